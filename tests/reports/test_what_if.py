"""A what-if on paper: accessible, in both languages, with what both agencies may see."""

from datetime import date

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.scenario_changes import Arrange, Close
from lo_desk.services import scenario_files, scenario_offers, scenarios
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import silent
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


def test_the_paper_is_made_from_what_both_may_see(desk, line):
    told = scenario_files.facts(desk, line)
    assert told.found.changes == line.changes
    assert told.marking >= line.marking
    assert scenario_files.facts(desk, line) == told
    assert scenario_files.name_of(desk, line).endswith("-2026-11-24.pdf")
