"""Which quarters a post should have returned by a day, and what it did return."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from uuid import UUID

from lo_desk.domain.fiscal import quarter_start
from lo_desk.domain.judgements import Rules
from lo_desk.domain.period import DAY, Period
from lo_desk.domain.work_rows import Return

By = Mapping[UUID, Mapping[date, Return]]


def returned(rows: Iterable[Return], day: date) -> dict[UUID, dict[date, Return]]:
    """Returns of quarters that were over by ``day``, by post and first day of the quarter."""
    found: dict[UUID, dict[date, Return]] = {}
    for row in sorted(rows, key=_by_quarter):
        if end_of(row.quarter) <= day:
            found.setdefault(row.post, {})[row.quarter] = row
    return found


def quarters_due(day: date, rules: Rules) -> tuple[date, ...]:
    """First days of the quarters whose returns should be in by ``day``, the latest first."""
    latest = quarter_start(day - timedelta(rules.return_days), 1)
    return tuple(quarter_start(latest, back) for back in range(rules.quiet_quarters))


@lru_cache(maxsize=1024)
def end_of(quarter: date) -> date:
    """First day after a quarter."""
    return quarter_start(quarter, -1)


def owed(
    quarters: Iterable[date], opened: Sequence[Period], own: Mapping[date, Return], begun: date
) -> list[date]:
    """Quarters that a post was open at the end of and has not returned, from ``begun`` on."""
    return [
        quarter
        for quarter in quarters
        if quarter >= begun
        and quarter not in own
        and any(end_of(quarter) - DAY in period for period in opened)
    ]


def requests_in(quarters: Sequence[date], own: Mapping[date, Return]) -> int | None:
    """Requests of all ``quarters`` together; None where one is not returned or not said."""
    found = [own[quarter].requests for quarter in quarters if quarter in own]
    known = [requests for requests in found if requests is not None]
    return sum(known) if len(known) == len(quarters) else None


def _by_quarter(row: Return) -> tuple[date, int]:
    return row.quarter, row.id.int
