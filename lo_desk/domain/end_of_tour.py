"""The form of an end-of-tour debrief: what the registry knows of the tour, then questions."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import ActivityItem, BriefingItem, Withheld
from lo_desk.domain.fiscal import quarter_start
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.domain.postings import (
    NOT_RETURNED,
    AreaItem,
    Matter,
    PostFacts,
    ReturnItem,
    TourFacts,
    quarters_before,
)

MOST_QUARTERS = 8


@dataclass(frozen=True)
class Totals:
    """What the returns of a tour come to, and how many quarters say so."""

    returned: int
    missing: int
    received: int
    completed: int
    interdictions: int
    trainings: int
    investigations: int


@dataclass(frozen=True)
class EndOfTour:
    """Everything the form prints.

    Attributes:
        returns: Of the quarters of the tour that are over, the oldest first; at most eight.
        briefings: Held during the tour, the oldest first.
        activities: Joint activities in the area that began during the tour.
    """

    request: DocumentRequest
    post: PostFacts
    tour: TourFacts
    area: tuple[AreaItem, ...]
    returns: tuple[ReturnItem, ...]
    briefings: tuple[BriefingItem, ...]
    activities: tuple[ActivityItem, ...]
    matters: tuple[Matter, ...]
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


def totals(returns: tuple[ReturnItem, ...]) -> Totals:
    """Sums of what was returned; a blank figure adds nothing and is no nought."""
    told = [one for one in returns if one.state != NOT_RETURNED]
    return Totals(
        returned=len(told),
        missing=len(returns) - len(told),
        received=sum(one.received or 0 for one in told),
        completed=sum(one.completed or 0 for one in told),
        interdictions=sum(one.interdictions or 0 for one in told),
        trainings=sum(one.trainings or 0 for one in told),
        investigations=sum(one.investigations or 0 for one in told),
    )


def quarters_of(tour: TourFacts, day: date) -> tuple[date, ...]:
    """The quarters that are over by ``day`` and that the officer was there for, if in part.

    At most the last eight, the oldest first.
    """
    first = quarter_start(tour.starts)
    over = quarters_before(day, MOST_QUARTERS)
    return tuple(q for q in over if q >= first and (tour.ends is None or q < tour.ends))
