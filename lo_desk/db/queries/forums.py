"""Forums, their programs and who attends."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from lo_desk.db.models.forum import Forum, ForumAttendance, ForumProgramme
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Mission
from lo_desk.db.queries.asking import profile_of
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.sorting import SortKey


def forums_coded(session: Session, code: str) -> Sequence[Forum]:
    """Live forums with that code; two agencies may use one."""
    query = select(Forum).where(Forum.code == code, live(Forum))
    return session.scalars(query.order_by(Forum.owner)).all()


def programme_of(session: Session, forum: UUID) -> Sequence[ForumProgramme]:
    """The points of a forum's program in the order they come."""
    query = select(ForumProgramme).where(ForumProgramme.forum_id == forum, live(ForumProgramme))
    return session.scalars(query.order_by(ForumProgramme.at, ForumProgramme.id)).all()


def attending(session: Session, forum: UUID, day: date) -> Sequence[Any]:
    """(attendance, officer or None, city or None of the officer's post on ``day``)."""
    held = and_(Tour.officer_id == Officer.id, holds_on(Tour, day), live(Tour))
    rows = session.execute(
        select(ForumAttendance, Officer, Mission)
        .outerjoin(Officer, Officer.id == ForumAttendance.officer_id)
        .outerjoin(Tour, held)
        .outerjoin(Post, Post.id == Tour.post_id)
        .outerjoin(PostProfile, profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(ForumAttendance.forum_id == forum, live(ForumAttendance))
        .order_by(Officer.name.is_(None), SortKey(Officer.name), ForumAttendance.id)
    )
    found = {attendance.id: (attendance, officer, place) for attendance, officer, place in rows}
    return tuple(found.values())
