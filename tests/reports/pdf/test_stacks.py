"""A paragraph too long for half a page stands across it, one language below the other."""

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from reportlab.lib.units import mm

from lo_desk.domain.bilingual import Bilingual
from lo_desk.reports.blocks.changes import ChangeTold, changes
from lo_desk.reports.blocks.entries import Entry, Say, Spine, pairs
from lo_desk.reports.blocks.stacks import MOST, stacked
from lo_desk.reports.blocks.tables import Column, Noted, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading
from lo_desk.reports.pdf.flow import Rows
from tests.reports.pdf.heard import lines
from tests.reports.pdf.test_structure import faults, page_for, write
from tests.reports.reading import pages

FITS, LONG = "w" * MOST, "w" * (MOST + 1)
TITLE = Bilingual("A title", "Un titre")


def text_of(characters):
    """A text of about so many characters in each language."""
    return Bilingual("word " * (characters // 5), "mots " * (characters // 5))


def told(path):
    """What is read of a file besides its marking, in order."""
    return [(lang[:2], text.split(" ")[0]) for _, lang, text in lines(path)][2:]


def spread(path):
    """How wide the widest line of running text is, in millimetres."""
    document = pypdfium2.PdfDocument(path)
    try:
        bounds = (thing.get_bounds() for page in document for thing in page.get_objects([1]))
        return max(right - left for left, _, right, _ in bounds) / mm
    finally:
        document.close()


@pytest.mark.parametrize(
    "words",
    [text_of(MOST + 5), Bilingual("word " * 190, "court"), Bilingual("short", "mots " * 190)],
)
@pytest.mark.parametrize("languages", ["en fr", "fr en"])
def test_a_paragraph_of_more_than_900_characters_is_stacked_with_its_tags(
    words, languages, tmp_path
):
    page = page_for(languages.split())
    path = write(paragraph(page, words), tmp_path / "a.pdf", page)
    tags = {"en": "English", "fr": "Français"}
    expected = [
        each
        for code in languages.split()
        for each in ((code, tags[code]), (code, words.in_(code).split(" ")[0]))
    ]
    assert told(path) == expected
    assert spread(path) > 150
    assert faults(path) == []


def test_what_has_900_characters_stays_a_pair(tmp_path):
    page = page_for()
    [rows] = stacked(page, paragraph(page, Bilingual(FITS, FITS)))
    assert isinstance(rows, Rows)
    assert len(rows.rows) == 1
    [rows] = stacked(page, paragraph(page, Bilingual(FITS, LONG)))
    assert isinstance(rows, Rows)
    assert len(rows.rows) == 2


def test_an_edition_in_one_language_has_nothing_to_stack(tmp_path):
    page = page_for(["fr"])
    path = write(paragraph(page, text_of(2000)), tmp_path / "a.pdf", page)
    assert "Français" not in " ".join(pages(path))


def test_a_heading_stays_a_pair_above_its_long_text_and_what_follows_is_one_again(tmp_path):
    page = page_for()
    says = [Say("eyebrow", Bilingual("Priority", "Priorité")), Say("title", TITLE)]
    entry = Entry(
        [*says, Say("body", text_of(1200))],
        [Say("note", Bilingual("Ours", "La nôtre"))],
        Spine("7", mark="overlap"),
        "CBSA",
    )
    path = write(pairs(page, [entry]), tmp_path / "a.pdf", page)
    assert [text for _, text in told(path)] == (
        [
            "Priority",
            "A",
            "Priorité",
            "Un",
            "7",
            "English",
            "word",
            "Français",
            "mots",
            "Ours",
            "La",
        ]
        if told(path)[2][1] == "Priorité"
        else [
            "Priority",
            "A",
            "7",
            "Priorité",
            "Un",
            "English",
            "word",
            "Français",
            "mots",
            "Ours",
            "La",
        ]
    )
    assert faults(path) == []


def test_a_bar_runs_beside_each_block(tmp_path):
    page = page_for()
    change = ChangeTold("changed", TITLE, TITLE, was=text_of(1500), now=text_of(1600))
    path = write(changes(page, [change]), tmp_path / "a.pdf", page)
    english = [text.split(" ")[0] for _, lang, text in lines(path) if lang.startswith("en")]
    assert english[1:] == ["A", "A", "English", "Was:", "Now:"]
    assert faults(path) == []


def test_words_below_the_facts_of_a_table_are_stacked_within_their_row(tmp_path):
    page = page_for()
    columns = (Column(TITLE, 100, "key"), Column(TITLE, 74))
    rows = [Noted(["one", "two"], text_of(1000)), Noted(["three", "four"], TITLE)]
    path = write(table(page, Table(TITLE, columns, rows, text_of(950))), tmp_path / "a.pdf", page)
    assert spread(path) > 150
    assert faults(path) == []


@settings(max_examples=25, deadline=None)
@given(some.lists(some.integers(1, 6000), min_size=1, max_size=6), some.booleans())
def test_whatever_is_long_every_word_is_read_once_and_no_page_is_empty(tmp_path_factory, sizes, en):
    page = page_for(["en", "fr"] if en else ["fr", "en"])
    story = [*heading(page, TITLE, TITLE, chapter=True)]
    for size in sizes:
        story += [*subheading(page, TITLE), *paragraph(page, text_of(size))]
        story += [*pairs(page, [Entry([Say("title", TITLE), Say("body", text_of(size))])])]
        story += note(page, text_of(size // 2))
    path = write(story, tmp_path_factory.mktemp("any") / "a.pdf", page)
    words = " ".join(text for *_, text in lines(path)).split()
    wanted = sum(2 * (size // 5) + size // 2 // 5 for size in sizes)
    assert (words.count("word"), words.count("mots")) == (wanted, wanted)
    assert all(len(text.split()) > 14 for text in pages(path)[1:-1])  # the last ends where it ends
