"""Briefings as people work with them: what is due, what was held, what is on the agenda."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.phrases import agency_the
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import Msg, in_context, said

DUE_DAYS = 90
"""How far ahead the due list looks."""

OVERDUE, DUE, LATER, HELD = "overdue", "due", "later", "held"
STATES: dict[str, Msg] = {
    OVERDUE: in_context("briefing", "overdue"),
    DUE: in_context("briefing", "due"),
    LATER: in_context("briefing", "later"),
    HELD: in_context("briefing", "held"),
}


@dataclass(frozen=True)
class BriefingLine(Row):
    """A briefing that was held, is recorded as due, or follows from a schedule.

    Attributes:
        id: The record's; of one that follows from a schedule, the schedule's.
        recorded: Whether there is a record of its own.
        owner: The agency that briefs.
        zone: IANA zone of the post's city.
        due: The day it is due, if it is known.
        state: ``overdue``, ``due`` within 90 days, ``later`` or ``held``.
        versions: Ids of the exact versions it covers.
        named_to: The agencies that may know who the officer is.
    """

    recorded: bool
    owner: str
    agency: Bilingual
    post_id: UUID
    code: str
    city: Bilingual
    zone: str
    officer_id: UUID | None
    officer: str | None
    type: Msg
    type_key: str
    rule: Msg | None
    schedule: UUID | None
    due: date | None
    planned_at: datetime | None
    planned_zone: str | None
    minutes: int | None
    mode: Msg | None
    held_on: date | None
    state: str
    versions: tuple[UUID, ...]
    outcome: Bilingual
    released: bool
    marking: int
    named_to: frozenset[str] = frozenset(AGENCIES)

    @property
    def day(self) -> date:
        """What it is ordered by: the day it was held, is planned for or is due."""
        return self.held_on or (self.planned_at and self.planned_at.date()) or self.due or date.max


def seen_by(line: BriefingLine, reader: str) -> BriefingLine | None:
    """The line as an agency may see it, its officer unnamed if need be; None: not at all."""
    if line.owner != reader and not line.released:
        return None
    return line if reader in line.named_to else replace(line, officer=None, officer_id=None)


def state_on(day: date, due: date | None, held_on: date | None) -> str:
    """What a briefing is on ``day``."""
    if held_on is not None and held_on <= day:
        return HELD
    if due is None or due > day + timedelta(days=DUE_DAYS):
        return LATER
    return OVERDUE if due < day else DUE


def due_first(lines: Iterable[BriefingLine]) -> list[BriefingLine]:
    """What is still to be held, soonest first; then what was held, newest first."""
    found = list(lines)
    ahead = [line for line in found if line.state != HELD]
    behind = [line for line in found if line.state == HELD]
    ahead.sort(key=lambda line: (line.due or line.day, line.code, line.id.int))
    behind.sort(key=lambda line: (line.day, line.code, line.id.int), reverse=True)
    return [*ahead, *behind]


NEW_ITEM, CHANGED_ITEM, SAME_ITEM = "new", "changed", "same"


@dataclass(frozen=True)
class AgendaItem:
    """A priority of the agency that briefs, in force on the post's places.

    ``news`` tells whether its holder never heard of it (``new``), heard of an older version
    (``changed``, with its words in ``before``) or of this one (``same``).
    """

    version: UUID
    code: str
    rank: int
    number: int
    starts: date
    statement: Bilingual
    rationale: Bilingual
    news: str
    before: Bilingual
    marking: int


@dataclass(frozen=True)
class Agenda:
    """What a briefing is about, made from the priorities of its day."""

    line: BriefingLine
    day: date
    items: tuple[AgendaItem, ...]
    demo: bool

    @property
    def marking(self) -> int:
        """The highest of what it says."""
        return max((self.line.marking, *(item.marking for item in self.items)))


def agenda_text(agenda: Agenda) -> tuple[Msg, ...]:
    """The agenda line by line: a heading, then what changed first, by rank."""
    line = agenda.line
    head = said(
        "Agenda: %(type)s, %(city)s (%(code)s)", type=line.type, city=line.city, code=line.code
    )
    who = said(
        "%(agency_the)s briefs %(officer)s.",
        agency_the=agency_the(line.owner),
        officer=line.officer or in_context("agenda", "the officer at the post"),
    )
    found = [head, who]
    if agenda.demo:
        found.insert(0, said("DEMO: fictional people and facts"))
    if not agenda.items:
        found.append(said("No priority of this agency is in force on the post’s places."))
    found += [_item(n, item) for n, item in enumerate(news_first(agenda.items), 1)]
    found.append(said("Priorities as of %(day)s.", day=agenda.day))
    return tuple(found)


def news_first(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """New and changed ones first, by rank; then what was heard before."""
    return sorted(items, key=lambda item: (item.news == SAME_ITEM, item.rank, item.code))


def _item(number: int, item: AgendaItem) -> Msg:
    facts = {
        "number": str(number),
        "statement": item.statement,
        "code": item.code,
        "version": str(item.number),
        "rank": str(item.rank),
        "day": item.starts,
    }
    if item.news == NEW_ITEM:
        return said(
            "%(number)s. New: %(statement)s (%(code)s, version %(version)s, rank %(rank)s,"
            " in force since %(day)s)",
            **facts,
        )
    if item.news == CHANGED_ITEM:
        return said(
            "%(number)s. Changed: %(statement)s (%(code)s, version %(version)s, rank %(rank)s,"
            " in force since %(day)s). Before: %(before)s",
            **facts,
            before=item.before,
        )
    return said(
        "%(number)s. Unchanged: %(statement)s (%(code)s, version %(version)s, rank %(rank)s,"
        " in force since %(day)s)",
        **facts,
    )
