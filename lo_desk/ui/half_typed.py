"""What is typed in a pane's form: kept every three seconds, there again when one comes back."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lo_desk.domain.drafts import Draft
from lo_desk.domain.hours import offset
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.keeper import Keeper
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.workspace import Workspace

EVERY_MS = 3000


class HalfTyped(QObject):
    """Between the form and the drafts of the window."""

    told = Signal(object)  # Msg: when the draft was kept; empty: there is none

    def __init__(
        self, form: RecordForm, keeper: Keeper, workspace: Workspace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._form, self._keeper, self._workspace = form, keeper, workspace
        self._box = workspace.drafts
        self._kept: tuple[object, str] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Keep what is typed now, if it is not kept yet; drop it if nothing is typed any more."""
        if not self._form.touched:
            self.drop()
            return
        typed = dict(self._form.changed()), self._form.why.text().strip()
        if typed != self._kept:
            self._kept = typed
            at = datetime.now().astimezone()
            safe = self._box.keep(self._draft(at, *typed))
            self.told.emit(_told(at) if safe else N_("The draft cannot be kept on this disk."))

    def drop(self) -> None:
        """The form's draft is saved or not wanted any more."""
        self._kept = None
        kept = self._box.of(self._keeper.entity.key, self._form.id)
        if kept is not None:
            self._box.drop(kept)
        self.told.emit("")

    def take_up(self, key: UUID | None) -> None:
        """Show what was typed for that record and not saved; None: a new one."""
        entity = self._keeper.entity.key
        draft = self._box.of(entity, key) if key else self._box.of_new(entity)
        self._kept = None
        self.told.emit("")
        if draft is not None:
            self._form.resume(draft.id, draft.version, draft.why)
            self._form.take(self._keeper.chosen(draft.changes))
            self._kept = dict(self._form.changed()), draft.why
            self.told.emit(_told(draft.at))
            self._workspace.tell(N_("What you typed before is still here. It is not saved."))

    def _draft(self, at: datetime, changes: dict[str, object], why: str) -> Draft:
        form = self._form
        return Draft(self._keeper.entity.key, form.id, form.version, changes, at, why)


def _told(at: datetime) -> Msg:
    """When by this computer's clock; of another day, which day."""
    here, zone = at.astimezone(), offset(at.astimezone())
    if here.date() == datetime.now().astimezone().date():
        return said("Draft kept at %(time)s (%(zone)s)", time=here.time(), zone=zone)
    told = {"day": here.date(), "time": here.time(), "zone": zone}
    return said("Draft kept on %(day)s at %(time)s (%(zone)s)", **told)
