"""Quarters and fiscal years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.fiscal import (
    fiscal_start,
    fiscal_year,
    is_quarter_start,
    quarter_of,
    quarter_start,
)

days = some.dates(date(1990, 1, 1), date(2190, 1, 1))


@pytest.mark.parametrize(
    ("day", "back", "first"),
    [
        (date(2026, 11, 24), 0, date(2026, 10, 1)),
        (date(2026, 11, 24), 1, date(2026, 7, 1)),
        (date(2026, 11, 24), 4, date(2025, 10, 1)),
        (date(2026, 1, 1), 1, date(2025, 10, 1)),
        (date(2026, 3, 31), 0, date(2026, 1, 1)),
    ],
)
def test_a_quarter_begins_in_january_april_july_or_october(day, back, first):
    assert quarter_start(day, back) == first


@given(days, some.integers(0, 40))
def test_quarters_follow_one_another_without_a_day_between(day, back):
    first, before = quarter_start(day, back), quarter_start(day, back + 1)
    assert quarter_start(first - timedelta(days=1)) == before
    assert is_quarter_start(first)
    assert 1 <= quarter_of(first) <= 4


@given(days)
def test_a_day_lies_in_its_fiscal_year(day):
    year = fiscal_year(day)
    assert fiscal_start(year) <= day < fiscal_start(year + 1)


def test_a_fiscal_year_begins_on_the_first_of_april():
    assert fiscal_year(date(2027, 3, 31)) == 2026
    assert fiscal_year(date(2027, 4, 1)) == 2027
