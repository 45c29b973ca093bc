"""Rows that go on over pages."""

import re
from dataclasses import replace

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.reports.blocks.entries import Entry, Say, Spine, pairs
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.sheets import Labelled, labels, part
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading
from tests.reports.pdf.heard import lines
from tests.reports.pdf.test_structure import faults, page_for, write
from tests.reports.reading import pages


def entries(words):
    """One fact that is told at length, in both languages."""
    says = [
        Say("eyebrow", Bilingual("Priority 1 · Overlap", "Priorité 1 · Convergence")),
        Say("title", Bilingual("A title", "Un titre")),
        Say("body", Bilingual("word " * words, "mot " * words)),
    ]
    return [Entry(says, [Say("body", Bilingual("Ours", "La nôtre"))], Spine("1"), "CBSA")]


def test_what_goes_on_over_a_page_says_whose_rest_it_is_to_the_eye_alone(tmp_path):
    page = page_for()
    [entry] = entries(2)
    many = [Say("body", Bilingual("word " * 150, "mot " * 150))] * 14
    path = write(pairs(page, [replace(entry, main=[*entry.main, *many])]), tmp_path / "a.pdf", page)
    found = pages(path)
    assert len(found) > 2
    assert all("Priority 1 · Overlap (continued)" in text for text in found[1:])
    assert all("Priorité 1 · Convergence (suite)" in text for text in found[1:])
    assert [text for *_, text in lines(path) if "(continued)" in text] == []
    assert faults(path) == []


def test_what_is_stacked_says_whose_rest_it_is_in_the_language_of_the_block(tmp_path):
    page = page_for()
    path = write(pairs(page, entries(2500)), tmp_path / "a.pdf", page)
    found = pages(path)
    assert len(found) > 2
    again = ("Priority 1 · Overlap (continued)", "Priorité 1 · Convergence (suite)")
    assert all(any(words in text for words in again) for text in found[1:])
    assert not any(all(words in text for words in again) for text in found)
    assert faults(path) == []


@pytest.mark.parametrize("words", [100, 300, 600, 900, 3000])
def test_no_page_is_left_empty_and_no_heading_alone(words, tmp_path):
    page = page_for()
    title = Bilingual("Heading", "Titre")
    story = [
        *heading(page, title, Bilingual("lead " * 20, "chapeau " * 20), chapter=True),
        *paragraph(page, Bilingual("word " * words, "mot " * words)),
        *subheading(page, Bilingual("Below", "Dessous")),
        *pairs(page, entries(words)),
    ]
    found = pages(write(story, tmp_path / "a.pdf", page))
    assert all(len(text.split()) > 14 for text in found)  # ten are around the text
    below = next(text for text in found if "Below" in text)
    assert "Priority 1" in below


@pytest.mark.parametrize("short", [0.001, 0.004, 0.01])
def test_a_paragraph_never_takes_a_line_that_is_a_hair_too_high(short, tmp_path):
    width = page_for().paper.text
    [rows] = paragraph(page_for(), Bilingual("word " * 900, "mot " * 900))
    room = rows.split(width, 300)[0].wrap(width, 1e6)[1] - short
    assert rows.split(width, room)[0].wrap(width, 1e6)[1] <= room


def test_what_fits_is_not_split(tmp_path):
    page = page_for()
    story = [*heading(page, Bilingual("Title", "Titre")), *pairs(page, entries(100))]
    assert len(pages(write(story, tmp_path / "a.pdf", page))) == 1


@pytest.mark.parametrize("many", range(36, 50))
def test_no_last_row_stands_alone_on_a_page(many, tmp_path):
    page = page_for()
    head = Bilingual("Head", "Tête")
    columns = [Column(head, 60), Column(head, 114)]
    told = Table(Bilingual("All", "Tout"), columns, [[f"x{n}y", f"z{n}"] for n in range(many)])
    found = pages(write(table(page, told), tmp_path / "a.pdf", page))
    assert sum(len(re.findall(r"x\d+y", text)) for text in found) == many
    assert all(len(re.findall(r"x\d+y", text)) > 1 for text in found)


