"""Costs by fiscal year to the cent, and what one more point costs."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.assessment.options import (
    CostLine,
    Offer,
    Option,
    cost,
    frontier,
    missing_before_submission,
)
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.period import Period
from tests.domain.networks import words

CASES = Path(__file__).parent / "cases"
YEARS = json.loads((CASES / "fiscal-years.json").read_text("utf-8"))["cases"]
OFFICE = json.loads((CASES / "smart-office.json").read_text("utf-8"))
FIRST = date(2027, 4, 1)


@pytest.mark.parametrize("case", YEARS, ids=lambda case: case["start"])
def test_costs_are_cut_by_days_to_the_cent(case):
    period = Period(*(date.fromisoformat(case[key]) for key in ("start", "after")))
    line = CostLine(words("x"), period, case["annual_cents"], case["one_time_cents"])
    found = cost([line], case["first_fiscal_year"])
    assert list(found.years) == case["expect_cents"]
    assert found.low == found.high == sum(case["expect_cents"])


def test_a_blank_is_not_zero():
    lines = [
        CostLine(words("rent"), Period(FIRST), 100, 0),
        CostLine(words("move"), Period(FIRST), 0, None),
        CostLine(words("security"), Period(FIRST), None, 5),
    ]
    found = cost(lines, 2027)
    assert (found.low, found.high, found.lines, found.blank) == (305, None, 3, 2)


def test_extra_cost_of_an_extra_point_is_as_published():
    published, spent, offers = OFFICE["published"], 0, []
    for key, step in zip("CGA", [None, *published["steps"]], strict=True):
        spent += step["extra_cost"] if step else 0
        offers.append(Offer(key, spent, Fraction(str(OFFICE["aggregate"][key]))))
    worse = [
        Offer(key, spent, Fraction(str(OFFICE["aggregate"][key]))) for key in published["dominated"]
    ]
    found = frontier([*worse, *offers])
    assert list(found.keys) == published["frontier"]
    assert set(found.dominated) == set(published["dominated"])
    for step, expected in zip(found.steps, published["steps"], strict=True):
        assert (step.start, step.to, step.extra_cost) == (
            expected["frm"],
            expected["to"],
            expected["extra_cost"],
        )
        assert float(step.extra_gain) == pytest.approx(expected["benefit"])
        assert step.per_point is not None
        assert abs(step.per_point - expected["cost_per_point"]) <= 0.5


def test_equal_offers_beat_neither():
    found = frontier([Offer("a", 1, Fraction(1)), Offer("b", 1, Fraction(1))])
    assert (found.keys, dict(found.dominated)) == (("a", "b"), {})
    assert found.steps[0].per_point is None


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=1, max_size=8))
def test_every_dominated_offer_is_beaten_by_one_of_the_frontier(pairs):
    offers = [Offer(str(n), cost, Fraction(gain)) for n, (cost, gain) in enumerate(pairs)]
    found = frontier(offers)
    assert found.keys
    assert set(found.keys) | set(found.dominated) == {offer.key for offer in offers}
    for beaten in found.dominated.values():
        assert set(beaten) & set(found.keys)
    assert all(step.extra_cost >= 0 and step.extra_gain >= 0 for step in found.steps)


def test_four_options_with_a_sentence_each_and_nothing_done_among_them():
    rules = AssessmentRules()

    def option(kind, text="x"):
        return Option(kind, kind, Bilingual(text, text))

    four = [option(kind) for kind in ("nothing", "trial", "recut", "permanent")]
    assert missing_before_submission(four, rules) == 0
    assert missing_before_submission(four[1:], rules) == 1
    assert missing_before_submission([*four[1:], option("les")], rules) == 1
    assert missing_before_submission([*four[:3], option("les", " ")], rules) == 1
    assert missing_before_submission([], rules) == 4
