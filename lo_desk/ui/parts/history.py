"""Who changed what of a record, when and why; an old value comes back in one step."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.entity import CLOSED_ON, Entity
from lo_desk.domain.rows import Facts, Ref
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import history
from lo_desk.services.history import HistoryLine
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.history import HistoryView
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.reason import ReasonStrip
from lo_desk.ui.workspace import Workspace


class HistoryPart(RecordPart):
    """The steps of a record, newest first."""

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(entity, workspace, parent)
        self._facts: Facts | None = None
        self._line: HistoryLine | None = None
        self._view = HistoryView(workspace.language, self)
        self._refused = label(self.say, "", self, "fault")
        self._refused.setObjectName("history_fault")
        self._refused.hide()
        words = (N_("Why this value comes back"), N_("Bring it &back"))
        self._strip = ReasonStrip(self.say, "earlier", words, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(dp(self, 16), 0, dp(self, 16), dp(self, 10))
        both = QVBoxLayout()
        both.addWidget(self._refused)
        both.addWidget(self._strip)
        foot.addLayout(both)
        column.addLayout(foot)
        self._view.asked.connect(self._on_asked)
        self._strip.confirmed.connect(self._on_confirmed)

    @override
    def show_record(self, facts: Facts) -> None:
        """Show every change of the record, and which values may still come back."""
        self._facts = facts
        lines = history.of(self.workspace.desk, self.entity.key, facts.id)
        fixed = self.entity.append_only or facts[CLOSED_ON.key] is not None
        self._view.show_lines(lines, () if fixed else _returnable(lines))
        self._strip.hide()
        self._refused.hide()

    @Slot(object)
    def _on_asked(self, line: HistoryLine) -> None:
        self._line = line
        field, old = Msg(line.field), (line.old,)
        self._strip.ask(said("%(field)s: back to %(value)s", field=field, value=old))

    @Slot(str)
    def _on_confirmed(self, why: str) -> None:
        facts, line, desk = self._facts, self._line, self.workspace.desk
        if facts is None or line is None:
            return
        record = Ref(self.entity.key, facts.id)
        try:
            history.bring_back(desk, record, facts.version, line, why)
        except DeskError as error:
            told = next(iter(error.fields.values()), error.msg)
            self.say(self._refused.setText, told)
            self._refused.show()
            return
        self.workspace.saved(N_("The earlier value is back."))


def _returnable(lines: Sequence[HistoryLine]) -> tuple[HistoryLine, ...]:
    """Changes whose old value may come back: not the making, nor what closing and owners are."""
    never = {"owner", "closed_on", "closed_why"}
    return tuple(line for line in lines if line.version > 1 and line.key not in never)
