"""What marking a document is due: found out beside the window while it is asked for."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import DeskError
from lo_desk.progress import Progress
from lo_desk.services import register
from lo_desk.services.desk import Desk
from lo_desk.ui.task import Task
from lo_desk.ui.workspace import Workspace

PAUSE_MS = 200  # while somebody still types


class DueMarking(QObject):
    """One question at a time; an answer to an earlier one is not told."""

    found = Signal(object)  # Weighed; Msg: why there is none; None: nothing is asked

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: DocumentRequest | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look)

    def ask(self, request: DocumentRequest | None) -> None:
        """Find it out of ``request``."""
        if request is None or request != self._asked:
            self.found.emit(None)
        self._asked = request
        if request is not None:
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._asked is not None:
            work = partial(_due, self._workspace.desk, self._asked)
            self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, answer: tuple[DocumentRequest, object]) -> None:
        request, told = answer
        if request == self._asked:
            self.found.emit(told)


def _due(desk: Desk, request: DocumentRequest, _report: Progress) -> tuple[object, object]:
    try:
        return request, register.due(desk, request)
    except DeskError as error:  # there is nothing to print
        return request, error.msg
