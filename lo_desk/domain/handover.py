"""The handover pack of a post: what whoever leaves tells whoever comes."""

from dataclasses import dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import BriefDate
from lo_desk.domain.country import ActivityItem, Withheld
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.domain.postings import (
    AreaItem,
    InstrumentItem,
    Matter,
    PostFacts,
    ReturnItem,
    TourFacts,
    overlap_days,
)


@dataclass(frozen=True)
class HandoverPack:
    """Everything a handover pack prints.

    Attributes:
        leaving: Whoever is at the post on the day; None: nobody is.
        arriving: Whoever comes next; None: not known.
        matters: Open ones first, then those that are done.
        contacts: Positions in the countries of the area, by country.
        dates: What comes next at the post, the first day first.
        activities: Joint activities in the area that are ahead or under way.
    """

    request: DocumentRequest
    post: PostFacts
    leaving: TourFacts | None
    arriving: TourFacts | None
    matters: tuple[Matter, ...]
    area: tuple[AreaItem, ...]
    contacts: tuple[ContactHere, ...]
    instruments: tuple[InstrumentItem, ...]
    dates: tuple[BriefDate, ...]
    returns: tuple[ReturnItem, ...]
    activities: tuple[ActivityItem, ...]
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """The post's city and code."""
        city, code = self.post.city, self.post.code
        return Bilingual(f"{city.en} ({code})", f"{city.fr} ({code})")

    @property
    def overlap(self) -> int | None:
        """Days both officers are there; below 0 the days nobody is."""
        return overlap_days(self.leaving, self.arriving)

    @property
    def open_matters(self) -> tuple[Matter, ...]:
        """What is still to be done."""
        return tuple(one for one in self.matters if one.done_on is None)
