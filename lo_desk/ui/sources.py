"""Where a registry comes from: one that is there, a new one, or the demonstration."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from pkgutil import resolve_name

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from lo_desk import settings
from lo_desk.errors import DeskError, RegistryDamaged
from lo_desk.i18n.msg import N_, Msg
from lo_desk.progress import Progress
from lo_desk.services.desk import opened
from lo_desk.settings import SUFFIX
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.task import Task, Tasks

NEW, DEMO = "lo_desk.services.making:make", "lo_desk.services.making:make_demo"
RESTORE = "lo_desk.services.backups:restore"  # read when a registry is damaged
_MAKING = N_("Making the registry…")
Clock = Callable[[], datetime]


class FileChoice:
    """Asks for a registry's file, in the language of the moment."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        self._language, self._parent = language, parent

    def there(self) -> str:
        """A registry's file that the user chooses; empty: none."""
        title, kinds = self._say(N_("Open a registry")), self._kinds()
        return QFileDialog.getOpenFileName(self._parent, title, "", kinds)[0]

    def new(self) -> str:
        """A file that the user names for a new registry; empty: none."""
        folder = settings.folders().data
        with suppress(OSError):  # else the dialog opens wherever the program was started
            folder.mkdir(parents=True, exist_ok=True)
        usual = str(folder / f"registry.{SUFFIX}")
        title, kinds = self._say(N_("New registry")), self._kinds()
        name = QFileDialog.getSaveFileName(self._parent, title, usual, kinds)[0]
        return name if not name or Path(name).suffix else f"{name}.{SUFFIX}"

    def backup(self, place: str) -> str:
        """A backup that the user chooses for the registry at ``place``; empty: none."""
        beside = Path(place).with_name(f"{Path(place).stem}.backups")
        start = beside if beside.is_dir() else Path(place).parent
        title, words = self._say(N_("Choose the backup to put back")), self._say(N_("Backups"))
        kinds = f"{words} (*.backup.{SUFFIX});;{self._kinds()}"
        return QFileDialog.getOpenFileName(self._parent, title, str(start), kinds)[0]

    def _say(self, text: str) -> str:
        return self._language.now.text(text)

    def _kinds(self) -> str:
        words = self._say(N_("Registries"))
        return f"{words} (*.{SUFFIX})"


class Sources(QObject):
    """Opens registries and makes those that are to be made, beside the window.

    Attributes:
        choice: Asks for a file where one must be chosen.
    """

    ready = Signal(str)  # the registry, which opens
    failed = Signal(object)  # Msg
    progressed = Signal(float, object)
    busy = Signal(bool)

    def __init__(
        self, language: CurrentLanguage, tasks: Tasks, who: tuple[str, Clock], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.choice = FileChoice(language, parent)
        self._tasks = tasks
        self._actor, self._clock = who
        self._task: Task | None = None

    @property
    def demo_place(self) -> Path:
        """Where the demo registry of this user is, or would be."""
        return settings.folders().data / f"demo.{SUFFIX}"

    def open(self, place: str) -> None:
        """See whether the registry at ``place`` opens; it is ready then."""
        self._start(_Opening(place, self._actor, self._clock), N_("Opening the registry…"))

    def make(self, place: str) -> None:
        """Make an empty registry with reference data."""
        self._start(_Making(NEW, place, self._actor, self._clock), _MAKING)

    def restore(self, place: str, chosen: str) -> None:
        """Put a backup in the place of a registry, which is kept aside; it opens then."""
        work = _Restoring(place, chosen, self._actor, self._clock)
        self._start(work, N_("Putting the backup back…"))

    def show_demo(self) -> None:
        """Open the demo registry, made if there is none yet."""
        place = str(self.demo_place)
        if self.demo_place.is_file():
            self.open(place)
        else:
            self._start(_Making(DEMO, place, self._actor, self._clock), _MAKING)

    @Slot()
    def stop(self) -> None:
        """Make nothing any more; nothing half made is left."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, work: Callable[[Progress], object], words: str) -> None:
        """Do ``work``; ``words`` say what is done until it tells more itself."""
        if self._task is None:
            self.busy.emit(True)
            self.progressed.emit(0.0, Msg(words))
            self._task = self._tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.progressed.connect(self.progressed)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    def _over(self) -> None:
        self._task = None
        self.busy.emit(False)

    @Slot(object)
    def _on_done(self, place: str) -> None:
        self._over()
        self.ready.emit(place)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._over()
        if not isinstance(error, DeskError):
            raise error
        self.failed.emit(error.msg)

    @Slot()
    def _on_cancelled(self) -> None:
        self._over()
        self.failed.emit(Msg(N_("Stopped. Nothing half made is left.")))


class _Opening:
    def __init__(self, place: str, actor: str, clock: Clock) -> None:
        self._given = (place, actor, clock)

    def __call__(self, _report: Progress) -> str:
        with opened(*self._given):
            return self._given[0]


class _Making:
    def __init__(self, how: str, place: str, actor: str, clock: Clock) -> None:
        self._how, self._given = how, (place, actor, clock)

    def __call__(self, report: Progress) -> str:
        resolve_name(self._how)(*self._given, report)
        return self._given[0]


class _Restoring:
    def __init__(self, place: str, chosen: str, actor: str, clock: Clock) -> None:
        self._chosen, self._given = chosen, (place, actor, clock)

    def __call__(self, _report: Progress) -> str:
        place, _actor, clock = self._given
        try:
            resolve_name(RESTORE)(place, Path(self._chosen), clock())
        except RegistryDamaged as error:
            raise RegistryDamaged(self._chosen) from error
        with opened(*self._given):
            return place
