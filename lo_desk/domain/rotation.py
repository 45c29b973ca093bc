"""Which backups are kept: seven days, five weeks, twelve months, and always the last three."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

DAYS, WEEKS, MONTHS, LAST = 7, 5, 12, 3
_SPANS: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
    (DAYS, lambda day: (day.toordinal(),)),
    (WEEKS, lambda day: day.isocalendar()[:2]),
    (MONTHS, lambda day: (day.year, day.month)),
)


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """The newest of each of the last days, weeks and months that have a backup."""
    newest_first = sorted(set(moments), reverse=True)
    kept = set(newest_first[:LAST])
    for most, span_of in _SPANS:
        spans: dict[tuple[int, ...], datetime] = {}
        for moment in newest_first:
            spans.setdefault(span_of(moment.date()), moment)
        kept.update(list(spans.values())[:most])
    return frozenset(kept)
