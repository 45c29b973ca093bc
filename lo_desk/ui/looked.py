"""What others changed since one last looked, for the whole window."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from lo_desk.errors import DeskError
from lo_desk.services import looked
from lo_desk.services.desk import Desk
from lo_desk.services.looked import News


class Looked(QObject):
    """``workspace.looked``: ask it while painting; it asks the registry once after each change.

    A list draws its blue dot, and says “changed”, where ``row.id in looked.changed(entity)``; a
    form marks the fields whose keys are in ``looked.fields(entity, id)``. What oneself saved is
    never marked. ``moved`` tells that marks are others now without any fact being so:
    repaint.
    """

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._news: News | None = None

    def forget(self, desk: Desk) -> None:
        """The registry changed, or another one is open: ask again when next asked."""
        self._desk, self._news = desk, None

    @property
    def news(self) -> News:
        """All of it; none if the registry cannot be read just now."""
        if self._news is None and self._desk is not None:
            try:
                self._news = looked.news(self._desk)
            except DeskError:  # whoever shows facts says so
                return News()
        return self._news or News()

    def changed(self, entity: str) -> frozenset[UUID]:
        """Records of one kind that others changed, themselves or in a part of theirs."""
        return self.news.of(entity)

    def fields(self, entity: str, key: UUID) -> frozenset[str]:
        """Keys of the fields of a record that others changed."""
        return self.news.fields(entity, key)

    def mark_seen(self) -> None:
        """All was seen: no mark is left."""
        if self._desk is not None:
            looked.mark_seen(self._desk)
            self._news = None
            self.moved.emit()
