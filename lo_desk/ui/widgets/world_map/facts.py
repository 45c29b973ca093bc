"""What a map shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lo_desk.domain.bilingual import Bilingual


@dataclass(frozen=True)
class Pin:
    """A mark on the map: the posts of one city.

    Attributes:
        longitude: Degrees east; ``latitude`` degrees north.
        glyph: Agency whose shape it is, or ``JOINT`` for both.
        vacant: Whether one of the posts has nobody: a dashed ring.
    """

    longitude: float
    latitude: float
    glyph: str
    vacant: bool = False


@dataclass(frozen=True)
class MapFacts:
    """What a map shows; countries by ISO 3166-1 alpha-2.

    Attributes:
        looks: Key of ``LOOKS`` by country; what is not named is land.
        names: Every country one may go to, as people read it.
        told: The sentence a screen reader hears when a country is chosen; else its name.
        pins: Marks over the countries.
    """

    looks: Mapping[str, str]
    names: Mapping[str, Bilingual]
    told: Mapping[str, object] = field(default_factory=dict)
    pins: tuple[Pin, ...] = ()


BARE = MapFacts({}, {})
