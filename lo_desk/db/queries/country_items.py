"""What concerns one country: lines and holders, visits, activities, briefings, schedules."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from lo_desk.db.models.activity import Activity, ActivityParticipant
from lo_desk.db.models.area import AreaLine, Visit
from lo_desk.db.models.briefing import Briefing, BriefingVersion, Schedule
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.priority import Priority, PriorityLink, PriorityVersion
from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.queries.unread import acknowledged_by
from lo_desk.db.sorting import SortKey


def country_of(session: Session, iso2: str) -> Country | None:
    """The country with that code."""
    return session.scalar(select(Country).where(Country.iso2 == iso2, live(Country)))


def country_named(session: Session, key: UUID) -> Country:
    """The country a record refers to."""
    return session.get_one(Country, key)


def places_in(session: Session, country: UUID) -> Sequence[Place]:
    """The places below a country."""
    query = select(Place).where(Place.country_id == country, live(Place)).order_by(Place.code)
    return session.scalars(query).all()


def country_of_places(session: Session) -> dict[str, str]:
    """The country of each place below one, by codes."""
    rows = session.execute(select(Place.code, Country.iso2).join(Country).where(live(Place)))
    return {code: iso2 for code, iso2 in rows}  # noqa: C416  (rows are no pairs to mypy)


def lines_on(session: Session, country: UUID, day: date) -> Sequence[Any]:
    """(line, post, profile or None, mission or None, place or None) of the lines of ``day``."""
    now = and_(PostProfile.post_id == Post.id, holds_on(PostProfile, day), live(PostProfile))
    return session.execute(
        select(AreaLine, Post, PostProfile, Mission, Place)
        .join(Post, Post.id == AreaLine.post_id)
        .outerjoin(PostProfile, now)
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .where(AreaLine.country_id == country, live(AreaLine), live(Post))
        .where(holds_on(AreaLine, day))
        .order_by(AreaLine.owner, AreaLine.place_id.is_not(None), SortKey(Post.code), AreaLine.id)
    ).all()


def stays_from(session: Session, posts: Collection[UUID], day: date) -> dict[UUID, list[Any]]:
    """(tour, officer) at each post on ``day`` and later, by first day."""
    rows = session.execute(
        select(Tour, Officer)
        .join(Officer, Officer.id == Tour.officer_id)
        .where(Tour.post_id.in_(posts), live(Tour))
        .where(or_(Tour.ends.is_(None), Tour.ends > day))
        .order_by(Tour.starts, Tour.id)
    )
    found: dict[UUID, list[Any]] = defaultdict(list)
    for tour, officer in rows:
        found[tour.post_id].append((tour, officer))
    return found


def visits_of(session: Session, country: UUID, since: date) -> Sequence[Any]:
    """(visit, post, city or None) of visits to a country that start on ``since`` or later."""
    now = and_(
        PostProfile.post_id == Post.id, holds_on(PostProfile, Visit.starts), live(PostProfile)
    )
    return session.execute(
        select(Visit, Post, Mission.city)
        .join(Post, Post.id == Visit.post_id)
        .outerjoin(PostProfile, now)
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(Visit.country_id == country, Visit.starts >= since, live(Visit))
        .order_by(Visit.starts.desc(), SortKey(Post.code), Visit.id)
    ).all()


def last_visits(session: Session, country: UUID, day: date) -> dict[UUID, date]:
    """The last visit of each post to a country before ``day``."""
    rows = session.execute(
        select(Visit.post_id, func.max(Visit.starts))
        .where(Visit.country_id == country, Visit.starts < day, live(Visit))
        .group_by(Visit.post_id)
    )
    return {post: last for post, last in rows if last is not None}


def activities_of(session: Session, iso2: str) -> Sequence[Activity]:
    """Joint activities that touch a country, newest first."""
    found = session.scalars(
        select(Activity).where(live(Activity)).order_by(Activity.starts.desc(), Activity.id)
    )
    return [activity for activity in found if iso2 in activity.countries]


def participants_of(session: Session, activities: Collection[UUID]) -> dict[UUID, list[Any]]:
    """(participant, officer or None) of each activity, officers by name."""
    rows = session.execute(
        select(ActivityParticipant, Officer)
        .outerjoin(Officer, Officer.id == ActivityParticipant.officer_id)
        .where(ActivityParticipant.activity_id.in_(activities), live(ActivityParticipant))
        .order_by(ActivityParticipant.owner, Officer.name.is_(None), SortKey(Officer.name))
        .order_by(ActivityParticipant.id)
    )
    found: dict[UUID, list[Any]] = defaultdict(list)
    for participant, officer in rows:
        found[participant.activity_id].append((participant, officer))
    return found


def area_lines(session: Session) -> Sequence[tuple[str, str, str | None, date, date | None]]:
    """Agency, country, place code or None and days of every line of both agencies."""
    rows = session.execute(
        select(AreaLine.owner, Country.iso2, Place.code, AreaLine.starts, AreaLine.ends)
        .join(Country, Country.id == AreaLine.country_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .where(live(AreaLine))
    )
    return [(owner, iso2, code, starts, ends) for owner, iso2, code, starts, ends in rows]


def briefings_at(session: Session, posts: Collection[UUID]) -> Sequence[Any]:
    """(briefing, officer or None) of posts, newest first."""
    return session.execute(
        select(Briefing, Officer)
        .outerjoin(Officer, Officer.id == Briefing.officer_id)
        .where(Briefing.post_id.in_(posts), live(Briefing))
        .order_by(func.coalesce(Briefing.held_on, Briefing.due).desc(), Briefing.id)
    ).all()


def versions_covered(session: Session, briefings: Collection[UUID]) -> dict[UUID, list[Any]]:
    """(version, priority) covered by each briefing, by code."""
    rows = session.execute(
        select(BriefingVersion.briefing_id, PriorityVersion, Priority)
        .join(PriorityVersion, PriorityVersion.id == BriefingVersion.priority_version_id)
        .join(Priority, Priority.id == PriorityVersion.priority_id)
        .where(BriefingVersion.briefing_id.in_(briefings), live(BriefingVersion))
        .order_by(SortKey(Priority.code), PriorityVersion.number)
    )
    found: dict[UUID, list[Any]] = defaultdict(list)
    for briefing, version, priority in rows:
        found[briefing].append((version, priority))
    return found


def schedules_at(session: Session, posts: Collection[UUID], day: date) -> Sequence[Schedule]:
    """Schedules in force on ``day`` for posts."""
    query = select(Schedule).where(
        Schedule.post_id.in_(posts), live(Schedule), holds_on(Schedule, day)
    )
    return session.scalars(query.order_by(Schedule.owner, Schedule.rule, Schedule.id)).all()


def links_between(session: Session) -> Sequence[PriorityLink]:
    """What people said of pairs of priorities, conflicts first."""
    query = select(PriorityLink).where(live(PriorityLink))
    return session.scalars(query.order_by(PriorityLink.kind, PriorityLink.id)).all()


def first_acknowledged(
    session: Session, officers: Collection[UUID], day: date
) -> dict[UUID, datetime]:
    """When each version was first acknowledged by one of ``officers``, by ``day``."""
    found: dict[UUID, datetime] = {}
    for _, version, at in acknowledged_by(session, day, officers):
        found.setdefault(version, at)
    return found
