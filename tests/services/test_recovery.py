from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.errors import CannotUndo
from lo_desk.services import records, recovery, steps
from tests import factories
from tests.factories import change, make


def close(desk, entity, key, why):
    records.close(desk, entity, key, records.read(desk, entity, key).version, why)


def test_closed_records_of_every_kind_are_listed_with_who_when_and_why(any_empty_desk):
    who = factories.officer(any_empty_desk, "P. Singh")
    post = factories.post(any_empty_desk)
    tour = make(
        any_empty_desk,
        "tour",
        officer=Choice(who, ""),
        post=Choice(post, ""),
        planned_starts=date(2026, 1, 1),
    )
    close(any_empty_desk, "tour", tour, "Recalled")
    close(any_empty_desk, "officer", who, "Left the service")
    found = recovery.closed(any_empty_desk)
    assert {(line.entity, line.why, line.who) for line in found} == {
        ("tour", "Recalled", "me"),
        ("officer", "Left the service", "me"),
    }
    assert all(line.at is not None for line in found)


def test_a_restored_record_is_in_the_bin_no_more(any_empty_desk):
    who = factories.officer(any_empty_desk)
    close(any_empty_desk, "officer", who, "By mistake")
    line = recovery.closed(any_empty_desk)[0]
    records.restore(any_empty_desk, line.entity, line.id, line.version)
    assert recovery.closed(any_empty_desk) == []
    steps.undo(any_empty_desk)
    assert len(recovery.closed(any_empty_desk)) == 1


def test_a_record_whose_making_was_undone_is_not_in_the_bin(any_empty_desk):
    factories.officer(any_empty_desk)
    steps.undo(any_empty_desk)
    assert recovery.closed(any_empty_desk) == []


def test_my_steps_are_listed_and_those_taken_back_say_so(any_empty_desk, english):
    who = factories.officer(any_empty_desk, "P. Singh")
    change(any_empty_desk, "officer", who, phone="+1 613 555 0100")
    steps.undo(any_empty_desk)
    told = [(english.show(line.about), line.gone) for line in recovery.taken(any_empty_desk)[:2]]
    assert told == [("change of P. Singh", True), ("making of P. Singh", False)]


def test_an_earlier_step_is_taken_back_unless_a_newer_one_built_on_it(any_empty_desk, english):
    one, two = (factories.officer(any_empty_desk, name, service_no=name) for name in ("A", "B"))
    change(any_empty_desk, "officer", one, phone="+1 613 555 0100")
    change(any_empty_desk, "officer", two, phone="+1 613 555 0199")
    earlier = recovery.taken(any_empty_desk)[1]
    assert recovery.may_be_taken_back(any_empty_desk, earlier.id)
    assert english.text(recovery.take_back(any_empty_desk, earlier.id)) == "change of A"
    assert factories.fact(any_empty_desk, "officer", one, "phone") is None
    change(any_empty_desk, "officer", two, phone="+1 613 555 0123")
    built_on = next(line for line in recovery.taken(any_empty_desk)[1:] if not line.gone)
    with pytest.raises(CannotUndo):
        recovery.take_back(any_empty_desk, built_on.id)


def test_a_published_version_is_never_taken_back(any_empty_desk):
    of = factories.priority(any_empty_desk)
    draft = factories.version(any_empty_desk, of, state="draft", published_on=None)
    on = date(2026, 11, 3)
    change(any_empty_desk, "priority_version", draft, state="published", published_on=on)
    publishing, making = recovery.taken(any_empty_desk)[:2]
    assert not recovery.may_be_taken_back(any_empty_desk, publishing.id)
    assert recovery.may_be_taken_back(any_empty_desk, making.id)
