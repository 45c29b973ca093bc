"""How well a place is covered by an agency, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from lo_desk.domain.cover_factors import range_of
from lo_desk.domain.cover_reasons import Factor, factors
from lo_desk.domain.deployment import Deployment, Line, Place
from lo_desk.domain.network import Network
from lo_desk.domain.worth import Account, account, joined

Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What one line is worth, factor by factor.

    Attributes:
        line: Its id.
        post: The post's id.
        factors: With their facts, in order.
        low: The account with every unknown at its worst.
        high: The same with every unknown at its best.
        gain: What the line adds (low end) to stronger lines of the same agency.
    """

    line: UUID
    post: UUID
    factors: tuple[Factor, ...]
    low: Account
    high: Account
    gain: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well an agency covers a place, in ten-thousandths; ``lines`` strongest first."""

    low: int
    high: int
    lines: tuple[Ledger, ...]


def explained(deployment: Deployment, agency: str, place: str) -> Coverage:
    """Coverage of the place with key ``place``; for many places see ``explain``."""
    return explain(Network(deployment), agency, place)


def explain(network: Network, agency: str, place: str) -> Coverage:
    """Coverage of a place with all its ledgers. Own lines only: see ``worth.substituted``."""
    where = network.places[place]
    told = [(line, factors(network, line, where)) for line in network.covering[agency, place]]
    lows = {line.id: account([factor.low for factor in found]) for line, found in told}
    highs = {line.id: account([factor.high for factor in found]) for line, found in told}
    told.sort(key=lambda pair: (-lows[pair[0].id].worth, pair[0].id.int))
    low, gains = joined([lows[line.id].worth for line, _ in told])
    ledgers = tuple(
        Ledger(line.id, line.post, found, lows[line.id], highs[line.id], gain)
        for (line, found), gain in zip(told, gains, strict=True)
    )
    return Coverage(low, _together(high.worth for high in highs.values()), ledgers)


def worth_of(network: Network, agency: str, place: str) -> Interval:
    """Low and high end of ``explain`` alone, faster."""
    where = network.places[place]
    ranges = [line_worth(network, line, where) for line in network.covering[agency, place]]
    return _together(low for low, _ in ranges), _together(high for _, high in ranges)


def line_worth(network: Network, line: Line, place: Place) -> Interval:
    """What one line is worth at a place that it reaches, low and high."""
    found = range_of(network, line, place)
    return account([low for low, _ in found]).worth, account([high for _, high in found]).worth


def strongest(network: Network, agency: str, place: str) -> Line:
    """The line that covers a place best; there is one."""
    where = network.places[place]
    return min(
        network.covering[agency, place],
        key=lambda line: (-line_worth(network, line, where)[0], line.id.int),
    )


def _together(worths: Iterable[int]) -> int:
    return joined(sorted(worths, reverse=True))[0]
