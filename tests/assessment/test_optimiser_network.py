"""A network as a problem and back, and answers that are fair to both agencies."""

from dataclasses import replace
from fractions import Fraction
from math import inf, nan

import pytest

from lo_desk.assessment.need import Needs
from lo_desk.assessment.optimiser.fairness import fairest
from lo_desk.assessment.optimiser.model import Limits, Problem, Serving, Site
from lo_desk.assessment.optimiser.network import (
    post_covers,
    problem_of,
    revalued,
    weighings,
    with_plan,
)
from lo_desk.assessment.optimiser.robust import as_fair, loss_table, robust
from lo_desk.assessment.optimiser.ties import best
from lo_desk.assessment.readings import Indicators
from lo_desk.assessment.refusals import NotANumber
from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.domain.coverage import worth_of
from lo_desk.domain.network import Network
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import Open
from tests.domain.big_network import big_network
from tests.domain.networks import (
    TODAY,
    a_deployment,
    a_line,
    a_place,
    a_post,
    a_priority,
    a_profile,
    a_tour,
    an_officer,
    words,
)

NAIROBI = {"latitude": -1_286_000, "longitude": 36_817_000}
ACCRA = {"latitude": 5_603_000, "longitude": -187_000}
NEEDS = {(CBSA, "KE"): 800, (CBSA, "GH"): 600, (RCMP, "KE"): 0}


def world():
    """A post in Nairobi that is kept; one in Accra could open."""
    post, officer = a_post(CBSA, a_profile(**NAIROBI), code="NBO"), an_officer()
    before = a_deployment(
        places=[a_place("KE", **NAIROBI), a_place("GH", **ACCRA)],
        posts=[post],
        officers=[officer],
        tours=[a_tour(officer, post)],
        lines=[a_line(post, "KE")],
        priorities=[a_priority(CBSA, ["GH"])],
    )
    new = a_post(CBSA, a_profile(TODAY, city=words("Accra"), country="GH", **ACCRA), code="ACC")
    named = an_officer("To be named")
    opened = Open(new, (), (a_tour(named, new, TODAY),), TODAY, (named,))
    return Network(applied(before, (opened,))), new


def test_a_post_is_resident_where_it_is_and_covers_from_a_distance_elsewhere():
    network, _ = world()
    found = post_covers(network, NEEDS)
    own = worth_of(network, CBSA, "KE")[0]
    assert found[(CBSA, "KE"), "NBO"] == own
    assert found[(CBSA, "GH"), "ACC"] > found[(CBSA, "GH"), "NBO"] > 0
    assert ((RCMP, "KE"), "NBO") not in found


def test_the_free_post_opens_where_it_helps_and_the_answer_is_a_network_again():
    network, new = world()
    problem = problem_of(network, NEEDS, {new.id}, {new.id: (40_000_000,)}, Limits(count=1))
    answer = best(problem)
    assert answer.plan is not None
    assert answer.plan.opened == ("ACC",)
    assert answer.plan.costs == (40_000_000,)
    assert answer.gain > 0
    after = Network(with_plan(network, answer.plan, {new.id}))
    assert worth_of(after, CBSA, "GH")[0] > worth_of(network, CBSA, "GH")[0]
    assert revalued(network, answer.plan, {new.id}, NEEDS) >= answer.plan.value - len(NEEDS)
    none = best(replace(problem, limits=Limits(count=0))).plan
    assert none is not None
    assert none.opened == ()
    assert new not in with_plan(network, none, {new.id}).posts


def test_a_large_network_is_a_problem_with_a_proven_answer():
    network = Network(big_network(40, 60))
    needs = {(agency, key): 500 for agency in (CBSA, RCMP) for key in network.places}
    free = {post.id for post in list(network.open.values())[:6]}
    problem = problem_of(network, needs, free, {}, Limits(count=2))
    answer = best(problem)
    assert answer.status == "proven"
    assert answer.plan is not None
    assert len(answer.plan.opened) <= 2
    assert revalued(network, answer.plan, free, needs) >= answer.plan.value - len(needs)


def test_a_robust_answer_over_ways_to_weigh_the_needs():
    network = Network(big_network(30, 40))
    places = list(network.places)[:12]
    told = Needs(network, Indicators((), {}, TODAY.year))
    weighed = weighings(told.of(agency, key) for agency in (CBSA, RCMP) for key in places)
    assert set(weighed) == {"jointly", "least", "most", CBSA, RCMP}
    assert len({frozenset(needs) for needs in weighed.values()}) == 1
    free = {post.id for post in list(network.open.values())[:5]}
    problems = {
        name: problem_of(network, needs, free, {}, Limits(count=2))
        for name, needs in weighed.items()
    }
    found = robust(problems)
    assert found.proven
    assert found.plan is not None
    assert {each.scenario for each in found.losses} == set(weighed)
    assert all(each.share >= 0 for each in found.losses)


def rivals(*values):
    """Each post serves one agency; only one may open."""
    sites = tuple(Site(code, CBSA if code[0] == "C" else RCMP) for code, _ in values)
    served = tuple(
        Serving(CBSA if code[0] == "C" else RCMP, f"Z{code}", code, value) for code, value in values
    )
    return Problem(sites, served, Limits(count=2))


def test_the_fair_answer_gives_each_agency_its_share_before_all_together():
    problem = rivals(("C1", 100), ("C2", 90), ("R1", 40))
    together = best(problem).plan
    assert together is not None
    assert together.opened == ("C1", "C2")
    fair = fairest(problem)
    assert fair.answer.plan is not None
    assert fair.answer.plan.opened == ("C1", "R1")
    assert fair.could == {CBSA: 190, RCMP: 40}
    assert fair.shares == {CBSA: Fraction(100, 190), RCMP: Fraction(1)}


def test_where_fairness_is_asked_the_robust_answer_is_the_least_bad_of_the_fair_ones():
    problem = rivals(("C1", 100), ("C2", 90), ("R1", 40))

    def alone(agency):
        mine = (replace(s, value=s.value * (s.agency == agency)) for s in problem.servings)
        return replace(problem, servings=tuple(mine))

    problems = {"jointly": problem, CBSA: alone(CBSA), RCMP: alone(RCMP)}
    anyhow = robust(problems).plan
    assert anyhow is not None
    assert anyhow.opened == ("C1", "C2")
    held = as_fair(problems, fairest(problem).problem)
    found = robust(held)
    assert found.proven
    assert found.plan is not None
    assert found.plan.opened == ("C1", "R1")
    losses = loss_table(held, found.answers, [("C1", "C2"), ("C1", "R1")])
    assert losses["C1", "C2"] == ()  # it is not fair, so it is not compared
    assert [each.scenario for each in losses["C1", "R1"]] == sorted(problems)


def test_nobody_can_gain_is_fair_too():
    fair = fairest(rivals(("C1", 0), ("R1", 0)))
    assert fair.shares == {CBSA: 1, RCMP: 1}


@pytest.mark.parametrize("wrong", [nan, inf, -1, 1.5])
def test_an_amount_that_is_no_whole_number_is_refused(wrong):
    sites = (Site("A", CBSA, (wrong,)),)
    with pytest.raises(NotANumber):
        best(Problem(sites, ()))
