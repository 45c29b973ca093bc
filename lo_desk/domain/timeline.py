"""Who is at which post over two years: what the window and the documents both paint."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import OPEN_STATES, SUSPENDED, Deployment, Post, Profile
from lo_desk.domain.network import Network
from lo_desk.domain.period import Period, merged, months_after, months_before
from lo_desk.domain.presence import Presence, handover, presences, staffed, vacancies

MONTHS = 24


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of a row inside the window, half open.

    Attributes:
        starts: Not before the window's first day.
        ends: Not past the window's end.
        since: The true first day, perhaps earlier.
        until: The true first day it is over, perhaps later; None = until further notice.
    """

    starts: date
    ends: date
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Stay(Stretch):
    """An officer at the post; ``fte`` is the percent of full time when the stretch starts."""

    officer: UUID
    name: str
    fte: int


@dataclass(frozen=True, slots=True)
class Change:
    """One officer after another.

    Attributes:
        both: The days both are there; None if there are none.
        overlap: How many; negative: days with neither.
        required: How many there should be.
    """

    leaving: str
    arriving: str
    gone: date
    arrives: date
    both: Stretch | None
    overlap: int
    required: int

    @property
    def short(self) -> bool:
        """Whether they overlap too little."""
        return self.overlap < self.required


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post over the window.

    Attributes:
        city: On the day or, of a post to come, when it opens; of one that is gone, at the end.
        stays: By first day.
        vacant: Open and nobody there.
        suspended: Days the post is suspended.
        changes: Officers known to follow one another, by the day the first is gone.
        successor: Who arrives next after the day.
        arrives: When the successor starts.
    """

    post: UUID
    code: str
    agency: str
    city: Bilingual
    country: str
    stays: tuple[Stay, ...]
    vacant: tuple[Stretch, ...]
    suspended: tuple[Stretch, ...]
    changes: tuple[Change, ...]
    successor: str | None
    arrives: date | None


class Window(NamedTuple):
    """What is painted: from ``first`` on, ``after`` no longer."""

    first: date
    after: date


def window(day: date, shift: int = 0) -> Window:
    """The 24 months from the first of the day’s month, ``shift`` months later or earlier."""
    month = day.replace(day=1)
    first = months_after(month, shift) if shift >= 0 else months_before(month, -shift)
    return Window(first, months_after(first, MONTHS))


def timeline(deployment: Deployment) -> tuple[PostRow, ...]:
    """Every post open or suspended inside the window, by agency, city and code."""
    return rows(Network(deployment))


def rows(network: Network, span: Window | None = None) -> tuple[PostRow, ...]:
    """``timeline`` for who has a network already; ``span``: another window than the day’s."""
    span = span or window(network.day)
    found = [_row(network, post, span) for post in network.posts.values() if _alive(post, span)]
    return tuple(sorted(found, key=lambda row: (row.agency, row.city.en, row.code, row.post.int)))


def row_of(network: Network, post: UUID, span: Window) -> PostRow | None:
    """One post over ``span``; None if it is not known or never will be or was anything."""
    known = network.posts.get(post)
    return _row(network, known, span) if known is not None and known.profiles else None


def months_of(span: Window) -> tuple[date, ...]:
    """First day of each month of the window."""
    return tuple(months_after(span.first, n) for n in range(MONTHS))


def _alive(post: Post, span: Window) -> bool:
    live = (p for p in post.profiles if p.state in OPEN_STATES or p.state == SUSPENDED)
    return any(_stretch(profile.period, span) for profile in live)


def _row(network: Network, post: Post, span: Window) -> PostRow:
    tours = network.tours[post.id]
    there = presences(tours)
    profile = network.profiles.get(post.id) or _nearest(post, network.day)
    suspended = merged(p.period for p in post.profiles if p.state == SUSPENDED)
    coming = next((p for p in there if p.period.first > network.day), None)
    return PostRow(
        post=post.id,
        code=post.code,
        agency=post.agency,
        city=profile.city,
        country=profile.country,
        stays=tuple(_stays(network, there, span)),
        vacant=tuple(_stretches(vacancies(post, tours), span)),
        suspended=tuple(_stretches(suspended, span)),
        changes=tuple(_changes(network, there, profile.handover_days, span)),
        successor=network.officers[coming.officer].name if coming else None,
        arrives=coming.period.first if coming else None,
    )


def _nearest(post: Post, day: date) -> Profile:
    """A post to come: as it will start; one that is gone: as it ended."""
    known = sorted(post.profiles, key=lambda profile: profile.period.first)
    return next((profile for profile in known if profile.period.first > day), known[-1])


def _stretch(period: Period, span: Window) -> Stretch | None:
    starts = max(period.first, span.first)
    ends = min(period.after or span.after, span.after)
    return Stretch(starts, ends, period.first, period.after) if starts < ends else None


def _stretches(periods: Iterable[Period], span: Window) -> Iterator[Stretch]:
    return (inside for period in periods if (inside := _stretch(period, span)))


def _stays(network: Network, there: Iterable[Presence], span: Window) -> Iterator[Stay]:
    for presence in there:
        at = _stretch(presence.period, span)
        if at:
            name = network.officers[presence.officer].name
            fte = staffed(presence.tours, at.starts)
            yield Stay(at.starts, at.ends, at.since, at.until, presence.officer, name, fte)


def _changes(
    network: Network, there: Sequence[Presence], required: int, span: Window
) -> Iterator[Change]:
    for leaving in there:
        found = handover(leaving, there)
        if found is None or found.arriving.period.first <= leaving.period.first:
            continue  # whoever was there first takes over from nobody
        arrives = found.arriving.period.first
        if found.due < span.after and span.first <= max(found.gone, arrives):
            yield Change(
                leaving=network.officers[leaving.officer].name,
                arriving=network.officers[found.arriving.officer].name,
                gone=found.gone,
                arrives=arrives,
                both=_stretch(Period(arrives, found.gone), span) if found.overlap > 0 else None,
                overlap=found.overlap,
                required=required,
            )
