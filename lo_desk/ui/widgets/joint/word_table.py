"""A small table of words and figures, said in the language of the moment."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.joint.drawn import Drawn
from lo_desk.ui.widgets.joint.fitted_table import FittedTable, Index, SaidTable
from lo_desk.ui.widgets.joint.table_cells import DRAWN, TableCells

Cells = Sequence[Sequence[object]]


class Words(SaidTable):
    """Rows of facts; the first column names its row."""

    _rows: Cells = ()

    def show(self, heads: Sequence[object], rows: Cells) -> None:
        """Show these."""
        self.beginResetModel()
        self.heads, self._rows = heads, rows
        self.endResetModel()

    @override
    def height(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A fact in words, as it is heard, or for the delegate what is drawn beside it."""
        fact = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.say(fact)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.say(self._rows[index.row()][0])
            head = self.say(self.heads[index.column()])
            heard = self.say(fact.heard if isinstance(fact, Drawn) else fact)
            return f"{row}, {head}: {heard}" if index.column() else row
        if role == DRAWN and isinstance(fact, Drawn):
            return fact
        return None

    @override
    def say(self, fact: object) -> str:
        """In words also what is drawn."""
        return super().say(fact.words if isinstance(fact, Drawn) else fact)


class WordTable(FittedTable):
    """A table of words; figures may be drawn beside them."""

    def __init__(self, name: str, language: CurrentLanguage, parent: QWidget) -> None:
        self.words = Words(language, parent)
        super().__init__(name, self.words, parent)
        self.setItemDelegate(TableCells(self))

    def show_words(self, heads: Sequence[object], rows: Cells) -> None:
        """Show these, all rows at once; the cell that was chosen stays."""
        self.refill(partial(self.words.show, heads, rows))
