"""The box of a row that can be ticked."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from typing_extensions import override

from lo_desk.ui.cells import CellDelegate, Index
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.ticks.rows import CHECK, TICK

BOX = 15


class TickDelegate(CellDelegate):
    """Paints a tick box in the first column, and leads the mouse to it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == TICK:
            self._tick(painter, option, index.data(CHECK) == Qt.CheckState.Checked)

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, ticked: object) -> None:
        view, tokens = option.widget, tokens_now()
        side = em(view, BOX) if isinstance(view, QWidget) else BOX
        box = QRect(0, 0, side, side)
        box.moveCenter(option.rect.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.ctl), 1))
        painter.setBrush(QColor(tokens.accent if ticked else tokens.surface))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            draw_icon(painter, "check", box.adjusted(1, 1, -1, -1), tokens.onaccent)
        painter.restore()
