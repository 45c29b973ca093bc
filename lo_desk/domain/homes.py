"""What the Home of a manager says, from facts that are already gathered."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from lo_desk.domain.deployment import PriorityVersion
from lo_desk.domain.dues import Due, told_at
from lo_desk.domain.gaps.gap import BANDS
from lo_desk.domain.inbox import Inbox, InboxLine
from lo_desk.domain.network import Network
from lo_desk.domain.period import months_after
from lo_desk.domain.timeline import PostRow, Stretch, Window, rows, window

UNREAD_DAYS = 14
"""How long a version may wait for its readers before the manager hears of it."""

ENDING_MONTHS = 12
DUE_DAYS = 30
"""How far ahead a briefing is told as due, and the end of a tour as near."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The network in numbers.

    Attributes:
        posts: Open ones.
        vacant: Open and nobody there.
        longest: Days the longest vacancy has lasted; 0 without one.
        ending: Officers whose stay at a post ends within ``ENDING_MONTHS``.
        leaving: Those of them whose stay ends within ``DUE_DAYS``.
        unread: Versions that someone they are meant for has not acknowledged after
            ``UNREAD_DAYS``.
    """

    posts: int = 0
    vacant: int = 0
    longest: int = 0
    ending: int = 0
    leaving: int = 0
    unread: int = 0


@dataclass(frozen=True)
class ManagerHome:
    """All that the manager's Home shows.

    Attributes:
        gaps: Worst first, those put aside left out.
        bands: How many of them there are of each severity, worst first; bands without any too.
        aside: How many are put aside.
        empty: Posts with a vacancy inside ``span``, the earliest first.
        dues: Briefings due within ``DUE_DAYS`` or overdue.
    """

    day: date
    figures: Figures
    gaps: tuple[InboxLine, ...]
    bands: Mapping[str, int]
    aside: int
    span: Window
    empty: tuple[PostRow, ...]
    dues: tuple[Due, ...]


def figures(network: Network, read: Collection[tuple[UUID, UUID]]) -> Figures:
    """The network in numbers; ``read`` are officers and the versions they acknowledged."""
    lasting = [length for post in network.open if (length := _empty_for(network, post)) is not None]
    return Figures(
        posts=len(network.open),
        vacant=len(lasting),
        longest=max(lasting, default=0),
        ending=len(_leaving(network, months_after(network.day, ENDING_MONTHS))),
        leaving=len(_leaving(network, network.day + timedelta(days=DUE_DAYS))),
        unread=len({version.id for version, _ in unread(network, read)}),
    )


def _leaving(network: Network, until: date) -> set[tuple[UUID, UUID]]:
    """Posts and officers there whose stay ends by ``until``, no later tour of theirs going on."""
    leaving = {
        (tour.post, tour.officer)
        for post in network.open
        for tour in network.tours[post]
        if network.day in tour.period and tour.period.after and tour.period.after <= until
    }
    staying = {
        (tour.post, tour.officer)
        for post in network.open
        for tour in network.tours[post]
        if tour.period.after is None or tour.period.after > until
    }
    return leaving - staying


def unread(
    network: Network, read: Collection[tuple[UUID, UUID]]
) -> Iterator[tuple[PriorityVersion, UUID]]:
    """Versions and officers at a post who should have acknowledged them ``UNREAD_DAYS`` ago."""
    late = network.day - timedelta(days=UNREAD_DAYS)
    for post in network.open:
        for version in told_at(network, post):
            for tour in network.tours[post]:
                known = max(version.period.first, tour.period.first)
                there = network.day in tour.period and known < late
                if there and (tour.officer, version.id) not in read:
                    yield version, tour.officer


def vacancies_ahead(network: Network) -> tuple[PostRow, ...]:
    """Posts that are empty at some time from the day on, within 24 months, the earliest first."""
    empty = [(first, row) for row in rows(network) if (first := _first_empty(row, network.day))]
    return tuple(row for _, row in sorted(empty, key=lambda pair: (pair[0].starts, pair[1].code)))


def ahead(stretches: Collection[Stretch], day: date) -> tuple[Stretch, ...]:
    """Those that are not over on ``day``."""
    return tuple(stretch for stretch in stretches if stretch.ends > day)


def soon(found: Collection[Due], day: date) -> tuple[Due, ...]:
    """Briefings overdue, or due within ``DUE_DAYS``."""
    last = day + timedelta(days=DUE_DAYS)
    return tuple(due for due in found if due.day <= last)


def home(
    network: Network,
    inbox: Inbox,
    read: Collection[tuple[UUID, UUID]],
    found: Collection[Due],
) -> ManagerHome:
    """The manager's Home on the network's day."""
    return ManagerHome(
        day=network.day,
        figures=figures(network, read),
        gaps=inbox.open,
        bands=dict.fromkeys(BANDS, 0) | Counter(line.band for line in inbox.open),
        aside=len(inbox.aside),
        span=window(network.day),
        empty=vacancies_ahead(network),
        dues=soon(found, network.day),
    )


def _first_empty(row: PostRow, day: date) -> Stretch | None:
    return next(iter(ahead(row.vacant, day)), None)


def _empty_for(network: Network, post: UUID) -> int | None:
    """Days the post has been empty; None: somebody is there."""
    tours = network.tours[post]
    if any(network.day in tour.period for tour in tours):
        return None
    ended = [t.period.after for t in tours if t.period.after and t.period.after <= network.day]
    since = max(ended, default=network.opened(post)[0].first)
    return (network.day - since).days
