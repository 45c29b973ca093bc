"""The user's settings as the windows of one program share them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lo_desk import settings
from lo_desk.settings import Settings


class Preferences(QObject):
    """What holds now; whoever changes a value changes it for every window and the next start."""

    changed = Signal()
    unkept = Signal()  # what was chosen holds until the program ends
    layout_reset = Signal()  # windows are to be as they were at first

    def __init__(self, now: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now

    def change(self, **values: object) -> None:
        """Choose ``values``; one that a policy locks stays as it is."""
        free = {key: value for key, value in values.items() if not self.now.locked(key)}
        self.take(replace(self.now, **free))  # type: ignore[arg-type]  # the caller's own keys

    def take(self, chosen: Settings) -> None:
        """Let ``chosen`` hold from now on."""
        if chosen == self.now:
            return
        self.now = chosen
        try:
            settings.keep(chosen)
        except OSError:  # a read-only home must not keep anybody from working
            self.unkept.emit()
        self.changed.emit()

    def locked(self, key: str) -> bool:
        """Whether a policy decides ``key``."""
        return self.now.locked(key)
