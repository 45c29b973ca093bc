"""When a post is open: the rule that a post outside its active period has no tour."""

from collections.abc import Iterable
from datetime import date

OPEN = frozenset({"approved", "trial", "active", "closing"})
ACTIVE = OPEN | {"suspended"}
"""Open or suspended: somebody may hold the post."""


def first_day_outside(
    starts: date, ends: date | None, periods: Iterable[tuple[date, date | None]]
) -> date | None:
    """The first day of [starts, ends) that no period holds; None if all are held.

    Args:
        starts: First day of the stay.
        ends: First day it is over; None = until further notice.
        periods: Half-open periods by first day.
    """
    day = starts
    for first, after in periods:
        if first > day:
            break
        if after is None:
            return None
        day = max(day, after)
    return day if ends is None or day < ends else None
