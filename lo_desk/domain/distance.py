"""How far two places are apart."""

from functools import lru_cache
from math import asin, atan, cos, floor, radians, sin, sqrt, tan

WGS84_METRES, WGS84_FLATTENING = 6378137.0, 1 / 298.257223563
NEARLY_OPPOSITE = 0.9999
Point = tuple[float, float]


def distance(
    start: Point,
    end: Point,
    radius: float = WGS84_METRES,
    flattening: float = WGS84_FLATTENING,
) -> float:
    """Metres along the ground between two points, latitude and longitude in degrees.

    Args:
        start: Latitude north, longitude east.
        end: The same.
        radius: At the equator, in metres.
        flattening: Of the ellipsoid; 0 for a sphere.

    Returns:
        Within 54 m of the truth under 15,000 km, 0.21 km under 18,000 km, 20 km near the antipode.

    Source: Andoyer and Lambert's formula with reduced latitudes.
    """
    north1, north2 = (_reduced(point[0], flattening) for point in (start, end))
    middle, half = (north1 + north2) / 2, (north2 - north1) / 2
    east = sin(radians(end[1] - start[1]) / 2)
    haversine = sin(half) ** 2 + cos(north1) * cos(north2) * east**2
    angle = 2 * asin(min(1.0, sqrt(haversine)))
    if angle == 0:
        return 0.0
    if haversine > NEARLY_OPPOSITE:  # the correction below grows without bound there
        return radius * angle * (1 - flattening / 3)
    one = (angle - sin(angle)) * (sin(middle) * cos(half)) ** 2 / cos(angle / 2) ** 2
    two = (angle + sin(angle)) * (cos(middle) * sin(half)) ** 2 / sin(angle / 2) ** 2
    return radius * (angle - flattening / 2 * (one + two))


@lru_cache(maxsize=2**16)  # posts and countries stay where they are, day after day
def kilometres(start: tuple[int, int], end: tuple[int, int]) -> int:
    """Whole kilometres, half up, between two points in millionths of a degree."""
    metres = distance(
        (start[0] / 1e6, start[1] / 1e6),
        (end[0] / 1e6, end[1] / 1e6),
    )
    return floor(metres / 1000 + 0.5)


def _reduced(latitude: float, flattening: float) -> float:
    return atan((1 - flattening) * tan(radians(latitude)))
