"""Where days are across the bars, and the head with months and today."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.timeline import Window, months_of
from lo_desk.ui.column_heads import ColumnHeads
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.coverage.lanes import BARS, Lanes, Shown

_EACH = 3  # months between two words


@dataclass(frozen=True)
class Scale:
    """Days across a width in pixels: a day is as wide as any other."""

    span: Window
    left: int
    width: int

    def x(self, day: date) -> int:
        """Where the day begins."""
        share = (day - self.span.first).days / (self.span.after - self.span.first).days
        return self.left + round(share * self.width)

    def ticks(self) -> tuple[date, ...]:
        """First days of every third month."""
        return months_of(self.span)[::_EACH]


class MonthHeads(ColumnHeads):
    """Column names; over the bars, months in words and where the day is."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.setSectionsClickable(False)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Over the bars the months and years; elsewhere the column's name."""
        model = self.model()
        if logicalIndex != BARS or not isinstance(model, Lanes) or model.shown is None:
            super().paintSection(painter, rect, logicalIndex)
            return
        tokens, shown = tokens_now(), model.shown
        scale = Scale(shown.span, rect.left(), rect.width())
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * 0.92))
        painter.setFont(font)
        taken = [self._today(painter, scale, rect, shown)]
        for month in scale.ticks():
            self._month(painter, scale.x(month), month, rect, taken)
        painter.restore()

    def _month(
        self, painter: QPainter, x: int, month: date, rect: QRect, taken: list[QRect]
    ) -> None:
        """A tick, and the month beside it where it hides nothing."""
        tokens, words = tokens_now(), self._language.now.month(month, year=month.month <= _EACH)
        painter.fillRect(QRect(x, rect.bottom() - 5, 1, 5), QColor(tokens.ctl))
        wide = painter.fontMetrics().horizontalAdvance(words)
        box = QRect(x + 4, rect.top(), wide + 1, rect.height())
        if box.right() < rect.right() and not any(box.intersects(other) for other in taken):
            painter.setPen(QColor(tokens.text2))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
            taken.append(box.adjusted(0, 0, 8, 0))

    def _today(self, painter: QPainter, scale: Scale, rect: QRect, shown: Shown) -> QRect:
        """The day in a dark plate; nowhere if it is not among the months."""
        day, tokens = shown.day, tokens_now()
        if not scale.span.first <= day < scale.span.after:
            return QRect()
        words = self._language.now.show(shown.label)
        metrics = painter.fontMetrics()
        wide, high = metrics.horizontalAdvance(words) + 10, metrics.height() + 2
        left = max(rect.left(), min(scale.x(day) - wide // 2, rect.right() - wide))
        plate = QRect(left, rect.center().y() - high // 2, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.text))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(QColor(tokens.surface))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
        return plate.adjusted(-4, 0, 4, 0)
