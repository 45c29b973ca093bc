"""Work beside the window, while it lasts: how far it is, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from lo_desk.i18n.msg import N_, Msg
from lo_desk.progress import Progress
from lo_desk.ui.task import Task
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import Say, button
from lo_desk.ui.workspace import Workspace


class Working(QWidget):
    """One task at a time; progress only moves forward, and its end is told by signals."""

    done = Signal(object)
    failed = Signal(object)  # Exception
    stopped = Signal()

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("working")
        self._say, self._workspace = say, workspace
        self._task: Task | None = None
        self._words, self._bar = QLabel(self), QProgressBar(self)
        self._words.setObjectName("working_words")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._bar.setMinimumWidth(em(self, 120))
        say(self._bar.setAccessibleName, N_("Progress"))
        self._stop = button(say, "stop_work", N_("&Stop"), self)
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def start(self, work: Callable[[Progress], object], words: str | Msg) -> bool:
        """Do ``work`` beside the window; False while something else is being done."""
        if self._task is not None:
            return False
        self._bar.setValue(0)
        self._say(self._words.setText, words)
        self.show()
        self._task = self._workspace.tasks.run(work, self._listen)
        return True

    def _listen(self, task: Task) -> None:
        task.progressed.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    @Slot(float, object)
    def _on_progress(self, fraction: float, words: Msg) -> None:
        self._bar.setValue(max(self._bar.value(), round(fraction * 100)))
        self._say(self._words.setText, words)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self._over()
        self.done.emit(result)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._over()
        self.failed.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._over()
        self.stopped.emit()

    def _over(self) -> None:
        self._task = None
        self.hide()

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
