"""When each post, and each officer, is briefed next."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.domain.briefing_lines import HELD
from lo_desk.services import due_briefings
from lo_desk.services.desk import Desk

Days = tuple[Mapping[UUID, date], Mapping[UUID, date]]


def next_due(session: Session, desk: Desk) -> Days:
    """The soonest day by post and by officer, overdue ones too; read once until somebody writes."""
    return desk.store.remembered(session, ("next briefings", desk.day), lambda: _soonest(desk))


def _soonest(desk: Desk) -> Days:
    posts: dict[UUID, date] = {}
    officers: dict[UUID, date] = {}
    for line in due_briefings.lines(desk):
        if line.state == HELD or line.due is None:
            continue
        posts[line.post_id] = min(line.due, posts.get(line.post_id, line.due))
        if line.officer_id is not None:
            officers[line.officer_id] = min(line.due, officers.get(line.officer_id, line.due))
    return posts, officers
