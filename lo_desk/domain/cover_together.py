"""How well both agencies together cover a place: what each other's coverage is worth in writing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.cover_factors import matched
from lo_desk.domain.coverage import Interval, worth_of
from lo_desk.domain.deployment import Arrangement
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.worth import FULL, substituted

HALF = 2
ENDS = (0, 1)


@dataclass(frozen=True, slots=True)
class Effective:
    """Coverage of a place for an agency, with what others do for it under an arrangement.

    All in ten-thousandths. ``own``, ``from_other`` and ``from_partner`` sum to ``total``, end by
    end.

    Attributes:
        own: By its own lines.
        standing_in: What the other agency's coverage is worth to it there; 0: nothing in writing.
        from_other: What the other agency adds.
        from_partner: What a like-minded partner adds to both.
        total: All together.
    """

    own: Interval
    standing_in: int
    from_other: Interval
    from_partner: Interval
    total: Interval


def standing_in(network: Network, agency: str, place: str) -> int:
    """What the other agency's coverage of the place is worth to the agency, in ten-thousandths.

    The full judgement where arrangements of the day name all areas of its priorities there, their
    share by weight where they name some, 0 without anything in writing. Presence is not cover.
    """
    held = [held for held in arranged(network, agency, place) if not held.partner]
    return _written(network, agency, place, held, network.rules.substitution)


def partnered(network: Network, agency: str, place: str) -> int:
    """What the agreed cover by like-minded partners is worth: they are there all the time."""
    held = [held for held in arranged(network, agency, place) if held.partner]
    return _written(network, agency, place, held, network.rules.partner)


def effective(network: Network, agency: str, place: str) -> Effective:
    """Coverage of a place for an agency, own and others'."""
    return together(network, place)[agency]


def together(network: Network, place: str) -> dict[str, Effective]:
    """The same for both agencies at once."""
    own = {agency: worth_of(network, agency, place) for agency in AGENCIES}
    return {agency: _effective(network, agency, place, own) for agency in AGENCIES}


def covers(network: Network) -> dict[Spot, Effective]:
    """The same of every place."""
    return {
        (agency, place): found
        for place in network.places
        for agency, found in together(network, place).items()
    }


def joint(needs: Mapping[str, int], covers: Mapping[str, int]) -> int | None:
    """Coverage of a place for both agencies, weighted by their needs, half up.

    Args:
        needs: By agency, in thousandths.
        covers: Effective coverage by agency, in ten-thousandths.

    Returns:
        Ten-thousandths; None where nobody needs the place.
    """
    whole = sum(needs.values())
    if whole == 0:
        return None
    part = sum(need * covers[agency] for agency, need in needs.items())
    return (HALF * part + whole) // (HALF * whole)


def _effective(
    network: Network, agency: str, place: str, worths: Mapping[str, Interval]
) -> Effective:
    worth, partner = standing_in(network, agency, place), partnered(network, agency, place)
    own, theirs = worths[agency], worths[other(agency)]
    shared = tuple(substituted(own[end], theirs[end], worth) for end in ENDS)
    total = tuple(substituted(shared[end], FULL, partner) for end in ENDS)
    return Effective(
        own=own,
        standing_in=worth,
        from_other=(shared[0] - own[0], shared[1] - own[1]),
        from_partner=(total[0] - shared[0], total[1] - shared[1]),
        total=(total[0], total[1]),
    )


def arranged(network: Network, agency: str, place: str) -> list[Arrangement]:
    """Arrangements of the day that cover the place for the agency, by whomever."""
    where = {place, network.places[place].country}
    return [
        held
        for held in network.deployment.arrangements
        if held.place in where and network.day in held.period and held.taker in {"", agency}
    ]


def _written(
    network: Network, agency: str, place: str, held: Sequence[Arrangement], most: int
) -> int:
    if not held:
        return 0
    areas = frozenset().union(*(each.areas for each in held))
    found, wanted = matched(network, agency, network.places[place], areas)
    return int((most * found + wanted // HALF) // wanted) if wanted else most
