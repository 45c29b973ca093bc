"""Briefings that are due: those recorded and not held, and those that follow from schedules."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from lo_desk.domain.agencies import other
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefings import Held, Schedule, due_day
from lo_desk.domain.deployment import PriorityVersion
from lo_desk.domain.network import Network
from lo_desk.domain.presence import presences


@dataclass(frozen=True, slots=True)
class Recorded:
    """A briefing as it is recorded.

    Attributes:
        owner: The agency that briefs.
        due: Its due day, else the day it is planned for; None of one that was only held.
        held_on: None: it is still due.
        versions: The priority versions it covered.
    """

    id: UUID
    owner: str
    schedule: UUID | None
    post: UUID
    officer: UUID | None
    due: date | None
    held_on: date | None
    planned_at: datetime | None = None
    zone: str | None = None
    minutes: int | None = None
    mode: str | None = None
    versions: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Due:
    """A briefing that is to be held.

    Attributes:
        id: The briefing's record; None: it follows from the schedule ``schedule``.
        owner: The agency that briefs.
        overdue: Whether its day is past.
    """

    id: UUID | None
    schedule: UUID | None
    owner: str
    post: UUID
    code: str
    city: Bilingual
    officer: UUID | None
    name: str
    day: date
    overdue: bool
    planned_at: datetime | None = None
    zone: str | None = None
    minutes: int | None = None
    mode: str | None = None


def told_at(network: Network, post: UUID) -> tuple[PriorityVersion, ...]:
    """The counterpart's released versions in force on a place of the post's lines of the day."""
    theirs = other(network.posts[post].agency)
    found = {
        version.id: version
        for line in network.current[post]
        for version in network.wanted[theirs, line.place]
        if version.released
    }
    return tuple(found.values())


def dues(
    network: Network, recorded: Sequence[Recorded], schedules: Iterable[Schedule]
) -> tuple[Due, ...]:
    """All briefings due at open posts on the network's day, the most overdue first.

    A schedule whose briefing is recorded and not held yet makes no second one due.
    """
    open_ = [one for one in recorded if one.due is not None and _ahead(network, one)]
    planned = {one.schedule for one in open_}
    held: dict[tuple[UUID, str], list[Recorded]] = defaultdict(list)
    for one in recorded:
        if not _ahead(network, one):
            held[one.post, one.owner].append(one)
    found = [_of_record(network, one) for one in open_ if one.post in network.open]
    for rule in schedules:
        if rule.id not in planned and rule.post in network.open and network.day in rule.period:
            found += _of_rule(network, rule, held.get((rule.post, rule.owner), ()))
    return tuple(sorted(found, key=lambda due: (due.day, due.code, due.owner, str(due.id))))


def _ahead(network: Network, one: Recorded) -> bool:
    return one.held_on is None or one.held_on > network.day


def _of_record(network: Network, one: Recorded) -> Due:
    there = one.officer if one.officer in network.officers else None
    day = one.due or network.day
    return Due(
        one.id,
        one.schedule,
        one.owner,
        one.post,
        network.posts[one.post].code,
        network.profiles[one.post].city,
        there or _holder(network, one.post, day),
        _name(network, there or _holder(network, one.post, day)),
        day,
        day < network.day,
        one.planned_at,
        one.zone,
        one.minutes,
        one.mode,
    )


def _of_rule(network: Network, rule: Schedule, held: Sequence[Recorded]) -> Iterator[Due]:
    """What the schedule makes due after what was ``held`` there by its agency."""
    heard = {version for one in held for version in one.versions}
    day = due_day(
        rule,
        [Held(one.schedule, one.officer, one.held_on) for one in held if one.held_on],
        [
            (there.officer, there.period.first)
            for there in presences(network.tours[rule.post])
            if there.period.after is None or there.period.after > network.day
        ],
        [
            version.period.first
            for version in told_at(network, rule.post)
            if version.agency == rule.owner and version.id not in heard
        ],
    )
    if day is not None:
        holder = _holder(network, rule.post, max(day, network.day))
        yield Due(
            None,
            rule.id,
            rule.owner,
            rule.post,
            network.posts[rule.post].code,
            network.profiles[rule.post].city,
            holder,
            _name(network, holder),
            day,
            day < network.day,
        )


def _holder(network: Network, post: UUID, day: date) -> UUID | None:
    """Who is at the post on ``day``: of several, who came last."""
    there = [t for t in network.tours[post] if day in t.period]
    return max(there, key=lambda t: (t.period.first, t.id.int)).officer if there else None


def _name(network: Network, officer: UUID | None) -> str:
    return network.officers[officer].name if officer else ""
