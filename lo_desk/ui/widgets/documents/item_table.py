"""The table of a batch: Space ticks what is selected; what is selected can have facts of its own."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from lo_desk.ui.cells import ColumnHeads
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.documents.item_rows import STATE, TICK, ItemRows
from lo_desk.ui.widgets.home.pack_table import TickDelegate

ROWS = 8  # seen at once, as far as there is room


class ItemTable(QTableView):
    """Up and Down go through the rows."""

    def __init__(self, rows: ItemRows, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("batch_items")
        self.rows = rows
        heads, self._cells = ColumnHeads(self), TickDelegate(self)
        self.setModel(rows)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(heads)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setSectionsClickable(False)
        heads.setStretchLastSection(True)
        rows.modelReset.connect(self._on_shown)
        self.clicked.connect(self._on_clicked)
        language.changed.connect(self._measure)

    @property
    def chosen(self) -> list[int]:
        """The rows that are selected; the one one stands on if none is."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        here = self.currentIndex()
        return sorted(rows or ({here.row()} if here.isValid() else set()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.rows.toggle(self.chosen)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @Slot()
    def _on_shown(self) -> None:
        self._measure()
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, TICK))
            self.clearSelection()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self.rows.toggle([index.row()])

    @Slot()
    def _measure(self) -> None:
        """Every column as wide as its words; the last one takes what is left."""
        font, heads = self.font(), self.horizontalHeader()
        for column in range(STATE):
            width = heads.sectionSizeFromContents(column).width() if column else em(self, 34)
            for row in range(min(self.rows.rowCount(), 50)) if column else ():
                width = max(width, self._cells.width_of(font, self.rows.index(row, column)))
            self.setColumnWidth(column, width)
        height = self.fontMetrics().height() + em(self, 11)
        self.verticalHeader().setDefaultSectionSize(height)
        seen = max(2, min(ROWS, self.rows.rowCount()))
        self.setFixedHeight(height * seen + heads.sizeHint().height() + em(self, 8))
