"""How far a batch is: progress in all, time left, a log, a way to stop, what was refused."""

from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from lo_desk.domain.batch import Batch, time_left
from lo_desk.domain.batch_course import KEPT, MADE, REFUSED, Course, Result
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.services import batch_beside
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.fields import Lines
from lo_desk.ui.workspace import Workspace

EVERY = 0.1  # seconds between two words on how far it is


class BatchCourse(QFrame):
    """One batch at a time; what is finished is kept whatever happens."""

    moved = Signal()  # a document began or ended
    over = Signal()

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("batch_course")
        self.setProperty("panel", "card")
        self._say, self._workspace = say, workspace
        self._task: Task | None = None
        self._begun, self._shown, self._folder, self._logged = 0.0, 0.0, Path(), 0
        self.batch = Batch(())
        self.course = Course()
        self._words, self._left = QLabel(self), QLabel(self)
        self._words.setObjectName("batch_words")
        self._words.setWordWrap(True)
        self._left.setObjectName("time_left")
        self._left.setProperty("kind", "quiet")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        say(self._bar.setAccessibleName, N_("Progress"))
        self._log = Lines(self)
        self._log.setObjectName("batch_log")
        self._log.setReadOnly(True)
        self._log.setFixedHeight(em(self, 130))
        say(self._log.setAccessibleName, N_("Log"))
        self._stop = button(say, "stop_batch", in_context("batch", "&Stop"), self)
        self._show_log = button(say, "show_log", N_("Log"), self, QUIET)
        self._open = button(say, "open_batch", N_("Open the fo&lder"), self, QUIET)
        self._place()
        self._stop.clicked.connect(self.stop)
        self._show_log.toggled.connect(self._log.setVisible)
        self._open.clicked.connect(self._on_open)
        self.hide()

    def _place(self) -> None:
        self._show_log.setCheckable(True)
        head, acts = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self._left)
        for made in (self._stop, self._open, self._show_log):
            acts.addWidget(made)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(self, 14), dp(self, 10), dp(self, 14), dp(self, 10))
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(acts)
        column.addWidget(self._log)
        self._log.hide()

    @property
    def busy(self) -> bool:
        """Whether documents are being made."""
        return self._task is not None

    def start(self, batch: Batch, folder: Path) -> None:
        """Make what is not there yet, beside the window."""
        if self._task is not None:
            return
        self.batch, self.course, self._folder = batch, Course(), folder
        self._begun, self._shown, self._logged = monotonic(), 0.0, 0
        self._log.clear()
        self._show(running=True)
        self._say(self._words.setText, N_("Starting…"))
        desk = self._workspace.desk
        work = partial(batch_beside.run, desk, batch, folder, self.course)
        self._task = self._workspace.tasks.run(work, self._listen)

    @property
    def awaited(self) -> bool:
        """Whether the cursor is on what stops it."""
        return self._stop.hasFocus()

    def wait(self) -> None:
        """Put the cursor on what stops it."""
        self._stop.setFocus()

    @Slot()
    def stop(self) -> None:
        """Make no more; what is finished is kept."""
        if self._task is not None:
            self._task.cancel()

    def _listen(self, task: Task) -> None:
        task.progressed.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(float, object)
    def _on_progress(self, fraction: float, words: Msg) -> None:
        if monotonic() - self._shown < EVERY:
            return  # pages are drawn faster than anybody reads
        self._shown = monotonic()
        self._bar.setValue(max(self._bar.value(), round(fraction * 1000)))
        self._say(self._words.setText, words)
        left = time_left(monotonic() - self._begun, fraction)
        self._say(self._left.setText, left or "")
        self._write_log()
        self.moved.emit()

    @Slot(object)
    def _on_done(self, _course: Course) -> None:
        self._end(outcome(self.course))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self._end(N_("Something went wrong. What is finished is kept."))
            raise error
        self._end(error.msg)

    def _end(self, words: str | Msg) -> None:
        self._task = None
        self._write_log()
        self._say(self._words.setText, words)
        self._say(self._left.setText, "")
        self._workspace.tell(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words.text()))
        self.moved.emit()
        self.over.emit()
        self._show(running=False)
        if self.course.count(REFUSED):
            self._show_log.setChecked(True)  # it says why

    def _show(self, *, running: bool) -> None:
        self._bar.setValue(0)
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._open.setVisible(not running and bool(self.course.count(MADE, KEPT)))
        self.show()

    def _write_log(self) -> None:
        """A line for each document that ended since."""
        pairs = [*zip(self.batch.items, self.course.results, strict=False)]
        for item, result in pairs[self._logged :]:
            if result.state not in {MADE, KEPT, REFUSED}:
                return
            self._logged += 1
            self._log.appendPlainText(self._workspace.language.now.text(logged(item, result)))

    @Slot()
    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def logged(item: object, result: Result) -> Msg:
    """What became of one document, a line of the log."""
    name = getattr(item, "name", "")
    if result.reason is not None:
        return said("%(name)s: %(reason)s", name=name, reason=result.reason)
    files = ", ".join(result.files)
    if result.state == KEPT:
        return said("%(name)s: there already (%(files)s)", name=name, files=files)
    return said("%(name)s: made (%(files)s)", name=name, files=files)


def outcome(course: Course) -> Msg:
    """How the batch ended."""
    made, kept, refused = (course.count(state) for state in (MADE, KEPT, REFUSED))
    parts = [counted("%(n)s document made", "%(n)s documents made", made)]
    if kept:
        parts.append(counted("%(n)s there already", "%(n)s there already", kept))
    if refused:
        parts.append(counted("%(n)s refused", "%(n)s refused", refused))
    if course.stopped:
        return said("Stopped: %(what)s. What is finished is kept.", what=tuple(parts))
    return said("%(what)s.", what=tuple(parts))
