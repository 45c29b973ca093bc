"""A joint assessment from blind sheets to a verdict, on a real registry."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.joint_pack import JointPack
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.errors import UnknownRecord
from lo_desk.services import joint_assessments, score_sheets
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON, TODAY
from tests.services.test_score_sheets import posed, scored


def revealed(desk, scores):
    """An assessment whose sheets are open; ``scores``: by agency, by candidate, of C1 and C2."""
    cities = list(scores["CBSA"])
    assessment, known = posed(desk, *cities)
    with opened(desk.place, "them", lambda: NOON) as other:
        desks = {"CBSA": desk.seen_by("CBSA"), "RCMP": other.seen_by("RCMP")}
        for agency, sheet in scores.items():
            for city, values in sheet.items():
                for criterion, value in zip(("C1", "C2"), values, strict=True):
                    scored(desks[agency], known[city], criterion, value)
            score_sheets.seal_sheet(desks[agency], assessment)
        score_sheets.open_sheets(desk, assessment)
    return assessment, known


ALIKE = {"BOG": (5, 4), "DET": (2, 1)}


def test_what_both_say_is_what_follows(empty_desk):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    entered = joint_assessments.facts(empty_desk, "A-2026")
    found = joint_assessments.findings(entered)
    assert found is not None
    assert found.ranking == ("BOG", "DET")
    assert found.verdict == "clear"
    assert float(found.standing("BOG").value or 0) == 0.92
    assert found.standing("DET").best == found.standing("DET").worst == 2
    assert found.least_moved is None
    assert found.least_lead == (600,)
    assert {each.difference for each in found.differences} == {0}


def test_closed_sheets_give_no_findings_and_show_only_one_s_own(both_scored):
    ours, theirs = both_scored
    mine = joint_assessments.facts(ours, "A-2026")
    assert {score.owner for score in mine.scores} == {"CBSA"}
    assert joint_assessments.findings(mine) is None
    assert {s.owner for s in joint_assessments.facts(theirs, "A-2026").scores} == {"RCMP"}


@pytest.fixture
def both_scored(any_empty_desk):
    with opened(any_empty_desk.place, "them", lambda: NOON) as other:
        ours, theirs = any_empty_desk.seen_by("CBSA"), other.seen_by("RCMP")
        _, known = posed(ours, "BOG", "DET")
        scored(ours, known["BOG"], score=5)
        scored(theirs, known["BOG"], score=0)
        yield ours, theirs


def test_agencies_that_would_choose_differently_have_no_winner(empty_desk):
    revealed(
        empty_desk, {"CBSA": {"BOG": (5, 5), "DET": (0, 0)}, "RCMP": {"BOG": (0, 0), "DET": (5, 5)}}
    )
    found = joint_assessments.findings(joint_assessments.facts(empty_desk, "A-2026"))
    assert found is not None
    assert found.verdict == "none"
    assert found.leaders == ("BOG", "DET")
    assert len(found.far) == 4


def test_a_gate_that_is_no_takes_the_place_out(empty_desk):
    _, known = revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    factories.change(empty_desk, "candidate", known["BOG"], gate_consent="no")
    found = joint_assessments.findings(joint_assessments.facts(empty_desk, "A-2026"))
    assert found is not None
    assert found.ranking == ("DET",)
    assert found.verdict == "impossible"
    assert found.standing("BOG").failed == ("C6",)


def test_frozen_facts_give_the_same_findings_again(empty_desk):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    request = DocumentRequest("joint-assessment", "A-2026", "JOINT", TODAY)
    pack = joint_assessments.pack(empty_desk, request)
    again = thaw(JointPack, freeze(pack))
    assert again == pack
    assert joint_assessments.findings(again.facts) == pack.findings
    assert joint_assessments.inputs_hash(again.facts) == pack.inputs


def test_a_score_more_changes_the_hash_and_a_decision_does_not(empty_desk):
    assessment, known = revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    before = joint_assessments.inputs_hash(joint_assessments.facts(empty_desk, "A-2026"))
    both = Bilingual("Detroit", "Detroit")
    factories.change(empty_desk, "assessment", assessment, authority=both)
    assert joint_assessments.inputs_hash(joint_assessments.facts(empty_desk, "A-2026")) == before
    scored(empty_desk, known["BOG"], score=1, owner="JOINT")
    assert joint_assessments.inputs_hash(joint_assessments.facts(empty_desk, "A-2026")) != before


def test_an_option_says_what_it_costs_in_three_fiscal_years(empty_desk):
    assessment, _ = posed(empty_desk, "BOG")
    option = factories.make(
        empty_desk,
        "assessment_option",
        assessment=Choice(assessment, ""),
        number=1,
        kind="nothing",
        title=Bilingual("Nothing", "Rien"),
        sentence=Bilingual("All stays.", "Rien ne change."),
    )
    of = {"assessment_option": Choice(option, ""), "line": "salary"}
    year = {"starts": date(2026, 4, 1), "ends": date(2027, 3, 31)}
    factories.make(empty_desk, "option_cost", one_time=False, cents=100_00, **year, **of)
    factories.make(empty_desk, "option_cost", one_time=True, cents=None, starts=TODAY, **of)
    [told] = joint_assessments.facts(empty_desk, "A-2026").options
    assert told.years == (100_00, 0, 0)
    assert told.blank == 1
    assert joint_assessments.facts(empty_desk, "A-2026").short == 3


def test_an_unknown_code_is_said(empty_desk):
    with pytest.raises(UnknownRecord):
        joint_assessments.facts(empty_desk, "A-1999")


def test_the_list_says_who_has_sealed(empty_desk):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    [told] = joint_assessments.lines(empty_desk, Part())
    assert (told.code, told.state, told.candidates) == ("A-2026", "open", 2)
    assert [name.en for name in told.sealed] == list(AGENCIES)
    assert joint_assessments.lines(empty_desk, Part("nowhere")) == []


def test_the_rules_of_a_cycle_are_its_own(empty_desk):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    cycle = factories.chosen(empty_desk, "assessment_cycle", "2026")
    factories.change(empty_desk, "assessment_cycle", cycle.key, rules='{"margin_least": 900}')
    entered = joint_assessments.facts(empty_desk, "A-2026")
    found = joint_assessments.findings(entered)
    assert found is not None
    assert found.verdict == "none"
    assert replace(entered, rules=()) != entered
