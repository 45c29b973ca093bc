"""One import from its file to its end: what was read, how it is read, what came of it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk import settings
from lo_desk.domain.imports import REFUSED, ImportPlan
from lo_desk.domain.mapping import BadValue, Corrections
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.services import import_memory, import_work, steps
from lo_desk.services.desk import Desk
from lo_desk.services.import_draft import Draft
from lo_desk.services.import_work import Source, Taken
from lo_desk.ui.widgets.importing.kept_files import KeptFiles
from lo_desk.ui.widgets.working import Working
from lo_desk.ui.workspace import Workspace

FILE, MAP, CHECK, APPLY = range(4)


class Flow(QObject):
    """Knows the state of one import and no widget but the one that shows how far work is."""

    changed = Signal()  # what is shown must be shown again
    stepped = Signal(int)
    refused = Signal(object)  # DeskError

    def __init__(self, workspace: Workspace, working: Working, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._working = workspace, working
        self.files = KeptFiles(workspace.language, self)
        self.files.refused.connect(self.refused)
        self._memory_file = settings.folders().config / "imports.json"
        self._next = FILE
        self.begin()
        workspace.changed.connect(self._on_registry)
        working.done.connect(self._on_done)
        working.failed.connect(self._on_failed)
        working.stopped.connect(self.changed)

    def begin(self, wanted: str = "") -> None:
        """Nothing is read yet; ``wanted`` is the entity whose list asked, if one did."""
        self.wanted = wanted
        self.draft: Draft | None = None
        self._forget_plan()
        self.memory = import_memory.load(self._memory_file)
        self.changed.emit()
        self.stepped.emit(FILE)

    def _forget_plan(self) -> None:
        self.plan: ImportPlan | None = None
        self.values: Sequence[BadValue] = ()
        self.taken: int | None = None
        self._step: UUID | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._working.busy

    @property
    def reach(self) -> int:
        """The furthest step one can go to now."""
        if self.draft is None:
            return FILE
        if self.plan is None:
            return MAP
        return CHECK if not self.plan.edits and self.plan.counts[REFUSED] else APPLY

    def open(self, path: Path) -> None:
        """Read a file or folder; the columns come next."""
        home = self._workspace.desk.home
        self._start(partial(import_work.read, path, home=home), N_("Reading the files"), MAP)

    def choose(self, draft: Draft) -> None:
        """The file is read otherwise: what was checked before counts no more."""
        self.draft = draft
        self._forget_plan()
        self.changed.emit()

    def check(self) -> None:
        """See what would become of each row."""
        if self.draft is not None:
            work = partial(_checked, self._workspace.desk, self.draft)
            self._start(work, N_("Checking the rows"), CHECK)

    def correct(self, draft: Draft) -> None:
        """Something was put right: check again."""
        self.draft = draft
        self.check()

    def take(self) -> None:
        """Write what is not refused, as one step."""
        if self.plan is not None and self.taken is None:
            work = partial(import_work.take, self._workspace.desk, self.plan)
            self._start(work, N_("Writing the records"), APPLY)

    def _start(self, work: Callable[[Progress], object], words: str, then: int) -> None:
        if self._working.start(work, words):
            self._next = then
            self.changed.emit()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        if isinstance(result, Source):
            maps = import_work.proposed(result, self.memory.sources, self.wanted)
            self.draft = Draft(result, maps, Corrections(self.memory.values))
            self._forget_plan()
        elif isinstance(result, tuple):
            self.plan, self.values = result
        elif isinstance(result, Taken):
            self._on_taken(result)
        self.changed.emit()
        self.stepped.emit(self._next)

    @Slot()
    def _on_registry(self) -> None:
        """What was taken back is not imported: its rows are to be checked anew."""
        step = self._step
        if self.taken is None or step is None or steps.stands(self._workspace.desk, step):
            return
        self._forget_plan()
        self.changed.emit()
        self.stepped.emit(MAP)

    def _on_taken(self, taken: Taken) -> None:
        self.taken, self._step = taken.count, taken.step
        if self.draft is not None:
            draft, values = self.draft, self.draft.put_right.values
            self.memory = import_memory.added(self.memory, draft.source, draft.maps, values)
            import_memory.keep(self._memory_file, self.memory)
        self._workspace.saved(import_work.done_label(taken.count))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._next == MAP:  # a file that is refused must not stand beside what was read before
            self.draft = None
            self._forget_plan()
        self.changed.emit()
        if not isinstance(error, DeskError):
            raise error
        self.refused.emit(error)


def _checked(desk: Desk, draft: Draft, report: Progress) -> tuple[ImportPlan, Sequence[BadValue]]:
    plan = import_work.check(desk, draft.source, draft.maps, draft.put_right, report)
    return plan, import_work.bad_values(desk, plan)
