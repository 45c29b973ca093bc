"""Joint activities that touch a country."""

from collections.abc import Iterator, Sequence
from typing import Any

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
from lo_desk.services.cards.seen import Sieve


def activities_in(session: Session, iso2: str, sieve: Sieve) -> Iterator[ActivityItem]:
    """Activities of the country, newest first, with the test of their shared area.

    A country of which a place is named is meant by that place. A participant the reader may not
    see is not named.
    """
    found = activities_of(session, iso2)
    people = participants_of(session, [activity.id for activity in found])
    lines = [(owner, code or at, Period(a, b)) for owner, at, code, a, b in area_lines(session)]
    countries = country_of_places(session)
    for activity in found:
        starts = activity.actual_starts or activity.starts
        ends = activity.actual_ends if activity.actual_starts else activity.ends
        narrowed = {countries.get(code) for code in activity.places}
        where = {code for code in activity.countries if code not in narrowed}
        where |= set(activity.places)
        yield ActivityItem(
            id=activity.id,
            owner=activity.owner,
            title=activity.title,
            type=word("activity", "type", activity.type) if activity.type else None,
            state=word("activity", "state", activity.state),
            state_key=activity.state,
            starts=starts,
            ends=ends,
            participants=tuple(_named(people[activity.id], sieve)),
            outcome=activity.outcome,
            shared=shared_area(where, days_of(starts, ends), lines, countries) >= where,
            released=activity.released,
            marking=activity.marking,
        )


def _named(people: Sequence[Any], sieve: Sieve) -> Iterator[object]:
    for participant, officer in people:
        if sieve.sees(participant) and (officer is None or sieve.sees(officer)):
            yield participant.who if officer is None else officer.name
