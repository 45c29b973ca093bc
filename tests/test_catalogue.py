"""The catalogue and the tables say the same, and every word of it has its French."""

import re
from dataclasses import fields

import pytest
from sqlalchemy import CheckConstraint

from lo_desk.catalogue import ENTITIES, choices
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Column, Field, Kind
from lo_desk.catalogue.officer import OFFICER_LINE
from lo_desk.catalogue.post import POST_LINE
from lo_desk.catalogue.priority import PRIORITY_LINE
from lo_desk.catalogue.tour import TOUR_LINE
from lo_desk.db import guards
from lo_desk.db.guards_sqlite import OVERLAPS
from lo_desk.db.models import MODELS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.posts import OfficerLine, PostLine, PriorityLine, TourLine
from lo_desk.exchange import cells
from lo_desk.exchange.cells import cells_of
from lo_desk.services.rules import _NO_INDEX

PAIR = ("en", "fr", "newer", "state", "match")
BOOKKEEPING = {"id", "version", "contested"}
DERIVED = {"tour": {"starts": "days", "ends": "days"}}
LISTS = {
    PostLine: POST_LINE,
    OfficerLine: OFFICER_LINE,
    TourLine: TOUR_LINE,
    PriorityLine: PRIORITY_LINE,
}
every_entity = pytest.mark.parametrize("entity", ENTITIES.values(), ids=ENTITIES)
every_kind = pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)


def table(entity):
    return MODELS[entity.key].__table__


def columns_of(field):
    if field.kind is Kind.BILINGUAL:
        return {f"{field.key}_{part}" for part in PAIR}
    return {field.column}


def unit_of(entity, column):
    return DERIVED.get(entity.key, {}).get(column) or entity.unit_of(column)


def every_field():
    return [(entity, field) for entity in ENTITIES.values() for field in entity.exchanged]


def test_every_entity_has_a_table_and_every_table_an_entity():
    assert set(ENTITIES) == set(MODELS)


@every_entity
def test_every_field_is_a_column_and_every_column_a_field(entity):
    told = set().union(*(columns_of(field) for field in entity.exchanged))
    derived = set(DERIVED.get(entity.key, ()))
    assert {column.name for column in table(entity).columns} == told | BOOKKEEPING | derived


@every_entity
def test_the_keys_an_entity_names_are_fields_of_its_own(entity):
    own = {field.key for field in entity.fields}
    assert len(own) == len(entity.fields)
    assert {*entity.named_by, *entity.natural} <= own
    assert not entity.parent or entity.field(entity.parent).kind is Kind.REFERENCE


@every_entity
def test_the_database_requires_what_the_form_requires(entity):
    for field in entity.fields:
        if field.kind in {Kind.BILINGUAL, Kind.CODES} or field.default is not None:
            continue
        optional = table(entity).c[field.column].nullable
        assert optional != field.required or field.key == "text_hash", field.key


def test_what_is_referred_to_comes_before_who_refers():
    order = list(ENTITIES)
    for entity, field in every_field():
        if field.target and field.target != entity.key:
            assert order.index(field.target) < order.index(entity.key), (entity.key, field.key)


def test_a_reference_leads_to_the_table_of_its_entity():
    for entity, field in every_field():
        if field.kind is Kind.REFERENCE:
            column = table(entity).c[field.column]
            assert {key.column.table.name for key in column.foreign_keys} == {field.target}


@every_entity
def test_a_child_refers_to_its_parent_together_with_its_owner(entity):
    if entity.parent:
        together = [
            {element.parent.name for element in key.elements}
            for key in table(entity).foreign_key_constraints
        ]
        assert {entity.field(entity.parent).column, "owner"} in together


def test_a_field_stays_small():
    assert len(fields(Field)) <= 10
    assert len(Kind) <= 12


