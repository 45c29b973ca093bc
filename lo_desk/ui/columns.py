"""How wide the columns of a list are, and which fall where there is no room."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from lo_desk.ui.cells import CellDelegate
from lo_desk.ui.record_table import RecordTable
from lo_desk.ui.theme import em

LEAST_FIRST, MOST = 400, 340  # design pixels of a column
LOOKED_AT = 30  # rows that tell how wide a column is


class ColumnWidths:
    """Measured once for what is shown, then fitted into whatever room there is."""

    def __init__(
        self, view: QTableView, table: RecordTable, cells: CellDelegate, *, wide_first: bool
    ) -> None:
        self._view, self._table, self._cells = view, table, cells
        self._wide_first = wide_first
        self._needs: dict[int, int] = {}
        self.all_shown = False  # they were chosen: what has no room is scrolled to

    def forget(self) -> None:
        """Measure again: rows, words or font are others."""
        self._needs.clear()

    def fit(self) -> int:
        """Give each column what it needs; gives how many of the last ones found no room.

        A first column of sentences takes what the others leave: it may be cut short, and is
        whole in the pane.
        """
        view = self._view
        needs = [self._need(number) for number in range(view.model().columnCount())]
        room = view.viewport().width()
        least = min(needs[0], em(view, LEAST_FIRST)) if self._wide_first else needs[0]
        left, hidden = room - least, 0
        before = self._widths()
        quiet = QSignalBlocker(view.horizontalHeader())  # the table lays out once, not later again
        for number, need in enumerate(needs[1:], 1):
            gone = not self.all_shown and (bool(hidden) or need > left)
            left -= 0 if gone else need
            hidden += gone  # those of lower rank go with it
            view.setColumnHidden(number, gone)
            view.setColumnWidth(number, need)
        last = 0 if self._wide_first else len(needs) - 1 - hidden
        view.setColumnWidth(0, least)  # the rest is given away here: else the head stretches
        view.setColumnWidth(
            last, (least, *needs[1:])[last] + max(0, left)
        )  # and all is painted twice
        quiet.unblock()
        if self._widths() != before:
            view.updateGeometries()
            view.viewport().update()
        return hidden

    def _widths(self) -> list[int]:
        """In pixels; 0 of what is hidden."""
        return [self._view.columnWidth(n) for n in range(self._view.model().columnCount())]

    def _need(self, number: int) -> int:
        """What the first rows and the head of a column ask for."""
        if number not in self._needs:
            metrics = QFontMetrics(self._cells.font_of(self._view.font(), number))
            rows = range(min(LOOKED_AT, self._table.rowCount()))
            seen = [self._table.seen(row, number) for row in rows]
            widths = [self._cells.room(metrics, one, number) for one in seen]
            head = self._view.horizontalHeader().sectionSizeFromContents(number).width()
            self._needs[number] = max(min(max(widths, default=0), em(self._view, MOST)), head)
        return self._needs[number]
