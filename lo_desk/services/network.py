"""The network's lists as of the desk's day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.queries.officers import OFFICER_KEYS, officers_on, tours_on
from lo_desk.db.queries.posts import POST_KEYS, posts_on
from lo_desk.db.queries.priorities import PRIORITY_KEYS, priorities_on
from lo_desk.db.queries.unread import unread_on
from lo_desk.domain.posts import OfficerLine, PostLine, PriorityLine, TourLine
from lo_desk.domain.rows import Part
from lo_desk.domain.sifting import with_computed
from lo_desk.services.desk import Desk
from lo_desk.services.next_briefings import next_due
from lo_desk.services.snapshots import deployment

Line = TypeVar("Line", PostLine, OfficerLine)


def posts(desk: Desk, part: Part) -> Sequence[PostLine]:
    """Posts, who holds them, since when they are vacant, what their holders have not read."""
    with desk.store.reading() as session:
        unread, _ = _unread(session, desk)
        due, _ = next_due(session, desk)

        def read(asked: Part) -> Sequence[PostLine]:
            return _waiting(posts_on(session, desk.day, asked), (unread, due), desk.day)

        return with_computed(part, POST_KEYS, read)


def officers(desk: Desk, part: Part) -> Sequence[OfficerLine]:
    """Officers, the post each holds, what they have not read."""
    with desk.store.reading() as session:
        _, unread = _unread(session, desk)
        _, due = next_due(session, desk)

        def read(asked: Part) -> Sequence[OfficerLine]:
            return _waiting(officers_on(session, desk.day, asked), (unread, due), desk.day)

        return with_computed(part, OFFICER_KEYS, read)


def tours(desk: Desk, part: Part) -> Sequence[TourLine]:
    """Tours in force or still to come."""
    with desk.store.reading() as session:
        return tours_on(session, desk.day, part)


def priorities(desk: Desk, part: Part) -> Sequence[PriorityLine]:
    """Priorities with their version in force."""
    with desk.store.reading() as session:
        return with_computed(
            part, PRIORITY_KEYS, lambda asked: priorities_on(session, desk.day, asked)
        )


def _unread(session: Session, desk: Desk) -> tuple[Mapping[UUID, int], Mapping[UUID, int]]:
    """By post and by officer; counted once until somebody writes, not for each page and order."""
    return desk.store.remembered(
        session,
        ("unread", desk.day),
        lambda: unread_on(session, desk.day, deployment(session, desk).priorities),
    )


def _waiting(
    lines: Sequence[Line], waits: tuple[Mapping[UUID, int], Mapping[UUID, date]], day: date
) -> Sequence[Line]:
    """The lines with what waits there: priorities not read, the day of the next briefing."""
    unread, due = waits
    return [
        replace(
            line,
            unread=unread.get(line.id, 0),
            briefing=due.get(line.id),
            late=due.get(line.id, day) < day,
        )
        for line in lines
    ]
