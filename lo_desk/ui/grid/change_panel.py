"""What many cells would say, cell by cell, before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Column, picked
from lo_desk.domain.changes import CellChange, ChangePlan
from lo_desk.domain.rows import Row
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.services import changing
from lo_desk.ui.cells import Mark
from lo_desk.ui.grid.drawer import Panel
from lo_desk.ui.language import Texts
from lo_desk.ui.listing import Listing
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.task import Task
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.glyphs import CRITICAL
from lo_desk.ui.workspace import Workspace

Plans = Callable[[Progress], ChangePlan]
_HEIGHT = 168


@dataclass(frozen=True)
class PreviewRow(Row):
    """A cell as the preview lists it."""

    record: object
    column: object
    before: object
    after: object
    fault: Msg | None


def _fault(row: Row) -> Mark:
    return Mark(CRITICAL, "red") if row["fault"] else Mark(tone="ph")


def _named(row: Row) -> Mark:
    return Mark(text=row["record"] or said("new row"))


def _none(_desk: object, _part: object) -> Sequence[Row]:
    return ()


PREVIEW = Listing(
    title=N_("What would change"),
    columns=(
        Column("record", N_("Row")),
        Column("column", N_("Column")),
        Column("before", N_("Now")),
        Column("after", N_("Then")),
        Column("fault", N_("What is wrong")),
    ),
    rows=_none,
    picture="table",
    nothing=N_("Nothing would change."),
    markers={"fault": _fault, "record": _named},
)
_WELL = ("record", "column", "before", "after")
_WRONG = ("record", "column", "fault", "after", "before")
"""What is wrong is seen where there is room for little."""


class ChangePanel(Panel):
    """Plans beside the window, shows the plan, writes it as one step; subclasses say what."""

    wanted = Signal()  # what was to be done at once has a fault: show it

    def __init__(self, workspace: Workspace, entity: str, name: str, parent: QWidget) -> None:
        super().__init__(Texts(parent, workspace.language), name, PREVIEW.title, parent)
        self.workspace, self.entity = workspace, entity
        self._plan = ChangePlan((), ())
        self._asked: Plans | None = None
        self.at_once = False  # write it unless something is wrong
        self.above = QVBoxLayout()
        self._words = QLabel(self)
        self._words.setObjectName("plan_words")
        self._words.setWordWrap(True)
        self.preview = RecordList(PREVIEW, workspace.language, self)
        self.preview.setObjectName("plan")
        self.preview.setFixedHeight(em(self, _HEIGHT))
        self.say(self.preview.setAccessibleName, PREVIEW.title)
        self._apply = button(self.say, "apply_changes", N_("Apply the changes"), self, PRIMARY)
        cancel = button(self.say, "drop_changes", N_("Change nothing"), self, QUIET)
        foot = QHBoxLayout()
        foot.addWidget(self._apply)
        foot.addWidget(cancel)
        foot.addStretch(1)
        for part in (self.above, foot):
            self.body.addLayout(part)
        self.body.insertWidget(2, self._words)
        self.body.insertWidget(3, self.preview)
        self._apply.clicked.connect(self._on_apply)
        cancel.clicked.connect(self.done)

    def forget(self) -> None:
        """Nothing is planned yet."""
        self._asked, self._plan = None, ChangePlan((), ())
        self.preview.hide()
        self._apply.setEnabled(False)
        self.say(self._words.setText, N_("Choose the new value, then look at what would change."))

    def plan(self, ask: Plans) -> None:
        """Find out beside the window what would change; the latest question counts."""
        self._asked = ask
        self._apply.setEnabled(False)
        self.say(self._words.setText, N_("Looking at what would change…"))
        self.workspace.tasks.run(partial(_answered, ask), self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_planned)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_planned(self, answer: tuple[Plans, ChangePlan]) -> None:
        ask, plan = answer
        if ask is not self._asked:
            return
        self._plan = plan
        first_wrong = sorted(plan.cells, key=lambda cell: cell.fault is None)
        rows = [_row(self.entity, cell) for cell in first_wrong]
        columns = picked(PREVIEW.columns, *(_WRONG if plan.refused else _WELL))
        self.preview.show_rows(lambda first, count: rows[first : first + count], columns)
        self.preview.setVisible(bool(rows))
        self._apply.setEnabled(bool(plan.edits))
        self.say(self._words.setText, _summary(plan))
        if self.at_once and plan.edits and not plan.refused:
            self._on_apply()
        elif self.at_once:
            self.wanted.emit()
        self.at_once = False

    @Slot()
    def _on_apply(self) -> None:
        work = partial(changing.write, self.workspace.desk, self._plan)
        self._apply.setEnabled(False)
        self.workspace.tasks.run(work, self._listen_to_end)

    def _listen_to_end(self, task: Task) -> None:
        task.done.connect(self._on_written)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_written(self, plan: ChangePlan) -> None:
        self._plan = ChangePlan((), ())
        self.done.emit()
        self.workspace.saved(_done(plan))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.say(self._words.setText, error.msg)
        self.workspace.tell(error.msg)


def _answered(ask: Plans, report: Progress) -> tuple[Plans, ChangePlan]:
    return ask, ask(report)


def _row(entity: str, cell: CellChange) -> PreviewRow:
    kind = ENTITIES[entity]
    known = kind.has(cell.key)
    label = Msg(kind.field(cell.key).label) if known else None
    before, after = cell.before, cell.after
    if known:
        field = kind.field(cell.key)
        words = {choice.key: choice.label for choice in field.choices}
        before, after = (_worded(words, value) for value in (before, after))
    return PreviewRow(cell.id, 1, cell.name, label, before, after, cell.fault)


def _worded(words: dict[object, object], value: object) -> object:
    return words.get(value, value) if isinstance(value, str | int) else value


def _done(plan: ChangePlan) -> Msg:
    """How many rows were added and how many changed."""
    new, old = plan.new, len(plan.edits) - plan.new
    added = counted("Added %(n)s row.", "Added %(n)s rows.", new)
    changed = counted("Changed %(n)s row.", "Changed %(n)s rows.", old)
    return _both(added, changed) if new and old else added if new else changed


def _would(plan: ChangePlan) -> Msg:
    """How many rows would be added and how many would change."""
    new, old = plan.new, len(plan.edits) - plan.new
    added = counted("%(n)s row would be added.", "%(n)s rows would be added.", new)
    changed = counted("%(n)s row would change.", "%(n)s rows would change.", old)
    return _both(added, changed) if new and old else added if new else changed


def _both(added: Msg, changed: Msg) -> Msg:
    return said("%(added)s %(changed)s", added=added, changed=changed)


def _summary(plan: ChangePlan) -> Msg:
    """What would become of the rows, and how many are not taken."""
    told = _would(plan) if plan.edits else said("Nothing would change.")
    if not plan.refused:
        return told
    refused = counted(
        "%(n)s row has a fault and stays as it is.",
        "%(n)s rows have faults and stay as they are.",
        plan.refused,
    )
    return said("%(change)s %(refused)s", change=told, refused=refused)
