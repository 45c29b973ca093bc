"""Joint activities that touch a country."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from lo_desk.db.queries.asking import word
from lo_desk.db.queries.country_items import (
    activities_of,
    area_lines,
    country_of_places,
    participants_of,
)
from lo_desk.domain.activities import days_of, shared_area
from lo_desk.domain.country import ActivityItem
from lo_desk.domain.period import Period


def activities_in(session: Session, iso2: str) -> Iterator[ActivityItem]:
    """Activities of the country, newest first, with the test of their shared area."""
    found = activities_of(session, iso2)
    people = participants_of(session, [activity.id for activity in found])
    lines = [(owner, code or at, Period(a, b)) for owner, at, code, a, b in area_lines(session)]
    countries = country_of_places(session)
    for activity in found:
        starts = activity.actual_starts or activity.starts
        ends = activity.actual_ends if activity.actual_starts else activity.ends
        where = (*activity.countries, *activity.places)
        yield ActivityItem(
            id=activity.id,
            owner=activity.owner,
            title=activity.title,
            type=word("activity", "type", activity.type) if activity.type else None,
            state=word("activity", "state", activity.state),
            state_key=activity.state,
            starts=starts,
            ends=ends,
            participants=tuple(people[activity.id]),
            outcome=activity.outcome,
            shared=shared_area(where, days_of(starts, ends), lines, countries) >= set(where),
            released=activity.released,
            marking=activity.marking,
        )
