"""How little would change the answer: published, generated and exact cases."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.assessment.flips import (
    group_weight,
    least_moved,
    one_point,
    one_weight,
    shares_of,
    stable_span,
    swung,
    weighted,
    worst_within,
)

CASES = Path(__file__).parent / "cases"


def case(name):
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))


OFFICE = case("smart-office")
PAIRS = case("weight-flips-triantaphyllou")
GENERATED = case("weight-flips-generated")["cases"]


def differences(one, two, most=1):
    return [
        Fraction(str(a)) / most - Fraction(str(b)) / most for a, b in zip(one, two, strict=True)
    ]


def test_the_office_changes_hands_at_the_published_weight_of_turnover():
    weights = shares_of(OFFICE["swing_weights"])
    apart = differences(OFFICE["values"]["A"], OFFICE["values"]["E"], 100)
    found = group_weight(weights, apart, OFFICE["groups"]["turnover"])
    assert found is not None
    assert float(found) * 100 == pytest.approx(OFFICE["recomputed"]["crossing"], abs=1e-9)
    assert round(float(found) * 100, 1) == OFFICE["published"]["turnover_weight"]["crossing"]


@pytest.mark.parametrize("pair", PAIRS["pairs"], ids=lambda p: f"{p['leader']}-{p['rival']}")
def test_every_pair_of_the_example_flips_where_it_should(pair):
    raw = [Fraction(str(w)) for w in PAIRS["weights"]]
    weights = shares_of(raw)
    apart = differences(*(PAIRS["values"][pair[key] - 1] for key in ("leader", "rival")))
    for k, expected in enumerate(pair["proportional_new_weight"]):
        found = one_weight(weights, apart, k)
        assert_near(found, expected, 1e-9)
    assert_near(least_moved(weights, apart), pair["least_weight_moved"], 1e-9)


def assert_near(found, expected, within):
    assert (found is None) == (expected is None)
    if found is not None:
        assert float(found) == pytest.approx(expected, abs=within)


def exact(text):
    return None if text is None else Fraction(text)


@pytest.mark.parametrize("pair", GENERATED, ids=[str(n) for n in range(len(GENERATED))])
def test_generated_pairs_are_exact(pair):
    weights = shares_of(pair["weights"])
    apart = differences(pair["leader"], pair["rival"], 5)
    lead = weighted(weights, apart)
    assert lead == Fraction(pair["difference"])
    found = [one_weight(weights, apart, k) for k in range(len(weights))]
    assert found == [exact(text) for text in pair["one_weight_new_value"]]
    assert_near(least_moved(weights, apart), pair["least_weight_moved"], 1e-8)
    worst = worst_within(weights, apart, 20)
    assert float(worst) == pytest.approx(pair["least_difference_within_20pct"], abs=1e-8)
    flips = one_point(weights, lead, pair["leader"], pair["rival"])
    assert [flip.criterion for flip in flips if flip.flips] == pair["plus_minus_one_score_flips"]


def test_one_agencys_point_is_worth_half_and_a_blank_does_not_move():
    weights = shares_of([1, 1])
    both = one_point(weights, Fraction(1, 10), [3, None], [0, 5])
    assert [flip.fall for flip in both] == [Fraction(1, 5), 0]
    assert [flip.flips for flip in both] == [True, False]
    alone = one_point(weights, Fraction(1, 10), [3, None], [0, 5], agencies=1)
    assert [(flip.fall, flip.flips, flip.ties) for flip in alone] == [
        (Fraction(1, 10), False, True),
        (0, False, False),
    ]


def test_a_single_criterion_has_no_other_weight():
    assert one_weight([Fraction(1)], [Fraction(1)], 0) is None


WEIGHTS = st.lists(st.integers(0, 20), min_size=2, max_size=8).filter(any)


@given(st.data(), WEIGHTS)
def test_a_flip_is_where_the_difference_is_nothing(data, raw):
    weights = shares_of(raw)
    n = len(weights)
    apart = [Fraction(data.draw(st.integers(-5, 5)), 5) for _ in range(n)]
    for k in range(n):
        found = one_weight(weights, apart, k)
        if found is not None and weights[k] != 1:
            rest = (1 - found) / (1 - weights[k])
            moved = [found if j == k else w * rest for j, w in enumerate(weights)]
            assert sum(moved) == 1
            assert weighted(moved, apart) == 0
    lead = weighted(weights, apart)
    if lead > 0:
        worst = worst_within(weights, apart, 20)
        assert worst <= lead
        least = least_moved(weights, apart)
        assert (least is None) == (min(apart) > 0)
        k = data.draw(st.integers(0, n - 1))
        low, high = stable_span(weights, [apart], k)
        assert low <= weights[k] <= high
        down, up = swung(weights, apart, k, 20)
        assert min(down, up) <= lead <= max(down, up) or weights[k] * 6 > 5
