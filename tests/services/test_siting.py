"""Where to post next, on the demo registry: what may be asked, what is found, what is refused."""

import shutil
from dataclasses import replace

import pytest

from lo_desk.assessment.refusals import ContradictoryLimits, NotANumber
from lo_desk.assessment.siting_words import certainty, fairness, nearness, relief, verdict
from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.domain.siting import ASSESSED, MEASURED, SiteChoice, SitingQuestion
from lo_desk.i18n.language import spoken
from lo_desk.progress import Cancelled
from lo_desk.services import gaps, scenario_steps, scenarios, siting, steps
from lo_desk.services.desk import opened
from lo_desk.services.siting_refusals import CostNotKnown, NoCandidate
from tests.conftest import NOON


@pytest.fixture(scope="module")
def world(made_demo, tmp_path_factory):
    """The demo registry, read only; and what may be asked."""
    path = tmp_path_factory.mktemp("siting") / "demo.lodesk"
    shutil.copy(made_demo, path)
    with opened(str(path), "me", lambda: NOON) as desk:
        yield desk, siting.offers(desk)


@pytest.fixture(scope="module")
def question(world):
    """Three of the posts that are thought of, of both agencies' needs."""
    desk, offers = world
    sites = tuple(SiteChoice(s, s.costs, offers.load) for s in offers.sites if s.usual)
    return SitingQuestion(desk.day, sites, count=3, robust=False)


@pytest.fixture(scope="module")
def full(world, question):
    """The whole answer, once."""
    return siting.search(world[0], replace(question, robust=True))


def english(msg):
    return spoken("en_CA").text(msg)


def test_what_could_open_is_what_is_thought_of_and_costs_are_taken_from_the_registry(world):
    _, offers = world
    usual = {site.code: site for site in offers.sites if site.usual}
    assert usual["ACC-CBSA"].recorded
    assert usual["ACC-CBSA"].source == MEASURED
    assert usual["DET-RCMP"].source == ASSESSED
    assert usual["DET-RCMP"].at.place == "USDET"
    assert usual["DET-RCMP"].costs[0] > usual["DET-RCMP"].costs[1]
    assert not any(code.startswith("SDQ") for code in usual)  # a gate says no
    assert any(not site.usual for site in offers.sites)
    assert offers.first_year == 2026


def test_no_city_is_offered_twice_to_an_agency(world):
    _, offers = world
    where = [(site.agency, site.iso2, site.city.en) for site in offers.sites]
    assert len(where) == len(set(where))
    codes = [site.code for site in offers.sites]
    assert len(codes) == len(set(codes))


def test_the_answer_is_proven_and_what_each_post_adds_sums_to_the_gain(full):
    assert full.status == "proven"
    assert full.reproducible
    assert len(full.chosen) == 3
    assert sum(each.adds for each in full.chosen) + full.shifted == full.gain > 0
    assert sum(each.after - each.before for each in full.agencies) == full.gain
    rule = sum(each.covered_after - each.covered_before for each in full.agencies)
    assert rule == full.covered
    assert english(verdict(full)).startswith("Open 3 posts: ")
    assert english(certainty(full)).startswith("Proven best")


def test_the_same_question_in_another_order_has_the_same_answer(world, question, full):
    turned = replace(question, sites=question.sites[::-1])
    again = siting.search(world[0], turned)
    assert [each.site.code for each in again.chosen] == [each.site.code for each in full.chosen]
    assert again.gain == full.gain


def test_every_candidate_is_sure_open_or_out(full, question):
    assert dict(full.standing).keys() == {choice.site.code for choice in question.sites}
    assert {dict(full.standing)[each.site.code] for each in full.chosen} <= {"sure", "open"}
    assert english(nearness(full))


def test_losses_of_each_set_are_told_for_every_way_to_weigh(full):
    robust = full.robustness
    assert robust is not None
    assert robust.proven
    assert set(robust.weighings) == {"jointly", CBSA, RCMP, "least", "most"}
    assert [row.worst for row in robust.sets] == sorted(row.worst for row in robust.sets)
    mine = next(r for r in robust.sets if r.codes == tuple(e.site.code for e in full.chosen))
    assert mine.losses[robust.weighings.index("jointly")] == 0


def test_as_a_what_if_the_answer_gains_what_the_rule_of_coverage_says(sqlite_demo, full):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        key = siting.keep(desk, full, Bilingual("Three posts", "Trois postes"))
        [line] = [each for each in scenarios.lines(desk, Part("three posts")) if each.id == key]
        found = scenarios.compared(desk, line.changes)
        assert abs(found.total / 1000 - full.covered) <= len(full.places)
        assert len(line.changes) == 3
        assert found.spent is not None
        assert found.spent.years[1:] == tuple(full.costs[1:])


