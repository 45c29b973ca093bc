"""Periods as the rules that forbid overlaps see them."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.base import Record
from lo_desk.db.models import MODELS
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.queries.records import in_parts, live
from lo_desk.domain.tours import Stay


def stays_at(session: Session, post: UUID) -> Sequence[Stay]:
    """All stays at one post, by first day."""
    rows = session.execute(
        select(Tour.id, Officer.name, Post.code, Tour.starts, Tour.ends)
        .join(Officer, Officer.id == Tour.officer_id)
        .join(Post, Post.id == Tour.post_id)
        .where(Tour.post_id == post, live(Tour))
        .order_by(Tour.starts)
    )
    return [Stay(*row) for row in rows]


def posts_held_on(session: Session, officer: UUID, day: date) -> Sequence[UUID]:
    """The posts an officer holds on ``day``."""
    later = Tour.ends.is_(None) | (Tour.ends > day)
    query = select(Tour.post_id).where(
        Tour.officer_id == officer, live(Tour), Tour.starts <= day, later
    )
    return session.scalars(query).all()


def periods_like(session: Session, record: Any, *same: str) -> Sequence[Stay]:
    """Live records of the same kind that agree in the columns ``same``."""
    model: Any = type(record)
    alike = [getattr(model, name).is_not_distinct_from(getattr(record, name)) for name in same]
    rows = session.execute(
        select(model.id, model.starts, model.ends).where(*alike, live(model)).order_by(model.starts)
    )
    return [Stay(key, "", "", starts, ends) for key, starts, ends in rows]


def profile_periods(
    session: Session, post: UUID, states: frozenset[str]
) -> Sequence[tuple[date, date | None]]:
    """When a post is in one of ``states``, by first day, half open."""
    rows = session.execute(
        select(PostProfile.starts, PostProfile.ends)
        .where(PostProfile.post_id == post, PostProfile.state.in_(states), live(PostProfile))
        .order_by(PostProfile.starts)
    )
    return [(starts, ends) for starts, ends in rows]


def twins(session: Session, record: Record, columns: Sequence[str]) -> bool:
    """Whether another live record of the same owner agrees in all ``columns``."""
    model: Any = type(record)
    alike = [getattr(model, c).is_not_distinct_from(getattr(record, c)) for c in columns]
    query = select(model.id).where(
        *alike, model.owner == record.owner, model.id != record.id, live(model)
    )
    return session.scalar(query.limit(1)) is not None


def referred_to(session: Session, keys: Sequence[UUID], entity: str, column: str) -> Sequence[UUID]:
    """Those of ``keys`` that live records of ``entity`` hold in ``column``, once for each record."""
    model: Any = MODELS[entity]
    held = getattr(model, column)
    return in_parts(session, select(held).where(live(model)), held, keys)
