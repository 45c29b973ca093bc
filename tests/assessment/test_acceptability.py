"""Rank acceptability against exact cases, its sums, its error and its stream."""

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from lo_desk.assessment.acceptability import Spread, Weighing, drawn, seed_of

CASES = json.loads((Path(__file__).parent / "cases" / "smaa-exact.json").read_text("utf-8"))[
    "cases"
]
DRAWS = 20_000


@pytest.mark.parametrize("case", CASES, ids=[str(n) for n in range(len(CASES))])
def test_rank_acceptabilities_are_within_their_error_of_the_exact_ones(case):
    names = [str(n) for n in range(len(case["scores"]))]
    found = drawn(names, Spread.sure(case["scores"]), DRAWS, seed=1)
    for row, exact in zip(found.ranks, case["acceptability"], strict=True):
        assert row == pytest.approx([float(Fraction(x)) for x in exact], abs=0.012)
        assert sum(row) == pytest.approx(1, abs=1e-9)
    for rank in range(len(names)):
        assert sum(row[rank] for row in found.ranks) == pytest.approx(1, abs=1e-9)
    for middle, exact in zip(found.central, case["central_weights"], strict=True):
        if exact is None:
            assert middle is None
        else:
            assert middle == pytest.approx([float(Fraction(x)) for x in exact], abs=0.02)


def unsure():
    low = np.array([[[2.0, 1.0, 0.0], [3.0, 1.0, 0.0]], [[2.5, 1.0, 4.0], [2.0, 0.0, 0.0]]])
    return Spread(low, np.minimum(5.0, low + 1.0))


def test_the_same_seed_gives_the_same_figures_and_another_does_not():
    one, two = (drawn("AB", unsure(), 5_000, seed=7) for _ in range(2))
    assert one == two
    assert drawn("AB", unsure(), 5_000, seed=8).ranks != one.ranks


def test_the_stream_is_the_frozen_one():
    assert np.random.RandomState(5489).random_sample() == 0.8147236863931789
    assert seed_of("000003e8ff") == 1000


def test_candidates_that_are_level_share_their_ranks_and_nobody_wins():
    found = drawn("ABC", Spread.sure([[1, 2], [1, 2], [0, 0]]), 500, seed=1)
    assert [list(row) for row in found.ranks] == [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]
    assert found.wins[0][1] == 0
    assert list(found.confidence) == [0.5, 0.5, None]
    assert found.rank_range("A", 0.01) == (1, 2)


def test_a_candidate_that_never_leads_has_no_central_weights():
    found = drawn("AB", Spread.sure([[5, 5], [0, 0]]), 500, seed=1)
    assert found.central[1] is None
    assert found.first("A") == 1
    assert found.error(found.first("A")) == 0
    assert found.error(0.5) == pytest.approx(1.96 * (0.25 / 500) ** 0.5)


def test_compromises_stay_between_the_sets_and_sum_to_one():
    sets = [[500, 300, 200], [200, 300, 500], [300, 300, 400]]
    weights = Weighing(sets, 0.2).draw(np.random.RandomState(1), 5_000, 3)
    assert weights.sum(axis=1) == pytest.approx(np.ones(5_000))
    assert weights[:, 1].min() > 0.3 * 0.8 / 1.2
    assert weights[:, 1].max() < 0.3 * 1.2 / 0.8
    assert weights.mean(axis=0) == pytest.approx([1 / 3, 0.3, 11 / 30], abs=0.01)


def test_confidence_is_how_often_it_leads_under_its_own_weights():
    low = np.array([[[2.0, 2.0]], [[1.0, 1.0]]])
    found = drawn("AB", Spread(low, low + 2.0), 20_000, seed=3)
    assert found.confidence[0] == pytest.approx(23 / 24, abs=0.006)
    assert found.wins[0][1] + found.wins[1][0] == pytest.approx(1)
