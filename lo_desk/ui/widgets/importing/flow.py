"""One import from its file to its end: what was read, how it is read, what is put right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk import settings
from lo_desk.domain.imports import REFUSED, ImportPlan
from lo_desk.domain.mapping import BadValue, ColumnMap, Corrections, SheetMap
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.services import import_files, import_memory, import_work
from lo_desk.services.desk import Desk
from lo_desk.services.import_work import Source
from lo_desk.ui.widgets.working import Working
from lo_desk.ui.workspace import Workspace

FILE, MAP, CHECK, APPLY = range(4)
Values = Mapping[tuple[str, str, str], str]


class Flow(QObject):
    """Knows the state of one import and no widget but the one that shows how far work is."""

    changed = Signal()  # what is shown must be shown again
    stepped = Signal(int)
    refused = Signal(object)  # DeskError
    kept = Signal(object)  # Path of a file that was written

    def __init__(self, workspace: Workspace, working: Working, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._working = workspace, working
        self._memory_file = settings.folders().config / "imports.json"
        self._next = FILE
        self.begin()
        working.done.connect(self._on_done)
        working.failed.connect(self._on_failed)
        working.stopped.connect(self._on_stopped)

    def begin(self, wanted: str = "") -> None:
        """Nothing is read yet; ``wanted`` is the entity whose list asked, if one did."""
        self.wanted = wanted
        self.source: Source | None = None
        self.maps: tuple[SheetMap, ...] = ()
        self.put_right = Corrections()
        self.plan: ImportPlan | None = None
        self.values: Sequence[BadValue] = ()
        self.taken: int | None = None
        self.memory = import_memory.load(self._memory_file)
        self.changed.emit()
        self.stepped.emit(FILE)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._working.busy

    @property
    def reach(self) -> int:
        """The furthest step one can go to now."""
        if self.source is None:
            return FILE
        if self.plan is None:
            return MAP
        return CHECK if not self.plan.edits and self.plan.counts[REFUSED] else APPLY

    # reading

    def open(self, path: Path) -> None:
        """Read a file or folder; the columns come next."""
        self._start(partial(import_work.read, path), N_("Reading the files"), MAP)

    def read_sheet_as(self, sheet: str, entity: str) -> None:
        """Take a sheet's rows for records of ``entity``; empty leaves it out."""
        if self.source is not None:
            self._map(import_work.as_entity(self.source, sheet, entity))

    def read_column_as(self, sheet: str, number: int, cell: str) -> None:
        """Read a column as ``cell``; empty leaves it out."""
        asked = self.asked(sheet)
        if self.source is not None and asked.entity:
            self._column(asked, number, import_work.as_cell(self.source, asked, number, cell))

    def read_days_as(self, sheet: str, number: int, order: str) -> None:
        """Read the days of a column in that order."""
        asked = self.asked(sheet)
        self._column(asked, number, replace(asked.columns[number], days=order))

    def asked(self, sheet: str) -> SheetMap:
        """How that sheet is read."""
        return next(asked for asked in self.maps if asked.sheet == sheet)

    def _column(self, asked: SheetMap, number: int, column: ColumnMap) -> None:
        columns = list(asked.columns)
        columns[number] = column
        self._map(replace(asked, columns=tuple(columns)))

    def _map(self, asked: SheetMap) -> None:
        self.maps = tuple(asked if one.sheet == asked.sheet else one for one in self.maps)
        self.plan, self.values, self.taken = None, (), None
        self.changed.emit()

    # checking

    def check(self) -> None:
        """See what would become of each row."""
        if self.source is None:
            return
        desk, source, maps, right = self._workspace.desk, self.source, self.maps, self.put_right
        work = partial(_checked, desk, source, maps, right)
        self._start(work, N_("Checking the rows"), CHECK)

    def correct(self, values: Values) -> None:
        """Read these texts as what was meant, wherever they stand, and check again."""
        merged = {**self.put_right.values, **values}
        self.put_right = replace(self.put_right, values=merged)
        self.check()

    def correct_cell(self, sheet: str, row: int, cell: str, text: str) -> None:
        """Read ``text`` in one cell, and check again."""
        cells = {**self.put_right.cells, (sheet, row, cell): text}
        self.put_right = replace(self.put_right, cells=cells)
        self.check()

    # taking

    def take(self) -> None:
        """Write what is not refused, as one step."""
        if self.plan is not None and self.source is not None and self.taken is None:
            work = partial(import_work.take, self._workspace.desk, self.plan)
            self._start(work, N_("Writing the records"), APPLY)

    def keep_refused(self, target: Path) -> None:
        """Write the rows that are refused to a file, each with its reason."""
        if self.plan is None or self.source is None:
            return
        language = self._workspace.language.now
        try:
            told = (self.source, self.maps, self.put_right, self.plan, language)
            self.kept.emit(import_files.write_refused(target, *told))
        except DeskError as error:
            self.refused.emit(error)

    def keep_template(self, target: Path, entity: str) -> None:
        """Write a blank workbook to send out."""
        try:
            language = self._workspace.language.now
            self.kept.emit(import_files.write_template(target, entity, language))
        except DeskError as error:
            self.refused.emit(error)

    # work beside the window

    def _start(self, work: Callable[[Progress], object], words: str, then: int) -> None:
        if self._working.start(work, words):
            self._next = then
            self.changed.emit()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        if isinstance(result, Source):
            self.source = result
            self.maps = import_work.proposed(result, self.memory.sources, self.wanted)
            self.put_right = Corrections(self.memory.values)
            self.plan, self.values, self.taken = None, (), None
        elif isinstance(result, tuple):
            self.plan, self.values = result
        elif isinstance(result, int):
            self._on_taken(result)
        self.changed.emit()
        self.stepped.emit(self._next)

    def _on_taken(self, count: int) -> None:
        self.taken = count
        if self.source is not None:
            values = self.put_right.values
            self.memory = import_memory.added(self.memory, self.source, self.maps, values)
            import_memory.keep(self._memory_file, self.memory)
        self._workspace.saved(import_work.done_label(count))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.changed.emit()
        if not isinstance(error, DeskError):
            raise error
        self.refused.emit(error)

    @Slot()
    def _on_stopped(self) -> None:
        self.changed.emit()


def _checked(
    desk: Desk,
    source: Source,
    maps: Sequence[SheetMap],
    right: Corrections,
    report: Progress,
) -> tuple[ImportPlan, Sequence[BadValue]]:
    plan = import_work.check(desk, source, maps, right, report)
    return plan, import_work.bad_values(desk, plan)
