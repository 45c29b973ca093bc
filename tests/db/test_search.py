"""Both engines find the same records for the same words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lo_desk.catalogue.field import Choice
from lo_desk.db.search import find
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.services import records
from lo_desk.services.steps import undo
from tests import factories
from tests.factories import change, make
from tests.shelf import shared

HOSTILE = [
    '"',
    "'",
    "’",
    "*",
    "(",
    ")",
    "-",
    "^",
    ":",
    "AND",
    "NEAR(a b)",
    'a" OR "b',
    "title:bogota",
    "a & b | !c",
    "<->",
    "zoe:*b",
    "%",
    "_",
    "\\",
    "{a b}:c",
    "';--",
    "\x00",
    "😀",
    "a" * 3000,
]


def names(desk, words, entity="officer"):
    with desk.store.reading() as session:
        found = find(session, words, 50, entity)
        return [records.read(desk, *row)["name"] for row in found]


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def people(request):
    """Officers whose names and numbers are awkward; the desk they are at."""
    cast = [
        ("É. Beaudœuf", "C-1001", "+57 601-555-0142", "e.beaudoeuf@example.ca"),
        ("Zoë D’Amours", "C-1002", "+57 601 555 0143", "z.d.amours@example.ca"),
        ("M. O'Brien-Roy", "R/77.5", "(613) 555.0144", "brien_roy@sub.example.ca"),
        ("Åsa Łuczak", "X1e5", None, None),
        ("J. Roy", "2000", None, None),
    ]
    with shared(request, "lo_search") as desk:
        for name, number, phone, email in cast:
            factories.officer(desk, name, service_no=number, phone=phone, email=email)
        yield desk


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("beaudœuf", ["É. Beaudœuf"]),
        ("BEAUDOEUF", ["É. Beaudœuf"]),
        ("beaud", ["É. Beaudœuf"]),
        ("zoe", ["Zoë D’Amours"]),
        ("Zoe\u0308", ["Zoë D’Amours"]),
        ("d'amours", ["Zoë D’Amours"]),
        ("d’amours", ["Zoë D’Amours"]),
        ("amours zo", ["Zoë D’Amours"]),
        ("o’brien", ["M. O'Brien-Roy"]),
        ("roy", ["M. O'Brien-Roy", "J. Roy"]),
        ("roy brien", ["M. O'Brien-Roy"]),
        ("roy nobody", []),
        ("1001", ["É. Beaudœuf"]),
        ("c-1002", ["Zoë D’Amours"]),
        ("77", ["M. O'Brien-Roy"]),
        ("77.5", ["M. O'Brien-Roy"]),
        ("x1e", ["Åsa Łuczak"]),
        ("asa", ["Åsa Łuczak"]),
        ("łuczak", ["Åsa Łuczak"]),
        ("luczak", ["Åsa Łuczak"]),
        ("zo " * 500, ["Zoë D’Amours"]),
        ("0142", ["É. Beaudœuf"]),
        ("555", ["É. Beaudœuf", "Zoë D’Amours", "M. O'Brien-Roy"]),
        ("example", ["É. Beaudœuf", "Zoë D’Amours", "M. O'Brien-Roy"]),
        ("sub", ["M. O'Brien-Roy"]),
        ("brien_roy", ["M. O'Brien-Roy"]),
        ("ROY", ["M. O'Brien-Roy", "J. Roy"]),
        ("", ["É. Beaudœuf", "Zoë D’Amours", "M. O'Brien-Roy", "Åsa Łuczak", "J. Roy"]),
        ("   ", ["É. Beaudœuf", "Zoë D’Amours", "M. O'Brien-Roy", "Åsa Łuczak", "J. Roy"]),
        ("?!", []),
    ],
)
def test_words_are_found_by_their_beginning_whatever_the_accents(people, words, found):
    assert names(people, words) == found


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_is_read_as_an_operator(people, words):
    assert names(people, words) == []


@given(words=st.text(max_size=30))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_typed_is_answered(people, words):
    names(people, words)


def test_countries_are_found_by_any_of_their_names(any_empty_desk):
    def found(words):
        return [c.code for c in records.choices(any_empty_desk, "country", words)]

    assert found("cote d'ivoire") == ["CI"]
    assert found("Côte d’Ivoire") == ["CI"]
    assert "US" in found("etats-unis")
    assert found("colombie") == ["CO"]
    assert "GB" in found("royaume uni")


def test_only_as_many_as_asked_for_oldest_first(any_empty_desk):
    with any_empty_desk.store.reading() as session:
        three = find(session, "a", 3)
        assert len(three) == 3
        assert find(session, "colombia", 5)[0][0] == "country"
        assert find(session, "colombia", 5, "officer") == []


def test_what_was_rewritten_is_found_by_its_new_words_only(any_empty_desk):
    who = factories.officer(any_empty_desk, "A. Tremblay")
    change(any_empty_desk, "officer", who, name="A. Gagnon")
    assert names(any_empty_desk, "tremblay") == []
    assert names(any_empty_desk, "gagnon") == ["A. Gagnon"]


def test_both_languages_are_searched(any_empty_desk):
    post = factories.post(any_empty_desk)
    country = factories.chosen(any_empty_desk, "country", "colombia")
    make(
        any_empty_desk,
        "visit",
        post=Choice(post, ""),
        country=country,
        starts=factories.OPENED,
        ends=factories.OPENED,
        kind="regular",
        joint=False,
        purpose=Bilingual("Airport liaison", "Liaison à l’aéroport"),
    )
    for words in ("airport", "aeroport", "l'aeroport liaison"):
        assert records.count(any_empty_desk, "visit", Part(words)) == 1


def test_what_is_closed_or_undone_is_not_found(any_empty_desk):
    who = factories.officer(any_empty_desk, "A. Tremblay")
    version = records.read(any_empty_desk, "officer", who).version
    version = records.close(any_empty_desk, "officer", who, version, "left")
    assert names(any_empty_desk, "tremblay") == []
    records.restore(any_empty_desk, "officer", who, version)
    assert names(any_empty_desk, "tremblay") == ["A. Tremblay"]
    factories.officer(any_empty_desk, "B. Gagnon", service_no="C-9")
    undo(any_empty_desk)
    assert names(any_empty_desk, "gagnon") == []
