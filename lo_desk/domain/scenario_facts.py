"""Scenarios as pages show them: lists, what they may change, and what they would do."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.period import Period
from lo_desk.domain.rows import Row
from lo_desk.domain.scenario_changes import Scenario
from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class ScenarioLine(Row):
    """A saved scenario as a list shows it.

    Attributes:
        many: How many changes it has.
    """

    name: Bilingual
    note: Bilingual
    changes: Scenario
    many: int
    owner: str
    marking: int


@dataclass(frozen=True)
class CoverLine:
    """Coverage of a place before and after, in ten-thousandths: the low end of the interval.

    Attributes:
        before: Of the CBSA, of the RCMP.
        after: The same.
        gain: Points of need, of both together.
    """

    place: Bilingual
    before: tuple[int, int]
    after: tuple[int, int]
    gain: int


@dataclass(frozen=True)
class Compared:
    """What a scenario would do.

    Attributes:
        day: When all its changes have happened: both sides are of that day.
        words: Each change as a sentence.
        closed: Gaps that are gone.
        opened: Gaps that are new.
        changed: Gaps whose days, weight or extent change: as they would be.
        places: Where coverage changes.
        total: Sum of all gains, in points of need.
        shares: What each change adds to the total, in listed order.
        order_matters: Whether the shares depend on the order.
    """

    changes: Scenario
    day: date
    words: tuple[Msg, ...]
    closed: tuple[GapLine, ...]
    opened: tuple[GapLine, ...]
    changed: tuple[GapLine, ...]
    places: tuple[CoverLine, ...]
    total: int
    shares: tuple[int, ...]
    order_matters: bool


@dataclass(frozen=True)
class WhatIfFacts:
    """A saved scenario on paper, as both agencies may see it.

    Attributes:
        day: The day the registry was read for; what is compared is of ``found.day``.
        paper: ``A4`` or ``Letter``.
    """

    name: Bilingual
    note: Bilingual
    day: date
    found: Compared
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str
    paper: str = "Letter"


@dataclass(frozen=True)
class PostOffer:
    """A post that is open."""

    id: UUID
    code: str
    agency: str
    city: Bilingual


@dataclass(frozen=True)
class HeldLine:
    """An area line that a post could give to another one."""

    post: UUID
    code: str
    place: str
    name: Bilingual
    basis: str


@dataclass(frozen=True)
class TourOffer:
    """A tour whose last day could change."""

    id: UUID
    officer: str
    code: str
    period: Period


@dataclass(frozen=True)
class Offers:
    """What a scenario may change, as the registry is on the day.

    Attributes:
        posts: Open posts.
        held: Places that posts cover.
        places: Places that an agency covers: key and name.
        tours: Tours that are not over.
        areas: Codes of all mandate areas.
    """

    day: date
    posts: tuple[PostOffer, ...] = ()
    held: tuple[HeldLine, ...] = ()
    places: tuple[tuple[str, Bilingual], ...] = ()
    tours: tuple[TourOffer, ...] = ()
    areas: frozenset[str] = frozenset()
