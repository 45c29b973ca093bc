"""Where the window was, for each set of screens; a small file beside the log."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from lo_desk import settings
from lo_desk.ui.main_window import MainWindow

FIRST = (1366, 768)


class Placement(QObject):
    """Puts the window where it was on these screens; keeps where it is when it closes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.closed.connect(self._keep)
        window.workspace.settings.layout_reset.connect(self._reset)
        self._restore()

    def _restore(self) -> None:
        kept = settings.read(_file()).get(_screens(), {})
        if isinstance(kept, dict) and len(kept.get("at", ())) == 4:
            at = QRect(*(int(number) for number in kept["at"]))
            if any(screen.availableGeometry().intersects(at) for screen in _all()):
                self._window.setGeometry(at)
            if kept.get("maximized"):
                self._window.showMaximized()

    @Slot()
    def _keep(self) -> None:
        at, window = self._window.normalGeometry(), self._window
        now = {
            "at": [at.x(), at.y(), at.width(), at.height()],
            "maximized": window.isMaximized(),
        }
        with suppress(OSError):  # a read-only home must not keep anybody from leaving
            settings.write({**settings.read(_file()), _screens(): now}, _file())

    @Slot()
    def _reset(self) -> None:
        with suppress(OSError):
            _file().unlink(missing_ok=True)
        self._window.showNormal()
        self._window.resize(*FIRST)


def _file() -> Path:
    return settings.folders().state / "window.json"


def _screens() -> str:
    """The screens there are, by size and place."""
    return " ".join(
        sorted(
            f"{at.width()}x{at.height()}+{at.x()}+{at.y()}"
            for at in (screen.geometry() for screen in _all())
        )
    )


def _all() -> list[QScreen]:
    return list(QGuiApplication.screens())
