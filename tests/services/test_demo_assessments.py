"""The demo's joint assessments: one from blind sheets to its decision, one being scored."""

from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import page
import pytest

from lo_desk.assessment.rules import AssessmentRules
from lo_desk.assessment.sheets import unbroken
from lo_desk.db.queries.sheets import assessment_coded, seals_of
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Edit
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import unheard
from lo_desk.reports.sections import joint_method as method
from lo_desk.services import (
    documents,
    gaps,
    history,
    joint_assessments,
    recomputing,
    records,
    register,
    score_sheets,
)
from tests.conftest import TODAY
from tests.reports.reading import pages, whole

DECIDED, SCORED = "LOC-DEMO-1", "LOC-DEMO-2"
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
CHAIR = Bilingual("Co-chairs of the working group", "Coprésidence du groupe de travail")


def asked(code, *languages):
    return DocumentRequest("joint-assessment", code, "JOINT", TODAY, languages or ("en", "fr"))


def decided(desk):
    """What was entered for Detroit and what follows from it."""
    entered = joint_assessments.facts(desk, DECIDED)
    found = joint_assessments.findings(entered)
    assert found is not None
    return entered, found


def test_detroit_is_a_place_among_four_and_the_clear_winner(any_desk):
    entered, found = decided(any_desk)
    assert {each.code for each in entered.candidates} == {"DOSDQ", "GHACC", "GTGUA", "USDET"}
    assert (found.verdict, found.leaders) == ("clear", ("USDET",))
    assert found.standing("DOSDQ").failed == ("C12",)
    assert {gate for each in found.standings for gate in each.pending} == {"C13", "C5/RCMP"}


def test_every_score_says_why_in_both_languages_and_what_is_far_apart_was_agreed_on(desk):
    entered, found = decided(desk)
    own = [each for each in entered.scores if each.owner in AGENCIES]
    assert len(own) == len(AGENCIES) * len(entered.candidates) * len(entered.weights)
    assert all(each.evidence.en and each.evidence.fr for each in entered.scores)
    agreed = {(each.candidate, each.criterion) for each in entered.scores if each not in own}
    assert agreed == set(found.far) != set()
    for weights in zip(*((w.joint, w.cbsa, w.rcmp) for w in entered.weights), strict=True):
        assert sum(weights) == 1000


def test_five_options_are_compared_over_three_years_and_one_is_to_do_nothing(desk):
    entered, _ = decided(desk)
    assert entered.short == 0
    nothing = entered.options[0]
    assert (nothing.kind, nothing.years) == ("nothing", (0, 0, 0))
    assert len(entered.options) == 5
    assert all(each.years[0] > 0 and len(each.years) == 3 for each in entered.options[1:])
    assert [each.blank for each in entered.options] == [0, 0, 0, 0, 1]


def test_the_decision_has_reasons_dissent_authority_and_a_review_of_the_trial(desk):
    entered, _ = decided(desk)
    told = entered.decision
    for text in (told.decision, told.reasons, told.dissent, told.authority):
        assert text.en
        assert text.fr
    assert told.on is not None
    assert told.trial_review_on is not None
    assert max(seal.on for seal in entered.seals) < told.on < TODAY < told.trial_review_on


def test_the_seals_hold_and_every_turn_is_in_the_journal(any_desk):
    with any_desk.store.reading() as session:
        [found] = assessment_coded(session, DECIDED)
        seals = seals_of(session, found.id)
        assert set(seals) == set(AGENCIES)
        for agency, seal in seals.items():
            text = score_sheets.sheet_text(session, found.id, agency)
            assert unbroken(seal.digest, text, bytes.fromhex(seal.salt))
    history.verify(any_desk)
    assert records.read(any_desk, "assessment", found.id).version == 4


def test_the_other_assessment_is_being_scored_one_sheet_open_one_sealed(any_desk):
    key = records.find(any_desk, "assessment", SCORED).id
    ours = any_desk.seen_by(CBSA)
    assert [seal.agency for seal in score_sheets.sealed(ours, key)] == [RCMP]
    assert score_sheets.opened_cells(ours, key, RCMP) == ()
    assert 0 < len(score_sheets.own_cells(ours, key)) < 33
    entered = joint_assessments.facts(ours, SCORED)
    assert {score.owner for score in entered.scores} == {CBSA}
    assert (entered.short, joint_assessments.findings(entered)) == (0, None)


