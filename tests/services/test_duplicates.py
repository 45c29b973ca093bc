import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.ids import new_id
from lo_desk.services import duplicates, records
from tests import factories
from tests.factories import chosen, make


def likely(desk, entity="officer", key=None, **typed):
    found = duplicates.likely(desk, entity, key or new_id(), typed)
    return [(one.label, str(one.reason)) for one in found]


@pytest.mark.parametrize("name", ["A. Tremblay", "a. tremblay", "Tremblay, A.", "A. Trembley"])
def test_a_name_much_like_another_is_told(any_empty_desk, name):
    factories.officer(any_empty_desk, "A. Tremblay")
    assert likely(any_empty_desk, name=name) == [("A. Tremblay", "a name much like it")]


@pytest.mark.parametrize("name", ["P. Singh", "", None, "Tremblant resort"])
def test_another_name_is_not(any_empty_desk, name):
    factories.officer(any_empty_desk, "A. Tremblay")
    assert likely(any_empty_desk, name=name) == []


def test_accents_are_no_difference(any_empty_desk):
    factories.officer(any_empty_desk, "É. Beaudœuf")
    assert likely(any_empty_desk, name="E. Beaudoeuf")


@pytest.mark.parametrize(
    ("field", "stored", "typed", "reason"),
    [
        ("phone", "+57 601 555 0142", "+576015550142", "same telephone"),
        ("email", "a.tremblay@example.ca", "A.Tremblay@Example.ca", "same email"),
        ("service_no", "C-1001", "c 1001", "same service number"),
    ],
)
def test_the_same_number_is_told_however_it_is_written(
    any_empty_desk, field, stored, typed, reason
):
    factories.officer(any_empty_desk, "A. Tremblay", **{field: stored})
    assert likely(any_empty_desk, name="P. Singh", **{field: typed}) == [("A. Tremblay", reason)]


def test_a_record_is_no_double_of_itself_nor_of_a_closed_one(any_empty_desk):
    who = factories.officer(any_empty_desk, "A. Tremblay")
    assert likely(any_empty_desk, key=who, name="A. Tremblay") == []
    version = records.read(any_empty_desk, "officer", who).version
    records.close(any_empty_desk, "officer", who, version, "Left")
    assert likely(any_empty_desk, name="A. Tremblay") == []


def test_a_title_is_compared_within_its_country_only(any_empty_desk):
    colombia, peru = (chosen(any_empty_desk, "country", name) for name in ("colombia", "peru"))
    make(
        any_empty_desk,
        "contact",
        owner="CBSA",
        country=colombia,
        organization=Bilingual("Police", "Police"),
        position=Bilingual("Director", "Direction"),
        phone="+57 601 555 0100",
        time_zone="America/Bogota",
    )
    typed = {
        "organization": Bilingual("Police", "Police"),
        "position": Bilingual("Director", "Direction"),
    }
    assert likely(any_empty_desk, "contact", country=colombia, **typed)
    assert likely(any_empty_desk, "contact", country=peru, **typed) == []


def test_no_more_than_a_few_are_named(any_empty_desk):
    for number in range(5):
        factories.officer(any_empty_desk, "A. Tremblay", service_no=f"C-{number}")
    assert len(likely(any_empty_desk, name="A. Tremblay")) == duplicates.MOST


def test_a_code_is_no_name(any_empty_desk):
    factories.post(any_empty_desk, "BOG-CBSA")
    assert likely(any_empty_desk, "post", code="BOG-CBSB") == []
    assert duplicates.watched(ENTITIES["post"]) == frozenset()


def test_what_tells_doubles_of_an_officer():
    watched = duplicates.watched(ENTITIES["officer"])
    assert watched == {"name", "phone", "email", "service_no"}


def test_a_record_that_only_names_others_is_compared_by_nothing(any_empty_desk):
    officer = Choice(factories.officer(any_empty_desk), "")
    assert likely(any_empty_desk, "tour", officer=officer) == []
