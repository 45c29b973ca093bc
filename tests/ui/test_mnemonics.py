from hypothesis import given
from hypothesis import strategies as st

from lo_desk.ui.mnemonics import letter_of, lettered, plain

WORDS = st.text("abcdéà …", min_size=1, max_size=12)
MARKED = st.builds("{}&{}".format, st.text("ab "), st.text("abcdé", min_size=1))
TEXTS = st.lists(WORDS | MARKED, max_size=12)


@given(TEXTS)
def test_no_two_letters_are_alike_and_the_words_stay(texts):
    made = lettered(texts)
    letters = [letter for text in made if (letter := letter_of(text))]
    assert len(set(letters)) == len(letters)
    assert all(letter.isascii() for letter in letters)
    for text, new in zip(texts, made, strict=True):
        assert plain(new).endswith(plain(text))


def test_the_letter_that_is_asked_for_is_kept_where_it_is_free():
    assert lettered(["&Save", "&Stop"]) == ["&Save", "S&top"]


def test_words_without_a_mark_begin_with_their_first_letters():
    assert lettered(["Gaps", "Tours of duty"], "t") == ["&Gaps", "Tours &of duty"]


def test_where_no_letter_is_left_a_digit_stands_in_front():
    assert lettered(["é"]) == ["&1 é"]
