"""Leaving a registry: its backup first, then the next one if one was asked for."""

from collections.abc import Callable
from functools import partial
from pkgutil import resolve_name

from PySide6.QtCore import QObject, QTimer, Slot

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.task import Task
from lo_desk.ui.windows import Windows

BEFORE = "lo_desk.services.backups:before"  # read when it is asked: not on the way to the window
DAY_MS = 24 * 3_600_000
Errand = Callable[[], str]


class Departing(QObject):
    """Keeps the last window open until the backup is made, or its failure could be read.

    ``errand`` is what to do once every window is closed; it gives the registry to open then.
    """

    def __init__(self, windows: Windows, parent: QObject) -> None:
        super().__init__(parent)
        self._windows = windows
        self._busy = self._free = False
        self.errand: Errand | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(DAY_MS)
        self._timer.timeout.connect(self._on_day)
        self._timer.start()
        for window in windows.all:
            self.watch(window)
        windows.made.connect(self.watch)

    @Slot(object)
    def watch(self, window: MainWindow) -> None:
        """Be asked before ``window`` closes, and told when it wants another registry."""
        window.guards.append(self._may_close)
        window.workspace.left_for.connect(self._on_left_for)
        window.workspace.stepped.connect(self._on_stepped)

    def _may_close(self) -> bool:
        """Whether the window that asks may close now; else it closes when the backup is made."""
        if len(self._windows.all) > 1 or self._free:
            return True
        if not self._busy:
            self._busy = True
            self._last.workspace.tell(N_("Making a backup before leaving…"))
            self._back_up("exit", self._listen)
        return False

    def _back_up(self, why: str, listen: Callable[[Task], object]) -> None:
        workspace = self._last.workspace
        workspace.tasks.run(partial(_backed_up, workspace.desk, why), listen)

    @property
    def _last(self) -> MainWindow:
        return self._windows.all[0]

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_done)

    def _listen_daily(self, task: Task) -> None:
        task.failed.connect(self._on_daily_failed)

    @Slot()
    def _on_done(self) -> None:
        self._busy, self._free = False, True
        self._last.close()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Stay, say why; whoever closes again leaves without a backup."""
        self._busy, self._free, self.errand = False, True, None
        if not isinstance(error, DeskError):
            raise error
        self._last.frame.warn(
            said("%(why)s To leave without a backup, close again.", why=error.msg)
        )

    @Slot(object)
    def _on_daily_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._last.workspace.tell(error.msg)

    @Slot()
    def _on_stepped(self) -> None:
        self._free = False  # there is something new to back up

    @Slot()
    def _on_day(self) -> None:
        if self._windows.all and not self._busy:
            self._back_up("daily", self._listen_daily)

    @Slot(object)
    def _on_left_for(self, errand: Errand) -> None:
        self.errand = errand
        self._windows.quit()
        if self._windows.all and not self._busy:  # something there is not saved
            self.errand = None


def _backed_up(desk: Desk, why: str, _report: Progress) -> None:
    resolve_name(BEFORE)(desk, why)
