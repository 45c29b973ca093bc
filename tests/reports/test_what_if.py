"""A what-if on paper: accessible, in both languages, with what both agencies may see."""

from datetime import date

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.scenario_changes import Arrange, Close
from lo_desk.errors import UnknownRecord
from lo_desk.services import documents, register, scenario_files, scenario_offers, scenarios
from lo_desk.services.rebuilding import rebuild_stale
from tests.reports.pdf.heard import heard
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import pages, silent
from tests.services.test_coverage_files import words_of

NAME = Bilingual("Close Bogotá", "Fermer Bogotá")


@pytest.fixture
def line(desk):
    offered = scenario_offers.offers(desk)
    bogota = next(post.id for post in offered.posts if post.code == "BOG-CBSA")
    on = date(2027, 4, 1)
    key = scenarios.save(desk, NAME, (Close(bogota, on), Arrange("CO", offered.areas, on)))
    return scenarios.line(desk, key)


def test_it_says_in_both_languages_what_the_scenario_does(desk, line, tmp_path):
    made = scenario_files.write(desk, line, tmp_path / "w.pdf", silent)
    assert faults(made) == []
    text = words_of(made).replace("\u00a0", " ")
    for said in ("Close Bogotá", "Fermer Bogotá", "Gaps opened", "Lacunes créées", "DEMO"):
        assert said in text


def test_both_maps_have_words_for_who_cannot_see_them_and_their_facts_as_a_table(
    desk, line, tmp_path
):
    told = scenario_files.what_if(desk, scenario_files.asked(desk, line))
    changed = [each for each in told.countries if each.before != each.after]
    assert "Colombia" in {each.name.en for each in changed}
    made = scenario_files.write(desk, line, tmp_path / "w.pdf", silent)
    text = words_of(made).replace("\u00a0", " ")
    for said in ("before the changes", "after the changes", "avant les changements", "Avant"):
        assert said in text
    figures = [
        elem.alt
        for page in heard(made)
        for root in page
        for elem, _ in root.walk()
        if elem.tag == "Figure"
    ]
    for words in (
        "Coverage by country before the changes",
        "Coverage by country after the changes",
        "Couverture par pays avant les changements",
        "Couverture par pays après les changements",
    ):
        assert sum(words in alt for alt in figures) == 1


def test_the_paper_is_made_from_what_both_may_see(desk, line):
    told = scenario_files.what_if(desk, scenario_files.asked(desk, line))
    assert told.found.changes == line.changes
    assert told.marking >= line.marking
    assert scenario_files.what_if(desk, told.request) == told
    assert scenario_files.name_of(desk, line).endswith("-2026-11-24.pdf")


def test_it_is_issued_verified_and_printed_again(desk, line, tmp_path):
    asked = register.Issuing(scenario_files.asked(desk, line), [Bilingual("Board", "Comité")])
    made = register.issue(desk, asked, tmp_path / "a", silent)
    verdict = register.verify(desk, made.files[0])
    assert (verdict.state, verdict.changed) == ("genuine", ())
    again = register.reprint(desk, made.number, tmp_path / "b", silent)
    assert again[0].read_bytes() == made.files[0].read_bytes()
    assert faults(again[0]) == []


def test_what_changed_since_makes_it_stale_and_it_is_made_once_more(desk, line, tmp_path):
    asked = register.Issuing(scenario_files.asked(desk, line), [Bilingual("Board", "Comité")])
    made = register.issue(desk, asked, tmp_path, silent)
    scenarios.save(desk, NAME, line.changes[:1], line)
    assert register.verify(desk, made.files[0]).changed
    [built] = rebuild_stale(desk, tmp_path, silent)
    assert (built.number, built.error) == (made.number, None)


def test_a_scenario_that_is_not_there_is_refused_with_a_sentence(desk):
    for subject in ("0", "01a2197c-30cd-7bc8-818f-27e2d0a2a77e"):
        with pytest.raises(UnknownRecord):
            documents.gathered(desk, DocumentRequest("what-if", subject, "JOINT", desk.day))


def test_both_maps_stand_on_one_page_and_each_country_once_in_the_table(desk, line, tmp_path):
    told = scenario_files.what_if(desk, scenario_files.asked(desk, line))
    made = scenario_files.write(desk, line, tmp_path / "w.pdf", silent)
    [both] = [page for page in pages(made) if "Figure 1." in page]
    assert "Figure 2." in both
    assert "Both agencies cover 52 → 49" in both
    cells = " · ".join(
        elem.text
        for page in heard(made)
        for root in page
        for elem, lang in root.walk()
        if elem.tag == "P" and lang == "fr-CA" and " · " in elem.text
    )
    names = [name.strip() for name in cells.replace("\u00a0", " ").split(" · ")]
    shown = {each.name.fr for each in told.countries if {each.before, each.after} != {"nothing"}}
    assert shown
    assert {name: names.count(name) for name in shown} == dict.fromkeys(shown, 1)
