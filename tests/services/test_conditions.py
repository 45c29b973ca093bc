"""Conditions of lists: what the pure rule says, both engines say."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice, Kind
from lo_desk.db.queries.records import records_on
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
from lo_desk.domain.rows import Part
from lo_desk.domain.sifting import sifted
from lo_desk.services import lists, network, records
from tests.shelf import shared

TODAY = date(2026, 11, 24)
ALL = 5000
BLANK = [None, "", (), Bilingual()]
every_entity = pytest.mark.parametrize("entity", ENTITIES)


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def demo(request):
    with shared(request, "lo_conditions", "made_demo") as desk:
        yield desk.on(TODAY)


def part_of(*conditions, **more):
    return Part(conditions=conditions, count=ALL, **more)


def stored(value):
    match value:
        case Choice():
            return value.key
        case tuple():
            return tuple(stored(one) for one in value)
    return value


def one_of(value):
    """A value to ask for: of a pair its French, of a list its first."""
    if isinstance(value, Bilingual):
        return value.fr
    return value[0] if isinstance(value, tuple) and value else value


def asked_of(field, value):
    given = one_of(value)
    yield Condition(field.key, EMPTY)
    yield Condition(field.key, FILLED)
    if given in {None, "", ()}:
        return
    yield Condition(field.key, IS, given)
    yield Condition(field.key, IS_NOT, given)
    if isinstance(given, str) and field.kind is not Kind.REFERENCE:
        yield Condition(field.key, CONTAINS, given[1:4].upper())
        yield Condition(field.key, LACKS, given[1:4].upper())
    if isinstance(given, date | int) and not isinstance(given, bool):
        before = given - timedelta(1) if isinstance(given, date) else given - 1
        yield Condition(field.key, BEFORE, given)
        yield Condition(field.key, AFTER, given)
        yield Condition(field.key, BETWEEN, before, given)


@every_entity
def test_a_query_finds_what_the_rule_says(demo, entity):
    rows = records.rows(demo, entity, Part(count=ALL))
    for field in ENTITIES[entity].exchanged:
        filled = [row for row in rows if row[field.key] not in BLANK]
        for row in filled[:1] or rows[:1]:
            for condition in asked_of(field, row_value(row, field)):
                found = found_ids(demo, entity, condition)
                wanted = {one.id for one in rows if holds(condition, row_value(one, field))}
                assert found == wanted, condition


def found_ids(desk, entity, condition):
    with desk.store.reading() as session:
        return {one.id for one in records_on(session, entity, desk.day, part_of(condition))}


def row_value(row, field):
    return stored(row[field.key])


def name_of(row: Any) -> Any:
    return row["country"].label


def test_a_reference_is_found_by_the_name_of_its_record(demo):
    part = part_of(Condition("country", CONTAINS, "EQUAT"))
    found = records.rows(demo, "mission", part)
    assert found
    assert all("quat" in name_of(row).fr.casefold() for row in found)
    assert list(records.rows(demo, "mission", part_of(Condition("country", EMPTY)))) == []


def test_a_list_is_counted_and_grouped_as_it_is_read(demo):
    for entity, key in (("post", "agency"), ("post", "vacant_since"), ("mission", "type")):
        part = part_of(group=key, order="code")
        source = lists.SOURCES.get(entity)
        rows = source.rows(demo, part) if source else records.rows(demo, entity, part)
        groups = lists.groups(demo, entity, part)
        assert lists.count(demo, entity, part) == len(rows) == sum(size for _, size in groups)
        first = 0
        for _, size in groups:
            told = {str(row[key]) for row in rows[first : first + size]}
            assert len(told) == 1, (entity, key, told)
            first += size
        assert len({str(row[key]) for row in rows}) == len(groups)


def test_a_reference_sorts_by_the_name_of_its_record(demo):
    found = records.rows(demo, "mission", part_of(order="country", language="en"))
    names = [name_of(row).en for row in found]
    assert names[0] == "Afghanistan" or names == sorted(names, key=str.casefold)
    assert names.index("Mexico") < names.index("Peru")


def test_what_is_computed_is_narrowed_down_and_sorted_too(demo):
    vacant = network.posts(demo, part_of(Condition("vacant_since", FILLED), order="vacant_since"))
    assert vacant
    days = [post.vacant_since for post in vacant if post.vacant_since]
    assert days == sorted(days)
    early = network.posts(demo, part_of(Condition("vacant_since", BEFORE, days[-1])))
    assert {post.id for post in early} == {
        p.id for p in vacant if p.vacant_since and p.vacant_since < days[-1]
    }
    states = network.priorities(demo, part_of(Condition("state", IS, "published")))
    assert {str(row.state) for row in states} <= {"published"}


def test_several_conditions_all_hold(demo):
    one = Condition("agency", IS, "CBSA")
    other = Condition("city", CONTAINS, "e")
    found = network.posts(demo, part_of(one, other))
    assert found
    assert all(post.owner == "CBSA" for post in found)
    assert all("e" in f"{post.city.en}{post.city.fr}".casefold() for post in found)


def test_rows_without_a_query_obey_the_same_part(demo):
    rows = network.posts(demo, Part(count=ALL))
    part = part_of(Condition("city", CONTAINS, "bogota"), order="code", descending=True)
    by_rule = [row.id for row in sifted(rows, part)]
    assert by_rule == [row.id for row in network.posts(demo, part)]


def test_a_moment_is_compared_with_moments():
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert holds(Condition("at", BEFORE, noon), datetime(2026, 11, 24, 11, tzinfo=UTC))
    assert not holds(Condition("at", BEFORE, noon), TODAY)
