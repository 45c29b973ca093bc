"""Other answers, answers that hold in every scenario, and why there is none."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from lo_desk.assessment.optimiser.alternatives import OPEN, OUT, SURE, alternatives, standing
from lo_desk.assessment.optimiser.conflicts import conflict
from lo_desk.assessment.optimiser.model import Limits, Problem, Serving, Site
from lo_desk.assessment.optimiser.robust import loss_table, robust
from lo_desk.assessment.optimiser.ties import best
from lo_desk.domain.agencies import CBSA, RCMP
from tests.assessment.deployments import CASES, every_set, problem_of
from tests.assessment.test_optimiser import small

FEASIBLE = [case for case in CASES if case["expected"]["status"] == "optimal"]
IMPOSSIBLE = [case for case in CASES if case["expected"]["status"] == "infeasible"]
GROUPS = ("budget", "count", "load", "must")
OURS = {"must": "required"}


@pytest.mark.parametrize("case", FEASIBLE, ids=lambda case: case["name"])
def test_every_other_answer_that_is_nearly_as_good_is_found(case):
    expected, problem = case["expected"], problem_of(case["instance"])
    answer = best(problem)
    found = alternatives(problem, answer)
    assert answer.plan is not None
    equal = [opened for opened in expected["optimal_sets"] if opened != list(answer.plan.opened)]
    near = [each["open"] for each in expected["sets_within_2pct_of_gain"]]
    assert sorted(list(plan.opened) for plan in found.plans) == sorted([*equal, *near])
    values = {tuple(e["open"]): e["value"] for e in expected["sets_within_2pct_of_gain"]}
    for plan in found.plans:
        assert plan.value == values.get(plan.opened, expected["value"])
    assert found.complete
    told = standing(problem, answer, found)
    every = [set(answer.plan.opened), *(set(plan.opened) for plan in found.plans)]
    for code, word in told.items():
        held = sum(code in opened for opened in every)
        assert word == (SURE if held == len(every) else OUT if held == 0 else OPEN)


@pytest.mark.parametrize("case", IMPOSSIBLE, ids=lambda case: case["name"])
def test_what_cannot_hold_and_what_is_least_enough_is_told(case):
    expected = case["expected"]
    problem = problem_of(case["instance"])
    assert best(problem).plan is None
    found = conflict(problem)
    alone = {groups[0] for groups in found.enough if len(groups) == 1}
    for group, enough in expected["one_group_dropped_is_enough"].items():
        assert (OURS.get(group, group) in alone) == enough
    order = "irreducible_conflict_deletion_order_budget_count_load_must"
    assert [g for g in found.together if g != "kept"] == [OURS.get(g, g) for g in expected[order]]
    repairs = {repair.group: repair for repair in found.repairs}
    least = expected["least_budget_that_works_alone"]
    if least is not None:
        assert repairs["budget"].budget == (least - case["instance"]["budget"],)
    extra = expected["least_extra_load_that_works_alone"]
    if extra is not None:
        assert repairs["load"].load == extra
    more = expected["least_max_new_that_works_alone"]
    assert ("count" in repairs) == (more is not None)
    if more is not None:
        assert repairs["count"].count == more - case["instance"]["max_new"]


def two(limits, kept=False):
    sites = (Site("A", CBSA, (5, 7), 1, kept), Site("B", RCMP, (5, 7), 1, kept))
    served = tuple(
        Serving(site.agency, place, site.code, 10) for site in sites for place in ("KE", "CO")
    )
    return Problem(sites, served, limits)


def test_each_group_has_its_least_repair():
    both = frozenset({(CBSA, "KE"), (RCMP, "KE")})
    found = conflict(two(Limits(budget=(8, 14), required=both)))
    repairs = {repair.group: repair for repair in found.repairs}
    assert repairs["budget"].budget == (2, 0)
    assert len(repairs["required"].required) == 1
    found = conflict(two(Limits(count=1, required=both)))
    assert {repair.group: repair.count for repair in found.repairs}["count"] == 1
    found = conflict(two(Limits(least={CBSA: 25})))
    assert {r.group: r.shortfall for r in found.repairs}["fairness"] == ((CBSA, 15),)
    assert {r.group: r.load for r in found.repairs} == {"fairness": 0}  # twenty at most


def test_a_kept_post_may_be_what_is_in_the_way():
    found = conflict(two(Limits(budget=(8, None)), kept=True))
    repairs = {repair.group: repair for repair in found.repairs}
    assert len(repairs["kept"].closed) == 1
    assert repairs["budget"].budget == (2, 0)


def test_two_conflicts_at_once_need_two_changes():
    both = frozenset({(CBSA, "KE"), (RCMP, "KE")})
    found = conflict(two(Limits(budget=(8,), count=1, required=both)))
    assert ("required",) in found.enough
    assert ("budget", "count") in found.enough


NONE: dict[str, dict[str, object]] = {
    "budget": {"budget": ()},
    "count": {"count": None},
    "required": {"required": frozenset()},
    "fairness": {"least": {}},
    "apart": {"apart": frozenset()},
}


def without(problem, groups):
    for group in groups:
        problem = replace(problem, limits=replace(problem.limits, **NONE.get(group, {})))
    if "load" in groups:
        sites = tuple(replace(site, load=None) for site in problem.sites)
        problem = replace(problem, sites=sites)
    return problem


@settings(max_examples=25, deadline=None)
@given(small())
def test_dropping_what_is_told_is_enough(problem):
    if best(problem).plan is not None:
        return
    for groups in conflict(problem).enough:
        if "kept" not in groups:
            assert any(every_set(without(problem, groups)))


def weighed(ke, co):
    sites = tuple(Site(code, CBSA, (1,), 1) for code in ("A", "B", "C"))
    values = {("A", "KE"): 10 * ke, ("B", "CO"): 10 * co, ("C", "KE"): 6 * ke, ("C", "CO"): 6 * co}
    served = tuple(Serving(CBSA, place, code, value) for (code, place), value in values.items())
    return Problem(sites, served, Limits(count=1))


def test_the_robust_answer_loses_least_in_its_worst_scenario():
    problems = {"one": weighed(10, 1), "two": weighed(1, 10)}
    found = robust(problems)
    assert found.proven
    assert found.plan is not None
    table = loss_table(problems, found.answers, [("A",), ("B",), ("C",)])
    worst = {opened: max(each.share for each in losses) for opened, losses in table.items()}
    assert worst["A",] == worst["B",]
    assert min(worst.values()) == worst[found.plan.opened] or found.plan.opened != ("C",)
    assert max(each.share for each in found.losses) <= worst["A",]
    assert robust(problems) == found


def test_scenarios_without_an_answer_have_no_robust_one():
    problem = replace(weighed(1, 1), limits=Limits(count=0, required=frozenset({(CBSA, "KE")})))
    assert robust({"one": problem}).plan is None
