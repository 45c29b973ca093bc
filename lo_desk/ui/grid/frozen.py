"""The column that names a row stays in sight while the others are scrolled sideways.

It is painted over what scrolls away: readers and keys meet one table, not two.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView
from typing_extensions import override

from lo_desk.ui.column_heads import OrderHeads
from lo_desk.ui.record_table import RecordTable
from lo_desk.ui.tokens import tokens_now

Index = QModelIndex | QPersistentModelIndex
MOST = 0.6  # of the room: a column that takes more of it scrolls away with the others
STATE = QStyle.StateFlag


class FrozenTable(QTableView):
    """A table whose first column stands still."""

    @property
    def frozen(self) -> int:
        """How wide the column is that stands over others, in pixels; 0 while none lies under it."""
        if not self.horizontalScrollBar().value() or self.isColumnHidden(0):
            return 0
        wide = self.columnWidth(0)
        return wide if wide <= MOST * self.viewport().width() else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, then those of the first column over what was scrolled under them."""
        super().paintEvent(event)
        wide = self.frozen
        if not wide or self.model() is None or not self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        last = self.rowAt(self.viewport().height() - 1)
        last = last if last >= 0 else self.model().rowCount() - 1
        for row in range(max(0, self.rowAt(0)), last + 1):
            self._paint_first(painter, row, wide)
        bottom = self.rowViewportPosition(last) + self.rowHeight(last)
        painter.fillRect(QRect(wide - 1, 0, 1, bottom), QColor(tokens_now().ctl))
        painter.end()

    def _paint_first(self, painter: QPainter, row: int, wide: int) -> None:
        index = self.model().index(row, 0)
        whole = self.columnSpan(row, 0) > 1  # the head of a group goes over all columns
        width = self.viewport().width() if whole else wide
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))
        if self.selectionModel().isSelected(index):
            option.state |= STATE.State_Selected
        if self.currentIndex() == index and self.hasFocus():
            option.state |= STATE.State_HasFocus
        painter.save()
        painter.setClipRect(option.rect)
        self.itemDelegateForIndex(index).paint(painter, option, index)
        painter.restore()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stands still is painted again where the rest was only moved."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    @override
    def visualRect(self, index: Index) -> QRect:
        """Where a cell is seen, by readers and by the editor that is put over it."""
        rect = super().visualRect(index)
        if index.isValid() and index.column() == 0 and self.frozen:
            rect.moveLeft(0)
        return rect

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        """The cell that is seen there."""
        row = self.rowAt(p.y())
        if row >= 0 and p.x() < self.frozen:
            return self.model().index(row, 0)
        return super().indexAt(p)

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, from under the first column too."""
        bar, before = self.horizontalScrollBar(), self.horizontalScrollBar().value()
        still = index.column() == 0 and bool(self.frozen)
        super().scrollTo(index, hint)
        if still:
            bar.setValue(before)
            return
        under = self.frozen - self.columnViewportPosition(index.column())
        if index.column() > 0 and self.frozen and under > 0:
            bar.setValue(bar.value() - under)


class FrozenHeads(OrderHeads):
    """The first name stands over its column; it is pressed and widened where it is seen."""

    def __init__(self, table: RecordTable, parent: FrozenTable) -> None:
        super().__init__(table, parent)
        self._view, self._held = parent, False

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """The names, then the first one over what was scrolled under it."""
        super().paintEvent(e)
        wide = self._view.frozen
        if wide:
            painter = QPainter(self.viewport())
            self.paintSection(painter, QRect(0, 0, wide, self.height()), 0)
            painter.fillRect(QRect(wide - 1, 0, 1, self.height()), QColor(tokens_now().ctl))
            painter.end()

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        """On the name that is seen there."""
        self._held = e.position().x() < self._view.frozen
        super().mousePressEvent(self._meant(e))

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Widen the column that is held."""
        super().mouseMoveEvent(self._meant(e))

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Sort by the name that was pressed."""
        super().mouseReleaseEvent(self._meant(e))
        self._held = False

    def _meant(self, e: QMouseEvent) -> QMouseEvent:
        """The event where the first section really is, if it was pressed where it is seen."""
        if not self._held:
            return e
        at = e.position() - QPointF(self.offset(), 0)
        return QMouseEvent(e.type(), at, e.globalPosition(), e.button(), e.buttons(), e.modifiers())
