"""Questions on a host country: what is on record of it on a day."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from lo_desk.db.models.host import (
    Arrangement,
    HostAgency,
    InfoAssessment,
    Instrument,
    LikeMinded,
    Restriction,
)
from lo_desk.db.models.post_work import PostReturn
from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.sorting import SortKey


def missions_in(session: Session, country: UUID) -> Sequence[Mission]:
    """Canadian missions in a country."""
    columns = Mission.__table__.c
    query = select(Mission).where(Mission.country_id == country, live(Mission))
    return session.scalars(query.order_by(SortKey(columns.city_en), Mission.id)).all()


def agencies_in(session: Session, country: UUID) -> Sequence[HostAgency]:
    """Authorities of a country."""
    columns = HostAgency.__table__.c
    query = select(HostAgency).where(HostAgency.country_id == country, live(HostAgency))
    return session.scalars(query.order_by(SortKey(columns.name_en), HostAgency.id)).all()


def instruments_on(session: Session, country: UUID, day: date) -> Sequence[Instrument]:
    """Instruments in force with a country, the oldest first."""
    query = select(Instrument).where(Instrument.country_id == country, live(Instrument))
    query = query.where(holds_on(Instrument, day))
    return session.scalars(query.order_by(Instrument.starts, Instrument.id)).all()


def sharing_on(session: Session, country: UUID, day: date) -> Sequence[InfoAssessment]:
    """Assessments in force of sharing information with a country."""
    query = select(InfoAssessment).where(
        InfoAssessment.country_id == country,
        live(InfoAssessment),
        InfoAssessment.assessed_on <= day,
        or_(InfoAssessment.expires.is_(None), InfoAssessment.expires > day),
    )
    return session.scalars(query.order_by(InfoAssessment.owner, InfoAssessment.assessed_on)).all()


def partners_in(session: Session, country: UUID) -> Sequence[Any]:
    """(like-minded officer, the country that sent them)."""
    nation = aliased(Country)
    columns = LikeMinded.__table__.c
    return session.execute(
        select(LikeMinded, nation)
        .join(nation, nation.id == LikeMinded.nation_id)
        .where(LikeMinded.country_id == country, live(LikeMinded))
        .order_by(SortKey(columns.service_en), LikeMinded.id)
    ).all()


def restrictions_on(session: Session, country: UUID, day: date) -> Sequence[Restriction]:
    """Restrictions open on a day, in a country or everywhere."""
    here = or_(Restriction.country_id == country, Restriction.country_id.is_(None))
    query = select(Restriction).where(live(Restriction), here, Restriction.raised_on <= day)
    query = query.where(or_(Restriction.settled_on.is_(None), Restriction.settled_on > day))
    return session.scalars(query.order_by(Restriction.raised_on, Restriction.id)).all()


def deals_on(session: Session, country: UUID, day: date) -> Sequence[Any]:
    """(cover arrangement, place or None, like-minded officer or None) in force."""
    return session.execute(
        select(Arrangement, Place, LikeMinded)
        .outerjoin(Place, Place.id == Arrangement.place_id)
        .outerjoin(LikeMinded, LikeMinded.id == Arrangement.like_minded_id)
        .where(Arrangement.country_id == country, live(Arrangement), holds_on(Arrangement, day))
        .order_by(Arrangement.starts, Arrangement.id)
    ).all()


def returns_of(
    session: Session, posts: Collection[UUID], quarters: Collection[date]
) -> dict[tuple[UUID, date], PostReturn]:
    """Returns by post and quarter."""
    query = select(PostReturn).where(
        PostReturn.post_id.in_(posts), PostReturn.quarter.in_(quarters), live(PostReturn)
    )
    return {(one.post_id, one.quarter): one for one in session.scalars(query)}
