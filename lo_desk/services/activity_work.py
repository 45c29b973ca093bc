"""Joint activities as a list, and one with all that hangs on it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.activity import ACTIVITY
from lo_desk.db.models.activity import Activity
from lo_desk.db.queries.activities import (
    activities_found,
    follow_ups_of_all,
    participant_counts,
    place_names,
    served_by,
    taking_part,
)
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.country_items import area_lines, country_of_places
from lo_desk.domain.activities import days_of, narrowed, shared_area, shared_words
from lo_desk.domain.activity_lines import (
    ActivityLine,
    ActivityWork,
    FollowUp,
    Participant,
    Served,
)
from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.period import Period
from lo_desk.domain.rows import Part
from lo_desk.domain.sifting import page, sifted
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import Msg
from lo_desk.services.desk import Desk


def lines(desk: Desk, part: Part) -> Sequence[ActivityLine]:
    """Activities as asked for, newest first; what is late is told as of the desk's day."""
    with desk.store.reading() as session:
        found = _lines(session, desk.day, activities_found(session, part.text))
    return page(sifted(found, part), part)


def work(desk: Desk, key: UUID) -> ActivityWork:
    """One activity with its participants, priorities, follow-ups, and whose area it is in.

    Raises:
        UnknownRecord: There is none, or no more.
    """
    with desk.store.reading() as session:
        activity = session.get(Activity, key)
        if activity is None or activity.closed_on is not None:
            raise UnknownRecord(Msg(ACTIVITY.title), str(key))
        [line] = _lines(session, desk.day, [activity])
        names, countries = place_names(session), country_of_places(session)
        where = narrowed(activity.countries, activity.places, countries)
        rows = [(owner, code or at, Period(a, b)) for owner, at, code, a, b in area_lines(session)]
        starts = activity.actual_starts or activity.starts
        ends = activity.actual_ends if activity.actual_starts else activity.ends
        shared = shared_area(where, days_of(starts, ends), rows, countries)
        follow_ups = follow_ups_of_all(session).get(key, [])
        return ActivityWork(
            line=line,
            where=tuple(names[code] for code in sorted(where) if code in names),
            shared=shared_words(where, shared, names),
            is_shared=shared >= where,
            authority=activity.authority or "",
            approved_on=activity.approved_on,
            actual_starts=activity.actual_starts,
            actual_ends=activity.actual_ends,
            outcome=activity.outcome,
            lessons=activity.lessons,
            participants=tuple(_taking_part(*row) for row in taking_part(session, key)),
            served=tuple(_served(*row) for row in served_by(session, key)),
            follow_ups=tuple(_follow_up(one, desk.day) for one in follow_ups),
        )


def _lines(session: Session, day: date, found: Sequence[Activity]) -> list[ActivityLine]:
    counts, follow_ups = participant_counts(session), follow_ups_of_all(session)
    names = place_names(session)
    return [
        replace(
            _line(activity, day, follow_ups.get(activity.id, [])),
            participants=counts.get(activity.id, 0),
            countries=tuple(names.get(iso2, Bilingual(iso2, iso2)) for iso2 in activity.countries),
        )
        for activity in found
    ]


def _line(activity: Activity, day: date, follow_ups: Sequence[Any]) -> ActivityLine:
    still = [one for one in follow_ups if one.done_on is None]
    return ActivityLine(
        id=activity.id,
        version=activity.version,
        title=activity.title,
        owner=activity.owner,
        agency=OWNERS[activity.owner],
        state=activity.state,
        type=word("activity", "type", activity.type) if activity.type else None,
        starts=activity.actual_starts or activity.starts,
        ends=activity.actual_ends if activity.actual_starts else activity.ends,
        countries=(),
        participants=0,
        follow_ups=len(still),
        late=sum(one.due is not None and one.due < day for one in still),
        marking=activity.marking,
    )


def _taking_part(participant: Any, officer: Any) -> Participant:
    owner = officer.owner if officer else ""
    who: object = (officer.name,) if officer else participant.who
    return Participant(participant.id, participant.version, owner, who)


def _served(link: Any, priority: Any) -> Served:
    return Served(link.id, link.version, priority.id, priority.owner, priority.code)


def _follow_up(one: Any, day: date) -> FollowUp:
    late = one.done_on is None and one.due is not None and one.due < day
    return FollowUp(one.id, one.version, one.text, one.due, one.who, one.done_on, late)
