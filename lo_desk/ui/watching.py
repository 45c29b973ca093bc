"""Whether somebody else saved: another window, another machine."""

from PySide6.QtCore import QObject, QTimer, Slot

from lo_desk.errors import DeskError
from lo_desk.services.watch import Watch
from lo_desk.ui.workspace import Workspace

EVERY_MS = 1000


class Watching(QObject):
    """Asks once a second; what changed is shown by whoever hears the workspace."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._watch = Watch(workspace.desk)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on_second)
        workspace.stepped.connect(self._on_stepped)
        self._timer.start()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    @Slot()
    def _on_stepped(self) -> None:
        self._watch.changed()  # this one was ours

    @Slot()
    def _on_second(self) -> None:
        try:
            if self._watch.changed():
                self._workspace.changed.emit()
        except DeskError as error:
            self._workspace.tell(error.msg)
