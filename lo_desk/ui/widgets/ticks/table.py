"""The table of rows that can be ticked."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from lo_desk.ui.column_heads import ColumnHeads
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.ticks.box import TickDelegate
from lo_desk.ui.widgets.ticks.rows import TICK, TickRows

MEASURED = 50  # rows whose words are measured: the others are cut


class TickTable(QTableView):
    """Up and Down go through the rows, Space ticks what is selected, a click on the box one."""

    def __init__(
        self, rows: TickRows[Any], language: CurrentLanguage, parent: QWidget, seen: int = 0
    ) -> None:
        """A table.

        Args:
            rows: What it shows.
            language: Of the window.
            parent: Where it stands.
            seen: As many rows high, if there are as many; 0: as high as there is room.
        """
        super().__init__(parent)
        self.rows, self._seen = rows, seen
        self._key: Hashable = None
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
        rows.modelAboutToBeReset.connect(self._on_leaving)
        rows.modelReset.connect(self._on_shown)
        rows.dataChanged.connect(self._on_changed)
        self.clicked.connect(self._on_clicked)
        language.changed.connect(self.measure)

    @property
    def selected(self) -> list[int]:
        """The rows that are selected; the one one stands on if none is."""
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        here = self.currentIndex()
        return sorted(chosen or ({here.row()} if here.isValid() else set()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.rows.toggle(self.selected)
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 600), em(self, 360))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 200), em(self, 150))

    @Slot()
    def _on_leaving(self) -> None:
        here = self.currentIndex()
        self._key = self.rows.keys[here.row()] if here.isValid() else self._key

    @Slot()
    def _on_shown(self) -> None:
        """The row one was at stays current; else the first one is."""
        self.measure()
        if self.rows.lines:
            keys = self.rows.keys
            row = keys.index(self._key) if self._key in keys else 0
            self.setCurrentIndex(self.rows.index(row, TICK))
            self.clearSelection()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self.rows.toggle([index.row()])

    @Slot(QModelIndex, QModelIndex)
    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """What rows say now has room too."""
        for column in range(TICK + 1, self.rows.columnCount()):
            needed = self._widest(column, range(first.row(), last.row() + 1))
            if needed > self.columnWidth(column):
                self.setColumnWidth(column, needed)

    def _widest(self, column: int, rows: range) -> int:
        widths = (
            self._cells.width_of(self.font(), self.rows.index(row, column))
            for row in rows[:MEASURED]
        )
        return max(widths, default=0)

    @Slot()
    def measure(self) -> None:
        """Every column as wide as its words; the last one takes what is left."""
        heads, rows = self.horizontalHeader(), range(self.rows.rowCount())
        self.setColumnWidth(TICK, em(self, 34))
        for column in range(TICK + 1, self.rows.columnCount()):
            needed = heads.sectionSizeFromContents(column).width()
            self.setColumnWidth(column, max(needed, self._widest(column, rows)))
        line = self.fontMetrics().height() + em(self, 11)
        self.verticalHeader().setDefaultSectionSize(line)
        if self._seen:
            seen = max(2, min(self._seen, self.rows.rowCount()))
            bar = self.horizontalScrollBar().sizeHint().height()
            self.setFixedHeight(line * seen + heads.sizeHint().height() + bar + em(self, 8))
