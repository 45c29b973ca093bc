"""An agency's own scores: a grid to go through, and a form for the cell that is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.assessment.score_hints import Suggestion
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.naming import OF, Form
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.services import score_sheets
from lo_desk.services.desk import Desk
from lo_desk.services.score_sheets import Cell
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.joint.score_form import ScoreForm
from lo_desk.ui.widgets.joint.score_grid import ScoreGrid
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

Spot = tuple[UUID, str]


@dataclass(frozen=True)
class _Kept:
    """A score that was saved, and the sheet as it is then."""

    cell: Cell
    cells: Sequence[Cell]


class OwnSheet(QWidget):
    """Of the other agency's sheet there is nothing to show.

    Scores are saved beside the window, one after the other; one goes on typing meanwhile.
    """

    def __init__(
        self,
        assessment: UUID,
        places: Sequence[tuple[UUID, Bilingual]],
        criteria: Sequence[str],
        workspace: Workspace,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._say, self._workspace = Texts(self, workspace.language), workspace
        self._assessment, self._places, self._criteria = assessment, places, criteria
        self._cells: dict[Spot, Cell] = {}
        self._hints: Mapping[Spot, Suggestion] = {}
        self._waiting: dict[Spot, Cell] = {}  # typed, to be saved, the oldest first
        self._saving: Cell | None = None
        self._grid = ScoreGrid(workspace.language, self)
        self._form = ScoreForm(workspace.language, self)
        title = said("Scores %(agency_of)s", agency_of=Form("agency", workspace.desk.home, OF))
        hint = N_("Choose a cell and type 0 to 5; Delete: not known. Enter: evidence.")
        self._say(self._grid.setAccessibleName, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 8))
        for widget in (
            label(self._say, title, self, "card"),
            label(self._say, hint, self, "small"),
        ):
            column.addWidget(widget)
        column.addWidget(self._grid)
        column.addWidget(self._form)
        self._grid.chosen.connect(self._on_chosen)
        self._grid.typed.connect(self._on_typed)
        self._grid.entered.connect(self._on_entered)
        self._form.saved.connect(self._on_saved)
        self._form.hide()
        writes(self._say, workspace, self._form.keep)

    @property
    def touched(self) -> bool:
        """Whether a score is typed that is not saved."""
        typed = self._form.isVisible() and self._form.touched
        return typed or self._saving is not None or bool(self._waiting)

    def show_cells(
        self, cells: Sequence[Cell], hints: Mapping[Spot, Suggestion] | None = None
    ) -> None:
        """Show the sheet as it was saved; what waits to be saved is shown as typed.

        Args:
            cells: All scores that were saved.
            hints: What the registry suggests; None: as before.
        """
        self._hints = self._hints if hints is None else hints
        self._cells = {_spot(cell): cell for cell in cells}
        typed = {**self._cells, **self._waiting}
        if self._saving is not None:
            typed.setdefault(_spot(self._saving), self._saving)
        self._grid.show_cells(self._places, self._criteria, tuple(typed.values()))
        now = self._form.cell
        if now is not None and _spot(now) not in self._waiting:
            self._form.settle(self._cells.get(_spot(now), Cell(*_spot(now))))

    @Slot(object)
    def _on_chosen(self, cell: Cell) -> None:
        now = self._form.cell
        if now is None or _spot(now) != _spot(cell):
            self._save_typed()
            self._form.load(cell, dict(self._places)[cell.candidate])
            self._form.show_hint(self._hints.get(_spot(cell)))
            self._form.show()

    def _save_typed(self) -> None:
        """Going to another cell saves what was typed in the form and not saved yet."""
        typed = self._form.typed()
        if typed is None or not self._form.isVisible() or not self._form.touched:
            return
        asked = (self._waiting.get(_spot(typed)), self._saving)
        if not any(each is not None and _same(each, typed) for each in asked):
            self._form.save()

    @Slot(object)
    def _on_typed(self, score: int | None) -> None:
        self._form.choose(score)
        self._form.save()

    @Slot()
    def _on_entered(self) -> None:
        self._form.setFocus()
        self._form.focusNextChild()

    @Slot(object)
    def _on_saved(self, cell: Cell) -> None:
        """Show it at once, and save it as soon as those before it are saved."""
        self._form.object_to("")
        self._waiting.pop(_spot(cell), None)
        self._waiting[_spot(cell)] = cell
        self._grid.show_cells(
            self._places, self._criteria, tuple({**self._cells, **self._waiting}.values())
        )
        self._next()

    def _next(self) -> None:
        if self._saving is not None or not self._waiting:
            return
        spot = next(iter(self._waiting))
        typed, known = self._waiting.pop(spot), self._cells.get(spot)
        if known is not None:  # saved before under this id: this is its next version
            typed = replace(typed, id=known.id, version=known.version)
        self._saving = typed
        work = partial(_enter, self._workspace.desk, self._assessment, typed)
        self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_kept)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_kept(self, kept: _Kept) -> None:
        self._saving = None
        self.show_cells(kept.cells)
        self._workspace.saved(N_("Saved."))
        self._next()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        failed, self._saving = self._saving, None
        if not isinstance(error, DeskError):
            raise error
        now = self._form.cell
        if failed is not None and now is not None and _spot(now) == _spot(failed):
            self._form.object_to(error.msg)
        else:
            self._workspace.tell(error.msg)
        self._next()


def _same(one: Cell, other: Cell) -> bool:
    """Whether both say the same of the same place, whatever their versions."""
    return replace(one, id=other.id, version=other.version) == other


def _spot(cell: Cell) -> Spot:
    return cell.candidate, cell.criterion


def _enter(desk: Desk, assessment: UUID, cell: Cell, _report: Progress) -> _Kept:
    score_sheets.enter(desk, cell)
    return _Kept(cell, score_sheets.own_cells(desk, assessment))
