"""Lists of any kind: every column sorts and filters, the same on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.ids import new_id
from lo_desk.services import country_list, network, records
from tests.shelf import shared

TODAY = date(2026, 11, 24)
LISTS = {
    "posts": network.posts,
    "officers": network.officers,
    "tours": network.tours,
    "priorities": network.priorities,
}
OTHERWISE: dict[Kind, object] = {
    Kind.TEXT: "nothing",
    Kind.BILINGUAL: "nothing",
    Kind.CODES: "nothing",
    Kind.NUMBER: -999,
    Kind.DATE: date(1900, 1, 1),
    Kind.INSTANT: datetime(1900, 1, 1, tzinfo=UTC),
    Kind.REFERENCE: new_id(),
}
BLANK: list[object] = [None, "", ()]
TEXTS = ("bogota", "é", "c", "2026", "l’", "canada", "port of", "nowhere at all")
every_entity = pytest.mark.parametrize("entity", ENTITIES)


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def demo(request):
    with shared(request, "lo_lists", "made_demo") as desk:
        yield desk.on(TODAY)


@pytest.fixture(scope="module")
def answers():
    """What the engine asked first said; the other must say the same."""
    return {}


def same(answers, question, answer):
    assert answers.setdefault(question, answer) == answer


@every_entity
def test_both_engines_sort_every_column_alike(demo, answers, entity):
    for field in ENTITIES[entity].exchanged:
        for language in ("en", "fr") if field.kind is Kind.BILINGUAL else ("en",):
            part = Part(order=field.key, language=language, count=60)
            found = [row.id for row in records.rows(demo, entity, part)]
            same(answers, (entity, field.key, language), found)


@every_entity
def test_what_is_empty_comes_last_both_ways(demo, entity):
    for field in ENTITIES[entity].fields:
        for descending in () if field.required else (False, True):
            part = Part(order=field.key, descending=descending, count=150)
            values = [row[field.key] for row in records.rows(demo, entity, part)]
            blank = [(v.en if isinstance(v, Bilingual) else v) in BLANK for v in values]
            assert blank == sorted(blank), field.key


@every_entity
def test_both_engines_find_the_same_texts(demo, answers, entity):
    for text in TEXTS:
        part = Part(text, count=3000)
        found = [row.id for row in records.rows(demo, entity, part)]
        same(answers, (entity, text), found)
        assert records.count(demo, entity, part) == len(found)


@every_entity
def test_every_column_is_a_filter(demo, entity):
    for row in records.rows(demo, entity, Part(count=1)):
        for field in ENTITIES[entity].exchanged:
            wanted = stored(row[field.key])
            if field.kind is Kind.LAST_DAY or wanted == ():
                continue
            part = Part(where=((field.key, wanted),), count=3000)
            assert row.id in {one.id for one in records.rows(demo, entity, part)}, field.key
            if field.kind in OTHERWISE:
                none = Part(where=((field.key, OTHERWISE[field.kind]),), count=1)
                assert list(records.rows(demo, entity, none)) == [], field.key


def stored(value):
    """What a filter asks for to find a row that shows ``value``: of a list, one of its codes."""
    match value:
        case Bilingual():
            return value.fr
        case Choice():
            return value.key
        case tuple():
            return value[0] if value else ()
    return value


@pytest.mark.parametrize("name", LISTS)
def test_both_engines_give_the_lists_of_the_network_alike(demo, answers, name):
    for day in (TODAY, date(2028, 1, 1)):
        found: list[object]
        for order in ("", "city", "agency", "ends", "statement", "rank", "name", "officer"):
            for descending in (False, True):
                part = Part(order=order, descending=descending, language="fr")
                found = [str(row) for row in LISTS[name](demo.on(day), part)]
                same(answers, (name, day, order, descending), found)
        for text in TEXTS:
            found = [row.id for row in LISTS[name](demo.on(day), Part(text))]
            same(answers, (name, day, text), found)


def test_both_engines_give_the_countries_alike(demo, answers):
    for text in ("", *TEXTS):
        same(answers, ("countries", text), [str(line) for line in country_list.lines(demo, text)])


@pytest.mark.parametrize("order", ["city", "ends"])
@pytest.mark.parametrize("descending", [False, True])
def test_pages_of_officers_by_their_posts_join_without_a_seam(demo, order, descending):
    part = Part(order=order, descending=descending, count=500)
    whole = [row.id for row in network.officers(demo, part)]
    pages = [
        row.id
        for first in range(0, len(whole), 7)
        for row in network.officers(demo, replace(part, first=first, count=7))
    ]
    assert pages == whole
    grouped = replace(part, group=order)  # the order of all of them in one query
    assert descending or [row.id for row in network.officers(demo, grouped)] == whole
