"""A post outside its active period has no tour."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.posts_open import ACTIVE, OPEN, first_day_outside

START = date(2026, 1, 1)
DAYS = st.integers(0, 40).map(lambda n: START + timedelta(n))


@st.composite
def periods(draw):
    """Periods that never meet, by first day, as a post's profiles are."""
    edges = sorted(draw(st.sets(DAYS, max_size=8)))
    found = list(zip(edges[::2], [*edges[1::2], None], strict=False))
    return [(first, after) for first, after in found if draw(st.booleans())]


def slowly(starts, ends, found):
    """The same, day by day, over more days than any period has."""
    for number in range(200):
        day = starts + timedelta(number)
        if ends is not None and day >= ends:
            return None
        if not any(first <= day and (after is None or day < after) for first, after in found):
            return day
    return None


@given(DAYS, st.none() | st.integers(1, 30), periods())
def test_the_first_day_outside_is_what_looking_at_each_day_finds(starts, length, found):
    ends = None if length is None else starts + timedelta(length)
    assert first_day_outside(starts, ends, found) == slowly(starts, ends, found)


def test_a_suspended_post_may_be_held_but_is_not_open():
    assert "suspended" in ACTIVE - OPEN
    assert {"proposed", "under_assessment", "closed"}.isdisjoint(ACTIVE)
