"""Scenarios as pages show them: lists, what they may change, and what they would do."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.domain.period import Period
from lo_desk.domain.rows import Row
from lo_desk.domain.scenario_changes import Location, Scenario
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
        key: Of the place.
    """

    place: Bilingual
    before: tuple[int, int]
    after: tuple[int, int]
    gain: int
    key: str = ""


@dataclass(frozen=True)
class SpentLine:
    """What a scenario costs in three fiscal years; less than nothing: it saves.

    Attributes:
        first_year: In which the first of them begins.
        years: Cents of each, of what is known.
        lines: How many amounts there are.
        blank: How many of them are not known.
    """

    first_year: int
    years: tuple[int, ...]
    lines: int
    blank: int


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
        spent: What it costs; None: no change of it costs anything that is reckoned.
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
    spent: SpentLine | None = None


@dataclass(frozen=True)
class MapLine:
    """What a country looks like on the maps before and after: looks of ``CountryCover``."""

    iso2: str
    name: Bilingual
    before: str
    after: str


@dataclass(frozen=True)
class WhatIfFacts:
    """A saved scenario on paper, as both agencies may see it.

    Attributes:
        request: What was asked: its day is the one the registry was read for; what is compared is
            of ``found.day``.
        issue: Its place in the register; None for a draft.
        countries: Both maps, by English name.
    """

    request: DocumentRequest
    name: Bilingual
    note: Bilingual
    found: Compared
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str
    issue: Issue | None = None
    countries: tuple[MapLine, ...] = ()

    @property
    def subject(self) -> Bilingual:
        """The name of the scenario."""
        return self.name


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
    agency: str = ""


@dataclass(frozen=True)
class TourOffer:
    """A tour whose days could change."""

    id: UUID
    officer: str
    code: str
    period: Period


@dataclass(frozen=True)
class LineOffer:
    """A line of an area whose days could change."""

    id: UUID
    code: str
    name: Bilingual
    period: Period


@dataclass(frozen=True)
class ProfileOffer:
    """A profile of a post, open or still to open, whose days could change."""

    id: UUID
    code: str
    city: Bilingual
    period: Period


@dataclass(frozen=True)
class SiteOffer:
    """Where a post could open or move to.

    Attributes:
        site: A mission and the country around it, or a place below a country alone.
        country: As people read it.
        alone: Whether its resident line would be on the place, not on the country.
    """

    site: Location
    country: Bilingual
    alone: bool = False

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return f"{self.site.place}:{self.site.mission or ''}"


@dataclass(frozen=True)
class Offers:
    """What a scenario may change, as the registry is on the day.

    Attributes:
        posts: Open posts.
        held: Places that posts cover.
        places: Places that an agency covers: key and name.
        tours: Tours that are not over.
        areas: Codes of all mandate areas.
        lines: Area lines that are not over.
        profiles: Profiles of posts that are not over.
        sites: Where a post could be, by country and city.
    """

    day: date
    posts: tuple[PostOffer, ...] = ()
    held: tuple[HeldLine, ...] = ()
    places: tuple[tuple[str, Bilingual], ...] = ()
    tours: tuple[TourOffer, ...] = ()
    areas: frozenset[str] = frozenset()
    lines: tuple[LineOffer, ...] = ()
    profiles: tuple[ProfileOffer, ...] = ()
    sites: tuple[SiteOffer, ...] = ()
