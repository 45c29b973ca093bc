"""Another start with an address sends the window there that is open on that registry already.

Each process listens, on this computer and for this user alone, under the id of its registry and
the folder of the user's settings. What it hears is one address and nothing else.
"""

import hashlib
from pkgutil import resolve_name
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from lo_desk import settings
from lo_desk.domain.addresses import MOST, read
from lo_desk.ui.addresses import follow
from lo_desk.ui.windows import Windows

PAUSE_MS = 1500  # the window comes first
LINE = "lo_desk.ui.line:{}"  # Qt's network: not on the way to the window


def ring(address: str) -> bool:
    """Whether a window that is open on the registry of ``address`` has taken it."""
    named = read(address)
    if named is None or named.registry is None:
        return False
    taken: bool = resolve_name(LINE.format("call"))(_name(named.registry), address)
    return taken


class Doorbell(QObject):
    """Goes where an address leads that another start was given."""

    def __init__(self, registry: UUID, windows: Windows, parent: QObject) -> None:
        super().__init__(parent)
        self._registry, self._windows = registry, windows
        QTimer.singleShot(PAUSE_MS, self, self._listen)

    @Slot()
    def _listen(self) -> None:
        line = resolve_name(LINE.format("Line"))(_name(self._registry), MOST, self)
        line.heard.connect(self._on_heard)

    @Slot(str)
    def _on_heard(self, address: str) -> None:
        """In the window one used last, which comes forward."""
        if not self._windows.all:
            return
        windows = self._windows.all
        window = next((one for one in windows if one.isActiveWindow()), windows[-1])
        window.come_forward()
        follow(window.workspace, address)


def _name(registry: UUID) -> str:
    whole = f"{settings.folders().config}\n{registry}"
    return f"lo-desk-{hashlib.sha256(whole.encode()).hexdigest()[:24]}"
