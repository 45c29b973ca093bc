"""One notice in the notification area: counts and days; a click opens Home."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from lo_desk.i18n.msg import N_
from lo_desk.services import reminders
from lo_desk.ui.icons import icon
from lo_desk.ui.main_window import MainWindow

SHOWN_MS, SIDE = 20_000, 64
TITLE, DEMO = N_("LO Desk: what waits for you"), N_("LO Desk (DEMO): what waits for you")


class Notice(QObject):
    """Shown at most once a day for a registry; the icon goes once it was clicked."""

    def __init__(
        self, parent: QObject, made: Callable[[QObject], Any] | None = None, *, there: bool = False
    ) -> None:
        """Show nothing yet.

        Args:
            parent: As long as it lives.
            made: Makes the icon; None: the system's.
            there: Whether there is an area for it, whatever the system says.
        """
        super().__init__(parent)
        self._made = made or QSystemTrayIcon
        self._there = there
        self._icon: Any = None
        self._window: MainWindow | None = None

    def offer(self, window: MainWindow, told: object) -> None:
        """Show what waits, of what Home told, unless today has had it."""
        desk = window.workspace.desk
        if desk.day != desk.today or not (self._there or available()) or reminders.had(desk):
            return
        lines = reminders.lines(desk, told)
        if not lines:
            return
        say = window.language.now.text
        self._window = window
        title, words = say(DEMO if desk.demo else TITLE), "\n".join(map(say, lines))
        self._put(f"{title}\n{words}")
        self._icon.showMessage(title, words, self._icon.icon(), SHOWN_MS)
        reminders.keep(desk)

    def _put(self, words: str) -> None:
        if self._icon is None:
            self._icon = self._made(self)
            self._icon.setIcon(QIcon(icon("logo").pixmap(SIDE, SIDE)))
            self._icon.activated.connect(self._on_clicked)
            self._icon.messageClicked.connect(self._on_clicked)
        self._icon.setToolTip(words)
        self._icon.show()

    @Slot()
    def _on_clicked(self) -> None:
        """Home, in the window whose notice it was, if that is open still."""
        self._icon.hide()
        if self._window is not None and self._window.isVisible():
            self._window.come_forward()
            self._window.go("home")
            self._window.workspace.arrived.emit()


def available() -> bool:
    """Whether this desktop has an area for notices."""
    return QSystemTrayIcon.isSystemTrayAvailable()
