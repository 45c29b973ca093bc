"""Both sheets open: what follows, how sure that is, the options and the decision, one at a time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Segments
from lo_desk.ui.widgets.joint.findings_view import FindingsView
from lo_desk.ui.widgets.joint.options_view import OptionsView
from lo_desk.ui.widgets.joint.robust_view import RobustView

FINDINGS, ROBUST, OPTIONS = "findings", "robust", "options"


class OpenSheets(QWidget):
    """The findings first; the other sides are made when they are first asked for."""

    agree = Signal(str, str)  # candidate, criterion: both agencies want one score

    def __init__(
        self, facts: JointFacts, found: JointFindings, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("open_sheets")
        say = Texts(self, language)
        self._given = facts, found, language
        sides = {
            FINDINGS: N_("Findings"),
            ROBUST: N_("How sure"),
            OPTIONS: N_("Options and decision"),
        }
        self._sides = Segments(say, "joint_side", sides, self)
        say(self._sides.setAccessibleName, N_("What to show"))
        findings = FindingsView(facts, found, language, self)
        findings.agree.connect(self.agree)
        self._shown: dict[str, QWidget] = {FINDINGS: findings}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        row = QHBoxLayout()
        row.addWidget(self._sides)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(findings)
        self._sides.chosen.connect(self.show_side)

    @Slot(str)
    def show_side(self, side: str) -> None:
        """Show the findings, how sure they are, or the options and the decision."""
        self._sides.choose(side)
        if side not in self._shown:
            made = (RobustView if side == ROBUST else OptionsView)(*self._given, self)
            self._shown[side] = made
            self._column.addWidget(made)
        for name, held in self._shown.items():
            held.setVisible(name == side)
