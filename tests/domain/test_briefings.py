"""When a briefing is due, for each of the four rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.briefings import (
    ON_ARRIVAL,
    ON_NEW_VERSION,
    ONE_OFF,
    YEARLY,
    Held,
    Schedule,
    due_day,
)
from lo_desk.domain.period import Period, months_after
from lo_desk.ids import new_id

START = date(2026, 1, 1)
JUNE = date(2026, 6, 1)
WHO, OTHER = new_id(), new_id()
DAYS = st.integers(0, 1500).map(lambda n: START + timedelta(n))


def schedule(rule, day=None, within=30, first=START, after=None):
    return Schedule(new_id(), "RCMP", new_id(), rule, day, within, Period(first, after))


def held_under(rule, *days, who=WHO):
    return [Held(rule.id, who, day) for day in days]


def due(rule, held=(), arrivals=(), unheard=()):
    return due_day(rule, held, arrivals, unheard)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ([], JUNE),
        ([date(2026, 5, 1)], JUNE),  # 31 days before: too early to count
        ([date(2026, 5, 2)], date(2027, 6, 1)),
        ([JUNE], date(2027, 6, 1)),
        ([date(2027, 3, 1)], date(2027, 6, 1)),  # nine months late
        ([date(2027, 5, 2)], date(2028, 6, 1)),  # so late that the next year's is held too
        ([JUNE, date(2027, 5, 20), date(2028, 7, 1)], date(2029, 6, 1)),
    ],
)
def test_a_yearly_briefing_held_up_to_thirty_days_early_counts_for_its_year(held, expected):
    rule = schedule(YEARLY, JUNE)
    assert due(rule, held_under(rule, *held)) == expected


def test_a_yearly_briefing_of_a_leap_day_is_due_on_the_first_of_march_in_other_years():
    rule = schedule(YEARLY, date(2028, 2, 29))
    assert due(rule, held_under(rule, date(2028, 2, 29))) == date(2029, 3, 1)
    assert due(rule, held_under(rule, date(2032, 2, 20))) == date(2033, 3, 1)
    assert due(rule, held_under(rule, date(2031, 2, 20))) == date(2032, 2, 29)


def test_a_year_that_begins_before_the_schedule_is_in_force_is_due_in_its_first_year():
    rule = schedule(YEARLY, date(2024, 6, 1))
    assert due(rule) == JUNE
    assert due(rule, held_under(rule, date(2025, 6, 1))) == JUNE


def test_only_briefings_under_the_schedule_count_for_its_days():
    rule = schedule(YEARLY, JUNE)
    other = [Held(None, WHO, JUNE), Held(new_id(), WHO, JUNE)]
    assert due(rule, other) == JUNE


def test_nothing_is_due_without_a_day_nor_once_the_schedule_is_over():
    assert due(schedule(YEARLY)) is None
    over = schedule(YEARLY, JUNE, after=date(2027, 1, 1))
    assert due(over) == JUNE
    assert due(over, held_under(over, JUNE)) is None


def test_a_single_briefing_is_due_until_it_is_held():
    rule = schedule(ONE_OFF, JUNE)
    assert due(rule) == JUNE
    assert due(rule, held_under(rule, date(2030, 1, 1))) is None
    assert due(schedule(ONE_OFF)) is None


def test_an_arrival_is_due_within_the_days_of_the_schedule():
    rule = schedule(ON_ARRIVAL)
    assert due(rule, arrivals=[(WHO, JUNE)]) == date(2026, 7, 1)
    assert due(rule, held_under(rule, JUNE), [(WHO, JUNE)]) is None
    assert due(rule, held_under(rule, date(2026, 5, 2)), [(WHO, JUNE)]) is None
    assert due(rule, held_under(rule, date(2026, 5, 1)), [(WHO, JUNE)]) == date(2026, 7, 1)
    assert due(rule, held_under(rule, JUNE, who=OTHER), [(WHO, JUNE)]) == date(2026, 7, 1)


def test_any_briefing_after_an_arrival_counts_whoever_scheduled_it():
    rule = schedule(ON_ARRIVAL)
    assert due(rule, [Held(None, WHO, JUNE)], [(WHO, JUNE)]) is None


def test_the_first_of_several_arrivals_is_due_first_and_those_before_the_schedule_never():
    rule = schedule(ON_ARRIVAL)
    arrivals = [(OTHER, date(2026, 9, 1)), (WHO, JUNE), (new_id(), date(2020, 1, 1))]
    assert due(rule, arrivals=arrivals) == date(2026, 7, 1)


def test_a_new_version_is_due_within_the_days_of_the_schedule():
    rule = schedule(ON_NEW_VERSION, within=10)
    assert due(rule) is None
    assert due(rule, unheard=[JUNE, date(2026, 5, 1)]) == date(2026, 5, 11)
    assert due(rule, unheard=[date(2025, 5, 1)]) is None


@given(st.lists(DAYS, max_size=8), st.integers(0, 200))
def test_a_yearly_briefing_falls_on_its_day_and_never_on_one_already_held(days, within):
    rule = schedule(YEARLY, JUNE, within)
    found = due(rule, held_under(rule, *days))
    anniversaries = {months_after(JUNE, 12 * year) for year in range(12)}
    assert found in anniversaries
    assert all(day < found - timedelta(within) for day in days)


@given(st.lists(DAYS, max_size=5), DAYS)
def test_one_more_briefing_is_never_due_sooner(days, another):
    rule = schedule(YEARLY, JUNE)
    before = due(rule, held_under(rule, *days))
    assert due(rule, held_under(rule, *days, another)) >= before
