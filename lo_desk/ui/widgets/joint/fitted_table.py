"""A small table that stands in a sheet: said in the language of the moment, as high as its rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import Msg
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import row_room
from lo_desk.ui.widgets.joint.table_cells import TableHeads

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class SaidTable(QAbstractTableModel):
    """Rows under heads; whoever inherits it says what is in a cell."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.heads: Sequence[object] = ()
        language.changed.connect(self._on_language)

    def height(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are; none below a row."""
        return 0 if parent.isValid() else self.height()

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are; none below a row."""
        return 0 if parent.isValid() else len(self.heads)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column is of."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.say(self.heads[section])
        return None

    def say(self, fact: object) -> str:
        """A text or a fact in the language of the moment."""
        words = self._language.now
        return words.text(fact) if isinstance(fact, Msg) else words.show(fact)

    @Slot()
    def _on_language(self) -> None:
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self.heads) - 1))


class FittedTable(QTableView):
    """Arrows go from cell to cell, Tab leaves it; it scrolls sideways only."""

    def __init__(self, name: str, model: SaidTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        model.setParent(self)
        self.setModel(model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        heads = TableHeads(self)
        self.setHorizontalHeader(heads)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setStretchLastSection(True)  # its hairlines go on to the edge

    def refill(self, fill: Callable[[], None]) -> None:
        """Let ``fill`` change the rows; all of them are seen, the cell that was chosen stays."""
        spot = self.currentIndex().row(), self.currentIndex().column()
        fill()
        rows, columns = self.model().rowCount(), self.model().columnCount()
        room = self.fontMetrics().height() + row_room()
        for number in range(rows):
            self.setRowHeight(number, room)
        high = self.horizontalHeader().sizeHint().height() + room * max(1, rows)
        self.setFixedHeight(high + 2 * self.frameWidth() + self.horizontalScrollBar().height() // 2)
        if 0 <= spot[0] < rows and 0 <= spot[1] < columns:
            self.setCurrentIndex(self.model().index(*spot))
