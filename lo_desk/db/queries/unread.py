"""What officers have not acknowledged: the counterpart's versions in force in their area."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.area import AreaLine
from lo_desk.db.models.briefing import Acknowledgement
from lo_desk.db.models.officer import Tour
from lo_desk.db.models.registers import Country, Place
from lo_desk.db.queries.records import holds_on, live
from lo_desk.domain.agencies import other
from lo_desk.domain.deployment import PriorityVersion


def acknowledged_by(
    session: Session, day: date, officers: Collection[UUID] | None = None
) -> Iterator[tuple[UUID, UUID, datetime]]:
    """Officer, version and moment of what was acknowledged by ``day``, oldest first.

    The day of a moment is the one it was where it was made. ``officers``: only theirs.
    """
    columns = (Acknowledgement.officer_id, Acknowledgement.priority_version_id)
    query = select(*columns, Acknowledgement.at, Acknowledgement.zone).where(live(Acknowledgement))
    if officers is not None:
        query = query.where(Acknowledgement.officer_id.in_(officers))
    rows = session.execute(query.order_by(Acknowledgement.at, Acknowledgement.id))
    for officer, version, at, zone in rows:
        if at.astimezone(ZoneInfo(zone)).date() <= day:
            yield officer, version, at


def unread_on(
    session: Session, day: date, versions: Iterable[PriorityVersion]
) -> tuple[dict[UUID, int], dict[UUID, int]]:
    """How many versions each post's holder has not acknowledged, by post and by officer.

    Counted: released versions of the other agency in force on ``day`` on a country or place of
    the post's lines of that day; at a post of several officers, the one who has read least.

    Args:
        session: Reads the registry.
        day: The day.
        versions: All published versions of all priorities.
    """
    places: dict[UUID, set[str]] = defaultdict(set)
    agency: dict[UUID, str] = {}
    lines = session.execute(
        select(AreaLine.post_id, AreaLine.owner, Country.iso2, Place.code)
        .join(Country, Country.id == AreaLine.country_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .where(live(AreaLine), holds_on(AreaLine, day))
    )
    for post, owner, iso2, code in lines:
        places[post].add(code or iso2)
        agency[post] = owner
    read: dict[UUID, set[UUID]] = defaultdict(set)
    for officer, version, _ in acknowledged_by(session, day):
        read[officer].add(version)
    told = _told(versions, day)
    by_post: dict[UUID, int] = {}
    by_officer: dict[UUID, int] = {}
    stays = select(Tour.post_id, Tour.officer_id).where(live(Tour), holds_on(Tour, day))
    for post, officer in session.execute(stays):
        theirs = other(agency[post]) if post in agency else ""
        here: frozenset[UUID] = frozenset().union(
            *(told.get((theirs, place), ()) for place in places[post])
        )
        by_officer[officer] = len(here - read[officer])
        by_post[post] = max(by_post.get(post, 0), by_officer[officer])
    return by_post, by_officer


def _told(versions: Iterable[PriorityVersion], day: date) -> dict[tuple[str, str], frozenset[UUID]]:
    """The released versions in force on ``day``, by agency and by country or place."""
    found: dict[tuple[str, str], list[UUID]] = defaultdict(list)
    for version in versions:
        if version.released and day in version.period:
            for place in version.places:
                found[version.agency, place].append(version.id)
    return {key: frozenset(ids) for key, ids in found.items()}  # sets add up without hashing anew
