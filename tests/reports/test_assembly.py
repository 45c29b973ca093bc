"""Layouts: which files a document is, and what each says of the others."""

from dataclasses import replace
from functools import partial

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.layouts import EDITIONS, LAYOUTS, PAIRS, file_names
from lo_desk.domain.packs import Issue
from lo_desk.i18n.language import spoken
from lo_desk.reports import country_pack
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.pdf.theme import A4
from tests.reports import facts
from tests.reports.reading import pages, silent

ISSUE = Issue("2026-0147", 1, 1, Bilingual("Director", "Direction"), "AAAAA-BBBBB")
SPOKEN = (spoken("en_CA"), spoken("fr_CA"))


def told(languages=SPOKEN, issue=ISSUE):
    """The country pack, in no layout yet."""
    pack = replace(facts.pack(), issue=issue)
    title = Bilingual("Country pack", "Trousse")
    frame = Frame(title, title, pack.card.day, 2, "", demo=True, issue=issue)
    sections = [partial(section, pack) for section in country_pack.SECTIONS]
    return Told(languages, A4, frame, sections, frozenset(facts.DEMO_NAMES))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_language_is_one_file_in_any_layout(layout, tmp_path):
    files = bind(told(SPOKEN[:1]), layout, tmp_path / "a.pdf", silent)
    assert files == (tmp_path / "a.pdf",)
    assert list(tmp_path.iterdir()) == [*files]


def test_pairs_are_one_file(tmp_path):
    assert bind(told(), PAIRS, tmp_path / "a.pdf", silent) == (tmp_path / "a.pdf",)


def test_two_editions_name_each_other(tmp_path):
    english, french = bind(told(), EDITIONS, tmp_path / "a.pdf", silent)
    assert [english.name, french.name] == [*file_names(EDITIONS, ("en", "fr"), "a.pdf")]
    words = "Also available in French, No. 2026-0147-FR"
    assert all(words in text for text in pages(english)[1:])
    assert all("disponible en anglais, nº 2026-0147-EN" in text for text in pages(french)[1:])
    assert "Register number 2026-0147-EN" in pages(english)[1]


def test_editions_that_were_not_issued_have_no_number(tmp_path):
    english, _ = bind(told(issue=None), EDITIONS, tmp_path / "a.pdf", silent)
    assert "Also available in French" in pages(english)[1]
    assert "No." not in pages(english)[1]


def test_the_progress_of_two_files_never_goes_back(tmp_path):
    heard = []
    bind(told(), EDITIONS, tmp_path / "a.pdf", lambda fraction, words: heard.append(fraction))
    assert heard == sorted(heard)
    assert heard[-1] == 1
