"""The theme follows the settings, and the settings a text size chosen in the menu."""

from PySide6.QtCore import QObject, Slot

from lo_desk.settings import OFFICER
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.theme import Theme


class Dress(QObject):
    """Keeps theme and settings alike, from one start to the next."""

    def __init__(self, theme: Theme, settings: Preferences) -> None:
        super().__init__(settings)
        self._theme, self._settings = theme, settings
        self._wear()
        settings.changed.connect(self._wear)
        theme.changed.connect(self._on_theme)

    @Slot()
    def _wear(self) -> None:
        now = self._settings.now
        self._theme.resize(now.text)
        usual = "large" if now.role == OFFICER else "normal"
        self._theme.space(now.density or usual)
        self._theme.wear(now.scheme, plain=now.system_style)

    @Slot()
    def _on_theme(self) -> None:
        if self._theme.percent != self._settings.now.text:
            self._settings.change(text=self._theme.percent)
