"""What the lists of the network have in common: their words and whom they find."""

from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.models.officer import Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Mission
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.search import holding
from lo_desk.i18n.msg import Msg

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
