"""A host country as a pack tells of it: missions, authorities, instruments, partners, workload."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import PriorityItem, Withheld
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.fiscal import quarter_start
from lo_desk.domain.roles import RoleHere
from lo_desk.i18n.msg import Msg

QUARTERS = 4
"""How many whole quarters back the workload is told."""


@dataclass(frozen=True)
class MissionItem:
    """A Canadian mission, and the posts of both agencies in it, by agency and officer."""

    id: UUID
    type: Msg
    city: Bilingual
    state: Msg
    time_zone: str
    team: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HostAgencyItem:
    """An authority of the host country."""

    id: UUID
    owner: str
    name: Bilingual
    local_name: str
    function: Bilingual
    position: Bilingual
    arrangement: Bilingual
    cooperation: Msg | None
    rated_on: date | None
    released: bool
    marking: int


@dataclass(frozen=True)
class InstrumentItem:
    """An instrument in force; ``ends`` half open, ``overdue``: its review day is past."""

    id: UUID
    owner: str
    type: Msg
    title: Bilingual
    reference: str
    starts: date
    ends: date | None
    review_on: date | None
    overdue: bool
    areas: tuple[Bilingual, ...]
    released: bool
    marking: int


@dataclass(frozen=True)
class SharingItem:
    """One agency’s assessment in force of sharing information with the country."""

    id: UUID
    owner: str
    level: str
    said: Msg
    assessed_on: date
    expires: date | None
    reviewer: Bilingual
    reconciles: Bilingual
    note: Bilingual
    released: bool
    marking: int


@dataclass(frozen=True)
class PartnerItem:
    """A like-minded officer in the country."""

    id: UUID
    owner: str
    nation: Bilingual
    service: Bilingual
    city: Bilingual
    covers_airport: bool
    arrangement: Bilingual
    verified_on: date | None
    released: bool
    marking: int


@dataclass(frozen=True)
class ConstraintItem:
    """What keeps officers from working: a policy, and what it prevents."""

    id: UUID
    owner: str
    policy: Bilingual
    effect: Msg
    text: Bilingual
    raised_on: date
    everywhere: bool
    released: bool
    marking: int


@dataclass(frozen=True)
class CoverDeal:
    """Who covers for whom, as agreed; ``giver`` is an agency’s key or empty for a partner."""

    id: UUID
    owner: str
    giver: str
    partner: Bilingual
    taker: str
    place: Bilingual
    written_on: date | None
    ends: date | None
    text: Bilingual
    released: bool
    marking: int


@dataclass(frozen=True)
class WorkItem:
    """A post’s return of one quarter; None is unknown.

    Attributes:
        returned: Whether there is a return at all.
        nil: Whether it says that there was nothing.
    """

    owner: str
    code: str
    city: Bilingual
    quarter: date
    returned: bool = False
    nil: bool = False
    received: int | None = None
    completed: int | None = None
    open: int | None = None
    interdictions: int | None = None
    trainings: int | None = None
    narrative: Bilingual = NO_TEXT
    released: bool = True
    marking: int = 0


@dataclass(frozen=True)
class HostPicture:
    """Everything a pack tells of a host country besides its card."""

    working_languages: tuple[str, ...]
    notice_days: int | None
    dial_code: str
    rule_of_law: Bilingual
    missions: tuple[MissionItem, ...]
    agencies: tuple[HostAgencyItem, ...]
    instruments: tuple[InstrumentItem, ...]
    sharing: tuple[SharingItem, ...]
    partners: tuple[PartnerItem, ...]
    constraints: tuple[ConstraintItem, ...]
    deals: tuple[CoverDeal, ...]
    workload: tuple[WorkItem, ...]
    contacts: tuple[ContactHere, ...]
    roles: tuple[RoleHere, ...]
    withheld: tuple[Withheld, ...]

    @property
    def marking(self) -> int:
        """The highest of what is told."""
        groups = (self.agencies, self.instruments, self.sharing, self.partners, self.constraints)
        marks = [item.marking for group in groups for item in group]
        marks += [item.marking for item in self.deals]
        marks += [item.marking for item in self.workload]
        marks += [item.marking for item in self.contacts]
        return max(marks, default=0)


@dataclass(frozen=True)
class Divergence:
    """Two agencies that assess the sharing of information with a country differently."""

    cbsa: SharingItem
    rcmp: SharingItem

    @property
    def reconciles(self) -> Bilingual:
        """Who is to reconcile them; empty: nobody is named."""
        return self.cbsa.reconciles or self.rcmp.reconciles


def divergence(items: Iterable[SharingItem]) -> Divergence | None:
    """The two assessments in force where their levels differ; None where they agree, or one lacks."""
    newest: dict[str, SharingItem] = {}
    for item in sorted(items, key=lambda one: one.assessed_on):
        newest[item.owner] = item
    cbsa, rcmp = (newest.get(key) for key in AGENCIES)
    if cbsa is None or rcmp is None or cbsa.level == rcmp.level:
        return None
    return Divergence(cbsa, rcmp)


@dataclass(frozen=True)
class AreaPicture:
    """What both agencies want of one mandate area here, and who leads on it."""

    name: Bilingual
    cbsa: tuple[PriorityItem, ...]
    rcmp: tuple[PriorityItem, ...]
    role: RoleHere | None


def by_area(items: Iterable[PriorityItem], roles: Iterable[RoleHere]) -> tuple[AreaPicture, ...]:
    """The priorities in force by mandate area, the best rank first."""
    found: dict[str, list[PriorityItem]] = {}
    names: dict[str, Bilingual] = {}
    for item in sorted(items, key=lambda one: (one.rank, one.code)):
        for area in item.mandate_areas:
            names.setdefault(area.en, area)
            found.setdefault(area.en, []).append(item)
    leads = {here.line.name.en: here for here in roles}
    return tuple(_area(names[key], held, leads.get(key)) for key, held in found.items())


def _area(name: Bilingual, held: list[PriorityItem], role: RoleHere | None) -> AreaPicture:
    cbsa, rcmp = (tuple(one for one in held if one.owner == key) for key in AGENCIES)
    return AreaPicture(name, cbsa, rcmp, role)


def last_quarters(day: date) -> Iterator[date]:
    """First days of the last whole quarters before ``day``, the newest first."""
    for back in range(1, QUARTERS + 1):
        yield quarter_start(day, back)