@pytest.mark.parametrize("code", [DECIDED, SCORED])
def test_every_option_says_what_it_does_to_gaps_and_coverage(desk, code):
    first, *others = joint_assessments.facts(desk, code).options
    assert (first.kind, first.gained, first.gaps_closed, first.gaps_opened) == ("nothing", 0, 0, 0)
    assert len(others) >= 3
    assert all(option.gained for option in others)
    assert None not in {n for o in others for n in (o.gaps_closed, o.gaps_opened)}


@pytest.mark.parametrize("languages", [("en", "fr"), ("fr",)])
@pytest.mark.parametrize("code", [DECIDED, SCORED])
def test_it_prints_in_both_languages_and_both_profiles_hold(desk, tmp_path, code, languages):
    target = tmp_path / "joint.pdf"
    file = documents.print_draft(desk, asked(code, *languages), target, unheard)
    for profile in PROFILES:
        report = page.validate_pdf(str(file), profile=profile)
        assert report.is_compliant, report.failures


def test_issued_it_says_the_same_in_both_languages_and_is_recomputed_the_same(desk, tmp_path):
    issuing = register.Issuing(asked(DECIDED), (CHAIR,))
    made: Any = register.issue(desk, issuing, tmp_path, unheard)
    first, everything = pages(made.files[0])[0], whole(made.files[0])
    assert "Clear winner: Detroit" in first
    assert "Choix net : Detroit" in first
    assert "A CBSA trial post opens in Detroit" in everything
    assert "Un poste à l’essai de l’ASFC ouvre à Detroit" in everything
    assert recomputing.recompute(desk, made.files[0]).identical
    for words in ("142100", "no end", "Annexe", "From option 2 to option 3", "+436", "opens"):
        assert words in everything  # of the options, and what they are made from


def test_what_an_option_costs_and_adds_follows_from_what_is_printed_of_it(desk):
    entered, found = decided(desk)
    for option, offer in zip(entered.options, found.offers, strict=True):
        assert (offer.years, offer.gained) == (option.years, option.gained)
        assert (offer.gaps_closed, offer.gaps_opened) == (option.gaps_closed, option.gaps_opened)
    assert [each.beaten_by for each in found.offers] == [(), (), (), (3,), (3,)]
    altered = replace(entered.options[2], costs=entered.options[2].costs[1:])
    again = joint_assessments.findings(replace(entered, options=(*entered.options[:2], altered)))
    assert again is not None
    assert again.offers[2].years != entered.options[2].years


def test_the_sheets_of_the_one_being_scored_are_in_no_document(desk, tmp_path):
    target = tmp_path / "closed.pdf"
    text = whole(documents.print_draft(desk.seen_by(CBSA), asked(SCORED), target, unheard))
    assert "The sheets are closed" in text
    assert "Asked for; nothing received before the seal" not in text


def missed(desk, day):
    """Gaps of the day about the trial that Detroit's assessment decided on, and about returns."""
    found = gaps.inbox(desk.on(day)).open
    reviews = [line for line in found if line.gap.item == DECIDED]
    return reviews, [line for line in found if line.gap.item == "post_return.quarter"]


def test_a_review_that_nobody_held_is_a_gap_the_day_after_until_it_is_followed(any_desk):
    due = joint_assessments.facts(any_desk, DECIDED).decision.trial_review_on
    assert due is not None
    assert missed(any_desk, due)[0] == []
    [line], _ = missed(any_desk, due + timedelta(days=1))
    assert (line.gap.kind, line.gap.agency, line.gap.severity) == ("trial_review", JOINT, 70)
    assert line.gap.facts[0].entity == "assessment"
    assert spoken("en_CA").text(line.title).startswith("Where a joint trial post")
    assert "aucun examen" in spoken("fr_CA").text(line.gap.why)
    held = records.find(any_desk, "assessment", DECIDED)
    edit = Edit("assessment", held.id, held.version, {"state": "followed"})
    records.save(any_desk, [edit], said("follow"))
    assert missed(any_desk, due + timedelta(days=1))[0] == []


def test_quarters_that_pass_without_a_return_become_gaps(desk):
    now, later = (len(missed(desk, day)[1]) for day in (TODAY, date(2027, 7, 1)))
    assert later > now


def test_the_readme_says_how_the_figures_are_made_in_the_words_of_the_document():
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert "## How the figures are made" in readme
    names = [each.name for each in fields(AssessmentRules) if each.name != "index"]
    rules: dict[str, int] = {name: getattr(AssessmentRules(), name) for name in names}
    for words in (*method.told(rules), Msg(method.LIMITS)):
        assert spoken("en_CA").text(words) in readme
