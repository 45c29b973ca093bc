"""A contents page: every heading with its page, and a way to it."""

import ctypes
from itertools import count

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.platypus import PageBreak

from lo_desk.domain.bilingual import Bilingual
from lo_desk.reports.blocks.contents import contents
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.pdf.flow import below
from tests.reports.pdf.heard import heard, lines
from tests.reports.pdf.test_structure import faults, page_for, write
from tests.reports.reading import pages

WORDS = Bilingual("word " * 300, "mot " * 300)


def chapters(page, many):
    yield from heading(page, Bilingual("Contents", "Table des matières"))
    yield from contents(page)
    yield PageBreak()
    for number in range(many):
        yield from heading(page, Bilingual(f"Chapter {number}", f"Chapitre {number}"), chapter=True)
        yield from paragraph(page, *[WORDS] * (1 + number % 3))


def test_every_heading_is_listed_with_the_page_it_is_on(tmp_path):
    page = page_for()
    path = write(chapters(page, 7), tmp_path / "a.pdf", page)
    assert faults(path) == []
    found = pages(path)
    for number in range(7):
        place = next(n for n in count(1) if n > 1 and f"Chapter {number} " in found[n - 1])
        assert f"Chapter {number} {place} " in found[0] + " "
        assert f"Chapitre {number} {place} " in found[0] + " "


def test_who_listens_has_a_list_for_each_language_and_a_link_in_each_item(tmp_path):
    page = page_for(("fr", "en"))
    path = write(chapters(page, 3), tmp_path / "a.pdf", page)
    told = [
        (elem.tag, lang, elem.text.strip())
        for root in heard(path)[0]
        for elem, lang in root.walk()
        if elem.tag in {"TOC", "TOCI", "Link"}
    ]
    for lang, word in (("fr-CA", "Chapitre"), ("en-CA", "Chapter")):
        own = [(tag, text) for tag, spoken, text in told if spoken == lang]
        assert [tag for tag, _ in own] == ["TOC", *["TOCI", "Link"] * 3]
        assert [text for tag, text in own if tag == "Link"] == [f"{word} {n}" for n in range(3)]


def test_a_link_leads_to_its_page(tmp_path):
    page = page_for()
    path = write(chapters(page, 4), tmp_path / "a.pdf", page)
    document = pypdfium2.PdfDocument(path)
    first = document[0]
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    goals = []
    while pdfium.FPDFLink_Enumerate(first.raw, position, link):
        goal = pdfium.FPDFLink_GetDest(document.raw, link)
        goals.append(pdfium.FPDFDest_GetDestPageIndex(document.raw, goal))
    first.close()
    document.close()
    assert len(goals) == 8
    assert goals == sorted(goals)
    assert set(goals) >= {1}


def test_a_long_list_goes_on_over_pages(tmp_path):
    page = page_for(("en",))
    path = write(chapters(page, 90), tmp_path / "a.pdf", page)
    assert faults(path) == []
    assert "Continued on page 2" in pages(path)[0]


def test_what_stands_below_a_chapter_is_listed_below_it_and_heard_below_it(tmp_path):
    page = page_for()

    def story():
        yield from heading(page, Bilingual("Contents", "Table des matières"))
        yield from contents(page)
        yield PageBreak()
        yield from heading(page, Bilingual("Colombia", "Colombie"), chapter=True)
        for number in range(2):
            title = Bilingual(f"Part {number}", f"Partie {number}")
            yield from below(heading(page, title), 1, listed=True)
            yield from below(subheading(page, Bilingual("Detail", "Détail")), 1, listed=True)
            yield from paragraph(page, WORDS)

    path = write(story(), tmp_path / "a.pdf", page)
    assert faults(path) == []
    said = [(tag, words) for tag, lang, words in lines(path) if lang == "en-CA" and tag[0] == "H"]
    parts = [("H3", "Part 0"), ("H4", "Detail"), ("H3", "Part 1"), ("H4", "Detail")]
    assert said == [("H1", "Contents"), ("H2", "Colombia"), *parts]
    first = pages(path)[0]
    assert "Colombia 2 " in first
    assert "Part 1 " in first
    assert "Detail" not in first
