"""The marking of a document: the highest of its items, raised by what they are together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.marking import Aggregation, ChosenMarking, weigh, weighed
from tests.reports import facts

WHY, WHO = Bilingual("Agreed", "Convenu"), Bilingual("RCMP", "GRC")


def test_a_document_is_marked_as_its_highest_item():
    found = weighed([0, 1, 0], people=3)
    assert (found.marking, found.raised, found.items) == (1, False, 3)
    assert weighed([], people=0).marking == 0


def test_many_people_and_many_protected_items_raise_it():
    assert weighed([0], people=10).marking == 1
    assert weighed([0], people=9).marking == 0
    assert weighed([1] * 25, people=0).marking == 2
    assert weighed([1] * 24, people=0).marking == 1
    assert weighed([1] * 2, people=0, rule=Aggregation(items=2)).raised


def test_weighed_once_more_its_reason_is_the_same(english):
    for marks, people in (([0], 12), ([1] * 25, 0), ([1, 0], 3), ([], 0)):
        once = weighed(marks, people)
        again = weighed(marks, people, least=once.marking)
        assert again == once
        assert english.text(again.why) == english.text(once.why)
    assert weighed([0], people=12, least=2).highest == 2


marks = some.lists(some.integers(0, 2), max_size=60)


@given(marks, some.integers(0, 2), some.integers(0, 30))
def test_one_item_more_never_lowers_it_and_nothing_passes_protected_b(held, more, people):
    before, after = weighed(held, people).marking, weighed([*held, more], people).marking
    assert max(held, default=0) <= before <= after <= 2
    assert weighed(held, people).marking <= weighed(held, people + 1).marking


def test_the_facts_of_a_document_are_weighed_to_the_bottom():
    pack = replace(facts.pack(), marking=0)
    found = weigh(pack)
    assert found.highest == max(item.marking for item in pack.card.theirs)
    assert found.people >= 2
    assert weigh(replace(pack, marking=2)).marking == 2


def test_to_raise_nothing_is_asked_and_to_lower_a_reason_and_an_originator():
    assert not ChosenMarking(2).lacks(due=1)
    assert ChosenMarking(0).lacks(due=1)
    assert ChosenMarking(0, WHY).lacks(due=1)
    assert ChosenMarking(0, WHY, Bilingual("RCMP", "")).lacks(due=1)
    assert not ChosenMarking(0, WHY, WHO).lacks(due=1)


@pytest.mark.parametrize(
    ("chosen", "told"), [(0, "Lowered: Agreed (originator: RCMP)"), (2, "Raised by")]
)
def test_a_document_says_what_its_marking_follows_from(chosen, told, english):
    due = weighed([1], people=0)
    assert told in english.text(ChosenMarking(chosen, WHY, WHO).why(due))
    assert english.text(ChosenMarking(1).why(due)) == "Highest of 1 item"
    assert "10 people named" in english.text(weighed([0], people=10).why)
    assert "25 protected items" in english.text(weighed([1] * 25, people=0).why)
