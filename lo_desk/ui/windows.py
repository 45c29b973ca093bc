"""The windows of one process on one registry."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from lo_desk.i18n.language import Language
from lo_desk.services.desk import Desk
from lo_desk.ui.main_window import MainWindow

Make = Callable[[Desk, Language], MainWindow]
STEP = 32  # pixels from one window to the next


class Windows(QObject):
    """Makes a window beside another: same day, same place, its own language.

    What one saves the others show within a second, as they do for any other writer.
    """

    made = Signal(object)  # MainWindow

    def __init__(self, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._open: list[MainWindow] = []

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """Those that are open, the oldest first."""
        return tuple(self._open)

    def take(self, window: MainWindow) -> None:
        """``window`` may ask for others, and to close all."""
        self._open.append(window)
        window.another_asked.connect(self._on_another)
        window.quit_asked.connect(self.quit)
        window.closed.connect(self._on_closed)

    @Slot()
    def _on_another(self) -> None:
        old = self.sender()
        if not isinstance(old, MainWindow):
            return
        window = self._make(old.workspace.desk, old.language.now)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.take(window)
        window.go(old.place)
        window.resize(old.size())
        window.move(old.x() + STEP, old.y() + STEP)
        self.made.emit(window)
        window.show()

    @Slot()
    def quit(self) -> None:
        """Close the newest first; one that keeps something unsaved stays, and the older ones."""
        for window in reversed(self.all):
            if not window.close():
                return

    @Slot()
    def _on_closed(self) -> None:
        window = self.sender()
        if isinstance(window, MainWindow):
            self._open.remove(window)
