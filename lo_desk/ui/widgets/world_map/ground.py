"""Sea, land and the fills of countries: painted when the view or the facts change, then kept."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QTransform

from lo_desk.domain.map_view import MapView
from lo_desk.ui.looks import DISPUTED, LOOKS, NOTHING, filling, outline
from lo_desk.ui.tokens import Tokens
from lo_desk.ui.widgets.world_map.paths import FINE, Area, areas, dots

_ORDER = (NOTHING, "CBSA", "RCMP", "JOINT", "absent", DISPUTED)
SMALL, TINY = 4.5, 2.0  # radius of a small state's point, with and without a look


class Ground:
    """Keeps the picture it painted last."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._kept = QPixmap()

    def picture(
        self, view: MapView, looks: Mapping[str, str], tokens: Tokens, dp: float, ratio: float
    ) -> QPixmap:
        """The ground of that view; ``dp`` is the pixels of a design pixel, ``ratio`` the screen's."""
        key = (view, id(looks), tokens, dp, ratio)
        if key != self._key:
            self._key, self._kept = key, _painted(view, looks, tokens, dp, ratio)
        return self._kept


def _painted(
    view: MapView, looks: Mapping[str, str], tokens: Tokens, dp: float, ratio: float
) -> QPixmap:
    pixmap = QPixmap(QSize(view.width, view.height) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(tokens.sea))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _areas(painter, view, looks, tokens, dp)
    _dots(painter, view, looks, tokens, dp)
    painter.end()
    return pixmap


def _areas(
    painter: QPainter, view: MapView, looks: Mapping[str, str], tokens: Tokens, dp: float
) -> None:
    painter.save()
    painter.scale(view.scale, view.scale)
    painter.translate(-view.left, -view.top)
    seen = QRectF(view.left, view.top, view.width / view.scale, view.height / view.scale)
    by_look: dict[str, list[Area]] = {}
    for area in areas(fine=view.scale > FINE):
        if area.box.intersects(seen):
            by_look.setdefault(_look(area.iso2, looks, disputed=area.disputed), []).append(area)
    for key in sorted(by_look, key=_ORDER.index):
        look = LOOKS[key]
        painter.setPen(outline(look, tokens, 1.4 if look.dashed else 0.7))
        painter.setBrush(_unscaled(filling(look, tokens, dp), view))
        for area in by_look[key]:
            painter.drawPath(area.path)
    painter.restore()


def _dots(
    painter: QPainter, view: MapView, looks: Mapping[str, str], tokens: Tokens, dp: float
) -> None:
    for dot in dots():
        key = _look(dot.iso2, looks, disputed=dot.disputed)
        look, radius = LOOKS[key], TINY if key in {NOTHING, DISPUTED} else SMALL
        painter.setBrush(filling(look, tokens, dp))
        painter.setPen(outline(look, tokens, 1))
        painter.drawEllipse(QPointF(*view.at(*dot.at)), radius * dp, radius * dp)


def _look(iso2: str, looks: Mapping[str, str], *, disputed: bool) -> str:
    """Disputed land is never in the colour of a claimant."""
    return DISPUTED if disputed else looks.get(iso2, NOTHING)


def _unscaled(brush: QBrush, view: MapView) -> QBrush:
    """A hatch does not grow with the zoom."""
    if brush.style() == Qt.BrushStyle.TexturePattern:
        brush.setTransform(QTransform.fromScale(1 / view.scale, 1 / view.scale))
    return brush
