"""The shared area of a joint activity."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.activities import days_of, shared_area
from lo_desk.domain.period import Period

FIRST, AFTER = date(2026, 12, 1), date(2026, 12, 4)
DAYS = Period(FIRST, AFTER)
ALWAYS = Period(date(2020, 1, 1))
WITHIN = {"USDET": "US", "USSEA": "US"}


def shared(places, *lines, days=DAYS):
    return shared_area(places, days, lines, WITHIN)


def test_a_place_is_shared_when_both_look_after_it_on_some_day():
    assert shared({"CO"}, ("CBSA", "CO", ALWAYS), ("RCMP", "CO", ALWAYS)) == {"CO"}
    assert shared({"CO"}, ("CBSA", "CO", ALWAYS), ("CBSA", "CO", ALWAYS)) == frozenset()
    assert shared({"CO"}, ("CBSA", "CO", ALWAYS), ("RCMP", "PE", ALWAYS)) == frozenset()


def test_the_days_of_the_activity_decide():
    ours = ("CBSA", "CO", ALWAYS)
    until = ("RCMP", "CO", Period(date(2020, 1, 1), FIRST))
    last_day = ("RCMP", "CO", Period(date(2020, 1, 1), FIRST + timedelta(1)))
    later = ("RCMP", "CO", Period(AFTER))
    assert shared({"CO"}, ours, until) == frozenset()
    assert shared({"CO"}, ours, last_day) == {"CO"}
    assert shared({"CO"}, ours, later) == frozenset()
    assert shared({"CO"}, ours, later, days=days_of(AFTER, None)) == {"CO"}


def test_a_line_on_a_country_reaches_its_places_but_not_the_reverse():
    country = (("CBSA", "US", ALWAYS), ("RCMP", "US", ALWAYS))
    assert shared({"USDET", "US"}, *country) == {"USDET", "US"}
    place = (("CBSA", "USDET", ALWAYS), ("RCMP", "USDET", ALWAYS))
    assert shared({"USDET", "US", "USSEA"}, *place) == {"USDET"}
    both_ways = (("CBSA", "USDET", ALWAYS), ("RCMP", "US", ALWAYS))
    assert shared({"USDET", "US"}, *both_ways) == {"USDET"}


def test_an_activity_without_an_end_takes_one_day():
    assert days_of(FIRST, None) == Period(FIRST, FIRST + timedelta(1))
    assert days_of(FIRST, AFTER) == DAYS


PLACES = st.sampled_from(["CO", "US", "USDET", "PE"])
LINES = st.tuples(
    st.sampled_from(["CBSA", "RCMP"]),
    PLACES,
    st.integers(0, 9).map(lambda n: Period(FIRST + timedelta(n - 5), FIRST + timedelta(n - 3))),
)


@given(st.sets(PLACES), st.lists(LINES, max_size=8))
def test_only_places_asked_for_and_the_order_of_lines_does_not_matter(places, lines):
    found = shared(places, *lines)
    assert found <= places
    assert shared(places, *reversed(lines)) == found
    assert shared(places, *lines, ("CBSA", "CO", ALWAYS)) >= found
