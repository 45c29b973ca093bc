"""When each post, and each officer, is briefed next."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.services.desk import Desk
from lo_desk.services.due_briefings import known

Days = tuple[Mapping[UUID, date], Mapping[UUID, date]]


def next_due(session: Session, desk: Desk) -> Days:
    """The soonest day by post and by officer, overdue ones too; read once until somebody writes."""
    return desk.store.remembered(
        session, ("next briefings", desk.day), lambda: _soonest(session, desk)
    )


def _soonest(session: Session, desk: Desk) -> Days:
    posts: dict[UUID, date] = {}
    officers: dict[UUID, date] = {}
    for due in known(session, desk):  # the soonest come first
        posts.setdefault(due.post, due.day)
        if due.officer is not None:
            officers.setdefault(due.officer, due.day)
    return posts, officers
