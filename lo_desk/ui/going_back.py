"""Writes a step back: at once, or where it is large beside the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg
from lo_desk.progress import Progress, unheard
from lo_desk.services.desk import Desk
from lo_desk.ui.task import Task
from lo_desk.ui.workspace import Workspace


class GoingBack(QObject):
    """One step at a time; the status line tells how far a large one is."""

    ended = Signal(object)  # Msg of the step
    refused = Signal(object)  # DeskError

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether a large step is being written back."""
        return self._task is not None

    def start(self, way: Callable[[Desk, Progress], Msg], large: Callable[[Desk], bool]) -> None:
        """Go back by ``way``; nothing happens while a large step is on its way."""
        if self._task is not None:
            return
        desk = self._workspace.desk
        try:
            if large(desk):
                self._task = self._workspace.tasks.run(partial(way, desk), self._listen)
                return
            step = way(desk, unheard)
        except DeskError as error:
            self.refused.emit(error)
        else:
            self._over(step)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._over)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    @Slot(object)
    def _over(self, step: Msg) -> None:
        self._task = None
        self._workspace.changed.emit()
        self.ended.emit(step)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._workspace.changed.emit()
        if not isinstance(error, DeskError):
            raise error
        self.refused.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._task = None
        self._workspace.changed.emit()
