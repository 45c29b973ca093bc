"""Once a day, if it is asked for: what waits, as one notice of the system."""

from pkgutil import resolve_name
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.workspace import Workspace

NOTICE = "lo_desk.ui.notice:Notice"  # read when there is something to say


class Tells(Protocol):
    """What is needed of a notice."""

    def offer(self, window: MainWindow, told: object) -> None:
        """Show what waits, of what Home told, unless today has had it."""


class Reminding(QObject):
    """Hears what Home gathers, in any window: nothing is read for it, and nothing at the start."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._windows: dict[Workspace, MainWindow] = {}
        self._notice: Tells | None = None

    @Slot(object)
    def watch(self, window: MainWindow) -> None:
        """Hear that window, too."""
        self._windows[window.workspace] = window
        window.workspace.gathered.connect(self._on_gathered)
        window.closed.connect(self._on_closed)

    @Slot(object)
    def _on_gathered(self, told: object) -> None:
        window = self._windows.get(self.sender())  # type: ignore[call-overload]  # one of them
        if window is None or not window.workspace.settings.now.notices:
            return
        if self._notice is None:
            self._notice = resolve_name(NOTICE)(self)
        if self._notice is not None:
            self._notice.offer(window, told)

    @Slot()
    def _on_closed(self) -> None:
        window = self.sender()
        if isinstance(window, MainWindow):
            self._windows.pop(window.workspace, None)
