"""A whole assessment recomputed from its frozen question is the same, digit by digit."""

from dataclasses import replace

from lo_desk.assessment.acceptability import seed_of
from lo_desk.assessment.findings import findings
from lo_desk.assessment.scoring import Consensus, Question
from lo_desk.assessment.sheets import Score
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.verdict_words import IMPOSSIBLE
from tests.assessment.questions import SCORES, a_question, sheet

SEED = seed_of("5eed5eed")


def question():
    sheets = {agency: sheet(agency, SCORES[agency], "medium") for agency in AGENCIES}
    return a_question(
        sheets=sheets,
        gates={("KE", "C6"): "open"},
        consensus={("KE", "C1"): Consensus(Score(4, "low", evidenced=True), "A reason")},
    )


def test_figures_are_the_same_after_freezing_and_thawing():
    asked = question()
    thawed = thaw(Question, freeze(asked))
    assert thawed == asked
    assert findings(thawed, SEED) == findings(asked, SEED)
    assert freeze(thawed) == freeze(asked)


def test_another_seed_changes_shares_and_no_exact_figure():
    one, two = findings(question(), SEED), findings(question(), SEED + 1)
    assert one.ranks != two.ranks
    assert replace(one, ranks=None, compromises=None) == replace(two, ranks=None, compromises=None)


def test_the_order_of_candidates_changes_no_figure():
    asked = question()
    turned = replace(asked, candidates=asked.candidates[::-1])
    one, two = findings(asked, SEED), findings(turned, SEED)
    assert one.scoring.ranking == two.scoring.ranking
    assert (one.verdict, one.ranks, one.regrets) == (two.verdict, two.ranks, two.regrets)


def test_compromises_of_the_sets_are_surer_of_the_leader_than_all_weights():
    found = findings(question(), SEED)
    assert found.ranks is not None
    assert found.compromises is not None
    assert found.compromises.first("USDET") >= found.ranks.first("USDET")


def test_one_candidate_has_findings_too():
    found = findings(a_question({agency: {"KE": (3, 3, 3)} for agency in AGENCIES}), SEED)
    assert found.verdict.kind == IMPOSSIBLE
    assert (found.ranks, found.tornado) == (None, ())
