"""One post summed up for its pane, and the tour that is to be planned next."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.area import AreaLine
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.records import holds_on, live
from lo_desk.domain.agencies import other
from lo_desk.domain.period import DAY, months_after
from lo_desk.domain.post_card import Covered, PostCard, around, counterparts
from lo_desk.domain.timeline import row_of
from lo_desk.services.desk import Desk
from lo_desk.services.snapshots import network

USUAL_MONTHS = 36


def card(desk: Desk, post: UUID) -> PostCard | None:
    """The post on the desk’s day; of one to come as it will be, of one that is gone as it was.

    None where nothing is known of it but its code. Reads both networks: not in the window’s
    thread.
    """
    with desk.store.reading() as session:
        record = session.get(Post, post)
        found = profile_near(session, post, desk.day)
        if record is None or found is None:
            return None
        profile, mission, country = found
        facts, span = network(session, desk), around(desk.day)
        return PostCard(
            id=post,
            day=desk.day,
            agency=record.owner,
            city=mission.city,
            country=country.name,
            iso2=country.iso2,
            mission=word("mission", "type", mission.type),
            state=word("post_profile", "state", profile.state),
            opens=profile.starts if profile.starts > desk.day else None,
            time_zone=mission.time_zone,
            languages=profile.languages,
            handover_days=profile.handover_days,
            covers=_covers(session, post, desk.day),
            counterparts=counterparts(facts, other(record.owner), country.iso2),
            row=row_of(facts, post, span),
            span=span,
        )


def next_tour(shown: PostCard, rotation_months: int | None = None) -> dict[str, object]:
    """The form of the tour that follows: post and days filled in, the officer left to choose.

    It starts early enough to hand over; at a vacant post, on the day.
    """
    starts = _next_start(shown)
    months = rotation_months or USUAL_MONTHS
    return {
        "post": shown.id,
        "planned_starts": starts,
        "planned_ends": months_after(starts, months) - DAY,
    }


def first_profile(desk: Desk, post: UUID) -> dict[str, object]:
    """The form that says where a new post is: open from the desk’s day, the mission to choose."""
    return {"post": post, "starts": desk.day, "state": "active"}


def _next_start(shown: PostCard) -> date:
    ends = [stay.until for stay in shown.row.stays] if shown.row else []
    known = [day for day in ends if day is not None and day > shown.day]
    if shown.opens is not None:
        return shown.opens
    if not known:
        return shown.day
    return max(shown.day, max(known) - timedelta(days=shown.handover_days))


def profile_near(session: Session, post: UUID, day: date) -> Any:
    """(profile, mission, country) of the day, else of the next one, else of the last one."""
    rows = session.execute(
        select(PostProfile, Mission, Country)
        .join(Mission, Mission.id == PostProfile.mission_id)
        .join(Country, Country.id == Mission.country_id)
        .where(PostProfile.post_id == post, live(PostProfile))
        .order_by(PostProfile.starts)
    ).all()
    here = (row for row in rows if row[0].ends is None or row[0].ends > day)
    return next(here, rows[-1] if rows else None)


def _covers(session: Session, post: UUID, day: date) -> tuple[Covered, ...]:
    rows = session.execute(
        select(AreaLine.basis, Country.name, Country.iso2, Place.name)
        .join(Country, Country.id == AreaLine.country_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .where(AreaLine.post_id == post, live(AreaLine), holds_on(AreaLine, day))
        .order_by(AreaLine.starts, AreaLine.id)
    )
    return tuple(
        Covered(place if place else country, iso2, basis) for basis, country, iso2, place in rows
    )
