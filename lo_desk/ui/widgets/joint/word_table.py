"""A small table of words and figures, said in the language of the moment."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import Msg
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import row_room
from lo_desk.ui.widgets.joint.drawn import Drawn
from lo_desk.ui.widgets.joint.table_cells import DRAWN, TableCells, TableHeads

Index = QModelIndex | QPersistentModelIndex
Cells = Sequence[Sequence[object]]
NO_INDEX = QModelIndex()


class Words(QAbstractTableModel):
    """Rows of facts; the first column names its row."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._heads: Sequence[object] = ()
        self._rows: Cells = ()
        language.changed.connect(self._on_language)

    def show(self, heads: Sequence[object], rows: Cells) -> None:
        """Show these."""
        self.beginResetModel()
        self._heads, self._rows = heads, rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A fact in words, as it is heard, or for the delegate what is drawn beside it."""
        fact = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._show(fact)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._show(self._rows[index.row()][0])
            head = self._show(self._heads[index.column()])
            heard = self._show(fact.heard if isinstance(fact, Drawn) else fact)
            return f"{row}, {head}: {heard}" if index.column() else row
        if role == DRAWN and isinstance(fact, Drawn):
            return fact
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column is of."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._show(self._heads[section])
        return None

    def _show(self, fact: object) -> str:
        words = self._language.now
        fact = fact.words if isinstance(fact, Drawn) else fact
        return words.text(fact) if isinstance(fact, Msg) else words.show(fact)

    @Slot()
    def _on_language(self) -> None:
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self._heads) - 1))


class WordTable(QTableView):
    """As high as its rows; arrows go from cell to cell, Tab leaves it."""

    def __init__(self, name: str, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.words = Words(language, self)
        self.setModel(self.words)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setItemDelegate(TableCells(self))
        heads = TableHeads(self)
        self.setHorizontalHeader(heads)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setStretchLastSection(True)  # its hairlines go on to the edge

    def show_words(self, heads: Sequence[object], rows: Cells) -> None:
        """Show these, all rows at once; the cell that was chosen stays."""
        spot = self.currentIndex().row(), self.currentIndex().column()
        self.words.show(heads, rows)
        room = self.fontMetrics().height() + row_room()
        for number in range(len(rows)):
            self.setRowHeight(number, room)
        high = self.horizontalHeader().sizeHint().height() + room * len(rows)
        self.setFixedHeight(high + 2 * self.frameWidth() + self.horizontalScrollBar().height() // 2)
        if 0 <= spot[0] < len(rows) and 0 <= spot[1] < len(heads):
            self.setCurrentIndex(self.words.index(*spot))
