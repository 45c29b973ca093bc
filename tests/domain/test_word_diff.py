from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.word_diff import ADDED, REMOVED, SAME, Piece, told, word_diff

TEXTS = st.text(st.sampled_from("ab é’-.,\n "), max_size=40)


def without(kind, pieces):
    return "".join(piece.text for piece in pieces if piece.kind != kind)


@given(TEXTS, TEXTS)
def test_both_wordings_can_be_read_out_of_the_difference(before, after):
    pieces = word_diff(before, after)
    assert without(ADDED, pieces) == before
    assert without(REMOVED, pieces) == after


@given(TEXTS, TEXTS)
def test_no_two_neighbours_are_of_one_kind_and_none_is_empty(before, after):
    pieces = word_diff(before, after)
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))
    assert all(one.kind != ADDED or other.kind == SAME for one, other in pairwise(pieces))


@given(TEXTS)
def test_a_text_that_stays_is_one_stretch_and_nothing_is_told(text):
    pieces = word_diff(text, text)
    assert pieces == ((Piece(SAME, text),) if text else ())
    assert told(pieces) == ()


@given(TEXTS, TEXTS)
def test_the_way_back_swaps_what_was_added_and_removed_or_keeps_as_much(before, after):
    there, back = word_diff(before, after), word_diff(after, before)
    assert without(ADDED, there) == without(REMOVED, back)


def test_words_are_whole_and_what_stays_between_them_stays():
    assert word_diff("Chemical precursors by mail", "Chemical precursors shipped by sea") == (
        Piece(SAME, "Chemical precursors "),
        Piece(ADDED, "shipped "),
        Piece(SAME, "by "),
        Piece(REMOVED, "mail"),
        Piece(ADDED, "sea"),
    )


def test_a_blank_between_two_changed_words_changes_with_them():
    assert word_diff("one two three", "un deux three") == (
        Piece(REMOVED, "one two"),
        Piece(ADDED, "un deux"),
        Piece(SAME, " three"),
    )


def test_an_elided_word_is_one_word():
    assert word_diff("l’envoi", "l’avion") == (Piece(REMOVED, "l’envoi"), Piece(ADDED, "l’avion"))


def test_the_changes_are_said_in_words(english, french):
    changes = told(word_diff("by mail", "by sea"))
    assert [english.text(one) for one in changes] == ["removed: “mail”", "added: “sea”"]
    assert [french.text(one) for one in changes] == [
        "retiré : « mail »".replace(" :", "\u00a0:")
        .replace("« ", "«\u00a0")
        .replace(" »", "\u00a0»"),
        "ajouté : « sea »".replace(" :", "\u00a0:")
        .replace("« ", "«\u00a0")
        .replace(" »", "\u00a0»"),
    ]
