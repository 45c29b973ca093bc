"""Conditions, order and layouts without any engine."""

import json
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.conditions import (
    AFTER,
    BEFORE,
    BETWEEN,
    CONTAINS,
    EMPTY,
    FILLED,
    IS,
    IS_NOT,
    LACKS,
    Condition,
    holds,
)
from lo_desk.domain.rows import Facts, Part
from lo_desk.domain.sifting import sifted, sizes, with_computed
from lo_desk.domain.views import Layout, read, written
from lo_desk.i18n.msg import in_context
from lo_desk.ids import new_id

WORDS = st.text(max_size=8)
DAYS = st.dates(date(1999, 1, 1), date(2060, 1, 1))
MOMENTS = st.integers(0, 2_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC))
VALUES = st.one_of(st.none(), WORDS, st.integers(), st.booleans(), DAYS, MOMENTS)
TESTS = st.sampled_from([IS, IS_NOT, CONTAINS, LACKS, BEFORE, AFTER, BETWEEN, EMPTY, FILLED])
CONDITIONS = st.builds(Condition, WORDS, TESTS, VALUES, VALUES)
LAYOUTS = st.builds(
    Layout,
    st.lists(WORDS, max_size=4).map(tuple),
    st.lists(CONDITIONS, max_size=4).map(tuple),
    WORDS,
    st.booleans(),
    WORDS,
    WORDS,
    st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
)
PAIRS = ((IS, IS_NOT), (CONTAINS, LACKS), (EMPTY, FILLED))


@given(LAYOUTS)
def test_a_layout_comes_back_as_it_was_kept(layout):
    assert read(json.loads(json.dumps(written(layout)))) == layout


@given(st.recursive(VALUES, lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner)))
def test_a_damaged_layout_is_passed_over(kept):
    read(kept)
    read({"columns": kept, "conditions": [kept], "narrowed": [[kept]]})


@given(VALUES, VALUES)
def test_of_two_opposites_exactly_one_holds(value, asked):
    for one, other in PAIRS:
        found = [holds(Condition("k", test, asked), value) for test in (one, other)]
        assert sorted(found) == [False, True]


@given(DAYS, DAYS, DAYS)
def test_between_holds_from_the_first_day_to_the_last(day, first, last):
    held = holds(Condition("k", BETWEEN, first, last), day)
    assert held == (first <= day <= last)
    before, after = (holds(Condition("k", test, first), day) for test in (BEFORE, AFTER))
    assert (before, after) == (day < first, day > first)


def test_accents_and_case_do_not_matter_in_what_is_contained():
    assert holds(Condition("k", CONTAINS, "BOGOTA"), Bilingual("", "à Bogotá"))
    assert holds(Condition("k", CONTAINS, "co"), ("CA", "CO"))
    assert not holds(Condition("k", CONTAINS, "co"), None)


def row(**facts):
    return Facts(new_id(), 1, facts)


@given(st.lists(st.one_of(st.none(), st.integers(-9, 9)), max_size=9), st.booleans())
def test_what_has_no_value_comes_last_both_ways(values, descending):
    rows = [row(n=value) for value in values]
    found = [one["n"] for one in sifted(rows, Part(order="n", descending=descending))]
    filled = sorted((v for v in values if v is not None), reverse=descending)
    assert found == [*filled, *([None] * (len(values) - len(filled)))]


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.integers(0, 5)), max_size=12))
def test_groups_come_together_and_keep_the_order_within(pairs):
    part = Part(order="n", group="g")
    rows = sifted([row(g=group, n=n) for group, n in pairs], part)
    assert [(one["g"], one["n"]) for one in rows] == sorted(pairs)
    assert [size for _, size in sizes(rows, part)] == [
        sum(g == one for g, _ in pairs) for one in sorted({g for g, _ in pairs})
    ]


@given(st.integers(0, 5), st.integers(1, 5), st.sets(st.sampled_from(["a", "b"])))
def test_what_a_query_does_not_know_is_done_after_it(first, count, known):
    rows = [row(a=n % 3, b=n % 4) for n in range(24)]
    part = Part(
        order="a", group="b", first=first, count=count, conditions=(Condition("a", AFTER, 0),)
    )

    def query(asked):
        return sifted(rows, asked)[asked.first : asked.first + asked.count]

    found = with_computed(part, known, query)
    whole = sifted(rows, part)
    assert [(r["a"], r["b"]) for r in found] == [
        (r["a"], r["b"]) for r in whole[first : first + count]
    ]


def test_columns_that_are_gone_are_forgotten():
    layout = Layout(("a", "b"), (Condition("b", EMPTY),), order="b", group="a")
    assert layout.known(["a"]) == Layout(("a",), (), group="a")
    assert layout.narrows
    assert not layout.unfiltered().narrows


def test_a_word_counts_by_its_untranslated_text():
    assert holds(Condition("k", IS, "draft"), in_context("version", "draft"))
