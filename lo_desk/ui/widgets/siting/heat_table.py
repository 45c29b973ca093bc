"""A table whose figures are tinted by how large they are: the figure says it, the tint shows it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.joint.word_table import NO_INDEX, Index, Words, WordTable

Tones = Sequence[Sequence[str]]


class HeatWords(Words):
    """Words with the ground of each cell, by the token's name; empty: none."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(language, parent)
        self.tones: Tones = ()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As words, and the tint of a cell."""
        if role == Qt.ItemDataRole.BackgroundRole and self.tones:
            tone = self.tones[index.row()][index.column()]
            return QColor(getattr(tokens_now(), tone)) if tone else None
        return super().data(index, role)


class HeatTable(WordTable):
    """A ``WordTable`` with tints."""

    def __init__(self, name: str, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(name, language, parent)
        self.heat = HeatWords(language, self)
        self.words = self.heat
        self.setModel(self.heat)

    def show_heat(
        self, heads: Sequence[object], rows: Sequence[Sequence[object]], tones: Tones
    ) -> None:
        """Show figures with their tints, cell by cell."""
        self.heat.tones = tones
        self.show_words(heads, rows)


__all__ = ["NO_INDEX", "HeatTable"]
