"""Where both agencies look after the same place: the shared area of an activity."""

from collections.abc import Iterable, Mapping
from datetime import date

from lo_desk.domain.period import DAY, Period


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
