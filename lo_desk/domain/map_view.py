"""What is seen of the world map through a picture: zoom, move, and where things are then."""

from dataclasses import dataclass, replace

from lo_desk.domain.outlines import MAP_HEIGHT, MAP_WIDTH, on_map

CLOSEST = 24
_ROOM = 1.25  # around what a picture frames
_NORTH, _SOUTH = on_map(0, 84)[1], on_map(0, -57)[1]
_SMALLEST = 500  # map units that a framed picture shows at least

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class MapView:
    """A window on the map.

    Attributes:
        left: Of the picture, in the map's units; so is ``top``.
        top: Downwards.
        scale: Pixels a unit.
        width: Of the picture, in pixels; so is ``height``.
        height: At least 1, as ``width``.
    """

    left: float
    top: float
    scale: float
    width: int
    height: int

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a spot of the map is in the picture, in pixels."""
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """Which spot of the map a pixel shows."""
        return x / self.scale + self.left, y / self.scale + self.top

    def holds(self, x: float, y: float, margin: float = 0) -> bool:
        """Whether a spot of the map is seen, ``margin`` pixels from the edge at least."""
        across, down = self.at(x, y)
        inside = margin <= across <= self.width - margin
        return inside and margin <= down <= self.height - margin

    def zoomed(self, factor: float, x: float, y: float) -> "MapView":
        """Closer by ``factor``, or farther; the spot under the pixel stays under it."""
        least = whole(self.width, self.height).scale
        scale = min(max(self.scale * factor, least), least * CLOSEST)
        across, down = self.spot(x, y)
        return _kept(replace(self, scale=scale, left=across - x / scale, top=down - y / scale))

    def moved(self, across: float, down: float) -> "MapView":
        """Shifted by so many pixels; the map never leaves the picture."""
        left, top = self.left + across / self.scale, self.top + down / self.scale
        return _kept(replace(self, left=left, top=top))

    def resized(self, width: int, height: int) -> "MapView":
        """The same middle in a picture of another size; the whole map stays whole."""
        new = whole(width, height)
        if self.scale <= whole(self.width, self.height).scale:
            return new
        x, y = self.spot(self.width / 2, self.height / 2)
        scale = min(max(self.scale, new.scale), new.scale * CLOSEST)
        return _kept(_around(x, y, scale, width, height))

    def holding(self, x: float, y: float, margin: float) -> "MapView":
        """Moved so that the spot is seen; itself if it is."""
        if self.holds(x, y, margin):
            return self
        return _kept(_around(x, y, self.scale, self.width, self.height))


def whole(width: int, height: int) -> MapView:
    """The whole map, as large as it fits; where it is low, without the ice at both ends."""
    width, height = max(1, width), max(1, height)
    scale = min(width / MAP_WIDTH, height / (_SOUTH - _NORTH))
    return _kept(_around(MAP_WIDTH / 2, (_NORTH + _SOUTH) / 2, scale, width, height))


def framing(box: Box, width: int, height: int) -> MapView:
    """The box, given by two corners in map units, with some room around."""
    least = whole(width, height)
    wide, high = max(box[2] - box[0], _SMALLEST), max(box[3] - box[1], _SMALLEST)
    scale = min(least.width / wide, least.height / high) / _ROOM
    scale = min(max(scale, least.scale), least.scale * CLOSEST)
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return _kept(_around(*middle, scale, least.width, least.height))


def _around(x: float, y: float, scale: float, width: int, height: int) -> MapView:
    return MapView(x - width / 2 / scale, y - height / 2 / scale, scale, width, height)


def _kept(view: MapView) -> MapView:
    """Never past the map's edges; a side with room to spare shows the map in the middle."""
    left = _inside(view.left, view.width / view.scale, MAP_WIDTH)
    top = _inside(view.top, view.height / view.scale, MAP_HEIGHT)
    return replace(view, left=left, top=top)


def _inside(start: float, shown: float, length: int) -> float:
    if shown >= length:
        return (length - shown) / 2
    return min(max(start, 0), length - shown)
