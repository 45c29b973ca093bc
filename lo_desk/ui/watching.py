"""Whether somebody else saved, and how it stands with the registry: asked once a second."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lo_desk.domain.standing import AWAY, WELL
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.services import watch
from lo_desk.ui.task import Task
from lo_desk.ui.workspace import Workspace

EVERY_MS = 1000
LONGEST_MS = 30_000


class Watching(QObject):
    """What changed is shown by whoever hears the workspace; a server is asked beside the window.

    While the server is away it is asked after one, two, four … seconds, at most thirty.
    """

    stood = Signal(str, object)  # a standing, DeskError or None

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._watch = watch.Watch(workspace.desk)
        self._asking = False
        self._standing = WELL
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)
        workspace.stepped.connect(self._on_stepped)
        self._timer.start()

    @property
    def standing(self) -> str:
        """How it stands with the registry."""
        return self._standing or watch.read_only(self._workspace.desk)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def find(self, path: Path) -> None:
        """Go on with the registry at ``path``.

        Raises:
            DeskError: It is not there, or another registry is.
        """
        watch.find(self._workspace.desk, path)
        self._workspace.moved_to(str(path))
        self._well()

    def put_back(self, backup: Path) -> None:
        """Put a copy of that backup in the registry's place, and go on with it.

        Raises:
            DeskError: It is of another registry, is damaged, or could not be put there.
        """
        watch.put_back(self._workspace.desk, backup)
        self._well()

    @Slot()
    def ask(self) -> None:
        """Ask now."""
        if self._asking:
            return
        self._asking = True
        if watch.on_server(self._workspace.desk):
            self._workspace.tasks.run(self._changed, self._listen)
            return
        try:
            changed = self._watch.changed()
        except DeskError as error:
            self._on_failed(error)
        else:
            self._on_answer(changed)

    def _changed(self, _report: Progress) -> bool:
        return self._watch.changed()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_answer)
        task.failed.connect(self._on_failed)

    @Slot()
    def _on_stepped(self) -> None:
        if not watch.on_server(self._workspace.desk):
            self._watch.changed()  # this one was ours

    @Slot(object)
    def _on_answer(self, changed: object) -> None:
        self._asking = False
        if self._standing:
            self._well()
        elif changed:
            self._workspace.changed.emit()

    def _well(self) -> None:
        """The registry is there again: everything is asked anew, and said."""
        was, self._standing = self._standing, WELL
        self._timer.setInterval(EVERY_MS)
        self.stood.emit(watch.read_only(self._workspace.desk), None)
        self._workspace.changed.emit()
        self._workspace.tell(
            N_("Reconnected. Everything that was saved is there.") if was == AWAY else FOUND
        )

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, DeskError):
            raise error
        standing = watch.standing_of(error)
        if not standing:
            self._workspace.tell(error.msg)
            return
        if standing == AWAY:
            self._timer.setInterval(min(2 * self._timer.interval(), LONGEST_MS))
        if standing != self._standing:
            self._standing = standing
            self.stood.emit(standing, error)


FOUND = N_("The registry was found again. Everything that was saved is there.")
