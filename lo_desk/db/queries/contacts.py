"""Who is reached where: officers at their posts, contacts in their countries."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from lo_desk.db.models.contact import Contact, RoleLine
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Country, MandateArea, Mission, Place
from lo_desk.db.queries.asking import profile_of
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.sorting import SortKey


def officers_of_all(session: Session, day: date) -> Sequence[Any]:
    """(officer, post or None, mission or None) by name, posts as of ``day``."""
    held = and_(Tour.officer_id == Officer.id, holds_on(Tour, day), live(Tour))
    return session.execute(
        select(Officer, Post, Mission)
        .outerjoin(Tour, held)
        .outerjoin(Post, Post.id == Tour.post_id)
        .outerjoin(PostProfile, profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Officer))
        .order_by(SortKey(Officer.name), Officer.id)
    ).all()


def contacts_of_all(session: Session, country: UUID | None = None) -> Sequence[Any]:
    """(contact, country, place or None) by position; with a country, those of it."""
    query = (
        select(Contact, Country, Place)
        .join(Country, Country.id == Contact.country_id)
        .outerjoin(Place, Place.id == Contact.place_id)
        .where(live(Contact))
    )
    if country is not None:
        query = query.where(Contact.country_id == country)
    columns = Contact.__table__.c
    return session.execute(
        query.order_by(SortKey(columns.organization_en), SortKey(columns.position_en), Contact.id)
    ).all()


def roles_on(session: Session, country: UUID, day: date) -> Sequence[Any]:
    """(line, mandate area) of the role matrix on ``day``: the country's own, and the standard."""
    here = or_(RoleLine.country_id == country, RoleLine.country_id.is_(None))
    return session.execute(
        select(RoleLine, MandateArea)
        .join(MandateArea, MandateArea.id == RoleLine.mandate_area_id)
        .where(live(RoleLine), holds_on(RoleLine, day), here)
        .order_by(SortKey(MandateArea.code), RoleLine.id)
    ).all()
