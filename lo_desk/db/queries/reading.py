"""What an officer has to read: who they are, where they are, what is in force there."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from lo_desk.db.models.area import AreaLine
from lo_desk.db.models.briefing import Acknowledgement
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.priority import PriorityVersion
from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.asking import profile_of
from lo_desk.db.queries.records import holds_on, live
from lo_desk.domain.bilingual import Bilingual


def officer_numbered(session: Session, service_no: str) -> UUID | None:
    """The live officer with that service number; None if there is none."""
    query = select(Officer.id).where(Officer.service_no == service_no, live(Officer))
    return session.scalars(query.order_by(Officer.id)).first()


def holding_on(session: Session, officer: UUID, day: date) -> Any:
    """(officer, post, mission, country's code) of an officer on ``day``, None where there is none.

    None alone: there is no such officer.
    """
    held = and_(Tour.officer_id == Officer.id, holds_on(Tour, day), live(Tour))
    return session.execute(
        select(Officer, Post, Mission, Country.iso2)
        .outerjoin(Tour, held)
        .outerjoin(Post, Post.id == Tour.post_id)
        .outerjoin(PostProfile, profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .outerjoin(Country, Country.id == Mission.country_id)
        .where(Officer.id == officer)
        .order_by(Tour.fte.desc(), Tour.starts)
    ).first()


def places_of(session: Session, post: UUID, day: date) -> frozenset[str]:
    """Keys of the countries and places of a post's lines of ``day``."""
    rows = session.execute(
        select(Country.iso2, Place.code)
        .select_from(AreaLine)
        .join(Country, Country.id == AreaLine.country_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .where(AreaLine.post_id == post, live(AreaLine), holds_on(AreaLine, day))
    )
    return frozenset(code or iso2 for iso2, code in rows)


def read_by(session: Session, officer: UUID) -> frozenset[UUID]:
    """The versions an officer has acknowledged."""
    query = select(Acknowledgement.priority_version_id).where(
        Acknowledgement.officer_id == officer, live(Acknowledgement)
    )
    return frozenset(session.scalars(query))


def statements_before(
    session: Session, versions: Sequence[tuple[UUID, int]]
) -> Mapping[tuple[UUID, int], Bilingual]:
    """Words of the published version before each (priority, number)."""
    query = select(PriorityVersion).where(
        PriorityVersion.priority_id.in_([priority for priority, _ in versions]),
        PriorityVersion.state == "published",
        live(PriorityVersion),
    )
    known: dict[UUID, list[PriorityVersion]] = {}
    for version in session.scalars(query.order_by(PriorityVersion.number)):
        known.setdefault(version.priority_id, []).append(version)
    found = {}
    for priority, number in versions:
        earlier = [v for v in known.get(priority, []) if v.number < number]
        if earlier:
            found[priority, number] = earlier[-1].statement
    return found
