"""One field: what it keeps, and what it objects to."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import DAY, Choice, Column, Field, Kind, empty, picked
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.domain.rows import Facts
from lo_desk.ids import new_id

MOMENT = datetime(2027, 3, 31, 14, 30, tzinfo=UTC)
RED, BLUE = Choice("red", "Red"), Choice("blue", "Blue")
ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.dates()
    | st.datetimes()
    | st.builds(Bilingual, st.text(max_size=5), st.text(max_size=5))
    | st.lists(st.text(max_size=5), max_size=3)
    | st.builds(Choice, st.text(max_size=5), st.text(max_size=5))
    | st.floats()
)


def field(kind=Kind.TEXT, **more):
    return Field("x", "X", kind, **more)


def fault(kind, typed, **more):
    found = field(kind, **more).fault(typed)
    return str(found) if found else ""


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_last_day_is_kept_as_the_first_day_gone_and_read_back(day):
    kept = field(Kind.LAST_DAY).stored(day)
    assert kept == day + DAY
    row = Facts(new_id(), 1, {"x": kept})
    assert Column("x", "X", Kind.LAST_DAY).shown(row) == day
    assert field(Kind.DATE).stored(day) == day
    assert Column("x", "X", Kind.DATE).shown(row) == kept


def test_no_last_day_is_until_further_notice():
    assert Column("x", "X", Kind.LAST_DAY).shown(Facts(new_id(), 1, {"x": None})) is None
    assert field(Kind.LAST_DAY).stored(None) is None


def test_texts_are_kept_tidy():
    assert field().stored("  e\u0301 ") == "é"
    assert field().stored("   ") is None
    pair = Bilingual(" a ", "b\r\nc", match="0" * 16)
    assert field(Kind.BILINGUAL).stored(pair) == Bilingual("a", "b\nc", match="0" * 16)


def test_codes_are_kept_sorted_and_once():
    assert field(Kind.CODES).stored(["b", Choice("a", "A"), "b"]) == ("a", "b")
    assert field(Kind.CODES).stored({"c"}) == ("c",)
    assert field(Kind.CHOICE).stored(RED) == "red"
    assert field(Kind.NUMBER).stored(3) == 3


@pytest.mark.parametrize("nothing", [None, "", "  ", (), [], Bilingual()])
def test_nothing_is_only_wrong_where_something_is_required(nothing):
    assert empty(nothing)
    assert fault(Kind.TEXT, nothing) == ""
    assert "required" in fault(Kind.TEXT, nothing, required=True)


@pytest.mark.parametrize("something", [0, False, "a", Bilingual("a", ""), ("a",)])
def test_zero_and_no_are_something(something):
    assert not empty(something)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Kind.TEXT, ["a", "a" * 200], [3, "a" * 201, "a\nb", "\u202e"]),
        (Kind.LONG, ["a\nb", "a" * 20_000], [3, "a" * 20_001, "\x00"]),
        (Kind.BILINGUAL, [Bilingual("a", ""), Bilingual("", "b")], ["a", Bilingual("", "\x00")]),
        (
            Kind.DATE,
            [date(1900, 1, 1), date(2199, 12, 31)],
            ["2027-03-31", MOMENT, date(1899, 12, 31), date(2200, 1, 1)],
        ),
        (Kind.LAST_DAY, [date(2027, 3, 31)], ["soon"]),
        (Kind.NUMBER, [0, -5, 2**31 - 1], ["5", True, 1.5, 2**31]),
        (Kind.DEGREES, [Degrees("51.5"), Degrees(0)], [51, 51.5, "51.5", Degrees("NaN")]),
        (Kind.YES_NO, [True, False], ["yes", 1]),
        (
            Kind.INSTANT,
            [MOMENT],
            [MOMENT.replace(tzinfo=None), "now", date(2027, 3, 31), MOMENT.replace(year=1)],
        ),
        (Kind.REFERENCE, [Choice(new_id(), "A")], ["A", new_id()]),
        (Kind.CODES, [("a", "b"), ["a"]], ["a;b", ("\x00",), ("a" * 201,)]),
    ],
    ids=lambda value: value.name if isinstance(value, Kind) else "",
)
def test_each_kind_takes_its_values_and_no_others(kind, good, bad):
    assert [fault(kind, typed) for typed in good] == [""] * len(good)
    assert [typed for typed in bad if not fault(kind, typed)] == []


def test_a_choice_is_one_of_the_list():
    for typed in (RED, "blue"):
        assert fault(Kind.CHOICE, typed, choices=(RED, BLUE)) == ""
    assert fault(Kind.CHOICE, "green", choices=(RED, BLUE)) == "Choose one of the list."
    assert fault(Kind.CODES, ("red",), choices=(RED, BLUE)) == ""
    assert "green" in fault(Kind.CODES, ("red", "green"), choices=(RED, BLUE))


def test_a_name_of_no_record_is_repeated_with_what_to_do():
    told = fault(Kind.REFERENCE, "Tremblay" + "y" * 100)
    assert told.startswith("No record is called “Tremblay")
    assert told.endswith("record it first.")
    assert len(told) < 140
    assert fault(Kind.REFERENCE, 7) == "Choose one of the list."


@given(ANYTHING, st.sampled_from(Kind), st.booleans())
def test_whatever_is_typed_is_taken_or_refused_with_a_sentence(typed, kind, required):
    found = field(kind, required=required, choices=(RED,)).fault(typed)
    assert found is None or str(found)


@pytest.mark.parametrize("entity", ENTITIES.values(), ids=ENTITIES)
@given(ANYTHING)
def test_every_field_of_the_catalogue_answers_to_anything(entity, typed):
    for each in entity.exchanged:
        found = each.fault(typed)
        assert found is None or str(found)


def test_columns_are_picked_in_the_order_asked():
    columns = [Column("a", "A"), Column("b", "B"), Column("c", "C")]
    assert [column.key for column in picked(columns, "c", "a")] == ["c", "a"]
