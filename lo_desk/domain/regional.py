"""The regional pack: every country of a region that either network looks at, told to one agency."""

from dataclasses import dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import PrioritiesBrief
from lo_desk.domain.packs import CountryCoverage, DocumentRequest, Issue


@dataclass(frozen=True)
class RegionLine:
    """One country in the table of a region.

    Attributes:
        theirs: Priorities of the counterpart in force there.
        ours: Priorities of the reader’s agency.
        gaps: How many gaps are found.
        worst: Their highest severity; 0 for none.
    """

    iso2: str
    theirs: int
    ours: int
    gaps: int
    worst: int


@dataclass(frozen=True)
class RegionalPack:
    """Everything a regional pack prints.

    Attributes:
        name: Of the region; of a list of countries, their names.
        listed: Whether it is a list of countries, not a region.
        countries: Those that a network covers or wants, by English name.
        lines: The same in figures.
        briefs: What each chapter tells, in the same order.
        quiet: Countries of the region that nobody covers and no priority names.
    """

    request: DocumentRequest
    name: Bilingual
    listed: bool
    countries: tuple[CountryCoverage, ...]
    lines: tuple[RegionLine, ...]
    briefs: tuple[PrioritiesBrief, ...]
    quiet: tuple[Bilingual, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """The region’s name."""
        return self.name
