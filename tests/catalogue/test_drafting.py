import json
from datetime import UTC, date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.drafting import kept, typed
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import degrees_of

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
VALUES = {
    Kind.TEXT: st.text(min_size=1),
    Kind.LONG: st.text(min_size=1),
    Kind.NUMBER: st.integers() | st.text(min_size=1),
    Kind.DEGREES: st.integers(-(10**9), 10**9).map(degrees_of) | st.just("north"),
    Kind.YES_NO: st.booleans(),
    Kind.DATE: DAYS | st.just("soon"),
    Kind.LAST_DAY: DAYS | st.just("2027-02-30"),
    Kind.INSTANT: st.datetimes(timezones=st.just(UTC)) | st.just("noon"),
    Kind.CODES: st.lists(st.text(min_size=1)).map(tuple),
    Kind.BILINGUAL: st.builds(
        Bilingual,
        en=st.text(),
        fr=st.text(),
        newer=st.sampled_from([None, "en", "fr"]),
        state=st.just("draft"),
        match=st.text(max_size=4),
    ),
}


def through(field, value):
    return typed(field, json.loads(json.dumps(kept(value))))


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.name)
@given(data=st.data())
def test_what_is_typed_comes_back_as_it_was_even_if_it_is_no_date(kind, data):
    value = data.draw(VALUES[kind])
    assert through(Field("x", "X", kind), value) == value


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
def test_nothing_comes_back_as_nothing(kind):
    assert through(Field("x", "X", kind), None) is None


def test_a_choice_comes_back_with_its_words():
    role = ENTITIES["post"].field("role")
    assert through(role, role.choices[0]) == role.choices[0]


def test_a_choice_that_is_offered_no_more_comes_back_as_its_key():
    role = ENTITIES["post"].field("role")
    assert through(role, Choice("gone", "Gone")) == "gone"


def test_a_record_comes_back_by_its_id_alone():
    field, key = ENTITIES["tour"].field("post"), UUID(int=7)
    assert through(field, Choice(key, "BOG-CBSA")) == key
    assert through(field, "BOG, half typed") == "BOG, half typed"
