"""Weights and rules of a cycle: one step, and a clear sentence where they are no whole."""

import pytest

from lo_desk.domain.rows import Edit
from lo_desk.i18n.msg import said
from lo_desk.services import cycles, joint_assessments, records, steps
from lo_desk.services.cycle_rules import NeedsDoNotSum, NoRules, RuleOutOfRange, named
from lo_desk.services.cycles import WeightsDoNotSum
from lo_desk.services.sheet_rules import WeightsAreFixed

OPEN, CLOSED = "CYCLE-B", "CYCLE-A"


def cycle(desk, code=OPEN):
    return cycles.of(desk, records.find(desk, "assessment_cycle", code).id)


def shifted(held, view="JOINT"):
    """The same weights, ten thousandths of one with another."""
    one, two = [spot for spot, n in held.weights.items() if spot[1] == view and n >= 10][:2]
    return {**held.weights, one: held.weights[one] - 10, two: held.weights[two] + 10}


def test_weights_and_rules_are_saved_as_one_step_and_undone(any_desk):
    held = cycle(any_desk)
    assert cycles.totals(held.weights)["JOINT"] == 1000
    weights = shifted(held)
    cycles.save(any_desk, held, weights, {**held.numbers, "margin_least": 150})
    now = cycle(any_desk)
    assert (now.weights, now.numbers["margin_least"]) == (weights, 150)
    facts = joint_assessments.facts(any_desk, "LOC-DEMO-2")
    assert dict(facts.rules)["margin_least"] == 150
    steps.undo(any_desk)
    assert cycle(any_desk).weights == held.weights
    assert cycle(any_desk).numbers == held.numbers


def test_what_is_as_every_cycle_starts_is_not_written_down(desk):
    held = cycle(desk)
    cycles.save(desk, held, held.weights, {**held.numbers, "margin_least": 150})
    cycles.save(desk, cycle(desk), held.weights, held.numbers)
    assert records.find(desk, "assessment_cycle", OPEN)["rules"] in {None, "", "{}"}


def test_a_set_that_is_no_whole_is_refused_with_its_sum(desk):
    held = cycle(desk)
    spot = next(spot for spot in held.weights if spot[1] == "JOINT")
    with pytest.raises(WeightsDoNotSum) as refused:
        cycles.save(desk, held, {**held.weights, spot: held.weights[spot] + 1}, held.numbers)
    assert refused.value.msg.facts["total"] == 1001
    assert cycle(desk) == held


def test_an_agency_may_do_without_a_set_of_its_own(desk):
    held = cycle(desk)
    without = {spot: n for spot, n in held.weights.items() if spot[1] != "RCMP"}
    cycles.save(desk, held, without, held.numbers)
    assert cycle(desk).weights == without


def test_where_sheets_are_open_nothing_changes_any_more(desk):
    held = cycle(desk, CLOSED)
    assert held.fixed
    with pytest.raises(WeightsAreFixed):
        cycles.save(desk, held, shifted(held), held.numbers)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("no json", NoRules),
        ("[1]", NoRules),
        ('{"margin_least": "much"}', NoRules),
        ('{"margin_least": true}', NoRules),
        ('{"margin_least": NaN}', NoRules),
        ('{"margin_least": 1001}', RuleOutOfRange),
        ('{"weight_swing": -1}', RuleOutOfRange),
        ('{"need_priorities": 700}', NeedsDoNotSum),
    ],
)
def test_rules_that_cannot_be_are_refused_wherever_they_come_from(desk, text, error):
    found = records.find(desk, "assessment_cycle", OPEN)
    with pytest.raises(error):
        edit = Edit("assessment_cycle", found.id, found.version, {"rules": text})
        records.save(desk, [edit], said("Rules"))
    assert records.find(desk, "assessment_cycle", OPEN)["rules"] == found["rules"]


def test_names_that_nobody_knows_are_passed_over():
    assert named('{"margin_least": 120, "of_the_future": 7}') == {"margin_least": 120}
    assert named(None) == named(" ") == {}
