"""What a calendar holds besides briefings: tours of duty and joint activities."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, case, or_, select
from sqlalchemy.orm import Session

from lo_desk.db.models.activity import Activity, ActivityParticipant
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Mission
from lo_desk.db.queries.records import holds_on, live


def tours_of_all(session: Session, day: date, officer: UUID | None) -> Sequence[Any]:
    """(tour, officer, post, city or None) of tours in force on ``day`` or still to come."""
    then = case((Tour.starts > day, Tour.starts), else_=day)
    there = and_(PostProfile.post_id == Post.id, holds_on(PostProfile, then), live(PostProfile))
    query = (
        select(Tour, Officer, Post, Mission.city)
        .join(Officer, Officer.id == Tour.officer_id)
        .join(Post, Post.id == Tour.post_id)
        .outerjoin(PostProfile, there)
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Tour), or_(Tour.ends.is_(None), Tour.ends > day))
        .order_by(Tour.starts, Tour.id)
    )
    if officer is not None:
        query = query.where(Tour.officer_id == officer)
    return session.execute(query).all()


def activities_of_all(session: Session, officer: UUID | None) -> Sequence[Activity]:
    """Joint activities, by first day; with an officer, those the officer takes part in."""
    query = select(Activity).where(live(Activity)).order_by(Activity.starts, Activity.id)
    if officer is not None:
        mine = select(ActivityParticipant.activity_id).where(
            ActivityParticipant.officer_id == officer, live(ActivityParticipant)
        )
        query = query.where(Activity.id.in_(mine))
    return session.scalars(query).all()
