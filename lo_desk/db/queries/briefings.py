"""Briefings and schedules of all posts."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.area import AreaLine
from lo_desk.db.models.briefing import Briefing, BriefingAttendance, BriefingVersion, Schedule
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.priority import PriorityVersion
from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.asking import profile_of
from lo_desk.db.queries.records import holds_on, live
from lo_desk.domain.bilingual import Bilingual


def briefings_of_all(session: Session, day: date) -> Sequence[Any]:
    """(briefing, officer or None, post, mission or None), missions as of ``day``."""
    return session.execute(
        select(Briefing, Officer, Post, Mission)
        .join(Post, Post.id == Briefing.post_id)
        .outerjoin(Officer, Officer.id == Briefing.officer_id)
        .outerjoin(PostProfile, profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Briefing))
        .order_by(Briefing.id)
    ).all()


def schedules_of_all(session: Session, day: date) -> Sequence[Any]:
    """(schedule, post, mission or None) of schedules in force on ``day``."""
    return session.execute(
        select(Schedule, Post, Mission)
        .join(Post, Post.id == Schedule.post_id)
        .outerjoin(PostProfile, profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Schedule), live(Post), holds_on(Schedule, day))
        .order_by(Schedule.id)
    ).all()


def covered_by_all(session: Session) -> dict[UUID, set[UUID]]:
    """The versions each briefing covers."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    columns = (BriefingVersion.briefing_id, BriefingVersion.priority_version_id)
    for briefing, version in session.execute(select(*columns).where(live(BriefingVersion))):
        found[briefing].add(version)
    return found


def numbers_of(session: Session, versions: Collection[UUID]) -> dict[UUID, tuple[UUID, int]]:
    """Priority and number of versions."""
    rows = session.execute(
        select(PriorityVersion.id, PriorityVersion.priority_id, PriorityVersion.number).where(
            PriorityVersion.id.in_(versions)
        )
    )
    return {key: (priority, number) for key, priority, number in rows}


def words_of(
    session: Session, versions: Collection[UUID]
) -> dict[UUID, tuple[Bilingual, Bilingual]]:
    """Statement and rationale of versions."""
    query = select(PriorityVersion).where(PriorityVersion.id.in_(versions))
    return {
        version.id: (version.statement, version.rationale) for version in session.scalars(query)
    }


def posts_of_all(session: Session, day: date) -> Sequence[Any]:
    """(post, mission or None) of live posts, missions as of ``day``."""
    return session.execute(
        select(Post, Mission)
        .outerjoin(PostProfile, profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Post))
        .order_by(Post.id)
    ).all()


def stays_of_all(session: Session, day: date) -> dict[UUID, list[Any]]:
    """(tour, officer) at each post on ``day`` and later, by first day."""
    rows = session.execute(
        select(Tour, Officer)
        .join(Officer, Officer.id == Tour.officer_id)
        .where(live(Tour), (Tour.ends.is_(None)) | (Tour.ends > day))
        .order_by(Tour.starts, Tour.id)
    )
    found: dict[UUID, list[Any]] = defaultdict(list)
    for tour, officer in rows:
        found[tour.post_id].append((tour, officer))
    return found


def officers_of(session: Session, keys: Collection[UUID]) -> dict[UUID, Any]:
    """(id, name, owner, released) of the officers with these ids."""
    columns = (Officer.id, Officer.name, Officer.owner, Officer.released)
    rows = session.execute(select(*columns).where(Officer.id.in_(keys)))
    return {row.id: row for row in rows}


def places_by_post(session: Session, day: date) -> dict[UUID, set[str]]:
    """Keys of the countries and places of each post's lines of ``day``."""
    found: dict[UUID, set[str]] = defaultdict(set)
    rows = session.execute(
        select(AreaLine.post_id, Country.iso2, Place.code)
        .join(Country, Country.id == AreaLine.country_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .where(live(AreaLine), holds_on(AreaLine, day))
    )
    for post, iso2, code in rows:
        found[post].add(code or iso2)
    return found


def attendance_of(session: Session, briefing: UUID) -> Sequence[Any]:
    """(attendance, officer or None) of a briefing."""
    return session.execute(
        select(BriefingAttendance, Officer)
        .outerjoin(Officer, Officer.id == BriefingAttendance.officer_id)
        .where(BriefingAttendance.briefing_id == briefing, live(BriefingAttendance))
        .order_by(Officer.name.is_(None), Officer.name, BriefingAttendance.id)
    ).all()
