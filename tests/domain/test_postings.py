"""Quarters, returns and overlaps as packs about posts tell them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.end_of_tour import MOST_QUARTERS, quarters_of, totals
from lo_desk.domain.postings import (
    RETURN_DAYS,
    countries_of,
    highest,
    not_returned,
    overlap_days,
    quarters_before,
    return_due,
)
from tests.reports import postings

DAY = date(2026, 11, 24)
days = some.dates(date(2015, 1, 1), date(2035, 1, 1))


def test_the_quarters_before_a_day_are_over_on_it():
    told = (date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1))
    assert quarters_before(DAY) == told
    assert return_due(date(2026, 7, 1)) == date(2026, 10, 30)


@given(days)
def test_a_return_is_due_after_its_quarter(day):
    for quarter in quarters_before(day):
        assert return_due(quarter) > quarter
        assert quarter < day
    newest = quarters_before(day)[-1]
    assert return_due(newest) >= day - timedelta(days=92) + timedelta(days=RETURN_DAYS - 1)


@pytest.mark.parametrize(
    ("ends", "starts", "days_"),
    [
        (date(2027, 2, 1), date(2027, 3, 20), -47),
        (date(2027, 2, 1), date(2027, 2, 1), 0),
        (date(2027, 2, 15), date(2027, 2, 1), 14),
        (None, date(2027, 2, 1), None),
    ],
)
def test_an_overlap_is_counted_in_days_and_an_open_end_says_nothing(ends, starts, days_):
    leaving = postings.tour(ends=ends)
    assert overlap_days(leaving, postings.tour("B", starts, None)) == days_
    assert overlap_days(leaving, None) is None
    assert overlap_days(None, leaving) is None


def test_only_quarters_of_the_tour_are_told_and_at_most_eight():
    assert quarters_of(postings.tour(starts=date(2026, 2, 1)), DAY) == (
        date(2026, 1, 1),
        date(2026, 4, 1),
        date(2026, 7, 1),
    )
    assert len(quarters_of(postings.tour(starts=date(2015, 1, 1)), DAY)) == MOST_QUARTERS
    over = postings.tour(starts=date(2025, 1, 1), ends=date(2026, 4, 1))
    assert quarters_of(over, DAY)[-1] == date(2026, 1, 1)


def test_a_blank_figure_adds_nothing_and_a_missing_quarter_is_counted():
    found = totals(
        (not_returned(DAY, "CBSA"), postings.returned(), postings.returned(received=None))
    )
    assert (found.returned, found.missing, found.received) == (2, 1, 20)


def test_resident_countries_come_first_and_each_once():
    here = postings.area(iso2="CO", resident=True)
    assert countries_of([postings.area(), here, postings.area()]) == ("CO", "PE")


def test_the_highest_marking_is_that_of_what_is_told():
    assert highest([postings.post()], [postings.tour()]) == 1
    assert highest([], []) == 0
