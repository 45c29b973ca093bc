"""A fact that is not what it was, and the sections in which such facts are told."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, Msg

NEW, CHANGED, REMOVED = "new", "changed", "removed"
PRIORITIES, ROLES, COVERAGE, CONTACTS, ACTIVITIES = (
    "priorities",
    "roles",
    "coverage",
    "contacts",
    "activities",
)
SECTIONS = {
    PRIORITIES: N_("Priorities"),
    ROLES: N_("Who leads on what"),
    COVERAGE: N_("Coverage"),
    CONTACTS: N_("Contacts"),
    ACTIVITIES: N_("Joint activities"),
}
"""What is compared, in the order it is told."""


@dataclass(frozen=True)
class Change:
    """One fact that is not what it was.

    Attributes:
        kind: ``new``, ``changed`` or ``removed``.
        section: A key of ``SECTIONS``.
        day: When it changed; None: not known.
        title: What changed.
        about: Ranks, numbers, versions.
        was: How it was worded.
        now: How it is worded.
        effect: What people said of it.
    """

    kind: str
    section: str
    day: date | None
    title: Bilingual | Msg
    about: Msg | None = None
    was: Bilingual | Msg | None = None
    now: Bilingual | Msg | None = None
    effect: Bilingual | Msg | None = None
    marking: int = 0
