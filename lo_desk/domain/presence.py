"""Who is at a post, when nobody is, and how one officer hands over to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from lo_desk.domain.deployment import OPEN_STATES, Post, Profile, Tour
from lo_desk.domain.period import Period, left, merged

FULL = 100


@dataclass(frozen=True, slots=True)
class Presence:
    """An officer at a post without a break: adjacent tours are one.

    Attributes:
        tours: What it is made of, earliest first.
    """

    officer: UUID
    period: Period
    tours: tuple[Tour, ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """From who leaves to the earliest-starting other officer who stays longer.

    Attributes:
        gone: First day without the one who leaves.
        overlap: Days both are there; negative: days with neither.
    """

    leaving: Presence
    arriving: Presence
    gone: date
    overlap: int

    @property
    def due(self) -> date:
        """The earlier of leaving and arriving."""
        return min(self.gone, self.arriving.period.first)


def presences(tours: Iterable[Tour]) -> tuple[Presence, ...]:
    """The tours of one post, by first day; each officer's adjacent ones as one."""
    by_officer: dict[UUID, list[Tour]] = {}
    for tour in tours:
        by_officer.setdefault(tour.officer, []).append(tour)
    found = [presence for officer, own in by_officer.items() for presence in _of_one(officer, own)]
    return tuple(sorted(found, key=_earliest))


def open_periods(post: Post) -> tuple[Period, ...]:
    """When the post is open, whatever the state is called."""
    return merged(profile.period for profile in post.profiles if profile.state in OPEN_STATES)


def profile_on(post: Post, day: date) -> Profile | None:
    """What the post is on ``day``, if anything."""
    return next((profile for profile in post.profiles if day in profile.period), None)


def vacancies(post: Post, tours: Iterable[Tour]) -> tuple[Period, ...]:
    """When the post is open and nobody is there, earliest first."""
    return left(open_periods(post), merged(tour.period for tour in tours))


def staffed(tours: Iterable[Tour], day: date) -> int:
    """Percent of full time there on ``day``, not capped; ``tours`` are those of one post."""
    return sum(tour.fte for tour in tours if day in tour.period)


def staffed_days(tours: Sequence[Tour], day: date, days: int) -> int:
    """Sum over the next ``days`` of the percent of each, at most 100 a day."""
    end = day + timedelta(days)
    parts = [
        (max(day, tour.period.first), min(end, tour.period.after or end), tour.fte)
        for tour in tours
    ]
    inside = [part for part in parts if part[0] < part[1]]
    edges = sorted({day, end, *(part[0] for part in inside), *(part[1] for part in inside)})
    total = 0
    for first, after in pairwise(edges):
        there = sum(fte for start, stop, fte in inside if start <= first < stop)
        total += min(FULL, there) * (after - first).days
    return total


def handover(leaving: Presence, others: Iterable[Presence]) -> Handover | None:
    """How ``leaving`` hands over, if an end and a successor are known."""
    gone = leaving.period.after
    if gone is None:
        return None
    longer = [
        other
        for other in others
        if other.officer != leaving.officer
        and (other.period.after is None or other.period.after > gone)
    ]
    if not longer:
        return None
    arriving = min(longer, key=_earliest)
    return Handover(leaving, arriving, gone, (gone - arriving.period.first).days)


def _of_one(officer: UUID, tours: Sequence[Tour]) -> Iterable[Presence]:
    if len(tours) == 1:
        yield Presence(officer, tours[0].period, tuple(tours))
        return
    for period in merged(tour.period for tour in tours):
        own = (tour for tour in tours if tour.period.first in period)
        yield Presence(officer, period, tuple(sorted(own, key=_first)))


def _first(tour: Tour) -> tuple[date, int, int]:
    return tour.period.first, tour.officer.int, tour.id.int


def _earliest(presence: Presence) -> tuple[date, int]:
    return presence.period.first, presence.officer.int
