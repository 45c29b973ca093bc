"""Countries of the map one by one: where each is, and which comes next in a direction."""

from collections.abc import Iterable, Mapping
from functools import cache

from lo_desk.domain.map_view import Box
from lo_desk.domain.outlines import MAP_WIDTH, Spot, world

LEFT, RIGHT, UP, DOWN = (-1, 0), (1, 0), (0, -1), (0, 1)
_ASIDE = 2  # how much worse it is to be aside than to be far

Direction = tuple[int, int]


@cache
def anchors() -> Mapping[str, Spot]:
    """Where each country's mark goes, by ISO 3166-1 alpha-2; of parts, only the main one's."""
    found = {o.iso2: o.label for o in world().outlines if o.iso2 and o.kind != "part"}
    small = {point.iso2: point.at for point in world().points if point.iso2}
    return {**found, **small}


def extent(codes: Iterable[str]) -> Box | None:
    """The box around the largest piece of each of these countries, in the map's units."""
    wanted = set(codes)
    spots: list[Spot] = [at for iso2, at in anchors().items() if iso2 in wanted]
    for outline in world().outlines:
        if outline.iso2 in wanted and outline.kind != "part":
            spots += sorted(outline.rings, key=len)[-1]
    if not spots:
        return None
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return min(xs), min(ys), max(xs), max(ys)


def nearest(places: Mapping[str, Spot], here: str, direction: Direction) -> str:
    """The place one comes to from ``here`` in that direction; ``here`` where there is none.

    Straight ahead comes before aside; past the map's edge it goes on at the other side.
    """
    x, y = places[here]
    ahead = _ahead(places, here, (x, y), direction)
    if not ahead and direction in {LEFT, RIGHT}:
        start = (x - direction[0] * MAP_WIDTH, y)
        ahead = _ahead(places, here, start, direction)
    return min(ahead)[1] if ahead else here


def _ahead(
    places: Mapping[str, Spot], here: str, start: tuple[float, float], direction: Direction
) -> list[tuple[float, str]]:
    """Places ahead with what it costs to go there: those within 45° if there are any."""
    right, down = direction
    found: list[tuple[bool, float, str]] = []
    for key, (x, y) in places.items():
        across, along = x - start[0], y - start[1]
        forward = across * right + along * down
        aside = abs(across * down) + abs(along * right)
        if key != here and forward > 0:
            found.append((aside > forward, forward + _ASIDE * aside, key))
    best = min((wide for wide, _, _ in found), default=False)
    return [(cost, key) for wide, cost, key in found if wide == best]
