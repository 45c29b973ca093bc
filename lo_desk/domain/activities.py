"""Where both agencies look after the same place: the shared area of an activity."""

from collections.abc import Iterable, Mapping
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.period import DAY, Period
from lo_desk.i18n.msg import Msg, said


def shared_area(
    places: Iterable[str],
    days: Period,
    lines: Iterable[tuple[str, str, Period]],
    countries: Mapping[str, str],
) -> frozenset[str]:
    """The places that both agencies look after on some day of an activity.

    A line on a country reaches the places in it; a line on a place does not cover its country.

    Args:
        places: Keys of the activity's countries and places.
        days: The days of the activity.
        lines: Agency, place key and days of each line of an area of responsibility.
        countries: The country of each place below one, by key.
    """
    agencies: dict[str, set[str]] = {}
    for agency, place, period in lines:
        if days.common(period) is not None:
            agencies.setdefault(place, set()).add(agency)
    return frozenset(
        place
        for place in places
        if len(agencies.get(place, set()) | agencies.get(countries.get(place, ""), set())) > 1
    )


def days_of(starts: date, ends: date | None) -> Period:
    """The days of an activity; one that has no end takes its first day only."""
    return Period(starts, ends if ends is not None else starts + DAY)


def narrowed(
    activity_countries: Iterable[str], activity_places: Iterable[str], countries: Mapping[str, str]
) -> frozenset[str]:
    """Where an activity takes place: a country of which a place is named is meant by that place."""
    places = set(activity_places)
    meant = {countries.get(place) for place in places}
    return frozenset({c for c in activity_countries if c not in meant} | places)


def shared_words(
    where: Iterable[str], shared: Iterable[str], names: Mapping[str, Bilingual]
) -> Msg:
    """Whether both agencies look after the places of an activity on its days, in words."""
    both = tuple(names.get(key, Bilingual(key, key)) for key in sorted(shared))
    alone = tuple(names.get(key, Bilingual(key, key)) for key in sorted(set(where) - set(shared)))
    if not alone and both:
        return said("Shared area: both agencies look after %(places)s on these days.", places=both)
    if both:
        return said(
            "Partly shared: both agencies look after %(places)s on these days, but not %(others)s.",
            places=both,
            others=alone,
        )
    return said(
        "No shared area: on these days the two agencies do not both look after %(places)s.",
        places=alone,
    )
