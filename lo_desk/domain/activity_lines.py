"""Joint activities as people work with them: a line of the list, and all that hangs on one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import Msg

PLANNED, APPROVED, DONE, CANCELLED = "planned", "approved", "done", "cancelled"


@dataclass(frozen=True)
class ActivityLine(Row):
    """One line of the list; ``follow_ups`` counts those still open, ``late`` the overdue ones."""

    title: Bilingual
    owner: str
    agency: object
    state: str
    type: Msg | None
    starts: date
    ends: date | None
    countries: tuple[Bilingual, ...]
    participants: int
    follow_ups: int
    late: int
    marking: int


@dataclass(frozen=True)
class Participant:
    """An officer, or a position or body, who takes part."""

    id: UUID
    version: int
    owner: str
    who: object


@dataclass(frozen=True)
class Served:
    """A priority the activity serves; ``id`` is the link's."""

    id: UUID
    version: int
    priority: UUID
    owner: str
    code: str


@dataclass(frozen=True)
class FollowUp:
    """What is to be done after it; ``late`` if it was due before the day and is not done."""

    id: UUID
    version: int
    text: Bilingual
    due: date | None
    who: Bilingual
    done_on: date | None
    late: bool


@dataclass(frozen=True)
class ActivityWork:
    """Everything that is worked on; ``shared`` says in words whose places it touches."""

    line: ActivityLine
    where: tuple[Bilingual, ...]
    shared: Msg
    is_shared: bool
    authority: str
    approved_on: date | None
    actual_starts: date | None
    actual_ends: date | None
    outcome: Bilingual
    lessons: Bilingual
    participants: tuple[Participant, ...]
    served: tuple[Served, ...]
    follow_ups: tuple[FollowUp, ...]
