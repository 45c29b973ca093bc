"""Who does what in a country: lines of its own, else the standard ones; differences shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg, said

LEAD = "lead"


@dataclass(frozen=True)
class RoleLine:
    """A line of the role matrix in force; ``local`` if it is the country's own."""

    id: UUID
    area: str
    name: Bilingual
    cbsa: str
    rcmp: str
    local: bool
    starts: date
    review_on: date | None
    note: Bilingual


@dataclass(frozen=True)
class RoleHere:
    """What each agency does in a mandate area here.

    ``standard`` is the standard line that this one of the country's own differs from; None if it
    is the standard, says the same or there is none.
    """

    line: RoleLine
    standard: RoleLine | None
    warning: Msg | None
    review_overdue: bool


def roles_here(lines: Iterable[RoleLine], day: date) -> tuple[RoleHere, ...]:
    """One line for each mandate area, those that differ from the standard first."""
    standard: dict[str, RoleLine] = {}
    own: dict[str, RoleLine] = {}
    for line in lines:
        (own if line.local else standard)[line.area] = line
    found = [
        _here(own.get(area), standard.get(area), day) for area in dict.fromkeys((*own, *standard))
    ]
    found.sort(key=lambda here: (here.standard is None, here.line.area))
    return tuple(found)


def _here(own: RoleLine | None, standard: RoleLine | None, day: date) -> RoleHere:
    line = own or standard
    if line is None:
        raise ValueError(own, standard)
    same = standard is None or (line.cbsa, line.rcmp) == (standard.cbsa, standard.rcmp)
    overdue = line.review_on is not None and line.review_on < day
    return RoleHere(line, None if same else standard, _warning(line), overdue)


def _warning(line: RoleLine) -> Msg | None:
    leads = [line.cbsa, line.rcmp].count(LEAD)
    if leads == 1:
        return None
    return said("Nobody leads.") if not leads else said("Two lead: agree on one.")
