"""What a scenario costs: what people say an opening or a move costs, less what a closing saves."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.assessment.options import CostLine, cost
from lo_desk.db.models.post_work import PostCost
from lo_desk.db.queries.records import live
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.period import Period
from lo_desk.domain.scenario_changes import Change, Close, Move, Open, Scenario
from lo_desk.domain.scenario_facts import SpentLine
from lo_desk.services.desk import Desk

ONCE = frozenset({"relocation", "setup"})
"""Cost lines that are not paid every year."""


def spent(session: Session, desk: Desk, changes: Scenario) -> SpentLine | None:
    """Cost in the three fiscal years from that of the first change that costs or saves.

    Nominal Canadian dollars; a blank amount is counted, never taken for nothing.
    """
    lines = [line for change in changes for line in _lines(session, change)]
    if not lines:
        return None
    first = fiscal_year(min(line.period.first for line in lines))
    found = cost(lines, max(first, fiscal_year(desk.day)))
    return SpentLine(max(first, fiscal_year(desk.day)), found.years, found.lines, found.blank)


def _lines(session: Session, change: Change) -> Iterator[CostLine]:
    match change:
        case Open():
            yield CostLine(NO_TEXT, Period(change.on), change.annual, 0)
            yield CostLine(NO_TEXT, Period(change.on), 0, change.once)
        case Move():
            yield CostLine(NO_TEXT, Period(change.on), 0, change.once)
        case Close():
            saved = _recorded(session, change.post, change.on)
            annual = None if saved is None else -saved
            yield CostLine(NO_TEXT, Period(change.on), annual, 0)


def _recorded(session: Session, post: UUID, day: date) -> int | None:
    """Cents that the post costs in a year, of the last fiscal year recorded; None: nothing is."""
    query = select(PostCost).where(
        PostCost.post_id == post, PostCost.fiscal_year <= fiscal_year(day), live(PostCost)
    )
    rows = [row for row in session.scalars(query) if row.line not in ONCE]
    last = max((row.fiscal_year for row in rows), default=None)
    return _sum(row for row in rows if row.fiscal_year == last) if rows else None


def _sum(rows: Iterable[PostCost]) -> int | None:
    amounts = [row.actual if row.actual is not None else row.planned for row in rows]
    return None if None in amounts else sum(amount or 0 for amount in amounts)
