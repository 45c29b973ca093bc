"""One country on one day: who covers it, what both agencies want there, what is missing."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gap_lines import GapLine
from lo_desk.i18n.msg import Msg

OVERLAP, CONFLICT, SILENCE = "overlap", "conflict", "silence"


@dataclass(frozen=True)
class CountryFacts:
    """The country itself; coordinates of its capital in millionths of a degree."""

    id: UUID
    iso2: str
    name: Bilingual
    region: Msg
    capital: Bilingual
    latitude: int | None
    longitude: int | None
    time_zone: str | None
    notice_days: int | None
    working_languages: tuple[str, ...]


@dataclass(frozen=True)
class PriorityItem:
    """A priority in force on a country: its version of the day.

    ``pending`` names the language (``en``, ``fr``) whose text is missing or stale.
    """

    id: UUID
    version_id: UUID
    code: str
    owner: str
    rank: int
    number: int
    starts: date
    statement: Bilingual
    rationale: Bilingual
    target: Msg
    mandate_areas: tuple[Bilingual, ...]
    originator: Bilingual
    caveat: Bilingual
    released: bool
    marking: int
    acknowledged: datetime | None
    pending: str


@dataclass(frozen=True)
class PriorityPair:
    """One priority of the counterpart with ours beside it.

    ``relation`` is ``overlap``, ``conflict`` or ``silence``; a conflict is only ever stated by
    people, in ``note``, whose marking is its own.
    """

    theirs: PriorityItem
    relation: str
    ours: tuple[PriorityItem, ...]
    note: Bilingual
    marking: int = 0


@dataclass(frozen=True)
class CoverLine:
    """A post's line on the country (or on a place in it), and who stands behind it.

    ``ends`` is the first day the line is over; ``gone`` the first day the officer is.
    ``latitude`` and ``longitude`` are the post's city's, in millionths of a degree.
    """

    id: UUID
    post_id: UUID
    owner: str
    code: str
    city: Bilingual
    post_country: Bilingual
    place: Bilingual | None
    basis: Msg
    starts: date
    ends: date | None
    mandate_areas: tuple[Bilingual, ...]
    planned_visits: int | None
    last_visit: date | None
    officer: str | None
    since: date | None
    gone: date | None
    released: bool
    marking: int
    latitude: int | None = None
    longitude: int | None = None


@dataclass(frozen=True)
class Contact:
    """How to reach the holder of a post that covers the country; ``gone`` half open."""

    id: UUID
    owner: str
    officer: str
    role: Msg
    city: Bilingual
    phone: str | None
    email: str | None
    time_zone: str
    verified_on: date | None
    gone: date | None
    successor: str | None
    released: bool
    marking: int


@dataclass(frozen=True)
class BriefingItem:
    """A briefing held, or due; ``id`` is None for a due day that follows from a schedule."""

    id: UUID | None
    owner: str
    post: str
    city: Bilingual
    officer: str | None
    type: Msg
    rule: Msg | None
    due: date | None
    planned_at: datetime | None
    zone: str | None
    held_on: date | None
    overdue: bool
    versions: tuple[str, ...]
    outcome: Bilingual
    released: bool
    marking: int


@dataclass(frozen=True)
class ActivityItem:
    """A joint activity that touches the country; ``ends`` half open.

    ``shared`` tells whether both agencies' areas of responsibility hold all its countries on
    its dates.
    """

    id: UUID
    owner: str
    title: Bilingual
    type: Msg | None
    state: Msg
    state_key: str
    starts: date
    ends: date | None
    participants: tuple[object, ...]
    outcome: Bilingual
    shared: bool
    released: bool
    marking: int


@dataclass(frozen=True)
class VisitItem:
    """A visit to the country, made or planned; ``ends`` half open."""

    id: UUID
    owner: str
    city: Bilingual
    kind: Msg
    starts: date
    ends: date
    joint: bool
    purpose: Bilingual
    made: bool
    released: bool
    marking: int


@dataclass(frozen=True)
class SourceLine:
    """Where a fact about a post of this country was read."""

    id: UUID
    code: str
    city: Bilingual
    source: str
    read_on: date | None


@dataclass(frozen=True)
class CountryCard:
    """Everything LO Desk knows about a country on a day.

    ``reader`` is the agency for which *ours* and *theirs* are told; the counterpart's items it
    may not see are absent and counted in ``withheld``.
    """

    day: date
    reader: str
    country: CountryFacts
    pairs: tuple[PriorityPair, ...]
    ours: tuple[PriorityItem, ...]
    cover: tuple[CoverLine, ...]
    contacts: tuple[Contact, ...]
    briefings: tuple[BriefingItem, ...]
    activities: tuple[ActivityItem, ...]
    visits: tuple[VisitItem, ...]
    gaps: tuple[GapLine, ...]
    sources: tuple[SourceLine, ...]
    withheld: tuple["Withheld", ...]

    @property
    def theirs(self) -> tuple[PriorityItem, ...]:
        """The counterpart's priorities, by rank."""
        return tuple(pair.theirs for pair in self.pairs)

    @property
    def ours_alone(self) -> tuple[PriorityItem, ...]:
        """Our priorities that stand beside none of theirs."""
        met = {item.id for pair in self.pairs for item in pair.ours}
        return tuple(item for item in self.ours if item.id not in met)


@dataclass(frozen=True)
class Withheld:
    """Items of one kind that are not released to the reader's agency.

    Attributes:
        kind: Key of the entity: ``priority``, ``area_line``, ``briefing`` …
        count: How many, at least 1.
        originator: Whom to ask.
        items: Ids of those that are records, for the originator’s own list; never printed here.
    """

    kind: str
    count: int
    originator: Bilingual
    items: tuple[UUID, ...] = ()
