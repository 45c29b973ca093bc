"""Which texts of a document lack a language: every text that its facts hold, wherever it stands."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.language_gate import PendingText, pending, texts
from lo_desk.domain.naming import IN, Form
from lo_desk.i18n.msg import said
from tests.reports import facts

OUTER, INNER = UUID(int=1), UUID(int=2)
WHOLE = Bilingual("Bogotá", "Bogotá")
LACKING = Bilingual("Joint visit", "")


@dataclass(frozen=True)
class Item:
    id: UUID
    title: Bilingual
    words: object = None


@dataclass(frozen=True)
class Held:
    id: UUID
    items: tuple[Item, ...]
    more: object = None


def test_a_text_is_found_with_its_place_and_the_records_around_it():
    [found] = pending(Held(OUTER, (Item(INNER, WHOLE), Item(INNER, LACKING))))
    assert (found.path, found.state, found.side) == ("items[1].title", "missing", "fr")
    assert found.near == (INNER, OUTER)


def test_texts_inside_sentences_names_and_maps_are_found():
    sentence = said("%(what)s in %(where)s", what=LACKING, where=(Form("city", "x", IN, WHOLE),))
    held = Held(OUTER, (), {"x": sentence})
    assert [found.path for found in texts(held)] == ["more.x.what", "more.x.where[0].text"]


def test_a_half_that_was_left_behind_is_to_be_written_again():
    [found] = pending((Bilingual("new", "ancien", newer="en", state="stale"),))
    assert (found.state, found.side) == ("stale", "fr")
    [found] = pending((Bilingual("old", "nouveau", newer="fr"),))
    assert (found.state, found.side) == ("stale", "en")


def test_no_text_at_all_is_no_fault_and_each_text_is_named_once():
    assert pending((Bilingual(), WHOLE)) == ()
    assert len(pending((LACKING, LACKING, WHOLE))) == 1


def test_a_text_that_was_never_in_a_record_has_a_status_too():
    assert Bilingual("a", "b").status == "draft"
    assert Bilingual("a", "b").confirmed().status == "reviewed"
    assert Bilingual("", "b").status == "missing"
    assert Bilingual().status == ""


def test_the_facts_of_the_documents_are_walked_to_the_bottom():
    paths = {found.path for found in texts(facts.pack())}
    assert "card.country.name" in paths
    assert any(path.startswith("card.pairs[0].theirs.statement") for path in paths)
    assert any(path.startswith("card.gaps[0].gap.why.") for path in paths)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ((LACKING, WHOLE), "Like-minded officer, Bogotá"),
        (LACKING, "Like-minded officer"),
        (None, "Like-minded officer"),
        ("RCMP-CO-03", "Like-minded officer, RCMP-CO-03"),
        ((WHOLE, "B. Roy"), "Like-minded officer, Bogotá and B. Roy"),
    ],
)
def test_a_text_is_found_by_what_both_languages_call_its_record(named, expected, english):
    kind = said("Like-minded officer")
    item = PendingText(
        "like_minded", INNER, "service", kind, said("Service"), named, LACKING, "missing", "fr"
    )
    assert english.text(item.whose) == expected


def test_a_text_of_no_record_has_no_owner():
    item = PendingText("", None, "[1][0]", None, None, None, LACKING, "missing", "fr")
    assert item.whose is None


halves = some.sampled_from(["", "one", "two"])


@given(some.lists(some.builds(Bilingual, halves, halves)))
def test_what_is_pending_is_exactly_what_has_one_half(told):
    lacking = {(each.en, each.fr) for each in told if bool(each.en) != bool(each.fr)}
    assert {(found.text.en, found.text.fr) for found in pending(tuple(told))} == lacking
