from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Ref
from lo_desk.errors import DeskError, Outdated
from lo_desk.services import history, records, steps
from tests import factories
from tests.factories import change, make


def line_of(desk, entity, key, field):
    """The newest change of a field."""
    return next(line for line in history.of(desk, entity, key) if line.key == field)


def test_an_earlier_value_comes_back_as_one_step_that_says_why(any_empty_desk, english):
    who = factories.officer(any_empty_desk, phone="+1 613 555 0100")
    version = change(any_empty_desk, "officer", who, phone="+1 613 555 0199")
    line = line_of(any_empty_desk, "officer", who, "phone")
    history.bring_back(any_empty_desk, Ref("officer", who), version, line, "Typed in haste")
    assert factories.fact(any_empty_desk, "officer", who, "phone") == "+1 613 555 0100"
    newest = history.of(any_empty_desk, "officer", who)[0]
    assert newest.why == "Typed in haste"
    assert english.text(newest.label) == "earlier Work telephone of A. Tremblay"
    steps.undo(any_empty_desk)
    assert factories.fact(any_empty_desk, "officer", who, "phone") == "+1 613 555 0199"


def test_a_last_day_comes_back_as_people_read_it(any_empty_desk):
    post, officer = factories.post(any_empty_desk), factories.officer(any_empty_desk)
    tour = make(
        any_empty_desk,
        "tour",
        officer=Choice(officer, ""),
        post=Choice(post, ""),
        planned_starts=date(2026, 1, 1),
        planned_ends=date(2027, 1, 31),
    )
    stored = factories.fact(any_empty_desk, "tour", tour, "planned_ends")
    version = change(any_empty_desk, "tour", tour, planned_ends=date(2028, 1, 31))
    line = line_of(any_empty_desk, "tour", tour, "planned_ends")
    history.bring_back(any_empty_desk, Ref("tour", tour), version, line, "")
    assert factories.fact(any_empty_desk, "tour", tour, "planned_ends") == stored


def test_a_text_confirmed_before_is_confirmed_again_when_it_comes_back(any_empty_desk):
    priority = factories.priority(any_empty_desk)
    text = factories.fact(any_empty_desk, "priority", priority, "originator").confirmed()
    change(any_empty_desk, "priority", priority, originator=text)
    other = Bilingual("CBSA, other", "ASFC, autre", match=text.match)
    version = change(any_empty_desk, "priority", priority, originator=other)
    line = line_of(any_empty_desk, "priority", priority, "originator")
    history.bring_back(any_empty_desk, Ref("priority", priority), version, line, "")
    now = factories.fact(any_empty_desk, "priority", priority, "originator")
    assert (now.en, now.fr, now.state) == (text.en, text.fr, "reviewed")


def test_a_value_does_not_come_back_over_what_another_wrote_meanwhile(any_empty_desk):
    who = factories.officer(any_empty_desk, phone="+1 613 555 0100")
    seen = change(any_empty_desk, "officer", who, phone="+1 613 555 0199")
    line = line_of(any_empty_desk, "officer", who, "phone")
    change(any_empty_desk, "officer", who, phone="+1 613 555 0123")
    with pytest.raises(Outdated):
        history.bring_back(any_empty_desk, Ref("officer", who), seen, line, "")


def test_a_value_that_breaks_a_rule_today_does_not_come_back(any_empty_desk):
    who = factories.officer(any_empty_desk)
    version = change(any_empty_desk, "officer", who, name="P. Singh")
    made = [line for line in history.of(any_empty_desk, "officer", who) if line.key == "name"][-1]
    with pytest.raises(DeskError):  # it had no name before it was made
        history.bring_back(any_empty_desk, Ref("officer", who), version, made, "")
    assert records.read(any_empty_desk, "officer", who)["name"] == "P. Singh"


def test_only_what_happened_since_is_told(any_empty_desk):
    who = factories.officer(any_empty_desk)
    seen = records.read(any_empty_desk, "officer", who).version
    change(any_empty_desk, "officer", who, phone="+1 613 555 0199")
    change(any_empty_desk, "officer", who, email="a@example.ca")
    keys = [line.key for line in history.since(any_empty_desk, "officer", who, seen)]
    assert keys == ["email", "phone"]
