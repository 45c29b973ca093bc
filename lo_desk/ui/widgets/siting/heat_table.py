"""A table whose figures are tinted by how large they are: the figure says it, the tint shows it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.ui.cells import Index, Mark, Seen
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.joint.table_cells import TableCells
from lo_desk.ui.widgets.joint.word_table import Words, WordTable

HEAT = Qt.ItemDataRole.UserRole + 21
Tones = Sequence[Sequence[str]]
"""Of each cell ``red``, ``amber`` or nothing."""


class HeatWords(Words):
    """Words with the tone of each cell."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(language, parent)
        self.tones: Tones = ()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As words, and the tone of a cell."""
        if role == HEAT:
            return self.tones[index.row()][index.column()] if self.tones else ""
        return super().data(index, role)


class _HeatCells(TableCells):
    """A tinted badge behind the figure."""

    @override
    def seen(self, index: Index) -> Seen:
        """The figure, and its tone."""
        tone = str(index.data(HEAT) or "")
        return Seen(str(index.data() or ""), Mark(tone=tone, badge=f"{tone}_bg" if tone else ""))


class HeatTable(WordTable):
    """A ``WordTable`` with tints."""

    def __init__(self, name: str, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(name, language, parent)
        self.heat = HeatWords(language, self)
        self.words = self.heat
        self.setModel(self.heat)
        self.setItemDelegate(_HeatCells(self))

    def show_heat(
        self, heads: Sequence[object], rows: Sequence[Sequence[object]], tones: Tones
    ) -> None:
        """Show figures with their tones, cell by cell."""
        self.heat.tones = tones
        self.show_words(heads, rows)
