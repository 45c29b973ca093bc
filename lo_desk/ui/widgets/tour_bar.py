"""The tours of one post as a bar: who, when nobody, who next, how they hand over."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import CBSA
from lo_desk.domain.period import DAY
from lo_desk.domain.post_card import PostCard
from lo_desk.domain.timeline import PostRow, Stay, Stretch
from lo_desk.ui.looks import NEXT_CBSA, NEXT_RCMP, SUSPENDED, VACANT, draw_swatch
from lo_desk.ui.theme import BASE, em
from lo_desk.ui.tokens import Tokens, tokens_now

_BAR, _BRACKET, _GAP = 20, 5, 3


class TourBar(QWidget):
    """A picture: the sentences under it say the same in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: PostCard | None = None
        self.setObjectName("tour_bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_card(self, card: PostCard) -> None:
        """Paint the tours of that post."""
        self._card = card
        row = card.row
        self.setVisible(row is not None and bool(row.stays or row.vacant or row.suspended))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 200), em(self, _BAR + _BRACKET + _GAP) + self._small().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Stays and vacancies along the months, brackets over handovers, today and the dates."""
        card = self._card
        if card is None or card.row is None:
            return
        painter, tokens = QPainter(self), tokens_now()
        bar = QRectF(0, 0, self.width(), em(self, _BAR))
        painter.fillRect(bar, QColor(tokens.sunk))
        for empty in card.row.suspended:
            draw_swatch(painter, SUSPENDED, self._box(empty, bar), tokens, self._scale())
        for empty in card.row.vacant:
            self._vacancy(painter, empty, bar, tokens)
        for stay in card.row.stays:
            self._stay(painter, stay, bar, tokens)
        self._brackets(painter, card.row, tokens)
        self._today(painter, card.day, bar, tokens)
        self._dates(painter, card.row, tokens)
        painter.end()

    def _stay(self, painter: QPainter, stay: Stay, bar: QRectF, tokens: Tokens) -> None:
        card = self._card
        if card is None:
            return
        ours, next_ = card.agency == CBSA, stay.since > card.day
        look = (NEXT_CBSA if ours else NEXT_RCMP) if next_ else card.agency
        box = self._box(stay, bar)
        draw_swatch(painter, look, box, tokens, self._scale())
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if not next_ else QFont.Weight.Normal)
        painter.setFont(font)
        name = _fitting(stay.name, QFontMetrics(font), box.width() - em(self, 10))
        if not name:
            return
        plate = QRectF(box.left() + em(self, 4), box.top() + 2, 0, box.height() - 4)
        plate.setWidth(QFontMetrics(font).horizontalAdvance(name) + em(self, 6))
        if not ours:  # letters over a hatch cannot be read
            painter.fillRect(plate, QColor(tokens.surface if next_ else tokens.rcmp_bg))
        painter.setPen(QColor(tokens.surface if ours and not next_ else tokens.text))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)

    def _vacancy(self, painter: QPainter, empty: Stretch, bar: QRectF, tokens: Tokens) -> None:
        box = self._box(empty, bar).adjusted(0.7, 0.7, -0.7, -0.7)
        draw_swatch(painter, VACANT, box, tokens, self._scale())
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.red))
        days = "" if empty.until is None else str((empty.until - empty.since).days)
        words = _fitting(days, QFontMetrics(self.font()), box.width() - 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _brackets(self, painter: QPainter, row: PostRow, tokens: Tokens) -> None:
        top, deep = em(self, _BAR) + 1.0, em(self, _BRACKET) - 1.0
        painter.setPen(QPen(QColor(tokens.green), 2))
        for change in row.changes:
            if change.both is not None:
                left, right = self._x(change.both.starts), self._x(change.both.ends)
                right = max(right, left + em(self, 4))
                painter.drawLine(int(left), int(top), int(left), int(top + deep))
                painter.drawLine(int(left), int(top + deep), int(right), int(top + deep))
                painter.drawLine(int(right), int(top), int(right), int(top + deep))

    def _today(self, painter: QPainter, day: date, bar: QRectF, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.text), 1.4))
        x = self._x(day)
        painter.drawLine(int(x), 0, int(x), int(bar.height() + 2))

    def _dates(self, painter: QPainter, row: PostRow, tokens: Tokens) -> None:
        """Days under the bar, as many as do not touch."""
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * 0.92))
        painter.setFont(font)
        painter.setPen(QColor(tokens.text2))
        metrics, free = self._small(), 0.0
        for at, day in _edges(row):
            width = metrics.horizontalAdvance(day.isoformat())
            left = min(max(0.0, self._x(at) - width / 2), self.width() - width)
            if left >= free:
                painter.drawText(int(left), self.height() - metrics.descent(), day.isoformat())
                free = left + width + em(self, 8)

    def _box(self, stretch: Stretch, bar: QRectF) -> QRectF:
        left, right = self._x(stretch.starts), self._x(stretch.ends)
        return QRectF(left, bar.top(), max(2.0, right - left), bar.height())

    def _x(self, day: date) -> float:
        if self._card is None:
            return 0.0
        span = self._card.span
        return self.width() * (day - span.first).days / (span.after - span.first).days

    def _small(self) -> QFontMetrics:
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * 0.92))
        return QFontMetrics(font)

    def _scale(self) -> float:
        return em(self, BASE) / BASE


def _edges(row: PostRow) -> Iterator[tuple[date, date]]:
    """Where a day stands, and which day is written there: the true one, a last day as people say."""
    marks = {(stay.starts, stay.since) for stay in row.stays}
    marks |= {(stay.ends, stay.until - DAY) for stay in row.stays if stay.until is not None}
    yield from sorted(marks)


def _fitting(text: str, metrics: QFontMetrics, room: float) -> str:
    """The text, else its last word, else nothing."""
    surname = text.rpartition(" ")[2]
    return next((t for t in (text, surname) if metrics.horizontalAdvance(t) <= room), "")
