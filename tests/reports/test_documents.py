"""Both documents, as a reader finds them."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.unprintable import MissingGlyph
from lo_desk.errors import CannotWrite
from lo_desk.progress import Cancelled
from tests.reports import facts
from tests.reports.reading import fonts_of, pages, print_assessment, print_pack, whole

BOTH = pytest.mark.parametrize("printed", [print_pack, print_assessment])


@BOTH
def test_every_page_says_what_it_is(printed, tmp_path):
    found = pages(printed(tmp_path / "a.pdf"))
    assert len(found) > 5
    for number, text in enumerate(found, start=1):
        assert "PROTECTED B / PROTÉGÉ B" in text
        assert f"Page {number} of {len(found)}" in text
        assert f"Page {number} sur {len(found)}" in text
        assert "Data as of November 24, 2026" in text
        assert "Données au 24 novembre 2026" in text
        assert "DEMO: fictional people and facts · DÉMO : personnes et faits fictifs" in text


@BOTH
def test_real_facts_carry_no_demo(printed, tmp_path):
    text = whole(printed(tmp_path / "a.pdf", demo=False, marking=0))
    assert "DEMO" not in text
    assert "DÉMO" not in text
    assert "UNCLASSIFIED / NON CLASSIFIÉ" in text


@BOTH
def test_the_same_facts_give_the_same_bytes(printed, tmp_path):
    one, other = printed(tmp_path / "a.pdf"), printed(tmp_path / "b.pdf")
    assert one.read_bytes() == other.read_bytes()


@BOTH
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_paper_has_its_size(printed, paper, tmp_path):
    document = pypdfium2.PdfDocument(printed(tmp_path / "a.pdf", paper=paper))
    sizes = {"A4": (595, 842), "Letter": (612, 792)}
    assert {tuple(map(round, document[n].get_size())) for n in range(len(document))} == {
        sizes[paper]
    }
    document.close()


@BOTH
def test_a_file_tells_its_title_language_and_places(printed, tmp_path):
    path = printed(tmp_path / "a.pdf")
    document = pypdfium2.PdfDocument(path)
    titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert " · " in document.get_metadata_value("Title")
    document.close()
    assert len(titles) > 6
    assert all(" · " in title or title.isascii() for title in titles)
    raw = path.read_bytes()
    assert b"/Lang (en-CA)" in raw


@BOTH
def test_french_first_changes_the_order_and_nothing_else(printed, tmp_path):
    english = pages(printed(tmp_path / "a.pdf"))
    french = pages(printed(tmp_path / "b.pdf", languages=("fr", "en")))
    assert len(english) == len(french)
    assert "PROTÉGÉ B / PROTECTED B" in french[0]
    assert b"/Lang (fr-CA)" in (tmp_path / "b.pdf").read_bytes()


@BOTH
@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("en", "English edition · Also available in French"),
        ("fr", "Version française · Aussi disponible en anglais"),
    ],
)
def test_an_edition_in_one_language_says_that_the_other_exists(printed, code, other, tmp_path):
    found = pages(printed(tmp_path / "a.pdf", languages=(code,)))
    assert all(other in text for text in found[1:])
    assert ("Données au" in found[1]) == (code == "fr")
    assert ("Data as of" in found[1]) == (code == "en")


@BOTH
def test_no_english_is_left_in_the_french_edition(printed, tmp_path):
    text = whole(printed(tmp_path / "a.pdf", languages=("fr",)))
    text = text.replace("PROTÉGÉ B / PROTECTED B", "").replace("Port of Spain", "")
    left = re.findall(r"\b(?:the|of|and|with|your|for|CBSA|RCMP)\b(?!-)", _without_codes(text))
    assert left == []


@BOTH
def test_cancelling_leaves_nothing_behind(printed, tmp_path):
    asked = []

    def tired(fraction, words):
        asked.append(fraction)
        if len(asked) == 9:
            raise Cancelled

    with pytest.raises(Cancelled):
        printed(tmp_path / "a.pdf", report=tired)
    assert list(tmp_path.iterdir()) == []
    assert asked == sorted(asked)


@BOTH
def test_a_file_that_was_there_survives_a_failure(printed, tmp_path):
    target = tmp_path / "a.pdf"
    target.write_text("older")

    def tired(fraction, words):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        printed(target, report=tired)
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_text() == "older"


@BOTH
def test_a_folder_that_is_not_there_is_said(printed, tmp_path):
    with pytest.raises(CannotWrite):
        printed(tmp_path / "missing" / "a.pdf")


@pytest.mark.parametrize("sign", ["\u4e2d", "\u0627", "\u05e9", "\ue000"])
def test_a_character_that_cannot_be_printed_is_named(sign, tmp_path):
    person = replace(facts.COVER[0], officer=f"Kowalchuk {sign}")
    with pytest.raises(MissingGlyph) as caught:
        print_pack(tmp_path / "a.pdf", card=facts.card(cover=(person,)))
    assert f"U+{ord(sign):04X}" in str(caught.value)
    assert "Kowalchuk" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_syllabics_are_printed_in_a_face_of_their_own(tmp_path):
    person = replace(facts.COVER[0], officer="Aviaja ᐃᓄᒃ 😀")
    path = print_pack(tmp_path / "a.pdf", card=facts.card(cover=(person,)), demo=False)
    assert "Aviaja ᐃᓄᒃ 😀" in whole(path)
    assert "DejaVu" in fonts_of(path)
    assert "DejaVu" not in fonts_of(print_pack(tmp_path / "b.pdf"))


def test_markup_in_facts_is_printed_as_it_stands(tmp_path):
    told = Bilingual("<b>Bold & 5 < 6</b> %(x)s", "<i>Italique & 5 < 6</i>")
    item = replace(facts.OURS[3], statement=told)
    text = whole(print_pack(tmp_path / "a.pdf", card=facts.card(ours=(item,), pairs=())))
    assert "<b>Bold & 5 < 6</b> %(x)s" in text


def _without_codes(text):
    return re.sub(r"\S*(?:CBSA|RCMP)-\S+|\S+-(?:CBSA|RCMP)\b|https?://\S+|\S+@\S+", "", text)
