"""Acts that write: where the registry is only read they are grey, and the reason is told."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from lo_desk.errors import ReadOnly
from lo_desk.services.watch import read_only
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.workspace import Workspace


class Writing(QObject):
    """Keeps one button grey as long as nothing can be written, whoever else enables it.

    It lives as long as its button, and follows the registry: another file may be writable.
    """

    def __init__(self, act: QAbstractButton, say: Say, workspace: Workspace) -> None:
        super().__init__(act)
        self._act, self._say, self._workspace = act, say, workspace
        self._locked = False
        workspace.changed.connect(self._judge)
        self._judge()

    @Slot()
    def _judge(self) -> None:
        locked = bool(read_only(self._workspace.desk))
        if locked == self._locked:
            return
        self._locked = locked
        why = ReadOnly().msg if locked else ""
        self._say(self._act.setToolTip, why)
        self._say(self._act.setAccessibleDescription, why)
        if locked:
            self._act.setEnabled(False)
            self._act.installEventFilter(self)
        else:
            self._act.removeEventFilter(self)
            self._act.setEnabled(True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take back what somebody else allows meanwhile."""
        if event.type() == QEvent.Type.EnabledChange and self._act.isEnabled():
            self._act.setEnabled(False)
        return False


def writes(say: Say, workspace: Workspace, *acts: QAbstractButton) -> None:
    """Grey these buttons wherever and as long as the registry can only be read."""
    for act in acts:
        Writing(act, say, workspace)
