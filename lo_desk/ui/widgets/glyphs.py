"""The shapes that carry a meaning beside its colour and its word."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import Tokens, tokens_now

CRITICAL, HIGH, MEDIUM, LOW = "critical", "high", "medium", "low"  # bands of a gap’s severity
OPPORTUNITY = "opportunity"
_PLUS = [
    *((0.3, -0.95), (0.3, -0.3), (0.95, -0.3), (0.95, 0.3), (0.3, 0.3), (0.3, 0.95)),
    *((-0.3, 0.95), (-0.3, 0.3), (-0.95, 0.3), (-0.95, -0.3), (-0.3, -0.3), (-0.3, -0.95)),
]  # a cross, corner by corner
_BANDS = {
    CRITICAL: ("red", [(sin(pi * (n / 4 + 0.125)), cos(pi * (n / 4 + 0.125))) for n in range(8)]),
    HIGH: ("amber", [(0.0, -0.95), (1.0, 0.85), (-1.0, 0.85)]),
    MEDIUM: ("olive", [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]),
    LOW: ("text2", [(0.0, -0.9), (0.9, 0.0), (0.0, 0.9), (-0.9, 0.0)]),
    OPPORTUNITY: ("blue", _PLUS),
}

SHAPES = frozenset(_BANDS) | {CBSA, RCMP, JOINT}

OVERLAP = 0.55  # of the second shape, shown beside the first
_TINTS = {
    CBSA: "cbsa_bg",
    RCMP: "rcmp_bg",
    JOINT: "both_bg",
    CRITICAL: "red_bg",
    HIGH: "amber_bg",
    MEDIUM: "olive_bg",
    OPPORTUNITY: "blue_bg",
}


def draw_glyph(painter: QPainter, glyph: str, box: QRect, tokens: Tokens) -> None:
    """Paint an agency's or a severity's shape into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if glyph in _BANDS:
        _severity(painter, glyph, QRectF(box), tokens)
    elif glyph == JOINT:
        _square(painter, QRectF(box), tokens)
        _ring(painter, QRectF(box).translated(box.width() * OVERLAP, 0), tokens)
    elif glyph == RCMP:
        _ring(painter, QRectF(box), tokens)
    else:
        _square(painter, QRectF(box), tokens)
    painter.restore()


def glyph_width(glyph: str, side: int) -> int:
    """How wide the shape is whose height is ``side``: two agencies' shapes overlap."""
    return round(side * (1 + OVERLAP)) if glyph == JOINT else side


def _severity(painter: QPainter, glyph: str, box: QRectF, tokens: Tokens) -> None:
    name, points = _BANDS[glyph]
    radius, centre = box.width() / 2, box.center()
    colour = QColor(getattr(tokens, name))
    if glyph == LOW:
        painter.setPen(QPen(colour, max(1.4, box.width() * 0.13)))
    else:
        painter.setBrush(QBrush(colour))
    painter.drawPolygon(QPolygonF([centre + QPointF(x, y) * radius for x, y in points]))
    if glyph == CRITICAL:
        painter.setPen(QPen(QColor(tokens.surface), max(1.2, box.width() * 0.15)))
        painter.drawLine(centre + QPointF(0, -0.5) * radius, centre + QPointF(0, 0.1) * radius)
        painter.drawPoint(centre + QPointF(0, 0.5) * radius)


def _square(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.cbsa))
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, box.width() * 0.2, box.width() * 0.2)


def _ring(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    stroke = box.width() * 0.22
    painter.setBrush(QColor(tokens.surface))
    painter.setPen(QPen(QColor(tokens.rcmp), stroke))
    half = stroke / 2
    painter.drawEllipse(box.adjusted(half, half, -half, -half))


class Badge(QLabel):
    """A tinted word with its shape before it; the shape's name is what the word says."""

    def __init__(self, parent: QWidget, glyph: str = "") -> None:
        super().__init__(parent)
        self._glyph = glyph
        self._make_room()

    def set_glyph(self, glyph: str) -> None:
        """Show that shape."""
        self._glyph = glyph
        self._make_room()
        self.update()

    @override
    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        self._make_room()

    def _make_room(self) -> None:
        room = em(self, 13) + glyph_width(self._glyph, em(self, 11))
        if self.contentsMargins().left() != room:
            self.setContentsMargins(room, em(self, 2), em(self, 7), em(self, 2))

    @override
    def paintEvent(self, event: object) -> None:
        """The glyph, then the words, on the tint of the glyph."""
        tokens = tokens_now()
        tint = _TINTS.get(self._glyph, "sunk")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, tint)))
        painter.drawRoundedRect(self.rect(), 5, 5)
        side = em(self, 11)
        box = QRect(em(self, 7), (self.height() - side) // 2, side, side)
        draw_glyph(painter, self._glyph, box, tokens)
        painter.end()
        super().paintEvent(event)  # type: ignore[arg-type]
