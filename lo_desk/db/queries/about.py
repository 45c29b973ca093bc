"""Which country a post, or who holds it, is in."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.officer import Tour
from lo_desk.db.models.post import PostProfile
from lo_desk.db.models.registers import Mission
from lo_desk.db.queries.records import holds_on, live


def posts_held(session: Session, officer: UUID, day: date) -> Sequence[UUID]:
    """The posts an officer is at on ``day``."""
    there = (Tour.officer_id == officer, holds_on(Tour, day), live(Tour))
    return session.scalars(select(Tour.post_id).where(*there).order_by(Tour.starts)).all()


def countries_of_posts(session: Session, posts: Collection[UUID], day: date) -> Sequence[UUID]:
    """The countries of posts on ``day``; of a post to come or gone, where it will be or was."""
    rows = session.execute(
        select(PostProfile.post_id, PostProfile.starts, PostProfile.ends, Mission.country_id)
        .join(Mission, Mission.id == PostProfile.mission_id)
        .where(PostProfile.post_id.in_(posts), live(PostProfile))
        .order_by(PostProfile.starts)
    ).all()
    found: dict[UUID, UUID] = {}
    for post, starts, _ends, country in rows:
        if starts <= day or post not in found:
            found[post] = country
    return list(found.values())
