"""What training an officer must have for a post, and how it stands on a day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.period import DAY, months_after

VALID, SOON, EXPIRED, MISSING, WAIVED, EXTRA = (
    "valid",
    "soon",
    "expired",
    "missing",
    "waived",
    "extra",
)
LACKING = frozenset({EXPIRED, MISSING})
SOON_DAYS = 120
"""An item that ends within so many days is told as ending soon, as a projected vacancy is."""
LEVELS = ("low", "medium", "high")


@dataclass(frozen=True)
class Item:
    """What is taught; mandatory for these agencies in these roles, from a security level on.

    Attributes:
        threat: ``low``, ``medium`` or ``high``; empty: whatever the level.
        months: How long it stays valid; None: for good.
    """

    id: UUID
    code: str
    title: Bilingual
    provider: Bilingual
    agencies: tuple[str, ...]
    roles: tuple[str, ...]
    threat: str
    months: int | None
    joint: bool


@dataclass(frozen=True)
class Taken:
    """An officer completed an item, or was excused; ``expires`` half open, None: by the item."""

    item: UUID
    on: date
    expires: date | None
    waived: bool


@dataclass(frozen=True)
class Standing:
    """How an officer stands with one item.

    Attributes:
        state: ``valid``, ``soon``, ``expired``, ``missing``, ``waived`` or ``extra`` (taken, but
            asked of nobody here).
        last: The last day it is valid; None: for good, or never taken.
    """

    code: str
    title: Bilingual
    provider: Bilingual
    joint: bool
    state: str
    on: date | None
    last: date | None


def asked_of(item: Item, agency: str, role: str, level: str) -> bool:
    """Whether ``item`` is mandatory; an unknown security level asks for no higher item."""
    if agency not in item.agencies or role not in item.roles:
        return False
    return not item.threat or (level in LEVELS and _rank(level) >= _rank(item.threat))


def standings(
    items: Sequence[Item], taken: Iterable[Taken], asked: Iterable[UUID], day: date
) -> tuple[Standing, ...]:
    """Each mandatory item, what lacks first, then what was taken beside it.

    Args:
        items: All that is taught.
        taken: What the officer took, in any order.
        asked: Ids of the items that are mandatory for them.
        day: The day it is told for.
    """
    best: dict[UUID, Taken] = {}
    for one in sorted(taken, key=lambda one: (one.on, one.item.int)):
        if one.on <= day:
            best[one.item] = one
    wanted = set(asked)
    found = [_standing(item, best.get(item.id), day, wanted=item.id in wanted) for item in items]
    told = [one for one in found if one is not None]
    return tuple(sorted(told, key=lambda one: (_ORDER[one.state], one.code)))


def lacking(found: Iterable[Standing]) -> Iterator[Standing]:
    """What is missing or expired."""
    return (one for one in found if one.state in LACKING)


_ORDER = {state: at for at, state in enumerate((MISSING, EXPIRED, SOON, VALID, WAIVED, EXTRA))}


def _standing(item: Item, taken: Taken | None, day: date, *, wanted: bool) -> Standing | None:
    if taken is None and not wanted:
        return None
    after = _after(item, taken)
    return Standing(
        code=item.code,
        title=item.title,
        provider=item.provider,
        joint=item.joint,
        state=_state(taken, after, day) if wanted else EXTRA,
        on=taken.on if taken else None,
        last=after - DAY if after else None,
    )


def _after(item: Item, taken: Taken | None) -> date | None:
    if taken is None or taken.waived:
        return None
    if taken.expires is None and item.months is not None:
        return months_after(taken.on, item.months)
    return taken.expires


def _state(taken: Taken | None, after: date | None, day: date) -> str:
    if taken is None:
        return MISSING
    if taken.waived:
        return WAIVED
    if after is None or after > day + timedelta(days=SOON_DAYS):
        return VALID
    return SOON if after > day else EXPIRED


def _rank(level: str) -> int:
    return LEVELS.index(level)
