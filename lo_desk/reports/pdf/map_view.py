"""Which part of the world a picture shows, and where its spots lie."""

from dataclasses import dataclass

from lo_desk.domain.outlines import on_map, world
from lo_desk.reports.pdf.paint import Box
from lo_desk.reports.pdf.theme import TEXT

_SOUTH, _NORTH = -56, 80


@dataclass(frozen=True)
class View:
    """What is seen of the map.

    Attributes:
        left: In the map's own units, as the next three.
        scale: Points a unit.
        width: In points, as the next.
    """

    left: float
    top: float
    scale: float
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A spot of the map in points, from the lower left corner of the picture."""
        return (x - self.left) * self.scale, self.height - (y - self.top) * self.scale

    def holds(self, x: float, y: float) -> bool:
        """Whether a spot of the picture, in points, is inside."""
        return 0 <= x <= self.width and 0 <= y <= self.height


def world_view(height: float) -> View:
    """The whole width of the world between 56° south and 80° north, in the middle of the height."""
    top, bottom = on_map(0, _NORTH)[1], on_map(0, _SOUTH)[1]
    scale = min(TEXT / world().width, height / (bottom - top))
    spare = height / scale - (bottom - top)
    left = (world().width - TEXT / scale) / 2
    return View(left, top - spare / 2, scale, TEXT, height)


def view_of(iso2: str, height: float) -> View:
    """A country with what lies around it."""
    left, top, right, bottom = _extent(iso2)
    wide, high = right - left, bottom - top
    span = max(high * 1.8, wide * 2.2 * height / TEXT, 380)
    span = min(span, world().height)
    scale = height / span
    middle = (left + right) / 2 - TEXT / scale / 2, (top + bottom) / 2 - span / 2
    return View(middle[0], middle[1], scale, TEXT, height)


def is_drawn(iso2: str) -> bool:
    """Whether the country is on the map at all."""
    return any(feature.iso2 == iso2 for feature in (*world().outlines, *world().points))


def _extent(iso2: str) -> Box:
    """The box of a country's largest piece, in the map's units."""
    rings = [ring for o in world().outlines if o.iso2 == iso2 for ring in o.rings]
    spots = tuple(point.at for point in world().points if point.iso2 == iso2)
    largest = max(rings, key=len, default=spots)
    xs, ys = [x for x, _ in largest], [y for _, y in largest]
    return min(xs), min(ys), max(xs), max(ys)


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes share a spot."""
    return not (one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1])
