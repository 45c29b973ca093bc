"""Rows of a snapshot about the work of posts and officers: returns, training, packs, briefings."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.period import Period


@dataclass(frozen=True, slots=True)
class Visit:
    """A post's visit to a place; made if it starts before the day, else planned."""

    id: UUID
    post: UUID
    place: str
    starts: date


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing of an officer; ``held_on`` None is one still due.

    Attributes:
        versions: The priority versions it covered; unknown ids are passed over.
    """

    id: UUID
    officer: UUID
    post: UUID
    held_on: date | None
    versions: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Return:
    """A post's workload return of a quarter.

    Attributes:
        quarter: Its first day.
        requests: Received; 0 of a nil return, None: not said.
        core_time: Percent of time on core work; None: not said.
    """

    id: UUID
    post: UUID
    quarter: date
    requests: int | None = None
    core_time: int | None = None


@dataclass(frozen=True, slots=True)
class TrainingItem:
    """What is taught, and for whom it is mandatory.

    Attributes:
        agencies: For whose officers; none: for nobody.
        roles: For holders of posts of these roles; none: of any.
        threat: From this security level of the mission on; empty: from any.
        joint: Whether both agencies train together.
    """

    id: UUID
    code: str
    title: Bilingual
    agencies: frozenset[str]
    roles: frozenset[str] = frozenset()
    threat: str = ""
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Training:
    """An officer completed an item or was excused; ``period``: as long as that is valid."""

    id: UUID
    officer: UUID
    item: UUID
    period: Period


@dataclass(frozen=True, slots=True)
class PackCopy:
    """A numbered copy of an issued document that nothing has superseded.

    Attributes:
        number: Of the document in the register.
        copy: From 1.
        recipient: The position it went to.
        post: Code of the post it is for; empty: not said, the position may tell.
        acknowledged_on: The first day an officer acknowledged it; None: nobody has.
    """

    id: UUID
    number: str
    copy: int
    recipient: Bilingual
    issued_on: date
    acknowledged_on: date | None = None
    post: str = ""
