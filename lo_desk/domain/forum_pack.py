"""The pack of a visit or forum: why, what, who goes, what is said and for whom."""

from dataclasses import dataclass
from datetime import date, datetime

from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld
from lo_desk.domain.packs import DocumentRequest, Issue

NOBODY, BOTH_WAYS = "nobody", "both"
SPEAKERS = {"cbsa": CBSA, "rcmp": RCMP}
"""Who speaks for the other, by the key of the choice."""


@dataclass(frozen=True)
class ProgrammeItem:
    """A point of the program; ``at`` in UTC."""

    at: datetime
    minutes: int | None
    title: Bilingual
    who: Bilingual


@dataclass(frozen=True)
class Attending:
    """Who goes: an officer by name, or a position or body.

    Attributes:
        name: The officer's; empty for a position or body.
        agency: Code; empty for a body of neither.
        city: Where the officer is posted on the first day; empty if nowhere.
        owner: Whose record it is.
    """

    name: str
    who: Bilingual
    agency: str
    city: Bilingual
    phone: str
    email: str
    owner: str
    released: bool
    marking: int


@dataclass(frozen=True)
class ForumPack:
    """Everything a visit or forum pack prints.

    Attributes:
        lead: The agency that leads.
        iso2: The country's code.
        zone: IANA zone of the place; empty if unknown.
        ends: The first day it is over.
        agencies: Codes of the agencies that said they attend.
        speaks_for: ``nobody``, ``cbsa``, ``rcmp`` or ``both``.
        agreed_on: When it was agreed who speaks for whom.
    """

    request: DocumentRequest
    name: Bilingual
    lead: str
    iso2: str
    country: Bilingual
    city: Bilingual
    zone: str
    starts: date
    ends: date
    objective: Bilingual
    agencies: tuple[str, ...]
    pre_meeting_on: date | None
    lines: Bilingual
    responsive: Bilingual
    speaks_for: str
    agreed_on: date | None
    debrief_due: date | None
    debrief_on: date | None
    outcome: Bilingual
    programme: tuple[ProgrammeItem, ...]
    attending: tuple[Attending, ...]
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """The forum's name."""
        return self.name

    @property
    def present(self) -> tuple[str, ...]:
        """Agencies that attend: those that said so, and those of whoever is named."""
        named = {one.agency for one in self.attending}
        return tuple(code for code in (CBSA, RCMP) if code in named or code in self.agencies)

    @property
    def debrief_late(self) -> bool:
        """Whether the debrief should have been held by the day of the pack."""
        due = self.debrief_due
        return self.debrief_on is None and due is not None and due < self.request.day
