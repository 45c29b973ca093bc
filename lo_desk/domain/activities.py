"""Where both agencies look after the same place: the shared area of an activity."""

from collections.abc import Iterable
from datetime import date

from lo_desk.domain.period import Period


def shared_area(
    places: Iterable[str],
    starts: date,
    ends: date | None,
    lines: Iterable[tuple[str, str, Period]],
) -> frozenset[str]:
    """The places that both agencies look after on some day of an activity.

    Args:
        places: Keys of the activity's countries and places.
        starts: Its first day.
        ends: The first day it is over; None: that one day only.
        lines: Agency, place key and days of each line of an area of responsibility.
    """
    days = Period(starts, ends if ends is not None else date.fromordinal(starts.toordinal() + 1))
    agencies: dict[str, set[str]] = {}
    for agency, place, period in lines:
        if days.common(period) is not None:
            agencies.setdefault(place, set()).add(agency)
    return frozenset(place for place in places if len(agencies.get(place, ())) > 1)
