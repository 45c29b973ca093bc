"""Addresses lead to views and records of this registry, and say why where they do not."""

import pytest

from lo_desk.domain.addresses import RECORD, Address, written
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.views import Layout
from lo_desk.errors import AmbiguousKey, UnknownRecord
from lo_desk.i18n.language import spoken
from lo_desk.ids import new_id
from lo_desk.services import addresses, records, steps, views
from lo_desk.services.addresses import NoAddress, OfAnotherRegistry, ViewGone
from tests.factories import make


def a_post(desk, code, owner="CBSA"):
    return make(desk, "post", code=code, owner=owner, role="lo", public=True)


BOTH = Bilingual("Posts without anybody", "Postes inoccupés à l’étranger")


def test_a_shared_view_is_found_by_its_address_until_it_is_undone(any_desk):
    view = views.share(any_desk, "post", BOTH, Layout(text="bog"), locked=False)
    address = addresses.of_view(any_desk, view)
    assert str(any_desk.store.id) in address
    found = addresses.find(any_desk, address)
    assert (found.list, spoken("fr_CA").show(found.name), found.view) == ("post", BOTH.fr, view.id)
    steps.undo(any_desk)
    with pytest.raises(ViewGone):
        addresses.find(any_desk, address)


def test_ones_own_view_is_found_by_its_address(desk):
    view = views.keep(desk, "officer", "Été à Québec", Layout())
    found = addresses.find(desk, addresses.of_view(desk, view))
    assert (found.list, found.name, found.view) == ("officer", "Été à Québec", view.id)


def test_a_record_is_found_by_its_code(any_desk):
    post = a_post(any_desk, "ZZ-1")
    address = addresses.of_record(any_desk, "post", post)
    assert "post/ZZ-1?" in address
    assert addresses.find(any_desk, address).record == post
    assert addresses.find(any_desk, "lo-desk://record/post/ZZ-1").record == post


def test_a_record_that_its_code_does_not_name_alone_is_told_by_its_id(any_desk):
    ours, theirs = (a_post(any_desk, "ZZZ", owner=agency) for agency in ("CBSA", "RCMP"))
    address = addresses.of_record(any_desk, "post", ours)
    assert str(ours) in address
    assert addresses.find(any_desk, address).record == ours
    with pytest.raises(AmbiguousKey):
        addresses.find(any_desk, "lo-desk://record/post/ZZZ")
    assert theirs != ours


def test_another_registrys_address_is_refused(desk):
    with pytest.raises(OfAnotherRegistry):
        addresses.find(desk, f"lo-desk://record/post/BOG?registry={new_id()}")


@pytest.mark.parametrize(
    "text", ["lo-desk://record/no_such_kind/1", "lo-desk://view/", "lo-desk://record/post/a%00"]
)
def test_what_is_no_address_is_refused(desk, text):
    with pytest.raises(NoAddress):
        addresses.find(desk, text)


@pytest.mark.parametrize("key", ["NOWHERE", "²", "9" * 40, "' OR 1=1 --"])
@pytest.mark.parametrize("entity", ["post", "recommendation", "issued_document"])
def test_a_record_that_is_not_there_is_said_to_be_none(any_desk, entity, key):
    with pytest.raises(UnknownRecord):
        addresses.find(any_desk, written(Address(RECORD, key, entity)))


def test_a_closed_record_is_still_found_by_its_id(desk):
    post = a_post(desk, "ZZZ")
    records.close(desk, "post", post, records.read(desk, "post", post).version, "moved")
    address = addresses.of_record(desk, "post", post)
    assert addresses.find(desk, address).record == post