def test_the_what_if_of_an_answer_is_applied_as_planned_records_in_one_step(sqlite_demo, full):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        key = siting.keep(desk, full, Bilingual("Three posts", "Trois postes"))
        before = gaps.snapshot(desk)
        assert scenario_steps.apply(desk, scenarios.line(desk, key)) > 3
        after = gaps.snapshot(desk)
        codes = {post.code for post in after.posts}
        assert {each.site.code for each in full.chosen} <= codes
        steps.undo(desk)
        assert gaps.snapshot(desk) == before


def test_fair_to_both_neither_has_less_of_its_own_best_than_before(world, question, full):
    fair = siting.search(world[0], replace(question, fair=True, robust=True))
    before = {each.agency: each.after - each.before for each in full.agencies}
    after = {each.agency: each.after - each.before for each in fair.agencies}
    assert min(share for _, share in fair.fair) > 0
    assert after[RCMP] > before[RCMP]
    assert "RCMP" in english(fairness(fair))
    assert fair.robustness is not None
    sets = [row.codes for row in fair.robustness.sets]
    assert fair.robustness.codes in sets
    assert tuple(each.site.code for each in full.chosen) not in sets  # it is not fair


def test_the_needs_of_one_agency_alone_open_posts_of_that_agency(world, question):
    found = siting.search(world[0], replace(question, whose=RCMP))
    assert {each.site.agency for each in found.chosen} == {RCMP}
    assert next(each for each in found.agencies if each.agency == CBSA).need == 0


@pytest.fixture(scope="module")
def impossible(world, question):
    """One post, little money, and needs that two posts would have to serve."""
    required = frozenset({(CBSA, "TD"), (RCMP, "BF")})
    budgets = (60_000_000,) * 3
    asked = replace(question, count=1, budgets=budgets, required=required)
    return siting.search(world[0], asked)


def test_an_impossible_question_names_what_clashes(impossible):
    assert impossible.status == "infeasible"
    assert not impossible.answered
    assert english(verdict(impossible)) == "No answer keeps to all of these limits."
    assert english(relief(impossible)[0]).startswith("These cannot hold together: ")


def test_each_change_that_is_said_to_be_enough_is_enough(world, impossible):
    why = impossible.impossible
    assert why.reliefs
    for each in why.reliefs:
        assert siting.search(world[0], each.question).answered, each.limit
    together = [groups for groups in why.enough if len(groups) > 1]
    assert why.reliefs or together


def test_every_change_is_said_in_french(world, impossible, french):
    for each in impossible.impossible.reliefs:
        assert "⟦" not in french.text(each.words)


def test_a_question_without_candidates_is_refused(world, question):
    with pytest.raises(NoCandidate):
        siting.search(world[0], replace(question, sites=()))


def test_a_candidate_twice_is_refused(world, question):
    with pytest.raises(ContradictoryLimits, match="twice"):
        siting.search(world[0], replace(question, sites=question.sites[:1] * 2))


def test_a_budget_with_a_cost_that_nobody_knows_is_refused(world, question):
    unknown = replace(question.sites[0], costs=(None, None, None))
    asked = replace(question, sites=(unknown,), budgets=(1, None, None))
    with pytest.raises(CostNotKnown):
        siting.search(world[0], asked)
    assert siting.search(world[0], replace(asked, budgets=(None,) * 3)).answered


@pytest.mark.parametrize(
    "wrong",
    [
        {"count": -1},
        {"seconds": 0},
        {"seconds": 10**9},
        {"budgets": (-1, None, None)},
    ],
)
def test_what_is_no_number_of_its_kind_is_refused(world, question, wrong):
    with pytest.raises(NotANumber):
        siting.search(world[0], replace(question, **wrong))


def test_a_pair_of_a_post_that_is_no_candidate_is_refused(world, question):
    with pytest.raises(ContradictoryLimits):
        siting.search(world[0], replace(question, apart=frozenset({("ACC-CBSA", "XXX")})))


def test_one_candidate_that_adds_nothing_is_left_closed(world, question):
    [detroit] = [each for each in question.sites if each.site.code == "DET-RCMP"]
    found = siting.search(world[0], replace(question, sites=(detroit,), whose=CBSA))
    assert found.answered
    assert found.chosen == ()
    assert found.changes == ()
    assert "none adds anything" in english(verdict(found))


def test_stopped_it_keeps_the_best_found_or_says_that_there_is_none(world, question):
    def stop(fraction, _message):
        if fraction > 0:
            raise Cancelled

    found = siting.search(world[0], replace(question, robust=True), stop)
    assert found.status in {"stopped", "proven"}
    assert found.robustness is None
    assert english(verdict(found))
