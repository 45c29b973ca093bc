"""Two people changed one record: each field is settled, and what did not meet is saved with it."""

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.errors import Outdated
from lo_desk.i18n.msg import N_
from lo_desk.ui.keeper import Keeper
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.widgets.conflict import ConflictPanel
from lo_desk.ui.workspace import Workspace


class Settling(QObject):
    """Between the panel where one chooses, the form and the registry."""

    ended = Signal()

    def __init__(
        self, form: RecordForm, keeper: Keeper, workspace: Workspace, parent: ConflictPanel
    ) -> None:
        super().__init__(parent)
        self._panel, self._form, self._keeper = parent, form, keeper
        self._workspace = workspace
        parent.settled.connect(self._on_settled)
        parent.left.connect(self.ended)

    def begin(self, conflict: Outdated) -> None:
        """Show what differs."""
        self._panel.show_conflict(conflict)

    @Slot()
    def _on_settled(self) -> None:
        """Over what is stored now goes mine where I chose mine, and what did not meet."""
        facts, typed = self._keeper.facts, dict(self._form.changed())
        if facts is None:
            return
        mine, met = self._panel.chosen(), self._panel.keys
        kept = {key: value for key, value in typed.items() if key not in met or key in mine}
        self._keeper.load(facts.id)
        self.ended.emit()
        if kept:
            self._form.take(kept)
            self._form.submit()
        else:
            self._workspace.tell(N_("Theirs was kept. Nothing was saved."))
