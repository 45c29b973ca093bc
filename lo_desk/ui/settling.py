"""Two people changed one record: each field is settled, and what did not meet goes with it."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.domain.drafts import Draft
from lo_desk.domain.rows import Edit
from lo_desk.errors import Outdated
from lo_desk.i18n.msg import N_
from lo_desk.services.beside import Beside, beside
from lo_desk.ui.keeper import Keeper
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.widgets.beside import told_of
from lo_desk.ui.widgets.conflict import LATER, MINE, ConflictPanel
from lo_desk.ui.workspace import Workspace


class Settling(QObject):
    """Between the panel where one chooses, the form and the registry."""

    ended = Signal()

    def __init__(
        self, form: RecordForm, keeper: Keeper, workspace: Workspace, parent: ConflictPanel
    ) -> None:
        super().__init__(parent)
        self._panel, self._form, self._keeper = parent, form, keeper
        self._workspace, self._saves = workspace, False
        parent.settled.connect(self._on_settled)
        parent.left.connect(self.ended)

    def begin(self, conflict: Outdated) -> None:
        """Show what differs after a save was refused; what is chosen is saved."""
        self._saves = True
        act = N_("Save my &choices")
        self._panel.show_differences(conflict.msg, conflict.differences, act)

    def since(self) -> Beside:
        """What others saved since the form was opened."""
        form, entity = self._form, self._keeper.entity.key
        edit = Edit(entity, form.id, form.version, form.changed())
        return beside(self._workspace.desk, edit)

    @Slot()
    def compare(self) -> None:
        """Show what differs while one types; what is chosen goes back to the form, not saved."""
        self._saves, found = False, self.since()
        self._panel.show_differences(told_of(found), found.differences, N_("Go on &with these"))

    @Slot()
    def _on_settled(self) -> None:
        """Over what is stored now goes mine where I chose mine, and what did not meet."""
        facts, typed = self._keeper.facts, dict(self._form.changed())
        if facts is None:
            return
        why = self._form.why.text()
        mine, met = self._panel.chosen(MINE), self._panel.keys
        later = self._panel.chosen(LATER)
        if later:
            at, entity = datetime.now().astimezone(), self._keeper.entity.key
            aside = Draft(entity, facts.id, self._form.version, later, at, why, later=True)
            self._workspace.drafts.keep(aside)
        kept = {key: value for key, value in typed.items() if key not in met or key in mine}
        self._keeper.load(facts.id)
        self.ended.emit()
        self._form.take(kept)
        self._form.why.setText(why)
        if kept and self._saves:
            self._form.submit()
        elif later:
            self._workspace.tell(N_("Theirs stands; mine is kept aside, to be settled later."))
        elif not kept:
            self._workspace.tell(N_("Theirs was kept. Nothing was saved."))
