"""Bars on one scale, each from a low to a high end, with a mark; their table says the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import Msg
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now

_NAME, _FIGURE, _LEAST = 150, 96, 120  # design pixels: names, figures, the scale at least


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the picture.

    Attributes:
        name: What it is of.
        low, high: Its ends, on the scale.
        told: Its figures.
        mark: A diamond, such as today's value; None: none.
    """

    name: object
    low: float
    high: float
    told: object
    mark: float | None = None


class BarPicture(QWidget):
    """Painted in the colours and the language of now; what it shows is said in its description.

    Args:
        name: Object name.
        ends: The two ends of the scale; a line stands at 0 where that is inside.
    """

    def __init__(
        self, name: str, ends: tuple[float, float], language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._language, self._ends = language, ends
        self.bars: Sequence[Bar] = ()
        self._summary: Msg | str = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language.changed.connect(self._describe)

    def show_bars(self, bars: Sequence[Bar], summary: Msg | str) -> None:
        """Paint these; ``summary`` says in a sentence what they show."""
        self.bars, self._summary = bars, summary
        self._describe()
        self.updateGeometry()
        self.update()

    @Slot()
    def _describe(self) -> None:
        self.setAccessibleDescription(self._language.now.text(self._summary))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """A line of text and some room for each bar."""
        wide = em(self, _NAME) + em(self, _FIGURE) + em(self, _LEAST)
        return QSize(wide, self._row() * max(1, len(self.bars)) + dp(self, 4))

    @override
    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    def _row(self) -> int:
        return self.fontMetrics().height() + dp(self, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Names at the left, bars in the middle, figures at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, figure = em(self, _NAME), em(self, _FIGURE)
        field = QRectF(name, 0, max(1, self.width() - name - figure - dp(self, 8)), self.height())
        self._zero(painter, field)
        for number, bar in enumerate(self.bars):
            top = number * self._row()
            self._words(painter, bar, QRectF(0, top, self.width(), self._row()), name, figure)
            self._bar(painter, bar, field, top)
        painter.end()

    def _at(self, value: float, field: QRectF) -> float:
        low, high = self._ends
        share = (value - low) / (high - low) if high > low else 0.0
        return field.left() + field.width() * min(1.0, max(0.0, share))

    def _zero(self, painter: QPainter, field: QRectF) -> None:
        low, high = self._ends
        if low < 0 < high:
            painter.setPen(QPen(QColor(tokens_now().text2), 1))
            x = self._at(0, field)
            painter.drawLine(QPointF(x, 0), QPointF(x, field.height()))

    def _words(self, painter: QPainter, bar: Bar, row: QRectF, name: int, figure: int) -> None:
        tokens, now, middle = tokens_now(), self._language.now, Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.text))
        left = QRectF(row.left(), row.top(), name - dp(self, 8), row.height())
        told = now.text(bar.name) if isinstance(bar.name, Msg) else now.show(bar.name)
        cut = self.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, round(left.width()))
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, cut)
        right = QRectF(row.right() - figure, row.top(), figure, row.height())
        figures = now.text(bar.told) if isinstance(bar.told, Msg) else now.show(bar.told)
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, figures)

    def _bar(self, painter: QPainter, bar: Bar, field: QRectF, top: int) -> None:
        tokens, thick = tokens_now(), self._row() * 0.42
        middle = top + self._row() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(QRectF(field.left(), middle - 1, field.width(), 2), 1, 1)
        left, right = self._at(bar.low, field), self._at(bar.high, field)
        if right > left:
            painter.setBrush(QColor(tokens.selline))
            wide = max(2.0, right - left)
            painter.drawRoundedRect(QRectF(left, middle - thick / 2, wide, thick), 2, 2)
        if bar.mark is not None:
            self._diamond(painter, self._at(bar.mark, field), middle, thick * 0.8)

    def _diamond(self, painter: QPainter, x: float, y: float, side: float) -> None:
        tokens = tokens_now()
        painter.setPen(QPen(QColor(tokens.text), 1.2))
        painter.setBrush(QColor(tokens.surface))
        spots = ((0, -side), (side, 0), (0, side), (-side, 0))
        painter.drawPolygon(QPolygonF([QPointF(x + a, y + b) for a, b in spots]))
