"""What training a post asks for, and how somebody stands with it."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.trainings import (
    EXPIRED,
    EXTRA,
    LACKING,
    LEVELS,
    MISSING,
    SOON,
    SOON_DAYS,
    VALID,
    WAIVED,
    Item,
    Taken,
    asked_of,
    lacking,
    standings,
)

DAY = date(2026, 11, 24)
days = some.dates(date(2015, 1, 1), date(2035, 1, 1))


def item(serial=1, months=12, threat="", agencies=("CBSA",), roles=("lo",)):
    text = Bilingual(f"Item {serial}", f"Formation {serial}")
    return Item(
        UUID(int=serial),
        f"I-{serial}",
        text,
        Bilingual(),
        agencies,
        roles,
        threat,
        months,
        joint=False,
    )


def state(taken, months=12, day=DAY, *, wanted=True):
    one = item(months=months)
    found = standings([one], taken, [one.id] if wanted else [], day)
    return found[0].state if found else None


def took(on, expires=None, *, waived=False):
    return Taken(UUID(int=1), on, expires, waived)


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ([], MISSING),
        ([took(date(2026, 11, 24))], VALID),
        ([took(date(2025, 11, 25))], SOON),
        ([took(date(2025, 11, 24))], EXPIRED),
        ([took(date(2026, 1, 1), DAY + timedelta(days=SOON_DAYS + 1))], VALID),
        ([took(date(2026, 1, 1), DAY + timedelta(days=SOON_DAYS))], SOON),
        ([took(date(2026, 1, 1), DAY)], EXPIRED),
        ([took(date(2010, 1, 1), waived=True)], WAIVED),
        ([took(date(2027, 1, 1))], MISSING),
        ([took(date(2020, 1, 1)), took(date(2026, 10, 1))], VALID),
    ],
)
def test_an_item_is_missing_valid_ending_soon_or_expired(taken, expected):
    assert state(taken) == expected


def test_an_item_without_an_end_stays_valid():
    assert state([took(date(1999, 1, 1))], months=None) == VALID


def test_what_nobody_asks_for_is_told_only_if_it_was_taken():
    assert state([], wanted=False) is None
    assert state([took(DAY)], wanted=False) == EXTRA


def test_the_last_day_is_the_day_before_it_is_over():
    one = item()
    [found] = standings([one], [took(date(2024, 2, 29))], [one.id], DAY)
    assert found.last == date(2025, 2, 28)  # twelve months on, it is over on 1 March


def test_what_lacks_comes_first():
    items = [item(1), item(2), item(3)]
    taken = [
        Taken(UUID(int=1), DAY, None, waived=False),
        Taken(UUID(int=3), DAY.replace(year=2020), None, waived=False),
    ]
    found = standings(items, taken, [one.id for one in items], DAY)
    assert [one.state for one in found] == [MISSING, EXPIRED, VALID]
    assert [one.code for one in lacking(found)] == ["I-2", "I-3"]


@pytest.mark.parametrize(
    ("agency", "role", "level", "threat", "asked"),
    [
        ("CBSA", "lo", "", "", True),
        ("RCMP", "lo", "", "", False),
        ("CBSA", "analyst", "", "", False),
        ("CBSA", "lo", "", "high", False),
        ("CBSA", "lo", "medium", "high", False),
        ("CBSA", "lo", "high", "high", True),
        ("CBSA", "lo", "high", "low", True),
    ],
)
def test_an_item_is_asked_of_agencies_and_roles_from_a_level_on(agency, role, level, threat, asked):
    assert asked_of(item(threat=threat), agency, role, level) == asked


@given(some.sampled_from(LEVELS), some.sampled_from(LEVELS))
def test_a_higher_level_never_asks_for_less(lower, threat):
    one = item(threat=threat)
    higher = LEVELS[min(LEVELS.index(lower) + 1, 2)]
    assert asked_of(one, "CBSA", "lo", lower) <= asked_of(one, "CBSA", "lo", higher)


@given(some.lists(days, max_size=4), days, some.integers(1, 60))
def test_taking_it_again_never_makes_it_lack(taken, again, months):
    before = state([took(day) for day in taken], months)
    after = state([*(took(day) for day in taken), took(max([again, *taken]))], months)
    if before not in LACKING:
        assert after not in LACKING


@given(some.lists(days, min_size=1, max_size=4))
def test_the_order_in_which_it_was_taken_is_no_matter(taken):
    records = [took(day) for day in taken]
    assert state(records) == state(list(reversed(records)))
