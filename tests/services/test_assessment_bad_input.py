"""What an assessment is given and cannot be right: a clear sentence, nothing lost, no figure."""

import zlib
from dataclasses import replace

import pytest
from sqlalchemy import update

from lo_desk.assessment.joint import question_of
from lo_desk.assessment.refusals import BadIndicators, WeightsDoNotSum
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.assessment.scoring import scored as standings
from lo_desk.db.tables import FrozenFacts
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.verdict_words import IMPOSSIBLE, TOO_FEW
from lo_desk.errors import InvalidFields
from lo_desk.services import joint_assessments, recomputing
from lo_desk.services.frozen_packs import FactsLost
from lo_desk.services.indicator_files import from_file
from lo_desk.services.joint_weights import reweighted
from tests import factories
from tests.services.test_joint_assessments import ALIKE, revealed
from tests.services.test_recomputing import issued  # noqa: F401  (a fixture)

HEAD = "iso3,indicator,value,year,source,licence\n"
GOOD = "COL,wdi_homicides,25,2023,World Bank,CC BY 4.0\n"


def entered(desk, scores=None):
    revealed(desk, dict.fromkeys(AGENCIES, scores or ALIKE))
    return joint_assessments.facts(desk, "A-2026")


def test_frozen_weights_that_are_no_whole_give_no_figure(empty_desk, english, french):
    facts = entered(empty_desk)
    wrong = replace(facts, weights=(replace(facts.weights[0], joint=500), *facts.weights[1:]))
    with pytest.raises(WeightsDoNotSum) as caught:
        joint_assessments.findings(wrong)
    assert "add up to 1,000; they add up to 900" in english.text(caught.value.msg)
    assert "⟦" not in french.text(caught.value.msg)


def test_a_candidate_without_evidence_is_not_assessable_and_has_no_rank(empty_desk):
    facts = entered(empty_desk, {"BOG": (5, 4), "DET": (2, 1)})
    without = tuple(score for score in facts.scores if score.candidate != "DET")
    found = joint_assessments.findings(replace(facts, scores=without))
    assert found is not None
    assert not found.standing("DET").assessable
    assert found.standing("DET").value is None
    assert found.ranking == ("BOG",)
    assert found.verdict == IMPOSSIBLE


def test_one_candidate_is_nothing_to_compare(empty_desk):
    found = joint_assessments.findings(entered(empty_desk, {"BOG": (5, 4)}))
    assert found is not None
    assert (found.verdict, found.margin, found.flips, found.draws) == (IMPOSSIBLE, None, (), 0)
    assert (found.leaders, found.reasons) == ((), (TOO_FEW,))  # nobody is named


def test_equal_values_name_no_winner(empty_desk):
    found = joint_assessments.findings(entered(empty_desk, {"BOG": (3, 3), "DET": (3, 3)}))
    assert found is not None
    assert found.verdict == "none"
    assert found.leaders == ("BOG", "DET")
    assert "equal" in found.reasons


def test_where_every_gate_is_no_nothing_is_ranked(empty_desk):
    facts = entered(empty_desk)
    shut = tuple(
        replace(each, gates=tuple(replace(gate, state="no") for gate in each.gates))
        for each in facts.candidates
    )
    found = joint_assessments.findings(replace(facts, candidates=shut))
    assert found is not None
    assert (found.verdict, found.ranking) == (IMPOSSIBLE, ())
    assert all(each.failed for each in found.standings)


def test_other_weights_are_scaled_and_never_change_the_cycle(empty_desk):
    facts = entered(empty_desk)
    tried = reweighted(facts, {"C1": 3, "C2": 1})
    assert tried is not None
    assert (tried.typed, dict(tried.weights)) == (4, {"C1": 750, "C2": 250})
    assert tried.leaders == ("BOG",)
    assert reweighted(facts, {"C1": 0, "C2": 0}) is None
    own = {weight.criterion: weight.joint for weight in facts.weights}
    same = reweighted(facts, own)
    assert same is not None
    real = standings(question_of(facts, AssessmentRules()))
    assert [value for _, value in same.values] == [each.value for each in real.ranking]
    assert joint_assessments.facts(empty_desk, "A-2026") == facts


