"""The pre-deployment pack: what an officer must know and have before going to a post."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import BriefDate, PrioritiesBrief
from lo_desk.domain.country import Withheld
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.packs import CountryPack, DocumentRequest, Issue
from lo_desk.domain.postings import AreaItem, Matter, PostFacts, TourFacts, overlap_days
from lo_desk.domain.trainings import Standing


@dataclass(frozen=True)
class CountryPart:
    """What the pack holds on one country of the area: the counterpart brief, then the rest."""

    brief: PrioritiesBrief
    pack: CountryPack


@dataclass(frozen=True)
class PreDeployment:
    """Everything a pre-deployment pack prints.

    Attributes:
        tour: The tour it prepares.
        before: Whoever is at the post until then; None: nobody is.
        training: How the officer will stand on ``ready_on``.
        dates: What comes next at the post, the first day first.
        contacts: Positions in the country of the post.
        countries: Those of the area, resident ones first.
    """

    request: DocumentRequest
    post: PostFacts
    tour: TourFacts
    before: TourFacts | None
    area: tuple[AreaItem, ...]
    training: tuple[Standing, ...]
    matters: tuple[Matter, ...]
    dates: tuple[BriefDate, ...]
    contacts: tuple[ContactHere, ...]
    countries: tuple[CountryPart, ...]
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """The officer's name and the post's city."""
        return Bilingual(
            f"{self.tour.name}, {self.post.city.en}", f"{self.tour.name}, {self.post.city.fr}"
        )

    @property
    def ready_on(self) -> date:
        """The day training is told for: the first day at the post, or the pack's if it is past."""
        return max(self.tour.starts, self.request.day)

    @property
    def overlap(self) -> int | None:
        """Days with whoever is there before; below 0 the days nobody is."""
        return overlap_days(self.before, self.tour)
