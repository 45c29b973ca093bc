"""What text a registry accepts, keeps, and sorts by."""

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.plain_text import NAME_LENGTH, letters, tidy, unfit

TEXT = st.text(max_size=40)


@given(TEXT)
def test_tidy_is_done_once(text):
    once = tidy(text)
    assert tidy(once) == once
    assert "\r" not in once
    assert once == normalize("NFC", once).strip()


@given(TEXT)
def test_what_is_fit_stays_fit_when_it_is_tidied(text):
    if unfit(text, 100, lines=True) is None:
        assert unfit(tidy(text), 100, lines=True) is None


@given(TEXT)
def test_a_line_is_fit_wherever_lines_are(text):
    if unfit(text, 100, lines=False) is None:
        assert unfit(text, 100, lines=True) is None


@given(TEXT)
def test_nothing_fit_holds_a_control_or_a_lone_half(text):
    if unfit(text, 100, lines=False) is None:
        assert not {category(sign) for sign in text} & {"Cc", "Cs", "Co", "Cn"}
        text.encode()


@pytest.mark.parametrize(
    ("text", "lines", "about"),
    [
        ("a" * 201, False, "longer"),
        ("A\u202eB", True, "direction"),
        ("A\u2066B", True, "direction"),
        ("A\u200fB", True, "direction"),
        ("A\u200bB", True, "invisible"),
        ("A\ufeffB", True, "invisible"),
        ("A\u00adB", True, "invisible"),
        ("A\x00B", True, "control"),
        ("A\x1bB", True, "control"),
        ("A\nB", False, "control"),
        ("A\tB", False, "control"),
        ("\ud800", True, "control"),
        ("\ue000", True, "control"),
        ("\U0010ffff", True, "control"),
    ],
)
def test_a_text_that_cannot_be_kept_says_why(text, lines, about, english, french):
    fault = unfit(text, NAME_LENGTH, lines=lines)
    assert about in english.text(fault)
    assert "⟦" not in french.text(fault)


@pytest.mark.parametrize(
    "text", ["", "Zoë D’Amours", "a" * 200, "مكتب الاتصال", "東京", "Łódź", "=1+1", "😀", "1 000"]
)
def test_texts_of_any_script_are_fit(text):
    assert unfit(text, NAME_LENGTH, lines=False) is None


def test_lines_are_kept_where_lines_belong():
    assert unfit("a\r\nb\tc", 100, lines=True) is None
    assert tidy(" a\r\nb\rc\n") == "a\nb\nc"
    assert tidy("e\u0301") == "é"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Élan", "elan"),
        ("CÔTÉ", "cote"),
        ("Bœuf", "boeuf"),
        ("ŒUVRE", "oeuvre"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("L’Île", "l'ile"),
        ("e\u0301t\u0065\u0301", "ete"),
        ("Ærø", "aero"),
        ("Ёлка", "елка"),
        ("ASCII only", "ascii only"),
        ("ﬁn ²", "fin 2"),
        ("東京", "東京"),
    ],
)
def test_letters_are_small_and_plain(text, plain):
    assert letters(text) == plain


@given(TEXT)
def test_letters_of_letters_are_the_same(text):
    once = letters(text)
    assert letters(once) == once
