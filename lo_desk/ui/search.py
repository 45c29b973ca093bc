"""The way to the palette: its module is read when it is first asked for."""

from pkgutil import resolve_name
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, SignalInstance, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.rows import Ref
from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.menus import Menus
from lo_desk.ui.workspace import Workspace

PALETTE = "lo_desk.ui.palette.palette:Palette"  # not on the way to the window


class Opens(Protocol):
    """What is needed of the palette before it is read."""

    opened: SignalInstance

    def enter(self, text: str = "") -> None:
        """Open, with ``text`` typed already."""

    def place(self) -> None:
        """Stand where the window has room."""


class Search(QObject):
    """Makes the palette once, and opens what is chosen in it."""

    def __init__(
        self, workspace: Workspace, menus: Menus, bookmarked: Bookmarked, over: QWidget
    ) -> None:
        super().__init__(over)
        self._given = (workspace, menus, bookmarked, over)
        self._workspace = workspace
        self._palette: Opens | None = None
        over.installEventFilter(self)

    @Slot(str)
    def enter(self, text: str = "") -> None:
        """Open the palette, with ``text`` typed already."""
        if self._palette is None:
            made: Opens = resolve_name(PALETTE)(*self._given)
            made.opened.connect(self._on_opened)
            self._palette = made
        self._palette.enter(text)

    @Slot()
    def place(self) -> None:
        """The window, or its text, has another size."""
        if self._palette is not None:
            self._palette.place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_opened(self, ref: Ref) -> None:
        self._workspace.open(ref.entity, ref.id)
