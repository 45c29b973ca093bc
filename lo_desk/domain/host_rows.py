"""Rows of a snapshot about host countries: what is in writing, assessed, restricted, shared out."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.period import Period
from lo_desk.i18n.msg import Msg, in_context

UNDERSTANDINGS = frozenset({"mou", "smu"})
"""Types of instrument that liaison work asks for."""

LEVELS_OF_RISK: dict[str, Msg] = {
    "low": in_context("risk", "low"),
    "medium": in_context("risk", "medium"),
    "high": in_context("risk", "high"),
}
"""Words for levels of risk, lowest first: of an assessment, and of a mission’s security."""

BLOCKS, SLOWS = "blocks", "slows"
LEAD = "lead"
NOBODY = Bilingual()


def height(level: str) -> int:
    """Place of a level of risk among the three, from 0."""
    return list(LEVELS_OF_RISK).index(level)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A memorandum, statement or treaty with a country.

    Attributes:
        agency: Whom it binds; ``JOINT``: both.
        country: Key of the country.
        type: ``UNDERSTANDINGS`` count for gaps.
        period: In force.
        review_on: When it is to be reviewed; None: never said.
    """

    id: UUID
    agency: str
    country: str
    type: str
    title: Bilingual
    period: Period
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class InfoAssessment:
    """An agency's assessment of sharing information with a country.

    Attributes:
        agency: Whose; ``JOINT``: both’s.
        level: One of ``LEVELS_OF_RISK``.
        period: Valid; a later one takes its place.
        reconciles: Position that reconciles it with the other agency's.
    """

    id: UUID
    agency: str
    country: str
    level: str
    period: Period
    reconciles: Bilingual = NOBODY


@dataclass(frozen=True, slots=True)
class Restriction:
    """A policy that keeps officers from working together.

    Attributes:
        agency: Whose policy; ``JOINT``: both’s.
        country: Key of the country; empty: everywhere.
        effect: ``BLOCKS`` or ``SLOWS``.
        period: Open, from the day it was raised to the day it was settled.
    """

    id: UUID
    agency: str
    country: str
    policy: Bilingual
    effect: str
    period: Period


@dataclass(frozen=True, slots=True)
class Roles:
    """Who does what in a mandate area.

    Attributes:
        country: Key of the country; empty: the standard, where a country has none of its own.
        area: Code of the mandate area.
        cbsa, rcmp: What each does; ``LEAD`` of exactly one is as it should be.
    """

    id: UUID
    country: str
    area: str
    cbsa: str
    rcmp: str
    period: Period
    review_on: date | None = None

    @property
    def leads(self) -> int:
        """How many lead."""
        return (self.cbsa, self.rcmp).count(LEAD)
