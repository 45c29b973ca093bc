"""Layouts: which files a document is, and what each says of the others."""

from dataclasses import replace
from functools import partial

import pypdfium2
import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.layouts import LAYOUTS, file_names
from lo_desk.domain.packs import EDITIONS, PAIRS, TUMBLE, Issue
from lo_desk.i18n.language import spoken
from lo_desk.reports import country_pack
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.pdf.theme import A4
from tests.reports import facts
from tests.reports.pdf.heard import heard
from tests.reports.pdf.test_structure import faults
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


@pytest.fixture(scope="module")
def tumbled(tmp_path_factory):
    """The file for the screen and the one for the printer."""
    return bind(told(), TUMBLE, tmp_path_factory.mktemp("tumble") / "a.pdf", silent)


def test_a_file_of_two_parts_is_accessible_and_archival(tumbled):
    assert [file.name for file in tumbled] == ["a.pdf", "a-print.pdf"]
    assert [faults(file) for file in tumbled] == [[], []]


def test_on_the_screen_both_parts_follow_one_another_each_from_its_page_1(tumbled):
    found = pages(tumbled[0])
    covers = [number for number, text in enumerate(found) if "Page 1 " in text]
    assert len(covers) == 2
    half = covers[1]
    assert f"Page {half} of {half}" in found[half - 1]
    assert f"Page {len(found) - half} sur {len(found) - half}" in found[-1]
    assert "This document is in French too" in found[1]
    assert "Ce document est aussi en anglais" in found[-1]


def test_the_outline_names_the_language_of_each_part(tumbled):
    document = pypdfium2.PdfDocument(tumbled[0])
    titles = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    document.close()
    assert [title for level, title in titles if level == 0] == ["English", "Français"]
    assert len(titles) > 12


def test_each_part_tells_its_language_to_who_listens(tumbled):
    roots = [root for page in heard(tumbled[0]) for root in page]
    parts = {kid.lang for root in roots for kid in root.kids if kid.tag == "Part"}
    assert parts == {"en-CA", "fr-CA"}


def test_on_paper_the_other_part_begins_at_the_back_and_stands_on_its_head(tumbled):
    document = pypdfium2.PdfDocument(tumbled[1])
    screen = len(pages(tumbled[0]))
    assert len(document) == screen + screen % 2
    assert "Page 1 sur" in pages(tumbled[1])[-1]
    assert "Page 1 of" in pages(tumbled[1])[0]
    first, last = (_lowest(document[number]) for number in (0, len(document) - 1))
    document.close()
    assert first == "DEMO"
    assert last != "DEMO"


def _lowest(page):
    """What stands in the upper left corner of the sheet."""
    text = page.get_textpage()
    width, height = page.get_size()
    found = text.get_text_bounded(0, height - 45, width / 3, height).strip()
    text.close()
    return found.split(" ")[0]
