"""What lies over the ground: posts, alarms and the country that is chosen."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lo_desk.domain.map_places import anchors
from lo_desk.domain.map_view import MapView
from lo_desk.domain.outlines import on_map
from lo_desk.ui.looks import ABSENT
from lo_desk.ui.tokens import Tokens
from lo_desk.ui.widgets.glyphs import CRITICAL, draw_glyph, glyph_width
from lo_desk.ui.widgets.world_map.facts import MapFacts, Pin
from lo_desk.ui.widgets.world_map.ground import SMALL
from lo_desk.ui.widgets.world_map.paths import FINE, areas

_GLYPH, _DISC, _ALARM = 9, 4, 12  # design pixels: a mark, the white around it, an octagon
_GAP, _LINE = 5.0, 2.5  # the white gap and the outline of what is chosen


def draw_alarms(
    painter: QPainter, view: MapView, facts: MapFacts, tokens: Tokens, dp: float
) -> None:
    """An octagon on each country that somebody needs and nobody covers."""
    side = round(_ALARM * dp)
    for iso2, look in facts.looks.items():
        if look == ABSENT and iso2 in anchors():
            x, y = view.at(*anchors()[iso2])
            box = QRect(round(x) - side // 2, round(y) - side // 2, side, side)
            draw_glyph(painter, CRITICAL, box, tokens)


def draw_pins(painter: QPainter, view: MapView, facts: MapFacts, tokens: Tokens, dp: float) -> None:
    """The posts of each city on a white disc; a dashed ring where one is vacant."""
    for pin in facts.pins:
        spot = on_map(pin.longitude, pin.latitude)
        if view.holds(*spot, -20):
            _pin(painter, QPointF(*view.at(*spot)), pin, tokens, dp)


def draw_choice(painter: QPainter, view: MapView, iso2: str, tokens: Tokens, dp: float) -> None:
    """The outline of the chosen country, a white gap around it."""
    if iso2 not in anchors():
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((tokens.surface, _GAP), (tokens.focus, _LINE)):
        pen = QPen(QColor(colour), width * dp)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.save()
        painter.scale(view.scale, view.scale)
        painter.translate(-view.left, -view.top)
        shown = [area for area in areas(fine=view.scale > FINE) if area.iso2 == iso2]
        for area in shown:
            painter.drawPath(area.path)
        painter.restore()
        large = max((max(a.box.width(), a.box.height()) for a in shown), default=0)
        if large * view.scale < 2 * SMALL * dp:
            radius = (SMALL + 3) * dp
            painter.drawEllipse(QPointF(*view.at(*anchors()[iso2])), radius, radius)


def _pin(painter: QPainter, at: QPointF, pin: Pin, tokens: Tokens, dp: float) -> None:
    side = round(_GLYPH * dp)
    wide = glyph_width(pin.glyph, side)
    disc = QRectF(0, 0, wide + 2 * _DISC * dp, side + 2 * _DISC * dp)
    disc.moveCenter(at)
    painter.setBrush(QColor(tokens.surface))
    painter.setPen(Qt.PenStyle.NoPen)
    if pin.vacant:
        ring = QPen(QColor(tokens.red), 1.4 * dp)
        ring.setDashPattern([2.2, 1.6])
        painter.setPen(ring)
    radius = disc.height() / 2
    painter.drawRoundedRect(disc, radius, radius)
    box = QRect(round(at.x() - wide / 2), round(at.y() - side / 2), side, side)
    draw_glyph(painter, pin.glyph, box, tokens)
