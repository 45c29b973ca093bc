"""What an assessment is made from: a frozen snapshot of the dated facts.

Closed and contested rows are left out by whoever takes the snapshot. Every row an assessment may
quote has the ``id`` of its record. A tour or line whose post, officer or place is not in the
snapshot is passed over.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from lo_desk.domain.arrangement import Arrangement
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.host_rows import InfoAssessment, Instrument, Restriction, Roles
from lo_desk.domain.judgements import Rules
from lo_desk.domain.period import Period
from lo_desk.domain.work_rows import Briefing, PackCopy, Return, Training, TrainingItem, Visit

__all__ = [
    "ACCREDITED",
    "ADHOC",
    "COVERED",
    "OPEN_STATES",
    "RESIDENT",
    "SUSPENDED",
    "TRIAL",
    "Area",
    "Arrangement",
    "Briefing",
    "Deployment",
    "Fact",
    "InfoAssessment",
    "Instrument",
    "Line",
    "Officer",
    "PackCopy",
    "Place",
    "Post",
    "PriorityVersion",
    "Profile",
    "Restriction",
    "Return",
    "Roles",
    "Rules",
    "Tour",
    "Training",
    "TrainingItem",
    "Visit",
    "released_to",
]

RESIDENT, ACCREDITED, COVERED, ADHOC = "resident", "accredited", "covered", "adhoc"
TRIAL, SUSPENDED = "trial", "suspended"
OPEN_STATES = frozenset({"approved", TRIAL, "active", "closing"})
NO_TEXT, BUILT_IN = Bilingual(), Rules()


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of one record that a gap or a figure was made from."""

    entity: str
    id: UUID
    field: str


@dataclass(frozen=True, slots=True)
class Place:
    """A country, or a place below one.

    Attributes:
        id: Of the country or place record.
        key: ISO 3166-1 alpha-2 of a country, else the place's code (``USDET``).
        country: The country's key; of a country its own.
        name: As people read it.
        latitude: Of the capital or the place itself, in millionths of a degree.
        longitude: The same.
        languages: Working languages, ISO 639-1; a place without any has its country's.
    """

    id: UUID
    key: str
    country: str
    name: Bilingual
    latitude: int | None = None
    longitude: int | None = None
    languages: tuple[str, ...] = ()

    @property
    def entity(self) -> str:
        """Key of the entity its record belongs to."""
        return "country" if self.key == self.country else "place"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a post was, is or will be for a while.

    Attributes:
        period: Profiles of one post never overlap.
        state: Key of the state; ``OPEN_STATES`` count, ``suspended`` does not.
        city: Of the mission it is at.
        country: ISO 3166-1 alpha-2 of the same.
        latitude: Of the city, in millionths of a degree.
        longitude: The same.
        languages: Foreign languages asked for: ``es:B2``.
        core_time: Agreed percent of time on core work; None: not recorded.
        handover_days: How long two officers should overlap.
        trial_end: First day that is no longer of the trial, of a post on trial.
        mission: The record of the mission it is at.
        security: The mission's security level, one of ``LEVELS_OF_RISK``; empty: not recorded.
    """

    id: UUID
    period: Period
    state: str
    city: Bilingual
    country: str
    latitude: int | None = None
    longitude: int | None = None
    languages: tuple[str, ...] = ()
    core_time: int | None = None
    handover_days: int = 14
    trial_end: date | None = None
    mission: UUID | None = None
    security: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """An establishment line of one agency with all its profiles, in any order."""

    id: UUID
    code: str
    agency: str
    profiles: tuple[Profile, ...]
    role: str = "lo"


@dataclass(frozen=True, slots=True)
class Officer:
    """Who may be at a post.

    Attributes:
        languages: ``es:C1``; empty = not recorded, ``("none",)`` = none.
        verified_on: When the work contact was last verified; None is no gap.
    """

    id: UUID
    agency: str
    name: str
    languages: tuple[str, ...] = ()
    verified_on: date | None = None


@dataclass(frozen=True, slots=True)
class Tour:
    """An officer at a post, in force: actual days, else extended, else planned ones."""

    id: UUID
    officer: UUID
    post: UUID
    period: Period
    fte: int = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A post's area of responsibility: one country or place.

    Attributes:
        place: Key of the place.
        basis: ``resident``, ``accredited``, ``covered`` or ``adhoc``.
        areas: Codes of mandate areas; none = no area.
        planned_visits: A year; None: not recorded.
    """

    id: UUID
    post: UUID
    place: str
    basis: str
    period: Period
    areas: frozenset[str] = frozenset()
    planned_visits: int | None = None


@dataclass(frozen=True, slots=True)
class PriorityVersion:
    """A published version of a priority; all of them, past ones too.

    Attributes:
        priority: The priority it is a version of.
        code: The priority's.
        number: 1, 2 …
        places: Keys of countries and places below them; a country's counts for its places.
        areas: Codes of mandate areas.
        period: In force, up to the next version or the priority's withdrawal.
        released: Whether the other agency may see it.
        marking: 0 unclassified, 1 Protected A, 2 Protected B.
        statement: What it says.
    """

    id: UUID
    priority: UUID
    code: str
    agency: str
    number: int
    rank: int
    places: frozenset[str]
    areas: frozenset[str]
    period: Period
    level: str = "country"
    released: bool = True
    marking: int = 0
    statement: Bilingual = NO_TEXT


@dataclass(frozen=True, slots=True)
class Area:
    """A mandate area as people read it; ``id`` of its record, if it is known."""

    code: str
    name: Bilingual
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A decided joint assessment whose trial is to be reviewed on ``due``; not yet followed."""

    id: UUID
    code: str
    title: Bilingual
    due: date


@dataclass(frozen=True, slots=True)
class Deployment:
    """The two networks on ``day``, with what was and what is planned."""

    day: date
    rules: Rules = BUILT_IN
    places: tuple[Place, ...] = ()
    posts: tuple[Post, ...] = ()
    officers: tuple[Officer, ...] = ()
    tours: tuple[Tour, ...] = ()
    lines: tuple[Line, ...] = ()
    visits: tuple[Visit, ...] = ()
    priorities: tuple[PriorityVersion, ...] = ()
    briefings: tuple[Briefing, ...] = ()
    areas: tuple[Area, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    policies: tuple[InfoAssessment, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    roles: tuple[Roles, ...] = ()
    training_items: tuple[TrainingItem, ...] = ()
    trainings: tuple[Training, ...] = ()
    returns: tuple[Return, ...] = ()
    issues: tuple[PackCopy, ...] = ()
    reviews: tuple[Review, ...] = ()


def released_to(deployment: Deployment, reader: str | None) -> Deployment:
    """The snapshot as an agency may see it; None: as both may.

    A gap that rests on a withheld priority is not merely hidden: without that priority it is
    another gap, or none, so the assessment is made anew from what may be seen.
    """
    seen = tuple(v for v in deployment.priorities if v.released or v.agency == reader)
    return replace(deployment, priorities=seen)
