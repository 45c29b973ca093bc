"""What is agreed in writing: who covers a place for whom."""

from dataclasses import dataclass
from uuid import UUID

from lo_desk.domain.period import Period


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A dated arrangement of cover at a place, in writing: one by word of mouth is none.

    Attributes:
        place: Key of the place; one on a country reaches the places in it.
        areas: Codes of the mandate areas it is for.
        period: While it holds.
        partner: Name of the like-minded partner that covers; empty: one of the two agencies.
        taker: The agency that is covered; empty: each covers for the other.
    """

    id: UUID
    place: str
    areas: frozenset[str]
    period: Period
    partner: str = ""
    taker: str = ""
