"""The seven factors that make a line worth more or less at a place."""

from collections.abc import Mapping, Sequence, Set
from fractions import Fraction
from functools import lru_cache
from uuid import UUID

from lo_desk.domain import worth
from lo_desk.domain.deployment import ADHOC, COVERED, RESIDENT, Line, Officer, Place, Return
from lo_desk.domain.distance import kilometres
from lo_desk.domain.network import Network
from lo_desk.domain.period import months_before
from lo_desk.domain.presence import staffed_days

Interval = tuple[int, int]
LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
CERTAIN = (worth.FULL, worth.FULL)


def range_of(network: Network, line: Line, place: Place) -> tuple[Interval, ...]:
    """Worth of each factor of ``worth.FACTORS`` for a line of the day, low and high."""
    return (
        _sure(worth.basis(network.rules, basis_at(line, place))),
        _sure(worth.staffing(network.rules, fte_days(network, line))),
        network.once(("core time", line.post), lambda: _core_time(network, line)),
        _reach(network, line, place),
        _visits(network, line, place),
        _sure(_mandate(network, line, place)),
        language_at(network, line, place),
    )


def basis_at(line: Line, place: Place) -> str:
    """A line on a country is at best *covered* in the places below it."""
    return line.basis if line.place == place.key or line.basis == ADHOC else COVERED


def fte_days(network: Network, line: Line) -> int:
    """Percents at the line's post, summed over the days looked ahead."""
    tours, horizon = network.tours[line.post], network.rules.staffed_days
    return network.once(("fte_days", line.post), lambda: staffed_days(tours, network.day, horizon))


def kilometres_to(network: Network, line: Line, place: Place) -> int | None:
    """From the post's city to the place; None where a position is not recorded."""
    post = network.profiles[line.post]
    if post.latitude is None or post.longitude is None:
        return None
    if place.latitude is None or place.longitude is None:
        return None
    return kilometres((post.latitude, post.longitude), (place.latitude, place.longitude))


def visits_done(network: Network, line: Line) -> int:
    """Visits made in the months that count."""
    since = months_before(network.day, network.rules.planned_months)
    return sum(visit.starts >= since for visit in network.visited(line))


def officers_there(network: Network, line: Line) -> list[Officer]:
    """Who is at the line's post on the day."""
    there = network.there.get(line.post, ())
    return [network.officers[key] for key in {tour.officer: None for tour in there}]


def language_at(network: Network, line: Line, place: Place) -> Interval:
    """Worth of what the best officer there speaks; nobody there speaks nothing."""
    spoken = network.languages(place)
    return network.once(
        ("language", line.post, spoken), lambda: _best_spoken(network, line, spoken)
    )


def _best_spoken(network: Network, line: Line, spoken: tuple[str, ...]) -> Interval:
    rules = network.rules
    asked = levels(network.profiles[line.post].languages)
    found = [
        _speaks(officer, spoken, asked, (rules.language_none, rules.language_below))
        for officer in officers_there(network, line)
    ]
    lows, highs = [low for low, _ in found], [high for _, high in found]
    nobody = rules.language_none
    return max(lows, default=nobody), max(highs, default=nobody)


def _sure(value: int) -> Interval:
    return value, value


def core_returns(network: Network, post: UUID) -> list[Return]:
    """The last returns of a post that tell its share of core work, latest first."""
    quarters = network.returns.get(post, {})
    told = [row for row in quarters.values() if row.core_time is not None]
    return told[: -network.rules.core_returns - 1 : -1]


def core_share(network: Network, post: UUID) -> int | None:
    """Percent of time on core work: the mean of the last returns, half up, else as agreed."""
    told = [row.core_time for row in core_returns(network, post) if row.core_time is not None]
    if told:
        return (2 * sum(told) + len(told)) // (2 * len(told))
    profile = network.profiles.get(post)
    return profile.core_time if profile else None


def _core_time(network: Network, line: Line) -> Interval:
    percent, rules = core_share(network, line.post), network.rules
    if percent is None:
        return worth.core_time(rules, rules.core_unknown), worth.FULL
    return _sure(worth.core_time(rules, percent))


def _reach(network: Network, line: Line, place: Place) -> Interval:
    if basis_at(line, place) == RESIDENT:
        return CERTAIN
    far = kilometres_to(network, line, place)
    if far is None:
        return network.rules.reach_floor, worth.FULL
    return _sure(worth.reach(network.rules, far))


def _visits(network: Network, line: Line, place: Place) -> Interval:
    if basis_at(line, place) == RESIDENT:
        return CERTAIN
    if not line.planned_visits:
        return network.rules.planned_floor, worth.FULL
    done = visits_done(network, line)
    return _sure(worth.visits(network.rules, done, line.planned_visits))


def matched(network: Network, agency: str, place: Place, areas: Set[str]) -> tuple[Fraction, int]:
    """Weight of the agency's priorities on the place, in ``areas`` and in all.

    A priority with some of its areas among them counts with that share, one without areas whole.
    """
    wanted, whole, shares = 0, 0, Fraction(0)
    for wish in network.wanted[agency, place.key]:
        weight = network.rules.weight(wish.rank)
        wanted += weight
        shared = len(wish.areas & areas)
        if shared == len(wish.areas):
            whole += weight
        elif shared:
            shares += Fraction(weight * shared, len(wish.areas))
    return whole + shares, wanted


def _mandate(network: Network, line: Line, place: Place) -> int:
    found, wanted = matched(network, network.posts[line.post].agency, place, line.areas)
    return worth.mandate(network.rules, found, wanted) if wanted else worth.FULL


def _speaks(
    officer: Officer, spoken: Sequence[str], asked: Mapping[str, int], short: tuple[int, int]
) -> Interval:
    none, below = short
    if not officer.languages or not spoken:
        return none, worth.FULL
    held = levels(officer.languages)
    known = [key for key in spoken if key in held]
    if any(held[key] >= asked.get(key, 0) for key in known):
        return CERTAIN
    return _sure(below if known else none)


@lru_cache(maxsize=4096)
def levels(languages: tuple[str, ...]) -> Mapping[str, int]:
    """Place of each language's level among the six, from 0: ``es:B2`` is 3."""
    split = (language.partition(":") for language in languages)
    return {key: LEVELS.index(level) for key, _, level in split if level in LEVELS}
