"""When a briefing is due: derived from its schedule, never typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from lo_desk.domain.period import Period, months_after

YEARLY, ON_ARRIVAL, ON_NEW_VERSION, ONE_OFF = "yearly", "on_arrival", "on_new_version", "one_off"


@dataclass(frozen=True)
class Schedule:
    """A rule for briefing the holder of a post; ``owner`` is the agency that briefs.

    ``day`` is the first due day of a yearly or single briefing; a briefing held up to
    ``within_days`` before its day counts for it, and is due that many days after an arrival or
    a new version.
    """

    id: UUID
    owner: str
    post: UUID
    rule: str
    day: date | None
    within_days: int
    period: Period


@dataclass(frozen=True)
class Held:
    """A briefing that was held: by whom it was scheduled, for whom, when."""

    schedule: UUID | None
    officer: UUID | None
    held_on: date


def due_day(
    schedule: Schedule,
    held: Iterable[Held],
    arrivals: Iterable[tuple[UUID, date]],
    unheard: Iterable[date],
) -> date | None:
    """The day the next briefing under ``schedule`` is due; past days are overdue. None: none is.

    Args:
        schedule: The rule.
        held: Briefings held at its post by its agency.
        arrivals: Officers at the post now or later, and their first day there.
        unheard: First days in force of versions in the post's area its holder has not heard of.
    """
    within = timedelta(days=schedule.within_days)
    if schedule.rule == ON_ARRIVAL:
        briefed = {(h.officer, h.held_on) for h in held}
        days = [
            first + within
            for officer, first in arrivals
            if not any(who == officer and on >= first - within for who, on in briefed)
        ]
    elif schedule.rule == ON_NEW_VERSION:
        days = [first + within for first in unheard]
    else:
        days = _fixed(schedule, [h.held_on for h in held if h.schedule == schedule.id])
    return min((day for day in days if day in schedule.period), default=None)


def _fixed(schedule: Schedule, held: list[date]) -> list[date]:
    if schedule.day is None:
        return []
    last = max(held, default=None)
    if schedule.rule == ONE_OFF:
        return [] if held else [schedule.day]
    day, year = schedule.day, 0
    within = timedelta(days=schedule.within_days)
    while day < schedule.period.first or (last is not None and last >= day - within):
        year += 1
        day = months_after(schedule.day, 12 * year)
    return [day]