@pytest.mark.parametrize("content", [b"no zip at all", zlib.compress(b'{"kind": "JointPack"}')])
def test_frozen_facts_that_were_tampered_with_are_refused(
    empty_desk,
    issued,  # noqa: F811
    content,
    english,
    french,
):
    _, made = issued
    with empty_desk.store.engine.begin() as link:
        for (name,) in link.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'frozen_facts'"
        ).all():
            link.exec_driver_sql(f"DROP TRIGGER {name}")
        link.execute(update(FrozenFacts).values(content=content))
    with pytest.raises(FactsLost) as caught:
        recomputing.recompute(empty_desk, made.files[0])
    assert "its facts were altered or lost" in english.text(caught.value.msg)
    assert "⟦" not in french.text(caught.value.msg)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + "XXX,wdi_homicides,25,2023,WB,CC\n", "no country has the code “XXX”"),
        (HEAD + GOOD + "COL,no_such,25,2023,WB,CC\n", "Line 3: no indicator has the key “no_such”"),
        (HEAD + "COL,wdi_homicides,NaN,2023,WB,CC\n", "“NaN” is no number"),
        (HEAD + "COL,wdi_homicides,inf,2023,WB,CC\n", "“inf” is no number"),
        (HEAD, "it has no figure"),
        ("\x00\x01", "there is no column “iso3”"),
    ],
)
def test_a_file_of_indicators_with_wrong_codes_is_not_read(tmp_path, english, french, text, told):
    file = tmp_path / "indicators.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadIndicators) as caught:
        from_file(file)
    assert told in english.text(caught.value.msg)
    assert "The indicators in use are unchanged" in english.text(caught.value.msg)
    assert "⟦" not in french.text(caught.value.msg)


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (["0,62", "1,5"], ["0.62", "1.5"]),
        (["35 000,50", "1\u202f200"], ["35000.5", "1200.0"]),
        (["35,000", "0,5"], ["35.0", "0.5"]),
        (["25", "3"], ["25.0", "3.0"]),
    ],
)
def test_a_file_of_indicators_is_read_as_french_spreadsheets_write_it(tmp_path, values, read):
    rows = [f"COL;wdi_refori;{value};{2020 + n};WB;CC" for n, value in enumerate(values)]
    head = "pays;indicateur;valeur;année;source;licence"
    file = tmp_path / "indicateurs.csv"
    file.write_text("\n".join([head, *rows]), encoding="utf-8")
    assert [str(figure.value) for figure in from_file(file)] == read


@pytest.mark.parametrize("values", [["35,000", "12,500"], ["0,5", "0.5"], ["1,234,567", "0,5"]])
def test_a_figure_that_can_be_read_two_ways_is_refused(tmp_path, values):
    rows = [f"COL;wdi_refori;{value};{2020 + n};WB;CC" for n, value in enumerate(values)]
    file = tmp_path / "indicateurs.csv"
    file.write_text("\n".join(["iso3;indicator;value;year;source;licence", *rows]))
    with pytest.raises(BadIndicators):
        from_file(file)


def test_a_file_of_indicators_is_read_in_the_encodings_of_a_spreadsheet(tmp_path):
    file = tmp_path / "indicators.csv"
    for encoding in ("utf-16", "utf-8", "utf-8-sig", "cp1252"):
        file.write_bytes((HEAD + GOOD).encode(encoding))
        [figure] = from_file(file)
        assert (figure.country, str(figure.value)) == ("CO", "25.0")


def test_a_decided_assessment_is_not_reached_with_weights_that_do_not_sum(empty_desk):
    """The registry refuses it before anybody scores: see ``test_score_sheets``."""
    with pytest.raises(InvalidFields):
        factories.make(empty_desk, "criterion_weight", criterion="C1", view="JOINT", weight=-5)
