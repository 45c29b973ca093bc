"""Both sheets open: what follows from them, and how sure that is, one at a time."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Segments
from lo_desk.ui.widgets.joint.findings_view import FindingsView
from lo_desk.ui.widgets.joint.robust_view import RobustView

FINDINGS, ROBUST = "findings", "robust"


class OpenSheets(QWidget):
    """The findings first; how sure they are is made when it is first asked for."""

    def __init__(
        self, facts: JointFacts, found: JointFindings, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("open_sheets")
        say = Texts(self, language)
        self._given = facts, found, language
        sides = {FINDINGS: N_("Findings"), ROBUST: N_("How sure")}
        self._sides = Segments(say, "joint_side", sides, self)
        say(self._sides.setAccessibleName, N_("What to show"))
        self._findings = FindingsView(facts, found, language, self)
        self._robust: RobustView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        row = QHBoxLayout()
        row.addWidget(self._sides)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self._findings)
        self._sides.chosen.connect(self.show_side)

    @Slot(str)
    def show_side(self, side: str) -> None:
        """Show the findings, or how sure they are."""
        self._sides.choose(side)
        if side == ROBUST and self._robust is None:
            self._robust = RobustView(*self._given, self)
            self._column.addWidget(self._robust)
        self._findings.setVisible(side == FINDINGS)
        if self._robust is not None:
            self._robust.setVisible(side == ROBUST)
