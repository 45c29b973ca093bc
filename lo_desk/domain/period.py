"""Stretches of days and whole months, as every dated rule counts them."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar

DAY = timedelta(days=1)
SHORTEST = 28
"""Days that every month has."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` on, ``after`` no longer among them; None = until further notice."""

    first: date
    after: date | None = None

    def __post_init__(self) -> None:
        if self.after is not None and self.after <= self.first:
            raise ValueError(self.first, self.after)

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.after is None or day < self.after)

    def common(self, other: "Period") -> "Period | None":
        """The days that both have."""
        if other.first <= self.first and (
            other.after is None or (self.after is not None and self.after <= other.after)
        ):
            return self
        first, after = max(self.first, other.first), _sooner(self.after, other.after)
        return Period(first, after) if after is None or first < after else None


class Dated(Protocol):
    """A row that holds for a while."""

    @property
    def period(self) -> Period:
        """The days."""
        ...


DatedRow = TypeVar("DatedRow", bound=Dated)


def holding(rows: Iterable[DatedRow], day: date) -> list[DatedRow]:
    """The rows whose period has the day, in their order; quicker than asking each period."""
    started = [row for row in rows if row.period.first <= day]
    return [row for row in started if (after := row.period.after) is None or day < after]


def merged(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The same days in the fewest periods, earliest first: adjacent ones become one."""
    found: list[Period] = []
    for period in sorted(periods, key=_first):
        last = found[-1] if found else None
        if last is None or (last.after is not None and last.after < period.first):
            found.append(period)
        elif last.after is not None and (period.after is None or period.after > last.after):
            found[-1] = Period(last.first, period.after)
    return tuple(found)


def left(wholes: Iterable[Period], taken: Iterable[Period]) -> tuple[Period, ...]:
    """The days of ``wholes`` that are in none of ``taken``, in the order of ``wholes``."""
    pieces = list(wholes)
    for hole in taken:
        pieces = [piece for whole in pieces for piece in _without(whole, hole)]
    return tuple(pieces)


def edges(periods: Iterable[Period]) -> set[date]:
    """Every day on which one of them starts or is over."""
    return {day for p in periods for day in (p.first, p.after) if day is not None}


def held_since(holds: Callable[[date], bool], changes: Iterable[date], day: date) -> date:
    """First day of the stretch up to ``day`` on which ``holds``, which changes at no other days."""
    since = day
    for change in sorted({change for change in changes if change <= day}, reverse=True):
        if not holds(change):
            break
        since = change
    return since


def months_before(day: date, months: int) -> date:
    """A look-back, never shorter than said: 12 months before 29 February is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if day.day <= SHORTEST:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_after(day: date, months: int) -> date:
    """A validity, never shorter than said: 12 months after 29 February is 1 March."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    if day.day <= last:
        return date(year, month + 1, day.day)
    return date(year, month + 1, last) + DAY


def months_on(day: date, months: int) -> date:
    """The same day of another month, earlier where ``months`` is below 0; at most its last day."""
    return months_before(day, -months)


def months_between(first: date, day: date) -> int:
    """How many months of the calendar ``day`` is after ``first``; below 0 where it is before."""
    return (day.year - first.year) * 12 + day.month - first.month


def whole_months(first: date, day: date) -> int:
    """The most months one can look back from ``day`` without passing ``first``, at least 0."""
    months = max(0, months_between(first, day))
    while months and months_before(day, months) < first:
        months -= 1
    return months


def _first(period: Period) -> date:
    return period.first


def _without(whole: Period, hole: Period) -> Iterator[Period]:
    shared = whole.common(hole)
    if shared is None:
        yield whole
        return
    if whole.first < shared.first:
        yield Period(whole.first, shared.first)
    if shared.after is not None and shared.after != whole.after:
        yield Period(shared.after, whole.after)


def _sooner(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return min(one, other)
