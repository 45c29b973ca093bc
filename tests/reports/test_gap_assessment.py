"""What a deployment-gap assessment says."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.gaps import GAP_KINDS, band
from lo_desk.domain.judgements import Rules
from lo_desk.domain.packs import CauseFacts, GapAssessment, GapNews, PutAside
from lo_desk.domain.worth import FACTORS
from lo_desk.reports.sections import judgements
from lo_desk.reports.sections.method import definitions
from tests.reports import facts
from tests.reports.network import DAY
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import pages, print_assessment, whole


def test_the_title_page_states_the_finding(tmp_path):
    first = pages(print_assessment(tmp_path / "a.pdf"))[0]
    assert "2 countries matter to both agencies and neither covers them" in first
    assert "2 pays prioritaires pour les deux organismes restent sans AL" in first
    assert "Joint edition" in first
    assert "Approved for issue: Directors, LO Networks, CBSA and RCMP" in first


def test_every_gap_is_told_with_its_reason_and_who_acts(tmp_path, english, french):
    text = whole(print_assessment(tmp_path / "a.pdf", demo=False))
    for line in facts.GAPS:
        for language in (english, french):
            assert language.text(line.gap.why).replace("\xa0", " ") in text.replace("1 er ", "1er ")
    assert text.count("Who acts: ") >= len(facts.GAPS)
    assert text.count("Responsable : ") >= len(facts.GAPS)


def test_bands_go_on_over_pages_with_their_word(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf"))
    assert "Low: 16 gaps (continued)" in text
    assert "Faible : 16 lacunes (suite)" in text
    assert "Low: continued on page" in text


def test_the_map_has_its_twin_in_words(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf"))
    assert "Boundaries imply no official endorsement or position. Source: Natural Earth." in text
    assert "Status disputed: not counted" in text
    for country in facts.countries():
        if country.cbsa or country.rcmp:
            assert country.name.en in text
            assert country.name.fr in text


def test_what_keeps_coverage_down_is_ranked_for_both_agencies(tmp_path):
    told = [
        CauseFacts(agency, factor, 100 if factor == most else 0, 3 if factor == most else 0)
        for agency, most in (("CBSA", "staffed"), ("RCMP", "visits"))
        for factor in FACTORS
    ]
    text = whole(print_assessment(tmp_path / "a.pdf", causes=tuple(told)))
    assert "The CBSA, what takes most: Staffing, 100 in 100 of what is missing." in text
    assert "La GRC, facteur qui retire le plus : Visites, 100 sur 100" in text
    assert "Staffing 100 3 0 0 Dotation Visits 0 0 100 3 Visites Basis" in text
    assert "What keeps coverage down" not in whole(print_assessment(tmp_path / "b.pdf"))


def test_vacancies_are_drawn_and_tabled(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf"))
    assert "2027-02-01 2027-03-19 R. Tremblay-Nakamura DEMO 47" in text
    assert "Le Caire 2021-04-01 – – – 2020-12-02" in text  # staffing is late
    assert "2027-09-01 – – – 2027-05-04" in text
    assert "Red: that day is past." in text


def test_of_many_gaps_only_the_grave_ones_are_told_in_full(tmp_path, english, french):
    many = tuple(sorted(facts.GAPS * 3, key=lambda line: -line.gap.severity))
    target = print_assessment(tmp_path / "a.pdf", gaps=many, demo=False)
    text = whole(target)
    assert faults(target) == []
    for line in facts.GAPS:
        grave = band(line.gap.severity, Rules()) in {"critical", "high"}
        for language in (english, french):
            told = language.text(line.gap.why).replace("\xa0", " ")
            assert (told in text.replace("1 er ", "1er ")) == grave
    for words in ("Medium gaps, by who acts", "Lacunes faibles, par responsable"):
        assert words in text


def test_the_handling_rules_stand_together(tmp_path):
    found = pages(print_assessment(tmp_path / "a.pdf", put_aside=()))
    [page] = [text for text in found if "Do not pass it on." in text]
    assert "How to handle this document" in page
    assert "Report a loss within the hour." in page


def test_counts_have_their_rule_and_their_unknowns(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf"))
    assert "Counting rule: each gap once" in text
    assert "Unknown" in text
    assert "Inconnu : données non consignées" in text


def test_a_joint_edition_counts_what_it_leaves_out(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf"))
    assert "2 items are not released in this edition." in text


def test_no_gap_at_all_is_said(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf", gaps=(), unknown=(), countries=()))
    assert "No gap is found in the two networks" in text
    assert "Every country with a priority is covered." in text


def test_every_kind_of_gap_is_defined():
    assert set(definitions(Rules())) == set(GAP_KINDS)


def test_every_number_that_people_chose_is_printed(tmp_path):
    told = {*judgements.SEVERITY, *judgements.WORTHS, *judgements.COUNTS}
    elsewhere = {"cycle", "approved_by", "approved_on", "rank_weights", "rank_other", "rank_none"}
    assert {field.name for field in fields(Rules)} == told | elsewhere | {"bands", "reach_km"}
    text = whole(print_assessment(tmp_path / "a.pdf"))
    assert "Vacancy: days until it is as bad as it gets 180" in text


@pytest.mark.parametrize(("day", "words"), [(None, "Starting values"), ("x", "Cycle 2026-2027")])
def test_the_rules_say_who_approved_them(day, words, tmp_path):
    rules = Rules()
    if day:
        rules = replace(
            rules, cycle="2026-2027", approved_by="Joint Working Group", approved_on=DAY
        )
    assert words in whole(print_assessment(tmp_path / "a.pdf", rules=rules))


SECOND: dict[str, Any] = {
    "put_aside": (PutAside(facts.GAPS[0], date(2027, 3, 31)),),
    "news": GapNews(date(2026, 8, 24), "2026-0012", facts.GAPS[1:3], facts.GAPS[3:4]),
}


@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("en",), ("fr",)])
def test_the_second_edition_is_accessible_and_archival(languages, tmp_path):
    assert faults(print_assessment(tmp_path / "a.pdf", languages, **SECOND)) == []


def test_gaps_put_aside_are_counted_with_their_last_day(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf", **SECOND))
    assert "1 more put aside" in text
    assert "1 gap is put aside, with a reason and an end: it is not counted above." in text
    assert "2027-03-31" in text
    none = whole(print_assessment(tmp_path / "b.pdf", put_aside=(), news=GapNews(None, "")))
    assert "Aucune lacune n’est mise de côté" in none
    assert "The register holds no earlier assessment for this reader." in none


def test_what_changed_since_the_last_assessment_is_listed(tmp_path):
    text = whole(print_assessment(tmp_path / "a.pdf", **SECOND))
    assert "Since assessment 2026-0012 of August 24, 2026: new 2, closed 1." in text
    assert "Gaps that are no more" in text
    assert "Consignes de traitement" in text
    assert "It holds information of both agencies." in text


def test_the_contents_say_where_each_chapter_is(tmp_path):
    found = pages(print_assessment(tmp_path / "a.pdf", **SECOND))
    at = next(n for n, text in enumerate(found, 1) if n > 2 and "Rules of the cycle" in text)
    assert f"Rules of the cycle {at}" in found[1]


def test_frozen_facts_of_the_second_edition_come_back():
    told = facts.assessment(**SECOND)
    assert thaw(GapAssessment, freeze(told)) == told


def test_over_presence_is_an_opportunity_behind_all_gaps(tmp_path):
    worst = facts.GAPS[0]
    chance = replace(worst, gap=replace(worst.gap, kind="over_presence"))
    text = whole(print_assessment(tmp_path / "a.pdf", gaps=(chance, *facts.GAPS)))
    assert text.rindex("Opportunity: 1 gap") > text.rindex("Low: 16 gaps")
    assert "Possibilité : 1 lacune" in text
    assert "Opportunity Possibilité" in text
