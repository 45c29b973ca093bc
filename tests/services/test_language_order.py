"""Documents in the order of the rule, with the reason on the page."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.domain.packs import DocumentRequest
from lo_desk.services import documents
from tests import factories
from tests.factories import chosen
from tests.reports.reading import pages

TODAY = date(2026, 11, 24)
REQUEST = DocumentRequest("country-pack", "CO", "CBSA", TODAY)


@pytest.fixture
def french(desk):
    """Colombia’s mission works in French, says the registry."""
    key = chosen(desk, "country", "colombia").key
    factories.change(desk, "country", key, un_mission_language="fr")
    return desk


def test_the_mission_of_the_country_decides(desk, french):
    ordered = documents.in_order(french, REQUEST)
    assert ordered.languages == ("fr", "en")
    assert ordered.order is not None
    elsewhere = documents.in_order(french, replace(REQUEST, subject="PE"))
    assert elsewhere.languages == ("en", "fr")
    at_post = documents.in_order(french, DocumentRequest("delta", "BOG-CBSA", "CBSA", TODAY))
    assert at_post.languages == ("fr", "en")


@pytest.mark.parametrize("languages", [("fr",), ("en",), ("fr", "en")])
def test_what_was_asked_for_stays(french, languages):
    asked = replace(REQUEST, languages=languages)
    assert documents.in_order(french, asked) == asked


def test_an_assessment_goes_to_both_networks(french):
    ordered = documents.in_order(french, DocumentRequest("gap-assessment", "", "JOINT", TODAY))
    assert ordered.languages == ("en", "fr")


def test_the_reason_is_printed(french, tmp_path):
    target = tmp_path / "pack.pdf"
    documents.print_draft(french, REQUEST, target, lambda _f, _m: None)
    first = pages(target)[0]
    assert "PROTÉGÉ B / PROTECTED B" in first
    assert "Le français d’abord : document destiné à servir en Colombie" in first
    assert "French first: for use in Colombia" in first


@pytest.mark.parametrize("layout", ["editions", "tumble"])
def test_every_layout_has_its_files(desk, tmp_path, layout):
    asked = replace(REQUEST, kind="priorities-brief", layout=layout)
    target = tmp_path / asked.file_name
    first = documents.print_draft(desk, asked, target, lambda _f, _m: None)
    files = documents.files_of(asked, target)
    assert first == files[0]
    assert {file.name for file in tmp_path.glob("*.pdf")} == {file.name for file in files}
    assert len(files) == 2


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ("editions", "An edition in each language, English and French"),
        ("tumble", "English and French, each from a cover of its own"),
    ],
)
def test_the_cover_says_how_the_languages_are_bound(desk, tmp_path, layout, words):
    asked = replace(REQUEST, subject="PE", layout=layout)
    first = documents.print_draft(desk, asked, tmp_path / "a.pdf", lambda _f, _m: None)
    assert words in pages(first)[0]
