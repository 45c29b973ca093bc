"""What people at the desk need of a country beyond its pack: roles, contacts, what waits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.period import months_before
from lo_desk.domain.reading import Reader, Waiting
from lo_desk.domain.roles import RoleHere

FRESH_MONTHS = 6
"""A contact that nobody confirmed for so long asks to be; a gap says so after twice as long."""


@dataclass(frozen=True)
class ContactHere:
    """An officer who covers the country, or a position in a body there.

    Attributes:
        entity: ``officer`` or ``contact``.
        name: An officer's name; empty for a position.
        zone: IANA zone of the office; empty if unknown.
    """

    entity: str
    id: UUID
    owner: str
    name: str
    position: Bilingual
    organization: Bilingual
    place: Bilingual
    phone: str
    email: str
    zone: str
    verified_on: date | None
    note: Bilingual
    released: bool
    marking: int

    def stale(self, day: date) -> bool:
        """Whether it asks to be confirmed."""
        return self.verified_on is None or self.verified_on < months_before(day, FRESH_MONTHS)


@dataclass(frozen=True)
class CountryHere:
    """Roles and contacts of a country on a day, and what waits for the one who looks.

    Attributes:
        me: The officer who looks, if they are one.
        waiting: The counterpart's versions on this country that they have not acknowledged.
        held: Posts that cover the country and have a holder, whoever may see who it is.
        vacant: First day without anybody of each open post that covers it and has no holder.
    """

    roles: tuple[RoleHere, ...]
    contacts: tuple[ContactHere, ...]
    me: Reader | None
    waiting: tuple[Waiting, ...]
    marking: int
    held: frozenset[UUID] = frozenset()
    vacant: Mapping[UUID, date] = field(default_factory=dict)


def local_time(moment: datetime, zone: str) -> datetime | None:
    """``moment`` on the clocks of ``zone``; None if the zone is not known."""
    return moment.astimezone(ZoneInfo(zone)) if zone else None


def hours_from(one: str, other: str, moment: datetime) -> float | None:
    """How many hours clocks in ``other`` are ahead of those in ``one``; None if one is unknown."""
    first, second = local_time(moment, one), local_time(moment, other)
    if first is None or second is None:
        return None
    ahead, behind = second.utcoffset(), first.utcoffset()
    return (
        (ahead - behind).total_seconds() / 3600
        if ahead is not None and behind is not None
        else None
    )