@every_entity
def test_no_check_of_the_database_looks_at_two_units(entity):
    for rule in table(entity).constraints:
        if isinstance(rule, CheckConstraint):
            said = str(rule.sqltext)
            names = [c.name for c in table(entity).c if re.search(rf"\b{c.name}\b", said)]
            assert names, rule.name
            assert len({unit_of(entity, name) for name in names}) == 1, rule.name


@every_entity
def test_a_natural_key_is_kept_unique_and_tells_nobody_what_the_other_agency_has(entity):
    made = [line for line in guards._keys() if f" ON {entity.key} " in line]
    natural = [entity.field(key).column for key in entity.natural]
    apart = set(OVERLAPS.get(entity.key, ())) | {"starts"}
    kept_otherwise = not natural or set(natural) <= apart or entity.key in _NO_INDEX
    assert len(made) == 1 or kept_otherwise
    for line in made:
        assert f"(owner, {', '.join(natural)})" in line
        assert line.endswith("WHERE NOT contested AND closed_on IS NULL")


@every_kind
def test_every_kind_has_an_editor(kind):
    from lo_desk.ui import editors

    makers = (editors._PLAIN, editors._SPEAKING, editors._REFERRING)
    assert sum(kind in table for table in makers) == 1


@every_kind
def test_every_kind_is_read_from_a_cell(kind):
    as_typed = {Kind.TEXT, Kind.LONG, Kind.BILINGUAL}
    assert (kind in cells._READERS) != (kind in as_typed)


@every_entity
def test_every_column_of_a_sheet_has_a_name_of_its_own(entity):
    names = [cell.name for cell in cells_of(entity)]
    assert len(names) == len(set(names))
    assert names[:4] == ["id", "owner", "released", "marking"]
    assert names[-2:] == ["closed_on", "closed_why"]


@pytest.mark.parametrize("row", LISTS, ids=lambda row: row.__name__)
def test_a_list_shows_facts_that_its_rows_have(row):
    held = {field.name for field in fields(row)}
    assert [column.key for column in LISTS[row] if column.key not in held] == []


def words():
    for entity in ENTITIES.values():
        yield from (entity.title, entity.plural)
        for field in entity.exchanged:
            yield field.label
            yield from (choice.label for choice in field.choices)
    for columns in LISTS.values():
        yield from (column.label for column in columns)
    for name, listed in vars(choices).items():
        if name.isupper() and isinstance(listed, tuple):
            yield from (choice.label for choice in listed)


def test_every_label_and_every_choice_has_its_french(french, english):
    for word in words():
        if isinstance(word, Bilingual):
            assert word.en, word
            assert word.fr, word
        else:
            assert "⟦" not in french.text(word)
            assert english.text(word)


def test_no_column_header_ends_in_a_colon(french, english):
    for word in words():
        for language in (english, french):
            assert not language.show(word).rstrip().endswith(":")


def test_choices_of_one_field_differ_in_both_languages(french, english):
    for _, field in every_field():
        for language in (english, french):
            shown = [language.show(choice) for choice in field.choices]
            assert len(shown) == len(set(shown)), field.key


def test_a_default_is_one_of_the_choices():
    for entity, field in every_field():
        if field.choices and field.default is not None:
            keys = [choice.key for choice in field.choices]
            assert field.default in keys, (entity.key, field.key)


def test_an_entity_without_a_rule_objects_to_nothing():
    entity = Entity("x", "X", "Xs", (Field("a", "A"),), ("a",))
    whole = dict.fromkeys(("owner", "released", "marking", "a", "closed_on", "closed_why"))
    assert entity.faults({"a": "b"}, whole | {"owner": "CBSA"}) == {}
    assert entity.code == ""
    assert entity.unit_of("no_column_of_ours") == "no_column_of_ours"


def test_only_pairs_and_choices_have_words_of_their_own():
    for entity, field in every_field():
        assert not field.choices or field.kind in {Kind.CHOICE, Kind.CODES}, entity.key
        assert not field.target or field.kind in {Kind.REFERENCE, Kind.CODES}, entity.key
        assert all(isinstance(choice, Choice) for choice in field.choices)
        assert isinstance(field, Column)
