"""A post's tours, area, visits, returns, open matters; an officer's training and tours."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.area import AreaLine, Visit
from lo_desk.db.models.host import Instrument
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post
from lo_desk.db.models.post_work import HandoverItem, PostReturn
from lo_desk.db.models.registers import Country, Place
from lo_desk.db.models.training import TrainingItem, TrainingRecord
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.sorting import SortKey


def posts_coded(session: Session, code: str) -> Sequence[Post]:
    """Live posts with that code; two agencies may use one."""
    query = select(Post).where(Post.code == code, live(Post))
    return session.scalars(query.order_by(Post.owner)).all()


def officers_numbered(session: Session, number: str) -> Sequence[Officer]:
    """Live officers with that service number."""
    query = select(Officer).where(Officer.service_no == number, live(Officer))
    return session.scalars(query.order_by(Officer.owner)).all()


def tours_at(session: Session, post: UUID) -> Sequence[Any]:
    """(tour, officer) of a post, by first day."""
    return session.execute(
        select(Tour, Officer)
        .join(Officer, Officer.id == Tour.officer_id)
        .where(Tour.post_id == post, live(Tour))
        .order_by(Tour.starts, Tour.id)
    ).all()


def tours_of(session: Session, officer: UUID) -> Sequence[Tour]:
    """The tours of an officer, by first day."""
    query = select(Tour).where(Tour.officer_id == officer, live(Tour))
    return session.scalars(query.order_by(Tour.starts, Tour.id)).all()


def area_of(session: Session, post: UUID, day: date) -> Sequence[Any]:
    """(line, country, place or None) of a post on ``day``."""
    return session.execute(
        select(AreaLine, Country, Place)
        .join(Country, Country.id == AreaLine.country_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .where(AreaLine.post_id == post, live(AreaLine), holds_on(AreaLine, day))
        .order_by(AreaLine.basis != "resident", SortKey(Country.iso2), AreaLine.id)
    ).all()


def visits_by(session: Session, post: UUID) -> Sequence[Visit]:
    """All visits of a post, by first day."""
    query = select(Visit).where(Visit.post_id == post, live(Visit))
    return session.scalars(query.order_by(Visit.starts, Visit.id)).all()


def returns_of(session: Session, post: UUID, quarters: Collection[date]) -> dict[date, PostReturn]:
    """What a post returned, by first day of the quarter."""
    query = select(PostReturn).where(
        PostReturn.post_id == post, PostReturn.quarter.in_(quarters), live(PostReturn)
    )
    return {one.quarter: one for one in session.scalars(query)}


def matters_of(session: Session, post: UUID) -> Sequence[HandoverItem]:
    """What a post hands over, the soonest due first."""
    query = select(HandoverItem).where(HandoverItem.post_id == post, live(HandoverItem))
    order = (HandoverItem.due.is_(None), HandoverItem.due, HandoverItem.id)
    return session.scalars(query.order_by(*order)).all()


def instruments_with(session: Session, countries: Collection[str]) -> Sequence[Any]:
    """(instrument, country) with the countries of these codes, by country, then by reference."""
    return session.execute(
        select(Instrument, Country)
        .join(Country, Country.id == Instrument.country_id)
        .where(Country.iso2.in_(countries), live(Instrument))
        .order_by(SortKey(Country.iso2), Instrument.reference, Instrument.id)
    ).all()


def training_items(session: Session) -> Sequence[TrainingItem]:
    """All that is taught, by code."""
    query = select(TrainingItem).where(live(TrainingItem))
    return session.scalars(query.order_by(SortKey(TrainingItem.code))).all()


def training_of(session: Session, officer: UUID) -> Sequence[TrainingRecord]:
    """What an officer took."""
    query = select(TrainingRecord).where(TrainingRecord.officer_id == officer, live(TrainingRecord))
    return session.scalars(query.order_by(TrainingRecord.completed_on, TrainingRecord.id)).all()
