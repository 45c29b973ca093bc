"""What gaps about host countries share: where an agency works, since when, how much it matters.

Instruments, assessments and roles are kept by country. A country is worked in where a line of an
open post names it or a place in it, and weighs what the best priority on either weighs.
"""

from datetime import date
from typing import Protocol, TypeVar

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.deployment import Line
from lo_desk.domain.network import Groups, Network, Spot
from lo_desk.domain.period import merged


class Kept(Protocol):
    """A row that an agency, or both, keep about a country."""

    @property
    def agency(self) -> str:
        """Whose; ``JOINT``: both’s."""
        ...

    @property
    def country(self) -> str:
        """Key of the country."""
        ...


Row = TypeVar("Row", bound=Kept)


def worked_since(network: Network, agency: str, country: str) -> date:
    """First day of the stretch up to today in which a line of the agency was in the country."""
    periods = [
        counted
        for line in lines_in(network, country)
        if network.posts[line.post].agency == agency
        for opened in network.opened(line.post)
        if (counted := line.period.common(opened))
    ]
    return next(period.first for period in merged(periods) if network.day in period)


def lines_in(network: Network, country: str) -> list[Line]:
    """Lines of any time on a country and the places in it."""
    return [line for key in network.reached_by(country) for line in network.at[key]]


def weight_in(network: Network, agency: str, country: str) -> int:
    """What the agency's best priority on the country or a place in it weighs; joint: the larger."""
    whose = AGENCIES if agency == JOINT else (agency,)
    keys = network.reached_by(country)
    return max(network.weight(each, key) for each in whose for key in keys)


def most(network: Network, agency: str) -> int:
    """What the best priority of the agency anywhere weighs; joint: the larger."""
    whose = AGENCIES if agency == JOINT else (agency,)
    weights = (network.weight(*spot) for spot in network.wanted if spot[0] in whose)
    return max(weights, default=network.rules.rank_none)


def kept_by(rows: tuple[Row, ...]) -> Groups[Spot, Row]:
    """Rows by agency and country; a joint one is both agencies'."""
    found: Groups[Spot, Row] = Groups()
    for row in rows:
        for agency in AGENCIES if row.agency == JOINT else (row.agency,):
            found.add((agency, row.country), row)
    return found
