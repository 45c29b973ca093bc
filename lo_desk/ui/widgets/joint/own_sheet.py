"""An agency's own scores: a grid to go through, and a form for the cell that is chosen."""

from collections.abc import Mapping, Sequence
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
from lo_desk.services import score_hints, score_sheets
from lo_desk.services.desk import Desk
from lo_desk.services.score_hints import Spot
from lo_desk.services.score_sheets import Cell
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.joint.score_form import ScoreForm
from lo_desk.ui.widgets.joint.score_grid import ScoreGrid
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class OwnSheet(QWidget):
    """Of the other agency's sheet there is nothing to show."""

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
        self._show_cells()
        self._hints: Mapping[Spot, Suggestion] = {}
        workspace.tasks.run(partial(_hinted, workspace.desk, assessment), self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_hints)

    @Slot(object)
    def _on_hints(self, found: Mapping[Spot, Suggestion]) -> None:
        """What the registry suggests, beside the score that is shown."""
        self._hints = found
        now = self._grid.current()
        if now is not None:
            self._form.show_hint(found.get((now.candidate, now.criterion)))

    @property
    def touched(self) -> bool:
        """Whether a score is typed that is not saved."""
        return self._form.isVisible() and self._form.touched

    def _show_cells(self) -> None:
        cells = score_sheets.own_cells(self._workspace.desk, self._assessment)
        self._grid.show_cells(self._places, self._criteria, cells)

    @Slot(object)
    def _on_chosen(self, cell: Cell) -> None:
        self._form.load(cell, dict(self._places)[cell.candidate])
        self._form.show_hint(self._hints.get((cell.candidate, cell.criterion)))
        self._form.show()

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
        """Keep it, then show the sheet as it is: what is typed is saved, so nothing is asked."""
        try:
            score_sheets.enter(self._workspace.desk, cell)
        except DeskError as error:
            self._form.object_to(error.msg)
            return
        self._show_cells()
        now = self._grid.current()
        if now is not None:
            self._on_chosen(now)
        self._workspace.saved(N_("Saved."))


def _hinted(desk: Desk, assessment: UUID, _report: Progress) -> Mapping[Spot, Suggestion]:
    return score_hints.hints(desk, assessment)
