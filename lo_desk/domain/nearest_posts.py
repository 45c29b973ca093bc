"""Which open post is nearest to a country from outside of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Place
from lo_desk.domain.distance import kilometres
from lo_desk.domain.network import Network

Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Near:
    """A post and how far it is from the country's capital."""

    post: UUID
    agency: str
    city: Bilingual
    km: int


@dataclass(frozen=True, slots=True)
class _Site:
    post: UUID
    agency: str
    city: Bilingual
    country: str
    at: tuple[int, int]
    vector: Vector


class NearestPosts:
    """Open posts whose place is known; looked up once for all countries."""

    def __init__(self, network: Network, agencies: Iterable[str]) -> None:
        wanted = set(agencies)
        self._sites: list[_Site] = []
        for key, post in sorted(network.open.items(), key=lambda pair: pair[1].code):
            profile = network.profiles[key]
            if post.agency in wanted and profile.latitude is not None:
                at = profile.latitude, profile.longitude or 0
                site = _Site(key, post.agency, profile.city, profile.country, at, _vector(at))
                self._sites.append(site)

    def to(self, country: Place) -> Near | None:
        """The nearest one outside the country; None if there is none, or nobody knows where."""
        if country.latitude is None or country.longitude is None:
            return None
        at = country.latitude, country.longitude
        x, y, z = _vector(at)
        best, closest = None, -2.0
        for site in self._sites:
            u, v, w = site.vector
            close = x * u + y * v + z * w
            if close > closest and site.country != country.key:
                best, closest = site, close
        if best is None:
            return None
        return Near(best.post, best.agency, best.city, kilometres(best.at, at))


def _vector(at: tuple[int, int]) -> Vector:
    """From the middle of the globe: the nearer two places, the larger their product."""
    north, east = radians(at[0] / 1e6), radians(at[1] / 1e6)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)
