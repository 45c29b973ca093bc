"""The joint assessment as a file: valid, heard in both languages, silent on closed sheets."""

import page
import pytest

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.reports.pdf.scatter import scale_of
from lo_desk.reports.sections.joint_words import over_column
from lo_desk.services import documents
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON, TODAY
from tests.reports.reading import pages, silent, whole
from tests.services.test_joint_assessments import ALIKE, revealed
from tests.services.test_score_sheets import posed, scored

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
APART = {"CBSA": {"BOG": (5, 5), "DET": (0, 0)}, "RCMP": {"BOG": (0, 0), "DET": (5, 5)}}


def printed(desk, folder, **more):
    request = DocumentRequest("joint-assessment", "A-2026", "JOINT", TODAY, **more)
    return documents.print_draft(desk, request, folder / "joint.pdf", silent)


@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("fr",)])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_edition_is_valid(empty_desk, tmp_path, languages, paper):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    file = printed(empty_desk, tmp_path, languages=languages, paper=paper)
    for profile in PROFILES:
        report = page.validate_pdf(str(file), profile=profile)
        assert report.is_compliant, report.failures


def test_the_first_page_says_what_may_be_said(empty_desk, tmp_path):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    first = pages(printed(empty_desk, tmp_path))[0]
    assert "Clear winner: BOG" in first
    assert "Choix net : BOG" in first


def test_no_winner_is_named_where_the_agencies_would_choose_differently(empty_desk, tmp_path):
    revealed(empty_desk, APART)
    first = pages(printed(empty_desk, tmp_path))[0]
    assert "No clear winner: BOG · DET" in first
    assert "Aucun choix ne se démarque : BOG · DET" in first
    assert "the CBSA puts first BOG; the RCMP, DET" in first


def test_closed_sheets_are_in_no_file(empty_desk, tmp_path):
    _, known = posed(empty_desk.seen_by("CBSA"), "BOG", "DET")
    scored(empty_desk, known["BOG"], score=5)
    text = whole(printed(empty_desk, tmp_path))
    assert "The sheets are closed" in text
    assert "Les grilles sont fermées" in text
    assert "Reports of 2026" not in text
    assert "Rapports de 2026" not in text


def test_an_analyst_finds_every_score_and_its_evidence(empty_desk, tmp_path):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    text = whole(printed(empty_desk, tmp_path))
    assert text.count("Reports of 2026") == text.count("Rapports de 2026") == 8
    assert "SHA-256 of the inputs" in text
    assert "How the figures are made" in text


def test_of_a_very_long_name_a_narrow_column_shows_the_beginning():
    city = over_column(Bilingual("Llanfair" * 40, "Detroit"))
    assert (len(city.en), city.en[-1], city.fr) == (40, "…", "Detroit")


def test_page_one_says_what_the_verdict_rests_on_and_the_method_has_the_numbers_of_the_cycle(
    empty_desk, tmp_path
):
    revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    cycle = factories.chosen(empty_desk, "assessment_cycle", "2026")
    rules = '{"margin_least": 125, "first_least": 800, "weight_swing": 30, "low_spread": 150}'
    factories.change(empty_desk, "assessment_cycle", cycle.key, rules=rules)
    file = printed(empty_desk, tmp_path)
    first, text = (" ".join(each.split()) for each in (pages(file)[0], whole(file)))
    assert "naming one place needs 12.5" in first
    assert "drawn at random 100 times; a clear winner needs 80." in first
    assert "changes who comes first" in first
    for words in ("leads by 12.5 in 100", "at least 80 of 100", "low by 1.5", "each weight 30 in"):
        assert words in text
    for words in ("devance l’autre de 12,5 sur 100", "faible, de 1,5", "relevée de 30 sur 100"):
        assert words in text


def test_where_too_little_is_known_no_place_is_named_and_no_value_printed(empty_desk, tmp_path):
    revealed(empty_desk, {key: {"BOG": (5, None), "DET": (None, None)} for key in AGENCIES})
    first = " ".join(pages(printed(empty_desk, tmp_path))[0].split())
    assert "No assessment possible" in first
    assert "No assessment possible:" not in first
    assert "Fewer than two places have enough evidence" in first
    assert "Moins de deux lieux" in first
    assert "not known" in first


def test_options_are_compared_in_a_picture_and_in_the_same_figures(sqlite_demo, tmp_path):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        request = DocumentRequest("joint-assessment", "LOC-DEMO-1", "JOINT", TODAY)
        text = whole(documents.print_draft(desk, request, tmp_path / "joint.pdf", silent))
    assert "Cost against points of need" in text
    assert "Coût et points de besoin" in text
    assert "Hollow dots: another costs no more and adds no less" in " ".join(text.split())
    assert "The same options in figures" in text


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([0, 0], (0, 1)),
        ([3, 800], (0, 200, 400, 600, 800)),
        ([-30, 436], (-100, 0, 100, 200, 300, 400, 500)),
    ],
)
def test_an_axis_ends_at_round_numbers_and_holds_zero(values, ticks):
    assert scale_of(values, 100).ticks == ticks
