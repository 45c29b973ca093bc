"""The sheet of one agency: a row a criterion, a column a candidate; a digit scores a cell."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.assessing_choices import CONFIDENCES, SHORT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.language import NOTHING
from lo_desk.i18n.msg import N_, said
from lo_desk.services.score_sheets import Cell
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.joint.word_table import WordTable

_SURE = {str(each.key): each.label for each in CONFIDENCES}
_DIGITS = {Qt.Key(Qt.Key.Key_0 + n): n for n in range(6)}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class ScoreGrid(WordTable):
    """All cells, blank ones too."""

    chosen = Signal(object)  # Cell
    typed = Signal(object)  # 0 to 5, or None
    entered = Signal()

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__("scores", language, parent)
        self._cells: dict[tuple[int, int], Cell] = {}
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_cells(
        self,
        places: Sequence[tuple[UUID, Bilingual]],
        criteria: Sequence[str],
        cells: Sequence[Cell],
    ) -> None:
        """Show a sheet: what was entered, in a frame of all that could be."""
        known = {(cell.candidate, cell.criterion): cell for cell in cells}
        self._cells = {
            (row, column): known.get((place, key), Cell(place, key))
            for row, key in enumerate(criteria)
            for column, (place, _) in enumerate(places, start=1)
        }
        rows = [
            [SHORT[key], *(_told(self._cells[row, n + 1]) for n in range(len(places)))]
            for row, key in enumerate(criteria)
        ]
        heads = [said(N_("Criterion")), *(name for _, name in places)]
        self.show_words(heads, rows)

    def current(self) -> Cell | None:
        """The cell that is chosen."""
        index = self.currentIndex()
        return self._cells.get((index.row(), index.column()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit is a score, Delete takes it away, Enter goes to the form."""
        key = Qt.Key(event.key())
        if self.current() is not None and key in _DIGITS:
            self.typed.emit(_DIGITS[key])
        elif self.current() is not None and key in _CLEAR:
            self.typed.emit(None)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _now: object, _before: object) -> None:
        cell = self.current()
        if cell is not None:
            self.chosen.emit(cell)


def _told(cell: Cell) -> object:
    if cell.score is None:
        return NOTHING
    if not cell.confidence:
        return cell.score
    return said("%(n)s · %(sure)s", n=cell.score, sure=_SURE[cell.confidence])
