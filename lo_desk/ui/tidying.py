"""Garbage is looked for in the window's thread only.

A cycle of widgets that Python frees in a thread of the pool takes the whole program down: Qt's
objects end where they live. So nothing is collected by itself while a window is open.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 5000
MOST_YOUNG, DEEPER, DEEPEST = 5000, 5, 20
"""New objects that ask for a look; every so many looks go deeper."""


class Tidying(QObject):
    """Looks for garbage now and then, the cheapest way that is enough; one for each program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._automatic = gc.isenabled()
        self._looks = 0
        gc.disable()
        gc.freeze()  # what is there stays: it need not be looked through again
        self._settled = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    @Slot()
    def tidy(self) -> None:
        """Look for garbage if enough was made; first keep what the window has come to be."""
        if not self._settled:
            self._settled = True
            gc.freeze()
            return
        if gc.get_count()[0] < MOST_YOUNG:
            return
        self._looks += 1
        deepest, deeper = self._looks % DEEPEST == 0, self._looks % DEEPER == 0
        gc.collect(2 if deepest else 1 if deeper else 0)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._automatic:
            gc.enable()
