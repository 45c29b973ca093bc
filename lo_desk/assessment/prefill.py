"""What the registry itself says of a candidate, beside a blank score; people may differ, with reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.rounding import half_up
from lo_desk.assessment.sheets import MOST
from lo_desk.domain.cover_together import effective
from lo_desk.domain.deployment import Place
from lo_desk.domain.distance import kilometres
from lo_desk.domain.network import Network
from lo_desk.domain.worth import FULL

REACH_KM = 2500


@dataclass(frozen=True, slots=True)
class Hint:
    """A score that follows from facts, or a count that people turn into one.

    Attributes:
        criterion: Key of the criterion.
        score: 0 to 5; None: the fact alone.
        fact: The count or the worth it was made from.
    """

    criterion: str
    score: int | None
    fact: int


def hints(network: Network, agency: str, place: str, priorities: int) -> tuple[Hint, ...]:
    """What follows for an agency at a place.

    Args:
        network: The two networks of the day.
        agency: Whose sheet it is.
        place: Key of the candidate.
        priorities: What priorities alone make of its need, in ten-thousandths.
    """
    cover = effective(network, agency, place).total[0]
    return (
        Hint("C2", half_up(Fraction(MOST * priorities, FULL)), priorities),
        Hint("C4", None, within(network.places.values(), network.places[place])),
        Hint("C7", MOST - half_up(Fraction(MOST * cover, FULL)), cover),
    )


def within(places: Iterable[Place], centre: Place, most: int = REACH_KM) -> int:
    """How many countries lie within so many kilometres of a place, its own not counted."""
    here = _position(centre)
    if here is None:
        return 0
    found = 0
    for place in places:
        there = _position(place)
        far = place.entity != "country" or place.key == centre.country or there is None
        found += not far and there is not None and kilometres(here, there) <= most
    return found


def _position(place: Place) -> tuple[int, int] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
