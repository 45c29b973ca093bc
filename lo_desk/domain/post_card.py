"""One post on a day as its pane sums it up: where, what it covers, beside whom, who is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY, months_after
from lo_desk.domain.timeline import Change, PostRow, Stretch, Window
from lo_desk.i18n.msg import Msg, counted, said

MONTHS_BACK, MONTHS_ON = 6, 14


@dataclass(frozen=True)
class Covered:
    """A country or a place below one that the post looks after; ``basis`` is its key."""

    name: Bilingual
    iso2: str
    basis: str


@dataclass(frozen=True)
class Counterpart:
    """The other agency’s post that covers the same country; ``officer`` None: vacant."""

    post: UUID
    code: str
    agency: str
    officer: str | None


@dataclass(frozen=True)
class PostCard:
    """What is read before the form.

    Attributes:
        day: The day all is told for.
        opens: First day of a post that is not open yet; None of any other.
        languages: Foreign languages asked for: ``es:B2``.
        row: Its tours around the day; None where the post never was open.
        span: The days ``row`` is told for.
    """

    id: UUID
    day: date
    agency: str
    city: Bilingual
    country: Bilingual
    iso2: str
    mission: Msg | None
    state: Msg | None
    opens: date | None
    time_zone: str
    languages: tuple[str, ...]
    handover_days: int
    covers: tuple[Covered, ...]
    counterparts: tuple[Counterpart, ...]
    row: PostRow | None
    span: Window


def around(day: date) -> Window:
    """The months a pane shows: some that were, more that will be."""
    first = day.replace(day=1)
    return Window(months_after(first, -MONTHS_BACK), months_after(first, MONTHS_ON))


def counterparts(network: Network, agency: str, iso2: str) -> tuple[Counterpart, ...]:
    """Posts of ``agency`` whose lines reach the country on the day, resident ones first."""
    lines = sorted(
        network.covering[agency, iso2], key=lambda line: (line.basis != "resident", line.id.int)
    )
    found: dict[UUID, Counterpart] = {}
    for line in lines:
        post = network.posts[line.post]
        there = [tour for tour in network.tours[post.id] if network.day in tour.period]
        name = network.officers[there[0].officer].name if there else None
        found.setdefault(post.id, Counterpart(post.id, post.code, agency, name))
    return tuple(found.values())


def told(row: PostRow, day: date) -> tuple[Msg, ...]:
    """Who is there, when nobody is, who comes, how they hand over: the tours in words.

    Only what is in force on ``day`` or comes after it is told, in the order it begins.
    """
    found = [*_holders(row, day), *_vacancies(row, day), *_handovers(row, day)]
    return tuple(sentence for _, sentence in sorted(found, key=lambda pair: pair[0]))


def _holders(row: PostRow, day: date) -> Iterator[tuple[date, Msg]]:
    for stay in row.stays:
        if stay.until is not None and stay.until <= day:
            continue
        if stay.since > day:
            sentence = said("%(officer)s comes on %(day)s.", officer=stay.name, day=stay.since)
        elif stay.until is None:
            sentence = said("%(officer)s is there until further notice.", officer=stay.name)
        else:
            last = stay.until - DAY
            sentence = said("%(officer)s is there until %(day)s.", officer=stay.name, day=last)
        yield stay.since, sentence


def _vacancies(row: PostRow, day: date) -> Iterator[tuple[date, Msg]]:
    for empty in row.vacant:
        if empty.until is None or empty.until > day:
            yield empty.since, _vacancy(empty, day)


def _vacancy(empty: Stretch, day: date) -> Msg:
    if empty.since == day:
        return said("Vacant from today on.")
    if empty.since < day:
        return counted(
            "Vacant since %(since)s (%(n)s day).",
            "Vacant since %(since)s (%(n)s days).",
            (day - empty.since).days,
            since=empty.since,
        )
    if empty.until is None:
        return said("Nobody is planned from %(day)s on.", day=empty.since)
    return counted(
        "Vacant for %(n)s day from %(day)s on.",
        "Vacant for %(n)s days from %(day)s on.",
        (empty.until - empty.since).days,
        day=empty.since,
    )


def _handovers(row: PostRow, day: date) -> Iterator[tuple[date, Msg]]:
    for change in row.changes:
        if change.overlap > 0 and change.gone > day:
            yield change.arrives, _handover(change)


def _handover(change: Change) -> Msg:
    facts = {"leaving": change.leaving, "arriving": change.arriving, "most": change.required}
    if change.short:
        return counted(
            "Handover from %(leaving)s to %(arriving)s: %(n)s day of the %(most)s required.",
            "Handover from %(leaving)s to %(arriving)s: %(n)s days of the %(most)s required.",
            change.overlap,
            **facts,
        )
    return counted(
        "Handover from %(leaving)s to %(arriving)s: %(n)s day.",
        "Handover from %(leaving)s to %(arriving)s: %(n)s days.",
        change.overlap,
        leaving=change.leaving,
        arriving=change.arriving,
    )
