"""The heads of a list's columns."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from lo_desk.ui.cells import GAP, INSET, edge_of
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.record_table import RecordTable
from lo_desk.ui.theme import row_room
from lo_desk.ui.tokens import tokens_now


class ColumnHeads(QHeaderView):
    """Column names in small 600 grey over a hairline; a chevron tells the order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @property
    def edge(self) -> int:
        """What the first name leaves free at its left besides, in pixels."""
        return edge_of(self)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The column's name, and the arrow of the order at its end."""
        tokens = tokens_now()
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.setFont(self._font())
        painter.setPen(QColor(tokens.text2))
        edge = self.edge if logicalIndex == 0 else 0
        box = rect.adjusted(GAP + INSET + edge, 0, -GAP, 0)
        metrics = painter.fontMetrics()
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()),
        )
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            side = metrics.ascent()
            down = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            left = min(box.left() + metrics.horizontalAdvance(text) + 4, box.right() - side)
            place = QRect(left, box.center().y() - side // 2, side, side)
            if not down:
                painter.translate(place.center() + QPoint(1, 1))
                painter.rotate(180)
                place.moveCenter(QPoint(0, 0))
            draw_icon(painter, "chevron-down", place, tokens.text2)
        painter.restore()

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """Room for the name and for the arrow, whether it is shown or not."""
        metrics = QFontMetrics(self._font())
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        edge = self.edge if logicalIndex == 0 else 0
        room = 2 * GAP + INSET + metrics.ascent() + 4 + edge
        return QSize(metrics.horizontalAdvance(text) + room, metrics.height() + row_room())

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * 0.92))
        font.setWeight(QFont.Weight.DemiBold)
        return font


class OrderHeads(ColumnHeads):
    """Ask for an order of rows, and show the one they are in."""

    asked = Signal(str, bool)  # column key, descending

    def __init__(self, table: RecordTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setStretchLastSection(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.sectionClicked.connect(self._on_clicked)

    def show_order(self, key: str, *, descending: bool) -> None:
        """Point out the column that the rows are sorted by; an empty key points out none."""
        keys = [column.key for column in self._table.columns]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(keys.index(key) if key in keys else -1, order)

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        descending = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        self.asked.emit(self._table.columns[number].key, descending)
