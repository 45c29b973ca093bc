"""What the lists of the network have in common: their words, conditions and order."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.models.officer import Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Mission
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.search import holding
from lo_desk.db.sorting import order
from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import Msg

Keys = dict[str, Any]
CITY = {"city": (Mission.__table__.c.city_en, Mission.__table__.c.city_fr)}


def word(entity: str, field: str, key: object) -> Msg:
    """The word of a choice."""
    return next(
        choice.label
        for choice in ENTITIES[entity].field(field).choices
        if choice.key == key and isinstance(choice.label, Msg)
    )


def profile_of(day: date) -> ColumnElement[bool]:
    """Joins a post to what it is on ``day``."""
    return and_(PostProfile.post_id == Post.id, holds_on(PostProfile, day), live(PostProfile))


def posts_holding(session: Session, text: str) -> ColumnElement[bool]:
    """Posts found by their own words, their city, their country or an officer of theirs."""
    at_city = select(PostProfile.post_id).where(
        or_(
            PostProfile.mission_id.in_(holding(session, text, "mission")),
            PostProfile.mission_id.in_(
                select(Mission.id).where(Mission.country_id.in_(holding(session, text, "country")))
            ),
        )
    )
    held = select(Tour.post_id).where(Tour.officer_id.in_(holding(session, text, "officer")))
    by_code = Post.id.in_(holding(session, text, "post"))
    return or_(by_code, Post.id.in_(at_city), Post.id.in_(held))


def filtered(query: Any, part: Part, keys: Keys) -> Any:
    """The query with the conditions of ``part``, by column key."""
    for key, value in part.where:
        column = keys[key]
        if isinstance(column, tuple):
            query = query.where(or_(*(half == value for half in column)))
        else:
            query = query.where(column.is_(None) if value is None else column == value)
    return query


def ordered(query: Any, part: Part, keys: Keys, usual: str, last: Any) -> Any:
    """The query in the order ``part`` asks for; what has no value comes last."""
    column: Any = keys.get(part.order, keys[usual])
    if isinstance(column, tuple):
        column = column[part.language == "fr"]
    return query.order_by(*order(column, descending=part.descending), last)
