"""A post and who holds it, as packs about them tell it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import SourceLine
from lo_desk.domain.fiscal import quarter_start
from lo_desk.i18n.msg import Msg

RETURNED, NIL, NOT_RETURNED = "returned", "nil", "not_returned"
RETURN_DAYS = 30
"""A return is due so many days after its quarter."""
QUARTERS = 4


@dataclass(frozen=True)
class PostFacts:
    """A post on a day.

    Attributes:
        role: Its word; ``role_key`` the key of the choice.
        core_time: Agreed share of core work in per cent; None: not recorded.
        security: The mission's security level as a key; empty: not recorded.
        source: Where the post was read of; None in packs of before it was kept.
    """

    id: UUID
    owner: str
    code: str
    role: Msg
    role_key: str
    city: Bilingual
    iso2: str
    country: Bilingual
    mission: Msg
    state: Msg
    zone: str
    languages: tuple[str, ...]
    core_time: int | None
    rotation_months: int | None
    handover_days: int
    trial_end: date | None
    clearance: Msg | None
    security: str
    marking: int
    source: SourceLine | None = None


@dataclass(frozen=True)
class TourFacts:
    """An officer's time at a post; ``ends`` half open, None: until further notice."""

    officer: UUID
    name: str
    service_no: str
    phone: str
    email: str
    starts: date
    ends: date | None
    type: Msg
    fte: int
    handover_done: date | None
    owner: str
    released: bool
    marking: int


@dataclass(frozen=True)
class AreaItem:
    """A line of the post's area, with its visits.

    Attributes:
        planned: Visits planned a year; None: not recorded.
        made: Visits of the twelve months before the day.
        last: The last one ever; ``next`` the first one ahead.
    """

    iso2: str
    country: Bilingual
    place: Bilingual | None
    basis: Msg
    resident: bool
    since: date
    areas: tuple[Bilingual, ...]
    planned: int | None
    made: int
    last: date | None
    next: date | None
    owner: str
    released: bool
    marking: int


@dataclass(frozen=True)
class Matter:
    """Something open that whoever comes takes over, or that was done."""

    text: Bilingual
    who: Bilingual
    due: date | None
    done_on: date | None
    owner: str
    released: bool
    marking: int

    def late(self, day: date) -> bool:
        """Whether it should have been done by ``day``."""
        return self.done_on is None and self.due is not None and self.due < day


@dataclass(frozen=True)
class ReturnItem:
    """What a post returned for a quarter.

    Attributes:
        state: ``returned``, ``nil`` or ``not_returned``; figures are None unless returned.
    """

    quarter: date
    state: str
    received: int | None
    completed: int | None
    waiting: int | None
    median_age: int | None
    interdictions: int | None
    trainings: int | None
    investigations: int | None
    continuing: int | None
    core_time: int | None
    narrative: Bilingual
    owner: str
    released: bool = True
    marking: int = 0


@dataclass(frozen=True)
class InstrumentItem:
    """An instrument with a country of the area; ``ends`` half open."""

    iso2: str
    country: Bilingual
    title: Bilingual
    type: Msg
    reference: str
    starts: date
    ends: date | None
    review_on: date | None
    owner: str
    released: bool
    marking: int

    def over(self, day: date) -> bool:
        """Whether it is no longer in force on ``day``."""
        return self.ends is not None and self.ends <= day

    def to_review(self, day: date) -> bool:
        """Whether its review is due or past on ``day``."""
        return self.review_on is not None and self.review_on <= day


def quarters_before(day: date, count: int = QUARTERS) -> tuple[date, ...]:
    """First days of the last ``count`` quarters that were over by ``day``, the oldest first."""
    return tuple(quarter_start(day, back) for back in range(count, 0, -1))


def return_due(quarter: date) -> date:
    """The last day on which the return of the quarter from ``quarter`` on is in time."""
    return quarter_start(quarter, -1) + timedelta(days=RETURN_DAYS - 1)


def not_returned(quarter: date, owner: str) -> ReturnItem:
    """A quarter of which nothing came: not the same as nothing to tell."""
    return ReturnItem(quarter, NOT_RETURNED, *(None,) * 9, narrative=Bilingual(), owner=owner)


def overlap_days(leaving: TourFacts | None, arriving: TourFacts | None) -> int | None:
    """Days both are there; below 0 the days nobody is; None where one of the days is not known."""
    if leaving is None or arriving is None or leaving.ends is None:
        return None
    return (leaving.ends - arriving.starts).days


def countries_of(area: Iterable[AreaItem]) -> tuple[str, ...]:
    """Codes of the countries of an area, resident ones first, then by name in English."""
    found = sorted(area, key=lambda item: (not item.resident, item.country.en))
    return tuple(dict.fromkeys(item.iso2 for item in found))


class Marked(Protocol):
    """What has a marking."""

    @property
    def marking(self) -> int:
        """0 unclassified, 1 Protected A, 2 Protected B."""


def highest(*groups: Iterable[Marked]) -> int:
    """The highest marking of what is told."""
    return max((one.marking for group in groups for one in group), default=0)