@pytest.mark.parametrize("before", range(16, 40))
def test_what_goes_on_over_a_page_says_so_once_and_at_its_foot(before, tmp_path):
    page = page_for()
    filled = [Bilingual(f"line{n}", f"ligne{n}") for n in range(before)]
    five = [Entry([Say("title", Bilingual("title", "titre"))]) for _ in range(5)]
    story = [*paragraph(page, *filled), *listing(page, five), *paragraph(page, filled[0])]
    for text in pages(write(story, tmp_path / "a.pdf", page)):
        assert text.count("Continued on page") <= 1
        if "Continued on page" in text:
            assert "title" not in text.split("Continued on page")[1]


def test_a_table_that_is_split_keeps_its_distance_from_what_stands_above():
    page = page_for()
    head = Bilingual("Head", "Tête")
    told = Table(head, [Column(head, 174)], [[f"x{n}"] for n in range(99)])
    [rows] = table(page, told)
    here = rows.split(500, 400)[0]
    assert here.getSpaceBefore() == rows.getSpaceBefore() > 0


@pytest.mark.parametrize("before", range(28, 44))
def test_no_heading_of_a_fact_is_alone_at_the_foot_of_a_page(before, tmp_path):
    page = page_for()
    filled = [Bilingual(f"line{n}", f"ligne{n}") for n in range(before)]
    story = [*paragraph(page, *filled), *pairs(page, entries(400))]
    first = pages(write(story, tmp_path / "a.pdf", page))[0]
    assert "Priority 1" not in first or first.count("word") > 8


def numbered(count, first=0):
    """So many labels with values, each of its own words."""
    return [
        Labelled(Bilingual(f"row{n:03}", f"rang{n:03}"), [Bilingual(f"word{n:03}", f"mot{n:03}")])
        for n in range(first, first + count)
    ]


@pytest.mark.parametrize("rows", range(44, 60))
def test_a_note_is_never_alone_on_a_page(rows, tmp_path):
    page = page_for()
    words = Bilingual("9 more are elsewhere.", "9 autres sont ailleurs.")
    story = [*labels(page, numbered(rows)), *note(page, words)]
    path = write(story, tmp_path / "a.pdf", page)
    [noted] = [text for text in pages(path) if words.en in text]
    assert noted.count("word") >= 2
    assert faults(path) == []


@pytest.mark.parametrize("above", range(38, 52))
def test_two_rows_at_least_stand_with_a_heading(above, tmp_path):
    page = page_for()
    title = Bilingual("Dates", "Dates à venir")
    story = [
        *heading(page, Bilingual("Heading", "Titre")),
        *labels(page, numbered(above, 500)),
        *part(page, title),
        *labels(page, numbered(8)),
    ]
    [begun] = [text for text in pages(write(story, tmp_path / "a.pdf", page)) if title.fr in text]
    assert begun.count("word0") >= 2


def test_what_a_row_is_about_stands_beside_its_rest(tmp_path):
    page = page_for()
    names = [Bilingual("Was", "Avant"), Bilingual("Now", "Maintenant"), Bilingual("Where", "Où")]
    columns = [Column(name, width) for name, width in zip(names, (30, 30, 114), strict=True)]
    where = Bilingual("place " * 1200, "lieu " * 1200)
    rows: list[list[object]] = [[names[0], "AFTER", where], ["1", "2", "3"]]
    caption = Bilingual("Caption", "Légende")
    path = write(table(page, Table(caption, columns, rows)), tmp_path / "a.pdf", page)
    found = pages(path)
    assert len(found) > 2
    assert all("AFTER" in text for text in found)
    assert sum(text.count("AFTER") for *_, text in lines(path)) == 1  # heard once
    assert faults(path) == []
