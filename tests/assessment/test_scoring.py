"""Values, intervals, evidence and gates; weights; the seal; disagreement; the verdict."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lo_desk.assessment.acceptability import acceptability
from lo_desk.assessment.criteria import COST, CRITERIA, GATES
from lo_desk.assessment.disagreement import disagreement, kendall
from lo_desk.assessment.flips import shares_of, weighted
from lo_desk.assessment.refusals import (
    NoOrder,
    NoSwings,
    SameCandidateTwice,
    WeightsDoNotSum,
    WrongScore,
)
from lo_desk.assessment.regret import regrets, set_regrets
from lo_desk.assessment.rounding import apportioned, half_up, places
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.assessment.scoring import Consensus, scored, shares
from lo_desk.assessment.sheets import BLANK, Score, Sheet, canonical, seal, unbroken
from lo_desk.assessment.verdicts import verdict
from lo_desk.assessment.weights import WeightSets, from_order, from_ranks, from_swings, region
from lo_desk.catalogue.assessing_choices import CRITERIA as RECORDED
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.verdict_words import (
    CLEAR,
    FRAGILE,
    IMPOSSIBLE,
    NONE,
    POINT,
    RANK,
    SMALL_MARGIN,
    SPLIT,
    UNKNOWN,
)
from tests.assessment.questions import SCORES, SETS, WEIGHTS, a_question, sheet

CASES = Path(__file__).parent / "cases"
OFFICE = json.loads((CASES / "smart-office.json").read_text("utf-8"))
ORDERS = json.loads((CASES / "roc-weights.json").read_text("utf-8"))["weights"]


def test_the_office_has_the_published_values():
    weights = [Fraction(w, 100) for w in OFFICE["rounded_weights"]]
    for key, expected in OFFICE["aggregate"].items():
        value = weighted(weights, [Fraction(v) for v in OFFICE["values"][key]])
        assert float(value) == pytest.approx(expected, abs=0.05)
    swings = dict(zip(OFFICE["criteria"], OFFICE["swing_weights"], strict=True))
    assert sum(from_swings(swings).values()) == 1000
    assert [half_up(share * 100) for share in shares_of(OFFICE["swing_weights"])] == (
        OFFICE["rounded_weights"]
    )


@pytest.mark.parametrize("n", ORDERS)
def test_an_order_gives_the_published_weights(n):
    assert [float(w) for w in from_order(int(n))] == pytest.approx(ORDERS[n], abs=1e-12)
    assert sum(from_order(int(n))) == 1


@pytest.mark.parametrize("n", ORDERS)
def test_ranks_give_the_weights_of_their_order_in_thousandths(n):
    names = [f"C{k}" for k in range(int(n))]
    found = from_ranks({name: int(n) - k for k, name in enumerate(names)})
    assert list(found) == names
    assert sum(found.values()) == 1000
    assert [found[name] / 1000 for name in reversed(names)] == pytest.approx(ORDERS[n], abs=1e-3)


@pytest.mark.parametrize("ranks", [{}, {"a": 2}, {"a": 1, "b": 1}, {"a": 0, "b": 1}])
def test_what_is_no_order_gives_no_weights(ranks):
    with pytest.raises(NoOrder):
        from_ranks(ranks)


@pytest.mark.parametrize("swings", [{}, {"a": 90}, {"a": 100, "b": -1}, {"a": 100, "b": 101}])
def test_swings_go_from_0_to_100_and_the_largest_is_100(swings):
    with pytest.raises(NoSwings):
        from_swings(swings)


def test_a_value_is_the_weighted_sum_of_both_scores():
    found = scored(a_question())
    detroit = found.of("USDET")
    assert detroit.value == Fraction(5 * 9 + 3 * 8 + 2 * 7, 100)
    assert detroit.low == detroit.high == detroit.value
    assert detroit.by_agency == {CBSA: Fraction(43, 50), RCMP: Fraction(4, 5)}
    assert [each.candidate for each in found.ranking] == ["USDET", "KE", "CO"]
    assert found.margin == (Fraction(83, 100) - Fraction(57, 100)) / Fraction(83, 100)


def test_confidence_widens_and_a_blank_may_be_anything():
    cells = {
        ("KE", "C1"): Score(5, "low"),
        ("KE", "C2"): Score(2, "medium"),
        ("KE", "C3"): Score(None),
    }
    sheets = {CBSA: Sheet(CBSA, cells), RCMP: Sheet(RCMP, {})}
    found = scored(a_question({CBSA: {"KE": ()}}, sheets=sheets)).of("KE")
    assert found.low == Fraction(500 * 400 + 300 * 150, 1_000_000)
    assert found.high == Fraction(500 * 500 + 300 * 250 + 200 * 500 + 1000 * 500, 1_000_000)
    assert found.value == Fraction(500 * 5 + 300 * 2, 5 * 800)
    assert not found.assessable


@pytest.mark.parametrize(
    ("own", "theirs", "evidence", "enough"),
    [
        ({"C1": 500, "C2": 200, "C3": 300}, "C1 C2", 700, True),
        ({"C1": 500, "C2": 199, "C3": 301}, "C1 C2", 699, False),
        ({"C1": 400, "C2": 299, "C3": 301}, "C1 C2", 699, False),
    ],
)
def test_seventy_percent_of_the_weight_is_enough_and_less_is_not(own, theirs, evidence, enough):
    cells = {("KE", key): Score(3, evidenced=key in theirs.split()) for key in own}
    sheets = {agency: Sheet(agency, cells) for agency in AGENCIES}
    weights = WeightSets(own, {})
    found = scored(a_question({CBSA: {"KE": ()}}, weights, sheets)).of("KE")
    assert (found.evidence, found.assessable) == (evidence, enough)


def test_evidence_by_one_agency_counts_half():
    sheets = {
        CBSA: sheet(CBSA, SCORES[CBSA]),
        RCMP: sheet(RCMP, SCORES[RCMP], evidenced=False),
    }
    assert scored(a_question(sheets=sheets)).of("KE").evidence == 500


def test_a_no_takes_a_place_out_and_an_open_gate_is_told():
    gates = {("USDET", "C6"): "no", ("KE", "C6"): "yes", ("KE", "C13"): "yes"}
    gates |= {("USDET", "C13"): "open", ("CO", "C6"): "open", ("CO", "C13"): "open"}
    found = scored(a_question(gates=gates))
    detroit, kenya, colombia = found.standings
    assert (detroit.gate, detroit.failed, detroit.pending) == ("no", ("C6",), ("C13",))
    assert (kenya.gate, kenya.pending) == ("yes", ())
    assert (colombia.gate, colombia.pending) == ("open", ("C13", "C6"))
    assert [each.candidate for each in found.ranking] == ["KE", "CO"]
    assert detroit.value is not None


def test_a_consensus_counts_and_what_was_thought_before_stays():
    agreed = {("KE", "C1"): Consensus(Score(5, "high", evidenced=True), "New evidence")}
    question = a_question(consensus=agreed)
    assert scored(question).of("KE").value == Fraction(57 + 20, 100)
    assert disagreement(question, scored(question)).differences["KE", "C1"] == 0
    assert question.own(CBSA, "KE", "C1").value == 3


@pytest.mark.parametrize("value", [6, -1, 2.5, float("nan"), float("inf"), True, "3"])
def test_what_is_no_score_is_refused(value):
    cells = {("KE", "C1"): Score(value)}
    with pytest.raises(WrongScore):
        scored(a_question(sheets={CBSA: Sheet(CBSA, cells)}))


def test_weights_that_are_no_whole_and_a_candidate_twice_are_refused():
    with pytest.raises(WeightsDoNotSum):
        scored(a_question(weights=WeightSets({"C1": 999}, {})))
    with pytest.raises(WeightsDoNotSum):
        scored(a_question(weights=WeightSets(WEIGHTS, {CBSA: {"C1": 1}})))
    with pytest.raises(SameCandidateTwice):
        scored(replace(a_question(), candidates=("KE", "KE")))


def test_a_seal_tells_whether_a_sheet_is_the_one_that_was_sealed():
    text = canonical(sheet(CBSA, SCORES[CBSA]), {("KE", "C1"): "a link"})
    published = seal(text, b"0123456789abcdef")
    assert len(published) == 64
    assert unbroken(published, text, b"0123456789abcdef")
    assert not unbroken(published, text.replace("3", "4"), b"0123456789abcdef")
    assert not unbroken(published, text, b"0123456789abcdeX")


def test_where_the_agencies_disagree_is_told_by_cell_place_and_order():
    scores = {CBSA: {"KE": (5, 0, 3), "CO": (1, 1, 1)}, RCMP: {"KE": (2, 1, 3), "CO": (4, 4, 4)}}
    question = a_question(scores)
    found = disagreement(question, scored(question))
    assert found.differences["KE", "C1"] == 3
    assert found.far == (("KE", "C1"), ("CO", "C1"), ("CO", "C2"), ("CO", "C3"))
    assert found.by_place["KE"] == Fraction(500 * 3 + 300, 5000)
    assert found.winners == {CBSA: ("KE",), RCMP: ("CO",)}
    assert found.winners_differ
    assert found.tau == -1
    assert found.weights_apart == 100


def test_a_blank_is_no_disagreement():
    sheets = {CBSA: sheet(CBSA, SCORES[CBSA]), RCMP: Sheet(RCMP, {})}
    question = a_question(sheets=sheets)
    assert set(disagreement(question, scored(question)).differences.values()) == {None}


def test_kendall_knows_ties():
    assert kendall([Fraction(1)] * 3, [Fraction(n) for n in range(3)]) is None
    one, two = [Fraction(n) for n in (1, 1, 2, 3)], [Fraction(n) for n in (1, 2, 2, 3)]
    assert kendall(one, two) == pytest.approx(4 / 5)


# the verdict


def said_of(question):
    found = scored(question)
    ranks = acceptability(question, found, seed=1) if len(found.ranking) > 1 else None
    return verdict(question, found, disagreement(question, found), ranks)


def test_a_clear_winner_leads_everywhere():
    found = said_of(a_question())
    assert (found.kind, found.reasons, found.leaders) == (CLEAR, (), ("USDET",))


def test_a_small_margin_is_no_winner_and_leaders_are_not_ranked():
    scores = {a: {"KE": (3, 3, 3), "CO": (3, 3, 3), "AA": (0, 0, 0)} for a in AGENCIES}
    found = said_of(a_question(scores))
    assert (found.kind, found.leaders) == (NONE, ("CO", "KE"))
    assert SMALL_MARGIN in found.reasons


def test_winners_that_differ_are_no_winner():
    scores = {CBSA: {"KE": (5, 5, 5), "CO": (1, 1, 1)}, RCMP: {"KE": (1, 1, 1), "CO": (2, 2, 2)}}
    found = said_of(a_question(scores))
    assert (found.kind, found.reasons, found.leaders) == (NONE, (SPLIT,), ("CO", "KE"))


def test_a_lead_that_one_point_or_other_weights_change_is_fragile():
    scores = {a: {"KE": (5, 0, 0), "CO": (0, 4, 5)} for a in AGENCIES}
    found = said_of(a_question(scores))
    assert found.kind == FRAGILE
    assert found.reasons[0] == RANK
    assert POINT in found.reasons
    assert {flip.criterion for flip in found.point_flips if flip.flips} == {"C1"}


def test_a_place_that_cannot_be_assessed_may_be_better():
    sheets = {
        agency: Sheet(agency, {**sheet(agency, SCORES[agency]).scores, ("CO", "C1"): BLANK})
        for agency in AGENCIES
    }
    found = said_of(a_question(sheets=sheets))
    assert found.kind == CLEAR  # its high end stays under the winner’s value
    for agency in AGENCIES:
        cells = {**sheets[agency].scores, ("CO", "C2"): BLANK, ("CO", "C3"): BLANK}
        sheets[agency] = Sheet(agency, cells)
    found = said_of(a_question(sheets=sheets))
    assert (found.kind, found.reasons) == (FRAGILE, (UNKNOWN,))


def test_one_candidate_no_evidence_and_no_open_gate_are_no_assessment():
    one = {agency: {"KE": (3, 3, 3)} for agency in AGENCIES}
    assert said_of(a_question(one)).kind == IMPOSSIBLE
    bare = {agency: sheet(agency, SCORES[agency], evidenced=False) for agency in AGENCIES}
    assert said_of(a_question(sheets=bare)).kind == IMPOSSIBLE
    shut = {(place, "C6"): "no" for place in SCORES[CBSA]}
    assert said_of(a_question(gates=shut)).kind == IMPOSSIBLE


# regret


def test_who_is_best_whatever_the_weights_has_no_regret():
    question = a_question()
    found = {each.candidate: each for each in regrets(question, scored(question))}
    assert found["USDET"].most == 0
    assert found["USDET"].to is None
    assert found["KE"].to == found["CO"].to == "USDET"
    assert found["CO"].most > found["KE"].most > 0


NUMBERS = st.lists(st.tuples(*[st.integers(0, 10)] * 3), min_size=2, max_size=5)


@settings(deadline=None)
@given(NUMBERS)
def test_regret_of_sets_of_one_is_that_of_candidates(rows):
    low, high = region(SETS.rows(), 20)
    values = [tuple(Fraction(v, 10) for v in row) for row in rows]
    found = dict(set_regrets(values, low, high, 1))
    for n, own in enumerate(values):
        losses = []
        for rival in values:
            apart = [b - a for a, b in zip(own, rival, strict=True)]
            losses.append(max(weighted(w, apart) for w in corners(low, high)))
        assert found[n,] == pytest.approx(max(0.0, *map(float, losses)), abs=1e-9)


def corners(low, high):
    """Weights of the region at which a linear function of three weights is greatest."""
    for k in range(3):
        i, j = (n for n in range(3) if n != k)
        for a in (low[i], high[i]):
            for b in (low[j], high[j]):
                rest = 1 - a - b
                if low[k] <= rest <= high[k]:
                    weights = [Fraction(0)] * 3
                    weights[i], weights[j], weights[k] = a, b, rest
                    yield weights


# rounding and criteria


def test_shares_of_a_hundred_sum_to_it():
    assert apportioned([1, 1, 1]) == (34, 33, 33)
    assert apportioned([0, 0]) == (0, 0)
    assert places([80, 75, 80]) == (1, 3, 1)
    assert [half_up(Fraction(n, 2)) for n in (-3, -1, 1, 3)] == [-1, 0, 1, 2]


@given(st.lists(st.integers(0, 1000), min_size=1).filter(any))
def test_apportioned_shares_are_next_to_the_exact_ones(parts):
    found = apportioned(parts)
    assert sum(found) == 100
    assert all(
        abs(share - 100 * part / sum(parts)) < 1 for share, part in zip(found, parts, strict=True)
    )


def test_criteria_are_those_that_are_recorded_with_five_gates(english, french):
    assert tuple(CRITERIA) == tuple(choice.key for choice in RECORDED)
    assert GATES == ("C5", "C6", "C12", "C13")
    assert not CRITERIA[COST].weighted
    for criterion in CRITERIA.values():
        assert english.text(criterion.five) != french.text(criterion.five)


SCORE = st.none() | st.integers(0, 5)
CONFIDENCE = st.sampled_from(["high", "medium", "low"])


@st.composite
def questions(draw):
    places = ("KE", "CO", "US")
    sheets = {}
    for agency in AGENCIES:
        cells = {
            (place, key): Score(draw(SCORE), draw(CONFIDENCE), draw(st.booleans()))
            for place in places
            for key in WEIGHTS
        }
        sheets[agency] = Sheet(agency, cells)
    return a_question({CBSA: dict.fromkeys(places, ())}, sheets=sheets)


@settings(deadline=None)
@given(questions())
def test_a_value_lies_in_its_interval_and_is_the_sum_of_its_shares(question):
    for standing in scored(question).standings:
        assert 0 <= standing.low <= standing.high <= 1
        if standing.value is not None:
            assert standing.low <= standing.value <= standing.high
            parts = shares(question, standing.candidate)
            weights = [Fraction(w, 1000) for w in WEIGHTS.values()]
            assert weighted(weights, parts) == standing.value


@settings(deadline=None)
@given(questions(), st.sampled_from(["KE", "CO", "US"]), st.sampled_from(sorted(WEIGHTS)))
def test_a_better_score_never_lowers_a_value(question, place, key):
    own = question.sheets[CBSA]
    before = own.score(place, key)
    if before.value is None or before.value == 5:
        return
    cells = {**own.scores, (place, key): replace(before, value=before.value + 1)}
    better = replace(question, sheets={**question.sheets, CBSA: Sheet(CBSA, cells)})
    was, now = (scored(q).of(place) for q in (question, better))
    assert now.value is not None
    assert was.value is not None
    assert now.value >= was.value
    assert now.low >= was.low
    assert now.high >= was.high


def test_the_rules_of_the_cycle_are_the_published_ones():
    rules = AssessmentRules()
    assert (rules.margin_least, rules.evidence_least, rules.weight_swing) == (100, 700, 20)
    assert (rules.draws, rules.options_least, rules.far_apart) == (20_000, 4, 2)
