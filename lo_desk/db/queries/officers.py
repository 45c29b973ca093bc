"""Officers and tours on a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import and_, func, not_, or_, select
from sqlalchemy.orm import Session

from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Mission
from lo_desk.db.queries.arranging import concerns, filtered, number, ordered, valued
from lo_desk.db.queries.asking import CITY, posts_holding, profile_of, word
from lo_desk.db.queries.conditions import Keys, keys_of
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.search import first_named, holding
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gaps.freshness import stale_from
from lo_desk.domain.judgements import Rules
from lo_desk.domain.posts import OfficerLine, TourLine
from lo_desk.domain.rows import Part

FRESH_MONTHS = Rules().fresh_months

OFFICER_KEYS: Keys = {
    **keys_of("officer"),
    **CITY,
    "name": Officer.name,
    "agency": Officer.owner,
    "owner": Officer.owner,
    "service_no": Officer.service_no,
    "ends": Tour.ends,
    "phone": Officer.phone,
    "verified_on": Officer.verified_on,
}
_OF_POST = frozenset({"city", "ends"})
# no whole records: their other facts would be made too, and their texts put together
_OF_OFFICER = (
    Officer.id,
    Officer.version,
    Officer.name,
    Officer.owner,
    Officer.service_no,
    Officer.phone,
    Officer.verified_on,
)
_OF_TOUR = (
    Tour.id,
    Tour.version,
    Tour.owner,
    Tour.starts,
    Tour.ends,
    Tour.type,
    Tour.fte,
    Tour.handover_done,
)
TOUR_KEYS: Keys = {
    **keys_of("tour"),
    **CITY,
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


def asked(session: Session, day: date, part: Part, *, posted: bool = False) -> Any:
    """Officers and the post each holds on ``day``, in no order; ``posted``: who holds one alone."""
    held = and_(Tour.officer_id == Officer.id, holds_on(Tour, day), live(Tour))
    query = (
        select(*_OF_OFFICER, Mission.city, Tour.ends)
        .select_from(Officer)
        .join(Tour, held, isouter=not posted)
        .join(Post, Post.id == Tour.post_id, isouter=not posted)
        .outerjoin(PostProfile, profile_of(day))
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Officer))
    )
    if part.text.strip():
        query = query.where(Officer.id.in_(holding(session, part.text, "officer")))
    return filtered(query, part, OFFICER_KEYS)


def _by_name(session: Session, day: date, part: Part) -> list[Any]:
    """The page found by name alone, where that is all that is asked; empty where it is not."""
    plain = part.order in {"", "name"} and not part.group and not part.conditions
    if not plain or not {key for key, _ in part.where} <= {"owner"}:
        return []
    ids = first_named(session, "officer", part)
    rows = session.execute(asked(session, day, Part()).where(Officer.id.in_(ids))).all()
    places = {key: number for number, key in enumerate(ids)}
    found = sorted(rows, key=lambda row: places[row.id])
    return found if len(found) == len(ids) else []  # one of them is contested


def _page(session: Session, day: date, part: Part) -> Sequence[Any]:
    """The part's officers; where posts do not matter to it, they are joined to its page alone."""
    if not concerns(Officer.__table__, part, OFFICER_KEYS, "name"):
        return _by_post(session, day, part)
    alone = select(Officer.id).where(live(Officer))
    if part.text.strip():
        alone = alone.where(Officer.id.in_(holding(session, part.text, "officer")))
    alone = filtered(alone, part, OFFICER_KEYS)
    alone = ordered(alone, part, OFFICER_KEYS, "name", Officer.id)
    found = alone.offset(part.first).limit(part.count).subquery()
    query = asked(session, day, Part()).where(Officer.id.in_(select(found.c.id)))
    return session.execute(ordered(query, part, OFFICER_KEYS, "name", Officer.id)).all()


def _by_post(session: Session, day: date, part: Part) -> Sequence[Any]:
    """Those at a post are few: they are put in order; the others follow as they are."""
    query = asked(session, day, part)
    if part.group or part.order not in _OF_POST:
        return _cut(session, ordered(query, part, OFFICER_KEYS, "name", Officer.id), part)
    there = asked(session, day, part, posted=True).where(valued(part, OFFICER_KEYS))
    found = _cut(session, ordered(there, part, OFFICER_KEYS, "name", Officer.id), part)
    if len(found) == part.count:
        return found
    before = part.first + len(found) if found else number(session, there)
    rest = query.where(not_(valued(part, OFFICER_KEYS))).order_by(Officer.id)
    after = replace(part, first=max(0, part.first - before), count=part.count - len(found))
    return [*found, *_cut(session, rest, after)]


def _cut(session: Session, query: Any, part: Part) -> Sequence[Any]:
    return session.execute(query.offset(part.first).limit(part.count)).all()


def officers_on(session: Session, day: date, part: Part) -> Sequence[OfficerLine]:
    """Officers and the post each holds on ``day``."""
    rows = _by_name(session, day, part) or _page(session, day, part)
    return [
        OfficerLine(
            id=row.id,
            version=row.version,
            name=row.name,
            owner=row.owner,
            agency=AGENCIES[row.owner],
            service_no=row.service_no,
            city=row.city,
            ends=row.ends,
            phone=row.phone,
            verified_on=row.verified_on,
            unread=0,
            checked=_days_since(row.verified_on, day),
            stale=row.verified_on is not None and stale_from(row.verified_on, FRESH_MONTHS) <= day,
        )
        for row in rows
    ]


def tours_asked(session: Session, day: date, part: Part) -> Any:
    """Tours in force on ``day`` or still to come, in no order."""
    start = func.coalesce(
        select(func.min(PostProfile.starts))
        .where(PostProfile.post_id == Post.id, live(PostProfile))
        .correlate(Post)
        .scalar_subquery(),
        day,
    )
    shown = or_(
        profile_of(day),
        and_(
            PostProfile.post_id == Post.id,
            live(PostProfile),
            PostProfile.starts == start,
            start > day,
        ),
    )
    query = (
        select(*_OF_TOUR, Officer.name, Post.code, Mission.city)
        .select_from(Tour)
        .join(Officer, Officer.id == Tour.officer_id)
        .join(Post, Post.id == Tour.post_id)
        .outerjoin(PostProfile, shown)
        .outerjoin(Mission, Mission.id == PostProfile.mission_id)
        .where(live(Tour), or_(Tour.ends.is_(None), Tour.ends > day))
    )
    if part.text.strip():
        by_officer = Tour.officer_id.in_(holding(session, part.text, "officer"))
        query = query.where(or_(by_officer, posts_holding(session, part.text)))
    return filtered(query, part, TOUR_KEYS)


def _days_since(seen: date | None, day: date) -> int | None:
    return (day - seen).days if seen is not None and seen <= day else None


def tours_on(session: Session, day: date, part: Part) -> Sequence[TourLine]:
    """Tours in force on ``day`` or still to come."""
    query = ordered(tours_asked(session, day, part), part, TOUR_KEYS, "starts", Tour.id)
    rows = session.execute(query.offset(part.first).limit(part.count))
    return [
        TourLine(
            id=row.id,
            version=row.version,
            officer=row.name,
            owner=row.owner,
            agency=AGENCIES[row.owner],
            city=row.city or Bilingual(),
            code=row.code,
            starts=row.starts,
            ends=row.ends,
            type=word("tour", "type", row.type),
            fte=row.fte,
            handover_done=row.handover_done,
        )
        for row in rows
    ]
