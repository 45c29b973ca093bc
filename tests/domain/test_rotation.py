from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.rotation import DAYS, LAST, MONTHS, WEEKS, to_keep

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
moments = some.lists(
    some.integers(-50_000, 30_000).map(lambda hours: START + timedelta(hours=hours)),
    max_size=60,
)


@given(moments)
def test_the_newest_three_are_always_kept_and_never_too_many(made):
    kept = to_keep(made)
    assert set(sorted(set(made), reverse=True)[:LAST]) <= kept
    assert kept <= set(made)
    assert len(kept) <= LAST + DAYS + WEEKS + MONTHS


@given(moments)
def test_what_is_kept_once_is_kept_again(made):
    kept = to_keep(made)
    assert to_keep(kept) == kept


@given(moments)
def test_each_month_that_has_one_keeps_its_newest_for_a_year(made):
    months = sorted({(m.year, m.month) for m in made}, reverse=True)[:MONTHS]
    for month in months:
        assert max(m for m in made if (m.year, m.month) == month) in to_keep(made)


def test_a_year_of_daily_exits_leaves_days_weeks_and_months():
    made = [START + timedelta(days=number) for number in range(365)]
    kept = sorted(to_keep(made), reverse=True)
    assert kept[:DAYS] == made[: -DAYS - 1 : -1]
    assert 17 <= len(kept) <= 23
    assert {m.month for m in kept} == set(range(1, 13))
