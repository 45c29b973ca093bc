"""The lists of the network as of a day: posts, officers, tours, priorities."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from lo_desk.catalogue import ENTITIES
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.priority import Priority, PriorityVersion
from lo_desk.db.models.registers import Country, Mission
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.search import holding
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.posts import OfficerLine, PostLine, PriorityLine, TourLine
from lo_desk.domain.posts_open import OPEN
from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import Msg


def word(entity: str, field: str, key: object) -> Msg:
    """The word of a choice."""
    label = next(c.label for c in ENTITIES[entity].field(field).choices if c.key == key)
    assert isinstance(label, Msg)
    return label


def posts_on(session: Session, day: date, part: Part) -> Sequence[PostLine]:
    """Posts and who holds them on ``day``; a vacant post is there too."""
    tour = _tour_of_post(day)
    query = (
        select(Post, PostProfile, Mission.city, Country.name, Country.iso2, Officer.name, Tour.ends)
        .outerjoin(PostProfile, _profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .outerjoin(Country, Country.id == Mission.country_id)
        .outerjoin(Tour, and_(Tour.post_id == Post.id, Tour.id == tour))
        .outerjoin(Officer, Officer.id == Tour.officer_id)
        .where(live(Post))
    )
    if part.text.strip():
        query = query.where(_posts_holding(session, part.text))
    query = _filtered(query, part, _POST_KEYS)
    query = _ordered(query, part, _POST_KEYS, "city", Post.code)
    rows = session.execute(query.offset(part.first).limit(part.count)).all()
    ids = [row[0].id for row in rows]
    next_ones, emptied = _successors(session, day, ids), _emptied(session, day, ids)
    lines = []
    for post, profile, city, country, iso2, officer, ends in rows:
        is_open = profile is not None and profile.state in OPEN
        since = None
        if is_open and officer is None:
            since = emptied.get(post.id) or _opened(session, post.id, day)
        lines.append(
            PostLine(
                id=post.id,
                version=post.version,
                code=post.code,
                city=city or Bilingual(),
                country=country or Bilingual(),
                iso2=iso2 or "",
                owner=post.owner,
                agency=AGENCIES[post.owner],
                role=word("post", "role", post.role),
                state=word("post_profile", "state", profile.state) if profile else None,
                officer=officer,
                ends=ends,
                successor=next_ones.get(post.id),
                vacant_since=since,
                unread=0,
            )
        )
    return lines


def officers_on(session: Session, day: date, part: Part) -> Sequence[OfficerLine]:
    """Officers and the post each holds on ``day``."""
    held = and_(Tour.officer_id == Officer.id, holds_on(Tour, day), live(Tour))
    query = (
        select(Officer, Mission.city, Tour.ends)
        .outerjoin(Tour, held)
        .outerjoin(Post, Post.id == Tour.post_id)
        .outerjoin(PostProfile, _profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Officer))
    )
    if part.text.strip():
        query = query.where(Officer.id.in_(holding(session, part.text, "officer")))
    query = _filtered(query, part, _OFFICER_KEYS)
    query = _ordered(query, part, _OFFICER_KEYS, "name", Officer.id)
    rows = session.execute(query.offset(part.first).limit(part.count))
    return [
        OfficerLine(
            id=officer.id,
            version=officer.version,
            name=officer.name,
            owner=officer.owner,
            agency=AGENCIES[officer.owner],
            service_no=officer.service_no,
            city=city,
            ends=ends,
            phone=officer.phone,
            verified_on=officer.verified_on,
            unread=0,
        )
        for officer, city, ends in rows
    ]


def tours_on(session: Session, day: date, part: Part) -> Sequence[TourLine]:
    """Tours in force on ``day`` or still to come."""
    start = func.coalesce(
        select(func.min(PostProfile.starts))
        .where(PostProfile.post_id == Post.id, live(PostProfile))
        .scalar_subquery(),
        day,
    )
    shown = or_(
        _profile_of(day),
        and_(
            PostProfile.post_id == Post.id,
            live(PostProfile),
            PostProfile.starts == start,
            start > day,
        ),
    )
    query = (
        select(Tour, Officer.name, Post.code, Mission.city)
        .join(Officer, Officer.id == Tour.officer_id)
        .join(Post, Post.id == Tour.post_id)
        .outerjoin(PostProfile, shown)
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Tour), or_(Tour.ends.is_(None), Tour.ends > day))
    )
    if part.text.strip():
        by_officer = Tour.officer_id.in_(holding(session, part.text, "officer"))
        query = query.where(or_(by_officer, _posts_holding(session, part.text)))
    query = _filtered(query, part, _TOUR_KEYS)
    query = _ordered(query, part, _TOUR_KEYS, "starts", Tour.id)
    rows = session.execute(query.offset(part.first).limit(part.count))
    return [
        TourLine(
            id=tour.id,
            version=tour.version,
            officer=officer,
            owner=tour.owner,
            agency=AGENCIES[tour.owner],
            city=city or Bilingual(),
            code=code,
            starts=tour.starts,
            ends=tour.ends,
            type=word("tour", "type", tour.type),
            fte=tour.fte,
            handover_done=tour.handover_done,
        )
        for tour, officer, code, city in rows
    ]


def priorities_on(session: Session, day: date, part: Part) -> Sequence[PriorityLine]:
    """Priorities with their version in force on ``day``; drafts and withdrawn ones say so."""
    later = aliased(PriorityVersion)
    newest = (
        select(func.max(later.number))
        .where(
            later.priority_id == Priority.id,
            later.state == "published",
            later.starts <= day,
            live(later),
        )
        .scalar_subquery()
    )
    in_force = and_(
        PriorityVersion.priority_id == Priority.id,
        PriorityVersion.number == newest,
        live(PriorityVersion),
    )
    query = select(Priority, PriorityVersion).outerjoin(PriorityVersion, in_force)
    query = query.where(live(Priority))
    if part.text.strip():
        by_version = PriorityVersion.id.in_(holding(session, part.text, "priority_version"))
        by_code = Priority.id.in_(holding(session, part.text, "priority"))
        query = query.where(or_(by_version, by_code))
    query = _filtered(query, part, _PRIORITY_KEYS)
    query = _ordered(query, part, _PRIORITY_KEYS, "rank", Priority.code)
    rows = session.execute(query.offset(part.first).limit(part.count))
    return [_priority_line(priority, version, day) for priority, version in rows]


def _priority_line(priority: Priority, version: PriorityVersion | None, day: date) -> PriorityLine:
    withdrawn = priority.ends is not None and priority.ends <= day
    state = "published" if version is not None and not withdrawn else "draft"
    return PriorityLine(
        id=priority.id,
        version=priority.version,
        rank=version.rank if version else None,
        statement=version.statement if version else None,
        owner=priority.owner,
        agency=AGENCIES[priority.owner],
        code=priority.code,
        number=version.number if version else None,
        starts=version.starts if version else None,
        countries=version.countries if version else (),
        released=bool(version and version.released and priority.released),
        state=Msg("withdrawn", context="version") if withdrawn else _STATES[state],
    )


_STATES = {key: word("priority_version", "state", key) for key in ("draft", "published")}


def _profile_of(day: date) -> ColumnElement[bool]:
    return and_(PostProfile.post_id == Post.id, holds_on(PostProfile, day), live(PostProfile))


def _tour_of_post(day: date) -> Any:
    """The tour that speaks for a post on ``day``: the fullest, then the oldest."""
    at = aliased(Tour)
    return (
        select(at.id)
        .where(at.post_id == Post.id, holds_on(at, day), live(at))
        .order_by(at.fte.desc(), at.starts, at.id)
        .limit(1)
        .correlate(Post)
        .scalar_subquery()
    )


def _successors(session: Session, day: date, posts: Sequence[Any]) -> dict[Any, str]:
    rows = session.execute(
        select(Tour.post_id, Officer.name)
        .join(Officer, Officer.id == Tour.officer_id)
        .where(Tour.post_id.in_(posts), Tour.starts > day, live(Tour))
        .order_by(Tour.starts.desc())
    )
    return {post: name for post, name in rows}  # noqa: C416  (the soonest comes last and stays)


def _emptied(session: Session, day: date, posts: Sequence[Any]) -> dict[Any, date]:
    rows = session.execute(
        select(Tour.post_id, func.max(Tour.ends))
        .where(Tour.post_id.in_(posts), Tour.ends <= day, live(Tour))
        .group_by(Tour.post_id)
    )
    return {post: ends for post, ends in rows}  # noqa: C416


def _opened(session: Session, post: Any, day: date) -> date | None:
    query = select(func.min(PostProfile.starts)).where(
        PostProfile.post_id == post,
        PostProfile.state.in_(OPEN),
        PostProfile.starts <= day,
        live(PostProfile),
    )
    return session.scalar(query)


def _posts_holding(session: Session, text: str) -> ColumnElement[bool]:
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


_Keys = dict[str, Any]
_CITY = {"city": (Mission.__table__.c.city_en, Mission.__table__.c.city_fr)}
_POST_KEYS: _Keys = {
    **_CITY,
    "code": Post.code,
    "country": (Country.__table__.c.name_en, Country.__table__.c.name_fr),
    "iso2": Country.iso2,
    "agency": Post.owner,
    "owner": Post.owner,
    "role": Post.role,
    "state": PostProfile.state,
    "officer": Officer.name,
    "ends": Tour.ends,
}
_OFFICER_KEYS: _Keys = {
    **_CITY,
    "name": Officer.name,
    "agency": Officer.owner,
    "owner": Officer.owner,
    "service_no": Officer.service_no,
    "ends": Tour.ends,
    "phone": Officer.phone,
    "verified_on": Officer.verified_on,
}
_TOUR_KEYS: _Keys = {
    **_CITY,
    "officer": Officer.name,
    "agency": Tour.owner,
    "owner": Tour.owner,
    "code": Post.code,
    "starts": Tour.starts,
    "ends": Tour.ends,
    "type": Tour.type,
    "fte": Tour.fte,
    "handover_done": Tour.handover_done,
}
_PRIORITY_KEYS: _Keys = {
    "rank": PriorityVersion.rank,
    "statement": (
        PriorityVersion.__table__.c.statement_en,
        PriorityVersion.__table__.c.statement_fr,
    ),
    "agency": Priority.owner,
    "owner": Priority.owner,
    "code": Priority.code,
    "number": PriorityVersion.number,
    "starts": PriorityVersion.starts,
    "released": PriorityVersion.released,
    "state": PriorityVersion.state,
}


def _filtered(query: Select[Any], part: Part, keys: _Keys) -> Select[Any]:
    for key, value in part.where:
        column = keys[key]
        if isinstance(column, tuple):
            query = query.where(or_(*(half == value for half in column)))
        else:
            query = query.where(column.is_(None) if value is None else column == value)
    return query


def _ordered(query: Select[Any], part: Part, keys: _Keys, usual: str, last: Any) -> Select[Any]:
    column = keys.get(part.order, keys[usual])
    if isinstance(column, tuple):
        column = column[part.language == "fr"]
    order = column.desc() if part.descending else column
    return query.order_by(column.is_(None), order, last)
