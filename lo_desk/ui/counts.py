"""How many there are at each place: counted beside the window, told in the rail."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.ui.pages import PAGES, Place
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.rail import Rail
from lo_desk.ui.workspace import Workspace

PAUSE_MS = 400  # the page itself comes first


class Counts(QObject):
    """Counts again after each change; an answer for another day is not told."""

    found = Signal(str, object)  # place, what was counted there

    def __init__(self, workspace: Workspace, rail: Rail) -> None:
        super().__init__(rail)
        self._workspace, self._rail = workspace, rail
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._count)
        workspace.changed.connect(self._timer.start)
        self._timer.start()

    @Slot()
    def _count(self) -> None:
        for place in PAGES:
            if place.counted:
                work = partial(_counted, place, self._workspace.desk)
                self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, told: tuple[str, Desk, Sequence[object]]) -> None:
        key, desk, found = told
        if desk == self._workspace.desk:
            self._rail.count_at(key, len(found))
            self.found.emit(key, found)


def _counted(place: Place, desk: Desk, _report: Progress) -> tuple[str, Desk, Sequence[object]]:
    return place.key, desk, place.found(desk)
