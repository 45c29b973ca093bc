"""Options side by side."""

from datetime import date

from lo_desk.assessment.compared import compared
from lo_desk.assessment.options import CostLine, Option
from lo_desk.domain.agencies import CBSA
from lo_desk.domain.period import Period
from lo_desk.domain.scenario_changes import Arrange
from lo_desk.domain.scenario_delta import view
from tests.domain.networks import TODAY, words
from tests.domain.test_scenario_delta import opening, small

YEAR = date(2027, 4, 1)
AREAS = frozenset({"illegal migration", "contraband"})


def option(key, kind, *changes, cents=0, once=0):
    line = CostLine(words(key), Period(YEAR), cents, once)
    return Option(key, kind, words(f"What {key} does"), changes, (line,))


def test_options_are_told_with_gain_cost_and_what_one_more_point_costs():
    options = [
        option("post", "permanent", opening("A"), cents=50_000_000, once=10_000_000),
        option("deal", "other_agency", Arrange("KE", AREAS, TODAY), cents=1_000_000),
        option("two", "permanent", opening("A"), opening("B"), cents=100_000_000),
        option("none", "nothing"),
    ]
    found = compared(view(small()), options, {(CBSA, "KE"): 600}, 2027)
    told = {each.option.key: each for each in found.options}
    assert [each.option.key for each in found.options] == ["none", "post", "deal", "two"]
    assert (told["none"].delta.total, told["none"].cost.low, told["none"].per_point) == (0, 0, None)
    assert told["post"].delta.total == 600 * 10_000
    assert told["post"].cost.years == (60_000_000, 50_000_000, 50_000_000)
    assert told["post"].per_point == round(160_000_000 / 0.6)
    assert {gap.kind for gap in told["post"].delta.closed} == {"one_sided"}
    assert told["two"].shares.order_matters
    assert found.frontier.keys == ("none", "deal", "post")
    assert found.frontier.dominated == {"two": ("post",)}
    assert [step.per_point for step in found.frontier.steps] == [
        10_000_000,
        round(157_000_000 / 0.3),
    ]
