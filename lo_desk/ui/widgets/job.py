"""A document being made: how far it is, a way to stop it, and where it went."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from lo_desk.domain.held_files import InUse
from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.progress import Progress
from lo_desk.services import documents
from lo_desk.settings import folders
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.workspace import Workspace


class Job(QFrame):
    """One document at a time; what was made before is kept."""

    busy = Signal(bool)

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._workspace = say, workspace
        self._task: Task | None = None
        self._made = Path()
        self._again: Callable[[Path], Callable[[Progress], object]] | None = None
        self._free = Path()
        self.setObjectName("job")
        self.setProperty("panel", "card")
        self._words, self._bar = QLabel(self), QProgressBar(self)
        self._words.setObjectName("job_words")
        self._words.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        say(self._bar.setAccessibleName, N_("Progress"))
        self._stop = button(say, "stop", N_("&Stop"), self)
        self._open = button(say, "open_document", N_("Open the do&cument"), self, QUIET)
        self._folder = button(say, "open_folder", N_("Open the fo&lder"), self, QUIET)
        self._instead = button(say, "save_as_free", "", self)
        self._leave = button(say, "leave_job", N_("Dismiss"), self, QUIET)
        self._place()
        self._connect()
        self.hide()

    def _place(self) -> None:
        row = QHBoxLayout()
        for made in (self._stop, self._instead, self._open, self._folder, self._leave):
            row.addWidget(made)
        row.addStretch(1)
        self._under, grid = QVBoxLayout(), QGridLayout(self)
        grid.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 16), dp(self, 8))
        grid.addWidget(self._words, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addLayout(self._under, 2, 0)
        grid.addLayout(row, 3, 0)

    def _connect(self) -> None:
        self._stop.clicked.connect(self._on_stop)
        self._open.clicked.connect(self._on_open)
        self._folder.clicked.connect(self._on_folder)
        self._instead.clicked.connect(self._on_instead)
        self._leave.clicked.connect(self.hide)

    def draft(self, request: DocumentRequest) -> None:
        """Print a draft into the user's folder."""
        work = partial(documents.print_draft, self._workspace.desk, request)
        self.start_into(partial(partial, work), documents_folder() / request.file_name)

    def start_into(
        self, made_into: Callable[[Path], Callable[[Progress], object]], target: Path
    ) -> None:
        """Do the work that makes ``target``; if that is open elsewhere, another name is offered.

        Args:
            made_into: Gives the work that makes the file of a name.
            target: The file that is wanted.
        """
        self.start(made_into(target))
        self._again = made_into

    def start(self, work: Callable[[Progress], object]) -> None:
        """Do ``work`` beside the window."""
        if self._task is None:
            self._again = None
            self._tell(N_("Starting…"), running=True)
            self._task = self._workspace.tasks.run(work, self._listen)
            self.show()

    def below(self, widget: QWidget) -> None:
        """Place ``widget`` under the words."""
        self._under.addWidget(widget)

    def _listen(self, task: Task) -> None:
        task.progressed.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    def _tell(self, words: str | Msg, *, running: bool = False, made: bool = False) -> None:
        self._say(self._words.setText, words)
        self._words.setProperty("kind", "")
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._leave.setVisible(not running)
        self._instead.hide()
        self._open.setVisible(made)
        self._folder.setVisible(made)
        self.busy.emit(running)

    @Slot(float, object)
    def _on_progress(self, fraction: float, words: Msg) -> None:
        self._bar.setValue(max(self._bar.value(), round(fraction * 100)))
        self._say(self._words.setText, words)

    @Slot(object)
    def _on_done(self, made: object) -> None:
        self._over()
        self._made = Path(str(made))
        self._tell(said("The document is ready: %(path)s", path=str(made)), made=True)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._over()
        if isinstance(error, DeskError):
            self._tell(error.msg)
            self._offer(error)
        else:
            self.hide()
            raise error

    def _offer(self, error: DeskError) -> None:
        """Another name, one key away."""
        if isinstance(error, InUse) and self._again is not None:
            self._free = Path(error.free)
            self._say(self._instead.setText, said("Save as %(name)s", name=self._free.name))
            self._instead.show()
            self._instead.setFocus()

    @Slot()
    def _on_instead(self) -> None:
        if self._again is not None:
            self.start_into(self._again, self._free)

    @Slot()
    def _on_cancelled(self) -> None:
        self._over()
        self._tell(N_("Stopped. No half document was left behind."))

    def _over(self) -> None:
        self._task = None
        self._bar.setValue(0)

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made)))

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.parent)))


def documents_folder() -> Path:
    """Where documents go: a folder of ours in the user's own, or in the one that holds all."""
    own = folders().documents
    if own is not None:
        return own / "LO Desk"
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place)) / "LO Desk"
