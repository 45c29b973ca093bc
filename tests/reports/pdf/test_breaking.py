"""Words and lines: nothing is lost, no line is too long, what cannot be seen is not printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.unprintable import MissingGlyph
from lo_desk.reports.pdf.breaking import LINE, SPACE, broken, joined, look, plain, stretches, words
from lo_desk.reports.pdf.text import Run, Text
from lo_desk.reports.pdf.theme import BOLD, CELL, FALLBACK, INK, SANS

PLAIN = look(SANS, 10, INK)
NAMES = st.text(st.sampled_from("abc é-–'’()\\/.\u00a0\n1İŁᐃ"), max_size=120)
WIDTHS = st.floats(12, 300)


def lines_of(text, width, at=PLAIN, **how):
    told, lines = broken(words(plain(text), at, **how), width)
    return ["".join(part for _, part in stretches(told[a:b])) for a, b, _ in lines]


@given(NAMES, WIDTHS)
def test_nothing_is_lost_and_no_line_is_too_long(text, width):
    told, lines = broken(words(plain(text), PLAIN), width)
    said = "".join(part for a, b, _ in lines for _, part in stretches(told[a:b]))
    assert said.split() == plain(text).split()
    for first, last, wide in lines:
        assert wide <= width + 0.01 or last - first == 1
    assert [first for first, *_ in lines[1:]] == [last for _, last, _ in lines[:-1]]


@given(NAMES)
def test_a_wider_column_never_needs_more_lines(text):
    assert len(lines_of(text, 300)) <= len(lines_of(text, 60)) <= len(lines_of(text, 20))


def test_a_long_word_breaks_after_its_signs_before_it_breaks_anywhere():
    told = lines_of("https://www.example.org/liaison-officers", 90)
    assert all(line[-1] in "/-." for line in told[:-1])
    assert len(lines_of("x" * 200, 30)) > 10


def test_hyphens_of_names_break_in_narrow_columns_and_those_of_dates_never():
    assert lines_of("de la Durantaye-Featherstone", 75, narrow=True)[0].endswith("Durantaye-")
    assert lines_of("du 2026-11-24", 55, narrow=True) == ["du ", "2026-11-24"]
    assert lines_of("de CBSA-CO-03", 58, narrow=True) == ["de ", "CBSA-CO-03"]


def test_a_date_that_does_not_break_stays_on_one_line():
    assert lines_of("le 3\u00a0novembre\u00a02026", 75) == ["le ", "3\u00a0novembre\u00a02026"]


def test_ends_of_lines_are_kept_and_blanks_are_one():
    assert lines_of("a  b \n\n c", 100) == ["a b ", " ", "c"]
    assert [word.after for word in words("a b\nc", PLAIN)][:2] == [SPACE, LINE]


@pytest.mark.parametrize(
    ("kept", "printed"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("tab\there", "tab here"),
        ("Vic\u202etoria\u202c", "Victoria"),
        ("e\u0301", "é"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("3\u00a0novembre", "3\u00a0novembre"),
        ("<b>&amp;</b> %(x)s", "<b>&amp;</b> %(x)s"),
    ],
)
def test_what_is_printed_of_a_text(kept, printed):
    assert plain(kept) == printed


def test_letters_that_a_face_lacks_come_from_the_other_one():
    told = words("Aviaja ᐃᓄᒃ", PLAIN)
    assert [word.look.face for word in told] == [SANS, FALLBACK]
    assert told[1].width > 0


def test_a_letter_that_no_face_has_is_named_with_its_text():
    with pytest.raises(MissingGlyph) as caught:
        words("Li \u4e2d of Ottawa", PLAIN)
    assert "U+4E2D" in str(caught.value)
    assert "of Ottawa" in str(caught.value)


def test_runs_meet_without_a_place_to_break_unless_there_is_a_blank():
    told = words("1", PLAIN)
    joined(told, words("er mars", look(SANS, 7, INK, 3.2)))
    assert [(word.text, word.after) for word in told] == [("1", 0), ("er", SPACE), ("mars", 0)]
    joined(told, words(" DEMO", look(BOLD, 6.6, INK)))
    assert told[2].after == SPACE


@pytest.mark.parametrize(("height", "parts"), [(11, 0), (23, 0), (24, 2), (36, 2), (100, 1)])
def test_no_line_of_a_paragraph_stands_alone_on_a_page(height, parts):
    text = Text([Run("\n".join("abcde"))], CELL)
    assert text.wrap(100, 1e6)[1] == pytest.approx(5 * 11.75)
    pieces = text.split(100, height)
    assert len(pieces) == parts
    assert all(piece.wrap(100, 1e6)[1] >= 2 * 11.75 for piece in pieces)
