"""How well a place is covered by an agency, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from lo_desk.domain.cover_factors import range_of
from lo_desk.domain.cover_reasons import Factor, factors
from lo_desk.domain.deployment import Deployment, Line
from lo_desk.domain.network import Network
from lo_desk.domain.worth import Account, account, joined, remaining

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

    @property
    def effects(self) -> tuple[tuple[Factor, int, int], ...]:
        """Each factor, the points of 100 it takes, and those it would add if it alone were full.

        At the low end. The points taken and what is left sum to 100.
        """
        return tuple(zip(self.factors, self.low.taken, self.low.addable, strict=True))


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well an agency covers a place, in ten-thousandths; ``lines`` strongest first."""

    low: int
    high: int
    lines: tuple[Ledger, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A line and what it is worth at a place."""

    line: Line
    low: int
    high: int


def explained(deployment: Deployment, agency: str, place: str) -> Coverage:
    """Coverage of the place with key ``place``; for many places see ``explain``."""
    return explain(Network(deployment), agency, place)


def explain(network: Network, agency: str, place: str) -> Coverage:
    """Coverage of a place with all its ledgers. Own lines only: see ``worth.substituted``."""
    where = network.places[place]
    told = [(line, factors(network, line, where)) for line in network.covering[agency, place]]
    lows = {line.id: account([factor.low for factor in found]) for line, found in told}
    highs = {line.id: account([factor.high for factor in found]) for line, found in told}
    told.sort(key=lambda pair: (-lows[pair[0].id].worth, pair[0].post.int, pair[0].id.int))
    low, gains = joined([lows[line.id].worth for line, _ in told])
    ledgers = tuple(
        Ledger(line.id, line.post, found, lows[line.id], highs[line.id], gain)
        for (line, found), gain in zip(told, gains, strict=True)
    )
    return Coverage(low, _together(high.worth for high in highs.values()), ledgers)


def worth_of(network: Network, agency: str, place: str) -> Interval:
    """Low and high end of ``explain`` alone, faster."""
    found = ranked(network, agency, place)
    return _together(line.low for line in found), _together(line.high for line in found)


def ranked(network: Network, agency: str, place: str) -> list[Ranked]:
    """The agency's lines that reach the place, strongest first."""
    where, found = network.places[place], []
    for line in network.covering[agency, place]:
        worths = range_of(network, line, where)
        low = remaining([low for low, _ in worths])
        sure = all(low == high for low, high in worths)
        high = low if sure else remaining([high for _, high in worths])
        found.append(Ranked(line, low, high))
    return sorted(found, key=lambda ranked: (-ranked.low, ranked.line.post.int, ranked.line.id.int))


def _together(worths: Iterable[int]) -> int:
    return joined(sorted(worths, reverse=True))[0]
