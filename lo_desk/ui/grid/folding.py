"""Groups of a list, folded and opened."""

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot
from PySide6.QtWidgets import QTableView

from lo_desk.ui.grid.stretches import Head
from lo_desk.ui.record_table import RecordTable


class Folding(QObject):
    """Heads lie over all columns; a click or a key folds their group."""

    changed = Signal()  # ask again: other rows are shown

    def __init__(self, view: QTableView, table: RecordTable) -> None:
        super().__init__(view)
        self._view, self._table = view, table
        self._heights = 0, 0
        table.modelReset.connect(self._span)
        table.rowsInserted.connect(self._span)
        view.clicked.connect(self._on_clicked)

    @property
    def head(self) -> Head | None:
        """The head one stands on."""
        index = self._view.currentIndex()
        return self._table.lines.head(index.row()) if index.isValid() else None

    def fold(self, *, folded: bool) -> None:
        """Fold or open the group whose head one stands on."""
        head, number = self.head, self._view.currentIndex().row()
        if head is None or head.opened != folded:
            return
        (self._table.folded.add if folded else self._table.folded.discard)(head.name)
        self.changed.emit()
        self._view.setCurrentIndex(self._table.index(number, 0))

    def fold_all(self, *, folded: bool) -> None:
        """Fold or open every group that is read so far."""
        heads = (self._table.lines.head(number) for number in self._table.lines.heads())
        self._table.folded = {head.name for head in heads if head} if folded else set()
        self.changed.emit()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        head = self._table.lines.head(index.row())
        if head is not None:
            self.fold(folded=head.opened)

    @Slot()
    def _span(self) -> None:
        self._view.clearSpans()
        columns = len(self._table.columns)
        for number in self._table.lines.heads() if columns > 1 else ():
            self._view.setSpan(number, 0, 1, columns)
        self._lower()

    def lower(self, head: int, row: int) -> None:
        """Heads are this high, in pixels, and rows so: these may have two lines, heads have one."""
        self._heights = head, row
        self._lower()

    def _lower(self) -> None:
        head, row = self._heights
        if head == row or not self._table.lines.heads():
            return
        self._view.verticalHeader().setMinimumSectionSize(head)
        for number in range(self._table.rowCount()):
            self._view.setRowHeight(number, row if self._table.lines.head(number) is None else head)
