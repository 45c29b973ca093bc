"""Joint activities and what hangs on them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lo_desk.db.models.activity import Activity, ActivityParticipant, ActivityPriority, FollowUp
from lo_desk.db.models.officer import Officer
from lo_desk.db.models.priority import Priority
from lo_desk.db.models.registers import Country, Place
from lo_desk.db.queries.records import live
from lo_desk.db.search import holding
from lo_desk.db.sorting import SortKey
from lo_desk.domain.bilingual import Bilingual


def activities_found(session: Session, text: str) -> Sequence[Activity]:
    """Activities that hold ``text``, all of them if it is empty; newest first, as they took place."""
    begun = func.coalesce(Activity.actual_starts, Activity.starts)
    query = select(Activity).where(live(Activity))
    if text.strip():
        query = query.where(Activity.id.in_(holding(session, text, "activity")))
    return session.scalars(query.order_by(begun.desc(), Activity.id)).all()


def participant_counts(session: Session) -> dict[UUID, int]:
    """How many take part in each activity."""
    query = select(ActivityParticipant.activity_id, func.count()).where(live(ActivityParticipant))
    rows = session.execute(query.group_by(ActivityParticipant.activity_id))
    return {key: count for key, count in rows}  # noqa: C416  (rows are no pairs to mypy)


def follow_ups_of_all(session: Session) -> dict[UUID, list[FollowUp]]:
    """Follow-ups of each activity, the soonest due first."""
    query = select(FollowUp).where(live(FollowUp))
    found: dict[UUID, list[FollowUp]] = defaultdict(list)
    for one in session.scalars(query.order_by(FollowUp.due.is_(None), FollowUp.due, FollowUp.id)):
        found[one.activity_id].append(one)
    return found


def taking_part(session: Session, activity: UUID) -> Sequence[Any]:
    """(participant, officer or None) of an activity, officers by name."""
    return session.execute(
        select(ActivityParticipant, Officer)
        .outerjoin(Officer, Officer.id == ActivityParticipant.officer_id)
        .where(ActivityParticipant.activity_id == activity, live(ActivityParticipant))
        .order_by(Officer.name.is_(None), Officer.owner, SortKey(Officer.name))
        .order_by(ActivityParticipant.id)
    ).all()


def served_by(session: Session, activity: UUID) -> Sequence[Any]:
    """(link, priority) of an activity, by code."""
    return session.execute(
        select(ActivityPriority, Priority)
        .join(Priority, Priority.id == ActivityPriority.priority_id)
        .where(ActivityPriority.activity_id == activity, live(ActivityPriority))
        .order_by(SortKey(Priority.code), ActivityPriority.id)
    ).all()


def place_names(session: Session) -> dict[str, Bilingual]:
    """Names of countries and places by code."""
    countries = session.scalars(select(Country).where(live(Country)))
    places = session.scalars(select(Place).where(live(Place)))
    names = {country.iso2: country.name for country in countries}
    return names | {place.code: place.name for place in places}
