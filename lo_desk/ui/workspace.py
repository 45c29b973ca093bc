"""What the pages of one window share."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import Msg
from lo_desk.services.desk import Desk
from lo_desk.settings import Settings
from lo_desk.ui.draft_box import DraftBox
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.looked import Looked
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.task import Tasks


class Workspace(QObject):
    """The desk on the day one looks at, and how pages tell the window and one another.

    Pages never import each other: they meet through these signals.
    """

    changed = Signal()  # the registry or the day: ask again
    told = Signal(object)  # Msg for the status line
    stepped = Signal(object, bool)  # Msg of a step just saved; whether it can be undone
    asked = Signal(str, object)  # entity, id: show that record
    aimed = Signal(str, object, str, str)  # entity, id, field, language: the cursor goes there
    paired = Signal(str, object, object)  # entity, id, other's or None: the two become one
    begun = Signal(str, object)  # entity, values: show the form of a new record filled in
    left_for = Signal(object)  # what to do without windows; it gives the registry to open then
    sent = Signal(str, object)  # place, view: go there and show it so
    marked = Signal(int)  # how what is shown is protected
    arrived = Signal()  # one went to a place from above the window: the cursor goes into it
    gathered = Signal(object)  # what the Home of the role has to show, just read
    visited = Signal(str, object)  # entity, id: that record is what one looks at

    def __init__(
        self,
        desk: Desk,
        language: CurrentLanguage,
        parent: QObject,
        settings: Preferences | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings or Preferences(Settings(agency=desk.home), self)
        self.desk = desk.seen_by(desk.home, desk.role, desk.officer)
        self.language = language
        self.tasks = Tasks(self)
        self.looked = Looked(self)
        self.drafts = DraftBox(desk.store.site, self)
        self.changed.connect(self._look_again)  # the first to hear
        self._look_again()
        self.settings.changed.connect(self._on_settings)

    @property
    def registry(self) -> str:
        """The registry's name: not its folder, and no password of an address."""
        place = self.desk.place
        if "://" in place:  # what is asked of the server is no part of the name
            place = place.partition("?")[0]
        return place.replace("\\", "/").rpartition("/")[2]

    def look_at(self, day: date) -> None:
        """Show everything as of ``day``."""
        if day != self.desk.day:
            self.desk = replace(self.desk, day=day)
            self.changed.emit()

    @Slot()
    def _on_settings(self) -> None:
        """Another agency, role or person at the desk: everything is theirs from now on."""
        now = self.settings.now
        if now.language and now.language != self.language.now.code:
            self.language.switch(spoken(f"{now.language}_CA"))
        self.desk = replace(self.desk, backups=now.backups)
        desk = self.desk.seen_by(now.agency, now.role, now.officer)
        if desk != self.desk:
            self.desk = desk
            self.changed.emit()

    def moved_to(self, place: str) -> None:
        """The registry is at ``place`` from now on."""
        self.desk = replace(self.desk, place=place)

    def leave_for(self, errand: Callable[[], str]) -> None:
        """Close every window, do ``errand`` and open the registry it gives."""
        self.left_for.emit(errand)

    def tell(self, msg: str | Msg) -> None:
        """Say ``msg`` where the window says what happened."""
        self.told.emit(msg)

    def saved(self, step: str | Msg, *, undo: bool = True) -> None:
        """A step was written: pages ask again, the window offers to undo it if one can."""
        self.stepped.emit(step, undo)
        self.changed.emit()

    def open(self, entity: str, key: UUID) -> None:
        """Go to the record, wherever its page is."""
        self.asked.emit(entity, key)

    def open_field(self, entity: str, key: UUID, field: str, side: str = "") -> None:
        """Go to the record with the cursor in a field.

        Args:
            entity: Key of the entity.
            key: Of the record.
            field: Its key.
            side: ``en`` or ``fr`` of a text in both languages; empty: the first.
        """
        self.aimed.emit(entity, key, field, side)

    def merge(self, entity: str, key: UUID, other: UUID | None = None) -> None:
        """Go to a record and show how another is merged into it; None: it is asked which."""
        self.paired.emit(entity, key, other)

    def open_new(self, entity: str, values: Mapping[str, object]) -> None:
        """Go to the form of a new record with these values typed in, not saved.

        Args:
            entity: Key of the entity.
            values: By field key, as typed; a reference may be given as the record's id.
        """
        self.begun.emit(entity, dict(values))

    def go(self, place: str, **view: object) -> None:
        """Go to a place of the rail and show it as ``view`` says: its filters, what is chosen."""
        self.sent.emit(place, view)

    @Slot()
    def _look_again(self) -> None:
        self.looked.forget(self.desk)
