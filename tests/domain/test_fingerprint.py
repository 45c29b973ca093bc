"""One number for a set of facts: it changes when a fact does, and not otherwise."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.ids import new_id


@dataclass(frozen=True)
class Fact:
    """Something of every kind a pack may hold."""

    name: str
    day: date
    seen: frozenset[str]
    words: Bilingual
    inner: tuple[object, ...] = ()


FACT = Fact("Ç", date(2026, 1, 1), frozenset({"a", "b"}), Bilingual("x", "y"), (1, None, True))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def test_the_same_facts_give_the_same_number_wherever_they_are_made():
    again = Fact("Ç", date(2026, 1, 1), frozenset({"b", "a"}), Bilingual("x", "y"), (1, None, True))
    assert fingerprint(again) == fingerprint(FACT)
    assert len(fingerprint(FACT)) == 64
    expected = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
    assert fingerprint(()) == expected  # of []


def test_every_kind_of_fact_counts():
    key = new_id()
    others = [
        replace(FACT, name="C"),
        replace(FACT, day=date(2026, 1, 2)),
        replace(FACT, seen=frozenset({"a"})),
        replace(FACT, words=Bilingual("x", "z")),
        replace(FACT, inner=(None, 1, True)),
        replace(FACT, inner=(1, None, {"k": key})),
        replace(FACT, inner=({"k": datetime(2026, 1, 1, tzinfo=UTC)},)),
        replace(FACT, inner=({Bilingual("p", "q"), Bilingual("q", "p")},)),
    ]
    numbers = {fingerprint(fact) for fact in (FACT, *others)}
    assert len(numbers) == len(others) + 1


@given(PLAIN, PLAIN)
def test_plain_facts_have_one_number_exactly_when_their_canonical_json_is_one(one, other):
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (fingerprint(one) == fingerprint(other)) == same


@given(st.dictionaries(st.text(max_size=3), st.integers(), max_size=5))
def test_the_order_of_a_mapping_does_not_count(facts):
    assert fingerprint(dict(reversed(facts.items()))) == fingerprint(facts)
