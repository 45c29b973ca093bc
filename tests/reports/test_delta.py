"""What the sheet of changes says, and that it is one sheet of less than 200 kB."""

import pypdfium2
import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deltas import Delta
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.packs import Issue
from tests.reports.pdf.heard import lines
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import pages, whole
from tests.reports.sheets import delta, print_delta

EDITIONS = [("en", "fr"), ("fr", "en"), ("en",), ("fr",)]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("languages", EDITIONS)
def test_every_edition_is_accessible_archival_and_one_small_sheet(languages, paper, tmp_path):
    file = print_delta(tmp_path / "a.pdf", languages, paper)
    assert faults(file) == []
    assert len(pages(file)) <= 2
    assert file.stat().st_size < 200_000


@pytest.mark.parametrize("copies", [1, 4, 8, 11])
def test_the_slip_of_an_issued_sheet_stands_over_nothing(copies, tmp_path):
    """Where too little room is left below the list of copies, it goes to a page of its own."""
    whom = (Bilingual("Officer in Bogotá", "AL à Bogotá"),) * copies
    issue = Issue(
        "2026-0147", 1, copies, whom[0], "AAAAA-BBBBB", distribution=whom, slip="K7QF2M9D"
    )
    document = pypdfium2.PdfDocument(print_delta(tmp_path / "a.pdf", issue=issue))
    told = [lower_edges(page) for page in document]
    document.close()
    [(page, cut)] = [(at, each["Detach"]) for at, each in enumerate(told) if "Detach" in each]
    above = [told[page][word] for word in ("Acknowledged", "this slip") if word in told[page]]
    assert all(edge > cut for edge in above)
    assert cut > told[page]["Return"] > told[page]["Data"]


def lower_edges(page):
    """Where the lowest of some words stands on a page, in points from its foot."""
    text = page.get_textpage()
    found: dict[str, float] = {}
    for word in ("Detach", "Acknowledged", "this slip", "Return", "Data"):
        search = text.search(word, match_case=True)
        while hit := search.get_next():
            bottom = text.get_charbox(hit[0])[1]
            found[word] = min(bottom, found.get(word, bottom))
    return found


def test_each_change_says_what_it_was_and_what_it_is(tmp_path):
    text = whole(print_delta(tmp_path / "a.pdf"))
    assert (
        "From September 25, 2026 to November 24, 2026: 4 additions, 3 changes, 1 removal." in text
    )
    assert "Changed · Priorities · 2026-10-15" in text
    assert "Was: “Chemical precursors sent to western ports”" in text
    assert "Now: “Chemical precursors shipped by sea”" in text
    assert "Maintenant : « Précurseurs chimiques expédiés par mer »" in text
    assert "Retrait · Priorités" in text
    assert "As they were: Joint activities." in text


def test_who_is_it_for_and_since_when(tmp_path):
    text = whole(print_delta(tmp_path / "a.pdf"))
    assert "For J. Kowalchuk DEMO, Bogotá post. Countries: Colombia." in text
    assert "Counted from the last briefing held at the post, on September 25, 2026." in text
    assert "1 item is not released in this edition." in text


def test_no_change_is_said_in_words(tmp_path):
    text = whole(print_delta(tmp_path / "a.pdf", changes=(), withheld=()))
    assert "Nothing has changed since your briefing of September 25, 2026." in text
    assert "Rien n’a changé depuis votre séance d’information du 25 septembre 2026." in text


def test_what_found_no_room_is_counted(tmp_path):
    text = whole(print_delta(tmp_path / "a.pdf", left_out=3))
    assert "3 more changes found no room; they are in the country packs." in text


def test_each_language_is_heard_whole_change_by_change(tmp_path):
    said = [(lang, words) for _, lang, words in lines(print_delta(tmp_path / "a.pdf"))]
    at = said.index(("en-CA", "Priority 1 of the RCMP (RCMP-CO-11)"))
    after = [lang for lang, _ in said[at : at + 10]]
    assert after[:4] == ["en-CA"] * 4
    assert after.count("fr-CA") > 3


def test_frozen_facts_come_back_as_they_were():
    told = delta()
    assert thaw(Delta, freeze(told)) == told
