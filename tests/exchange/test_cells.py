import string
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import degrees_of
from lo_desk.exchange.cells import Named, Unreadable, as_id, cells_of, read, read_pair, write
from lo_desk.i18n.language import spoken

FIELDS = [
    field for entity in ENTITIES.values() for field in (*entity.fields, *entity.exchanged[:3])
]
BY_KIND = {kind: [field for field in FIELDS if field.kind is kind] for kind in Kind}
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(str.strip)
CODE = st.text(string.ascii_letters + string.digits + ":-.", min_size=1)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)
VALUES = {
    Kind.TEXT: WORDS.filter(bool),
    Kind.LONG: st.lists(WORDS.filter(bool), min_size=1).map("\n".join),
    Kind.DATE: DAYS,
    Kind.LAST_DAY: DAYS,
    Kind.NUMBER: st.integers(-(2**31) + 1, 2**31 - 1),
    Kind.DEGREES: st.integers(-180_000_000, 180_000_000).map(degrees_of),
    Kind.YES_NO: st.booleans(),
    Kind.INSTANT: MOMENTS,
    Kind.CODES: st.lists(CODE, min_size=1).map(tuple),
}


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.name)
def test_every_value_comes_back_from_its_text(kind):
    @given(VALUES[kind], st.sampled_from(BY_KIND[kind]))
    def comes_back(value, field):
        assert read(field, write(value)) == value

    comes_back()


@pytest.mark.parametrize("field", BY_KIND[Kind.CHOICE], ids=lambda field: field.key)
def test_every_choice_comes_back_from_its_key(field):
    assert [read(field, write(choice)) for choice in field.choices] == list(field.choices)


@given(st.text(), st.text(), st.sampled_from([None, "en", "fr"]), st.booleans())
def test_every_pair_comes_back_from_its_four_cells(en, fr, newer, confirmed):
    pair = Bilingual(en, fr, newer)
    pair = pair.confirmed() if confirmed else pair
    texts = {part: write(pair, part) for part in ("en", "fr", "newer", "match")}
    assert read_pair(texts, Bilingual()) == pair


def test_a_pair_keeps_the_parts_a_file_lacks():
    before = Bilingual("Post", "Poste", None, "reviewed", Bilingual("Post", "Poste").digest())
    assert read_pair({"fr": "Postes"}, before) == before.saying("Post", "Postes")


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
def test_a_blank_cell_is_nothing(kind):
    if kind is not Kind.BILINGUAL:
        assert read(BY_KIND[kind][0], "  ") in (None, ())


def test_a_reference_is_written_by_its_code_else_by_its_id():
    key = UUID(int=7)
    assert write(Choice(key, "Bogotá", "BOG-CBSA")) == "BOG-CBSA"
    assert write(Choice(key, "Bogotá")) == str(key)
    assert read(BY_KIND[Kind.REFERENCE][0], " BOG-CBSA ") == Named("BOG-CBSA")
    assert as_id(str(key)) == key
    assert as_id("BOG-CBSA") is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.DATE, "24/11/2026"),
        (Kind.DATE, "20261124"),
        (Kind.DATE, "2026-02-30"),
        (Kind.LAST_DAY, "2026-W48-2"),
        (Kind.NUMBER, "12.5"),
        (Kind.DEGREES, "51.5.0"),
        (Kind.DEGREES, "NaN"),
        (Kind.DEGREES, "51 degrees"),
        (Kind.NUMBER, "٣"),
        (Kind.NUMBER, "1" * 5000),
        (Kind.YES_NO, "perhaps"),
        (Kind.INSTANT, "2026-11-24T14:30"),
        (Kind.INSTANT, "yesterday"),
        (Kind.INSTANT, "9999-12-31T23:59-05:00"),
        (Kind.INSTANT, "0001-01-01T00:00+05:00"),
        (Kind.CHOICE, "no such choice"),
    ],
)
def test_a_text_that_is_no_value_is_refused_with_its_rule(kind, text):
    with pytest.raises(Unreadable) as caught:
        read(BY_KIND[kind][0], text)
    assert caught.value.msg.msgid.startswith("Enter ")


@pytest.mark.parametrize("parts", [{"newer": "de"}, {"match": "zz"}])
def test_a_pair_with_a_strange_part_is_refused(parts):
    with pytest.raises(Unreadable):
        read_pair(parts, Bilingual())


def test_yes_and_no_are_understood_in_both_languages():
    field = BY_KIND[Kind.YES_NO][0]
    assert [read(field, text) for text in ("Oui", "yes", "NON", "no")] == [True, True, False, False]


def test_an_instant_is_written_in_utc():
    bogota = datetime.fromisoformat("2026-11-24T09:30:00-05:00")
    assert write(bogota) == "2026-11-24T14:30:00Z"
    assert bogota - timedelta(0) == read(BY_KIND[Kind.INSTANT][0], write(bogota))


def test_columns_are_the_catalogues_keys_in_its_order():
    names = [cell.name for cell in cells_of(ENTITIES["priority_version"])]
    assert names[:9] == [
        "id",
        "owner",
        "released",
        "marking",
        "priority",
        "number",
        "state",
        "statement_en",
        "statement_fr",
    ]
    assert names[-2:] == ["closed_on", "closed_why"]
    assert not {"version", "contested", "statement_state"} & set(names)


@pytest.mark.parametrize("field", BY_KIND[Kind.CHOICE], ids=lambda field: field.key)
def test_every_choice_is_understood_by_its_words_in_both_languages(field, english, french):
    for language in (english, french):
        for choice in field.choices:
            words = language.show(choice.label)
            assert read(field, words.upper()) == read(field, words)
            assert language.show(read(field, words)) == words


def test_codes_of_a_fixed_list_are_understood_in_french():
    field = next(field for field in BY_KIND[Kind.CODES] if field.choices)
    french = spoken("fr_CA")
    words = [french.show(choice.label) for choice in field.choices[:2]]
    assert read(field, "; ".join(words)) == tuple(str(c.key) for c in field.choices[:2])


@pytest.mark.parametrize("text", ["#DIV/0!", " #N/A ", "#NUM!"])
@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.NUMBER, Kind.DEGREES, Kind.DATE, Kind.CODES])
def test_an_error_of_a_spreadsheet_is_no_value_of_any_kind(text, kind, english, french):
    with pytest.raises(Unreadable) as caught:
        read(Field("f", "F", kind), text)
    assert text.strip() in english.text(caught.value.msg)
    assert "tableur" in french.text(caught.value.msg)


@pytest.mark.parametrize("text", ["NaN", "nan", "Infinity", "-inf", "1e400"])
@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.DEGREES])
def test_what_is_no_finite_number_is_refused(text, kind):
    with pytest.raises(Unreadable):
        read(Field("f", "F", kind), text)


def test_an_error_in_a_pair_is_refused():
    with pytest.raises(Unreadable):
        read_pair({"en": "#REF!", "fr": ""}, Bilingual())
