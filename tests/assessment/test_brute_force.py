"""Closed forms against every corner of what is admissible: slow, and nothing to get wrong."""

from fractions import Fraction
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lo_desk.assessment.flips import least_in_box
from lo_desk.assessment.regret import set_regrets

WHOLE = 20
SHARE = st.integers(0, WHOLE).map(lambda n: Fraction(n, WHOLE))
ENDS = st.tuples(SHARE, SHARE).map(sorted)
DELTA = st.integers(-5, 5).map(lambda n: Fraction(n, 5))


def corners(low, high):
    """Every corner of the weights between both ends that sum to one: all but one are at an end."""
    for free in range(len(low)):
        others = [n for n in range(len(low)) if n != free]
        for ends in product((0, 1), repeat=len(others)):
            weights: list[Any] = [Fraction(0)] * len(low)
            for n, end in zip(others, ends, strict=True):
                weights[n] = (low[n], high[n])[end]
            weights[free] = 1 - sum(weights)
            if low[free] <= weights[free] <= high[free]:
                yield weights


def total(weights, values):
    return sum(w * v for w, v in zip(weights, values, strict=True))


@given(st.lists(st.tuples(ENDS, DELTA), min_size=2, max_size=4))
def test_the_least_lead_is_that_of_the_worst_corner(rows):
    low, high = [ends[0] for ends, _ in rows], [ends[1] for ends, _ in rows]
    assume(sum(low) <= 1 <= sum(high))
    deltas = [delta for _, delta in rows]
    assert least_in_box(low, high, deltas) == min(total(w, deltas) for w in corners(low, high))


@given(
    st.lists(st.tuples(DELTA, DELTA, DELTA), min_size=3, max_size=4),
    st.lists(ENDS, min_size=3, max_size=3),
)
def test_the_regret_of_every_pair_is_that_of_its_worst_corner_and_rival(values, ends):
    low, high = [one[0] for one in ends], [one[1] for one in ends]
    assume(sum(low) <= 1 <= sum(high))
    pairs = list(combinations(range(len(values)), 2))
    summed = {pair: [sum(values[n][k] for n in pair) for k in range(3)] for pair in pairs}
    found = dict(set_regrets(values, low, high, 2))
    for pair in pairs:
        worst = max(
            total(w, other) - total(w, summed[pair])
            for w in corners(low, high)
            for other in summed.values()
        )
        assert found[pair] == pytest.approx(float(worst), abs=1e-9)
