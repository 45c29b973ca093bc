from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.period import (
    Period,
    edges,
    held_since,
    left,
    merged,
    months_after,
    months_before,
    months_between,
    months_on,
    whole_months,
)

START = date(2026, 1, 1)
DAYS = st.integers(0, 40).map(lambda n: START + timedelta(n))


@st.composite
def periods(draw):
    first = draw(DAYS)
    return Period(first, draw(st.none() | st.integers(1, 20).map(lambda n: first + timedelta(n))))


def days_in(found):
    window = [START + timedelta(n) for n in range(80)]
    return {day for day in window if any(day in period for period in found)}


def test_an_empty_period_is_refused():
    with pytest.raises(ValueError, match="2026"):
        Period(START, START)


def test_a_period_has_its_first_day_and_not_the_day_after():
    period = Period(START, date(2026, 1, 3))
    assert START in period
    assert date(2026, 1, 3) not in period
    assert date(2025, 12, 31) not in period
    assert date(2199, 1, 1) in Period(START)


@given(periods(), periods())
def test_common_days_are_those_of_both(one, other):
    common = one.common(other)
    assert days_in([common] if common else []) == days_in([one]) & days_in([other])


@given(st.lists(periods(), max_size=5))
def test_merging_keeps_the_days_and_leaves_a_day_between(found):
    result = merged(found)
    assert days_in(result) == days_in(found)
    assert all(a.after and a.after < b.first for a, b in pairwise(result))
    assert merged(reversed(found)) == result


@given(st.lists(periods(), max_size=4), st.lists(periods(), max_size=4))
def test_what_is_left_is_what_was_not_taken(wholes, taken):
    assert days_in(left(wholes, taken)) == days_in(wholes) - days_in(taken)


def test_edges_are_first_days_and_days_after():
    assert edges([Period(START, date(2026, 2, 1)), Period(START)]) == {START, date(2026, 2, 1)}


def test_a_look_back_lands_on_the_last_existing_day():
    assert months_before(date(2028, 2, 29), 12) == date(2027, 2, 28)
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert months_before(date(2026, 1, 15), 1) == date(2025, 12, 15)


def test_a_validity_rolls_forward():
    assert months_after(date(2024, 2, 29), 12) == date(2025, 3, 1)
    assert months_after(date(2026, 1, 31), 1) == date(2026, 3, 1)
    assert months_after(date(2026, 12, 15), 1) == date(2027, 1, 15)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 4000))
def test_whole_months_are_the_most_that_do_not_pass_the_first_day(first, days):
    day = first + timedelta(days)
    months = whole_months(first, day)
    assert months_before(day, months) >= first
    assert months_before(day, months + 1) < first


def test_no_months_have_passed_on_an_earlier_day():
    assert whole_months(date(2026, 5, 1), date(2026, 1, 1)) == 0


def test_held_since_is_the_start_of_the_last_stretch():
    changes = [START + timedelta(n) for n in (0, 10, 20, 30, 99)]
    day = START + timedelta(40)
    assert held_since(lambda at: at >= changes[2], changes, day) == changes[2]
    assert held_since(lambda at: True, changes, day) == changes[0]
    assert held_since(lambda at: False, changes, day) == day


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-60, 60))
def test_a_month_on_is_the_same_day_or_the_last_of_that_month(day, months):
    found = months_on(day, months)
    assert months_between(day, found) == months
    assert found.day == day.day or (found + timedelta(1)).day == 1
