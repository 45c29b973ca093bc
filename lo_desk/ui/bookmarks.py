"""Recent and pinned records of one window, in step with what is kept on this machine."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lo_desk.domain.rows import Ref
from lo_desk.i18n.msg import N_
from lo_desk.services import bookmarks
from lo_desk.ui.workspace import Workspace

STAYED_MS = 800  # a shorter look is not remembered


class Bookmarked(QObject):
    """The record one looks at is remembered once one has stayed with it; a pin at once."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.here: Ref | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYED_MS)
        self._timer.timeout.connect(self.remember)
        workspace.visited.connect(self._on_visited)

    @property
    def kept(self) -> bookmarks.Bookmarks:
        """What is kept now, by whichever window."""
        return bookmarks.read(self._workspace.desk)

    @property
    def pinned(self) -> bool:
        """Whether the record one looks at is pinned."""
        return self.here in self.kept.pinned

    @Slot()
    def toggle(self) -> None:
        """Pin the record one looks at, or unpin it."""
        if self.here is None:
            self._workspace.tell(N_("No record is open here: choose one, then pin it."))
        else:
            self.toggle_one(self.here)

    def toggle_one(self, ref: Ref) -> None:
        """Pin ``ref`` or unpin it."""
        kept = self._kept(partial(bookmarks.toggle, self._workspace.desk, ref))
        if kept is not None:
            self._tell(N_("Pinned.") if ref in kept.pinned else N_("Unpinned."))

    def toggle_place(self, place: str) -> None:
        """Pin the place of that key or unpin it."""
        kept = self._kept(partial(bookmarks.toggle_place, self._workspace.desk, place))
        if kept is not None:
            pinned = place in kept.places
            self._tell(N_("Place pinned.") if pinned else N_("Place unpinned."))

    def _kept(self, keep: Callable[[], bookmarks.Bookmarks]) -> bookmarks.Bookmarks | None:
        try:
            return keep()
        except OSError:
            self._workspace.tell(N_("Your folder of settings cannot be written: nothing is kept."))
            return None

    def _tell(self, words: str) -> None:
        self._workspace.tell(words)
        self.changed.emit()

    @Slot()
    def remember(self) -> None:
        """Keep the record one looks at among the recent ones."""
        self._timer.stop()
        if self.here is None:
            return
        try:
            bookmarks.remember(self._workspace.desk, self.here)
        except OSError:  # a read-only home must not keep anybody from working
            return
        self.changed.emit()

    @Slot(str, object)
    def _on_visited(self, entity: str, key: UUID) -> None:
        ref = Ref(entity, key)
        if ref != self.here:
            self.here = ref
            self._timer.start()
            self.changed.emit()
