"""Briefings and their schedules, as due days are computed from them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.briefing import Briefing, BriefingVersion
from lo_desk.db.models.briefing import Schedule as ScheduleRow
from lo_desk.db.queries.records import holds_on, live
from lo_desk.domain.briefings import Schedule
from lo_desk.domain.dues import Recorded
from lo_desk.domain.period import Period


def recorded(session: Session) -> Iterator[Recorded]:
    """Every live briefing, held or due."""
    covered: dict[UUID, set[UUID]] = defaultdict(set)
    pairs = select(BriefingVersion.briefing_id, BriefingVersion.priority_version_id)
    for briefing, version in session.execute(pairs.where(live(BriefingVersion))):
        covered[briefing].add(version)
    for row in session.scalars(select(Briefing).where(live(Briefing)).order_by(Briefing.id)):
        yield Recorded(
            row.id,
            row.owner,
            row.schedule_id,
            row.post_id,
            row.officer_id,
            row.due or _planned_day(row),
            row.held_on,
            row.planned_at,
            row.zone,
            row.minutes,
            row.mode,
            frozenset(covered[row.id]),
        )


def schedules(session: Session, day: date) -> Iterator[Schedule]:
    """Every schedule in force on ``day``."""
    query = select(ScheduleRow).where(live(ScheduleRow), holds_on(ScheduleRow, day))
    for row in session.scalars(query.order_by(ScheduleRow.owner, ScheduleRow.id)):
        yield schedule_of(row)


def schedule_of(row: ScheduleRow) -> Schedule:
    """The rule that a record of the registry states."""
    return Schedule(
        row.id,
        row.owner,
        row.post_id,
        row.rule,
        row.day,
        row.within_days or 0,
        Period(row.starts, row.ends),
    )


def _planned_day(row: Briefing) -> date | None:
    """The day it is planned for, where it was agreed."""
    if row.planned_at is None:
        return None
    return row.planned_at.astimezone(ZoneInfo(row.zone or "UTC")).date()
