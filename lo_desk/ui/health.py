"""Doctor's findings in the window: looked for beside it, said in one sentence."""

from collections.abc import Sequence
from pkgutil import resolve_name
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot

from lo_desk.domain.findings import Finding
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.progress import Progress
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.status_line import StatusLine
from lo_desk.ui.workspace import Workspace

PAUSE_MS = 2000  # the user comes first

DOCTOR = "lo_desk.services.doctor:findings"  # read when it is asked: not on the way to the window


class Asking(Protocol):
    """Whoever may ask for the doctor."""

    doctor_asked: SignalInstance


class Health(QObject):
    """Looks once after the start, and when asked; says only what is missing."""

    def __init__(self, given: tuple[object, ...], workspace: Workspace, status: StatusLine) -> None:
        super().__init__(status)
        self._given, self._workspace, self._status = given, workspace, status
        self._asked = False
        QTimer.singleShot(PAUSE_MS, self, self._start)

    @Slot(object)
    def watch(self, window: "Asking") -> None:
        """Look when that window asks, too."""
        window.doctor_asked.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Look now, and say so when all is well too."""
        self._asked = True
        self._start()

    @Slot()
    def _start(self) -> None:
        self._workspace.tasks.run(self._found, self._listen)

    def _found(self, _report: Progress) -> Sequence[Finding]:
        found: Sequence[Finding] = resolve_name(DOCTOR)(*self._given)
        return found

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, found: Sequence[Finding]) -> None:
        ill = [_sentence(finding) for finding in found if not finding.ok]
        self._status.lack(ill)
        if self._asked:
            well = N_("This computer has all that LO Desk needs.")
            self._workspace.tell(ill[0] if ill else well)
        self._asked = False


def _sentence(finding: Finding) -> Msg:
    return said("%(name)s: %(detail)s", name=finding.name, detail=finding.detail)
