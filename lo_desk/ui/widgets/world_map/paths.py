"""The map's outlines as paths, made once for all maps of the program."""

from dataclasses import dataclass
from functools import cache
from itertools import chain
from struct import pack

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from lo_desk.domain.outlines import Outline, Ring, Spot, world

FINE = 0.16  # pixels a map unit from which every vertex is seen
_APART = 5  # map units that two vertices of a coarse outline are apart at least


@dataclass(frozen=True)
class Area:
    """An outline ready to be painted; ``box`` is what it lies in."""

    iso2: str
    disputed: bool
    path: QPainterPath
    box: QRectF


@dataclass(frozen=True)
class Dot:
    """What is too small to see."""

    iso2: str
    disputed: bool
    at: Spot


@cache
def areas(*, fine: bool = True) -> tuple[Area, ...]:
    """Every outline; the coarse ones, for small scales, have a third of the vertices."""
    return tuple(_area(outline, fine=fine) for outline in world().outlines)


@cache
def dots() -> tuple[Dot, ...]:
    """Every point."""
    return tuple(
        Dot(point.iso2 or "", point.kind == "disputed", point.at) for point in world().points
    )


def country_at(x: float, y: float, reach: float) -> str:
    """The country at a spot of the map, or whose point is within ``reach``; empty for none."""
    near = [(_distance(dot, x, y), dot.iso2) for dot in dots() if dot.iso2]
    far, iso2 = min(near)
    if far <= reach:
        return iso2
    spot = QPointF(x, y)
    hit = (area for area in areas() if area.box.contains(spot) and area.path.contains(spot))
    return next((area.iso2 for area in hit if area.iso2), "")


def _distance(dot: Dot, x: float, y: float) -> float:
    return float(((dot.at[0] - x) ** 2 + (dot.at[1] - y) ** 2) ** 0.5)


def _area(outline: Outline, *, fine: bool) -> Area:
    path = QPainterPath()
    for ring in outline.rings:
        path.addPolygon(_polygon(ring if fine else _thinned(ring)))
        path.closeSubpath()
    disputed = outline.kind == "disputed"
    return Area(outline.iso2 or "", disputed, path, path.boundingRect())


def _thinned(ring: Ring) -> Ring:
    """The ring without vertices that a small map could not tell apart."""
    if len(ring) < 2 * _APART:
        return ring
    kept = [ring[0]]
    last_x, last_y = ring[0]
    for spot in ring:
        x, y = spot
        if abs(x - last_x) + abs(y - last_y) > _APART:
            kept.append(spot)
            last_x, last_y = spot
    return tuple(kept) if len(kept) > 3 else ring


def _polygon(ring: Ring) -> QPolygonF:
    """The ring, by way of the bytes Qt reads: 32,000 points made one by one take twice as long."""
    numbers = chain.from_iterable(ring)
    told = pack(f">I{2 * len(ring)}d", len(ring), *numbers)
    polygon = QPolygonF()
    QDataStream(QByteArray(told)) >> polygon
    return polygon
