"""The arithmetic of coverage against its reference cases and its axioms."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain import worth
from lo_desk.domain.deployment import Rules

CASES = json.loads((Path(__file__).parent / "cases" / "coverage.json").read_text("utf-8"))
RULES = Rules()
LANGUAGE = {"yes": worth.FULL, "part": RULES.language_below, "no": RULES.language_none}
NAMES = ("basis", "staffed", "core time", "reach", "visits", "mandate", "language")
WORTHS = st.integers(0, worth.FULL)
LEDGERS = st.lists(WORTHS, min_size=7, max_size=7)


def factors_of(given):
    resident = given["basis"] == "resident"
    return (
        worth.basis(RULES, given["basis"]),
        worth.staffing(RULES, given["fte_days"]),
        worth.core_time(RULES, given["core_percent"]),
        worth.FULL if resident else worth.reach(RULES, given["km"]),
        worth.FULL
        if resident
        else worth.visits(RULES, given["visits_done"], given["visits_planned"]),
        worth.mandate(RULES, Fraction(given["weight_matched"]), given["weight_all"]),
        LANGUAGE[given["language"]],
    )


@pytest.mark.parametrize("case", CASES["lines"], ids=lambda case: str(case["expected"]["value"]))
def test_a_ledger_is_exact(case):
    found, expected = worth.account(factors_of(case["input"])), case["expected"]
    assert dict(zip(NAMES, found.factors, strict=True)) == expected["factors"]
    assert found.worth == expected["value"]
    assert dict(zip(NAMES, found.losses, strict=True)) == expected["losses"]
    assert dict(zip(NAMES, found.if_full, strict=True)) == expected["if_this_alone_were_full"]
    assert list(found.shown) == expected["shown_hundredths"]


@pytest.mark.parametrize(
    "case", CASES["joins"], ids=lambda case: str(case["expected"]["effective"])
)
def test_lines_join_and_the_other_agency_stands_in_exactly(case):
    expected = case["expected"]
    own = sorted(case["own_lines"].items(), key=lambda line: -line[1])
    total, gains = worth.joined([value for _, value in own])
    other, _ = worth.joined(sorted(case["other_lines"].values(), reverse=True))
    assert total == expected["own"]
    assert [[key, gain] for (key, _), gain in zip(own, gains, strict=True)] == expected["own_gains"]
    assert other == expected["other"]
    assert worth.substituted(total, other, case["substitution"]) == expected["effective"]


@given(LEDGERS)
def test_losses_and_worth_sum_to_full(factors):
    found = worth.account(factors)
    assert sum(found.losses) + found.worth == worth.FULL
    assert sum(found.taken) + found.shown[-1] == 100
    assert 0 <= found.worth <= worth.FULL
    assert all(gain >= 0 for gain in found.if_full)


@given(LEDGERS, st.integers(0, 6), WORTHS)
def test_a_better_factor_never_makes_a_line_worse(factors, place, value):
    better = [*factors]
    better[place] = max(value, factors[place])
    assert worth.account(better).worth >= worth.account(factors).worth


@given(st.lists(WORTHS, max_size=5), WORTHS)
def test_one_more_line_never_makes_a_place_worse(lines, more):
    before, _ = worth.joined(sorted(lines, reverse=True))
    after, gains = worth.joined(sorted([*lines, more], reverse=True))
    assert 0 <= before <= after <= worth.FULL
    assert sum(gains) == after


@given(WORTHS, WORTHS, WORTHS)
def test_the_other_agency_counts_only_by_what_is_written(own, other, written):
    found = worth.substituted(own, other, written)
    assert own <= found <= worth.FULL
    assert worth.substituted(own, other, 0) == own
    assert worth.substituted(worth.FULL, other, written) == worth.FULL


def test_no_line_is_worth_nothing():
    assert worth.joined([]) == (0, ())


def test_factors_stay_within_their_bounds():
    assert worth.reach(RULES, 40_000) == RULES.reach_floor
    assert worth.core_time(RULES, 140) == worth.FULL
    assert worth.core_time(RULES, RULES.core_unknown) == 6750
    assert worth.staffing(RULES, 133 * 100) == 7389
