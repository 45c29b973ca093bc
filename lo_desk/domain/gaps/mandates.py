"""Gaps where an agency covers a place, but not for what its priorities ask."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.deployment import Fact, Line, Place, PriorityVersion
from lo_desk.domain.gap_kinds import MANDATE
from lo_desk.domain.gaps.gap import Gap, Told, manager, untold
from lo_desk.domain.network import Network
from lo_desk.domain.period import edges, held_since
from lo_desk.domain.phrases import agency_the, area_names, place_the
from lo_desk.i18n.msg import counted


def mandate(network: Network, places: Iterable[Place]) -> Iterator[Gap]:
    """Every place where no line of the agency has an area that its priorities ask for."""
    for place in places:
        for agency in AGENCIES:
            wishes = network.wanted[agency, place.key]
            lines = network.covering[agency, place.key]
            if wishes and lines:
                asked, missing = _areas(wishes, lines)
                if missing:
                    yield _gap(network, agency, place, (len(asked), sorted(missing)))


def _areas(
    wishes: list[PriorityVersion], lines: list[Line]
) -> tuple[frozenset[str], frozenset[str]]:
    asked = frozenset[str]().union(*[wish.areas for wish in wishes])
    return asked, asked.difference(*[line.areas for line in lines])


def _gap(network: Network, agency: str, place: Place, areas: tuple[int, list[str]]) -> Gap:
    asked, missing = areas
    extent = network.rules.mandate_span * len(missing) // asked
    weight = network.weight(agency, place.key)
    return untold(
        partial(_told, network, agency, place, missing),
        kind=MANDATE,
        agency=agency,
        place=place.key,
        since=_missing_since(network, agency, place),
        weight=weight,
        extent=extent,
        act=manager(agency),
    )


def _told(network: Network, agency: str, place: Place, missing: list[str]) -> Told:
    why = counted(
        "%(agency_the)s covers %(place_the)s, but not for %(n)s mandate area that its"
        " priorities ask for: %(areas)s.",
        "%(agency_the)s covers %(place_the)s, but not for %(n)s mandate areas that its"
        " priorities ask for: %(areas)s.",
        len(missing),
        agency_the=agency_the(agency),
        place_the=place_the(place),
        areas=area_names(network.areas, missing),
    )
    wishes, lines = network.wanted[agency, place.key], network.covering[agency, place.key]
    return why, (
        *(Fact("priority_version", wish.id, "mandate_areas") for wish in wishes),
        *(Fact("area_line", line.id, "mandate_areas") for line in lines),
    )


def _missing_since(network: Network, agency: str, place: Place) -> date:
    """First day since which some area has been missing while the place was covered."""
    wishes = network.versions[agency, place.key]
    reaching = network.reaching(place)
    lines = [line for line in reaching if network.posts[line.post].agency == agency]
    counted = [(line, period) for line in lines for period in network.counted(line)]

    def holds(day: date) -> bool:
        counting = [line for line, period in counted if day in period]
        current = [wish for wish in wishes if day in wish.period]
        return bool(counting and _areas(current, counting)[1])

    changes = edges([*(wish.period for wish in wishes), *(period for _, period in counted)])
    return held_since(holds, changes, network.day)
