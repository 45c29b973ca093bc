from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country_here import hours_from, local_time
from lo_desk.errors import NothingToPrint
from lo_desk.services import contacts, country_here, steps
from tests.conftest import TODAY
from tests.factories import chosen, fact, line, make, officer, post, priority, tour, version

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)


@pytest.fixture
def bogota(any_empty_desk):
    desk = any_empty_desk
    where, who = post(desk), officer(desk, phone="+57 601 555 0142")
    tour(desk, who, where, date(2025, 1, 6))
    line(desk, where)
    return desk, who


def contact(desk, country="colombia", **more):
    known: dict[str, Any] = {
        "owner": "RCMP",
        "country": chosen(desk, "country", country),
        "organization": Bilingual("National police", "Police nationale"),
        "position": Bilingual("Liaison desk", "Bureau de liaison"),
    }
    return make(desk, "contact", **(known | more))


def role(desk, area, cbsa, rcmp, country=None, **more):
    known: dict[str, Any] = {
        "mandate_area": chosen(desk, "mandate_area", area),
        "cbsa": cbsa,
        "rcmp": rcmp,
        "starts": date(2026, 1, 1),
    }
    if country:
        known["country"] = chosen(desk, "country", country)
    return make(desk, "role_line", **(known | more))


def test_officers_of_the_posts_and_contacts_of_the_country_are_reached(bogota):
    desk, who = bogota
    there = contact(desk)
    contact(desk, "ecuador")
    found = country_here.here(desk, "CO", "CBSA").contacts
    assert [(one.entity, one.id) for one in found] == [("officer", who), ("contact", there)]
    assert [one.zone for one in found] == ["America/Bogota", "America/Bogota"]


def test_what_is_not_released_is_not_shown_to_the_other_agency(bogota):
    desk, _ = bogota
    contact(desk, released=False)
    assert len(country_here.here(desk, "CO", "RCMP").contacts) == 2
    assert len(country_here.here(desk, "CO", "CBSA").contacts) == 1


def test_roles_of_the_day_are_the_countrys_own_before_the_standard(bogota):
    desk, _ = bogota
    role(desk, "contraband", "lead", "support")
    own = role(desk, "contraband", "support", "lead", "colombia")
    role(desk, "contraband", "none", "lead", "ecuador")
    role(desk, "removals", "lead", "none", ends=date(2026, 6, 30))
    [found] = country_here.here(desk, "CO", "CBSA").roles
    assert (found.line.id, found.standard is not None) == (own, True)
    earlier = country_here.here(desk.on(date(2026, 5, 1)), "CO", "CBSA").roles
    assert [one.line.area for one in earlier] == ["contraband", "removals"]


def test_what_waits_here_is_the_counterparts_and_only_for_an_officer(bogota):
    desk, _ = bogota
    now = version(desk, priority(desk, "R-01", "RCMP"))
    assert country_here.here(desk, "CO", "CBSA").waiting == ()
    found = country_here.here(desk, "CO", "CBSA", "C-1001")
    assert found.me is not None
    assert (found.me.code, [one.id for one in found.waiting]) == ("BOG-CBSA", [now])
    assert country_here.here(desk, "EC", "CBSA", "C-1001").waiting == ()


def test_no_such_country_is_a_sentence(empty_desk):
    with pytest.raises(NothingToPrint):
        country_here.here(empty_desk, "QQ", "CBSA")


def test_one_click_says_that_a_contact_is_still_correct_and_is_undone(bogota):
    desk, who = bogota
    there = contact(desk, verified_on=date(2025, 1, 1))
    for entity, key in (("contact", there), ("officer", who)):
        contacts.confirm(desk, entity, key)
        assert fact(desk, entity, key, "verified_on") == TODAY
    steps.undo(desk)
    steps.undo(desk)
    assert fact(desk, "contact", there, "verified_on") == date(2025, 1, 1)


def test_a_contact_asks_to_be_confirmed_after_six_months(bogota):
    desk, _ = bogota
    contact(desk, verified_on=date(2026, 5, 24))
    [_, found] = country_here.here(desk, "CO", "CBSA").contacts
    assert not found.stale(TODAY)
    assert found.stale(TODAY + timedelta(days=1))


def test_local_time_follows_the_clocks_of_the_place():
    there = local_time(NOON, "America/Bogota")
    assert there is not None
    assert there.hour == 12
    assert local_time(NOON, "") is None
    assert hours_from("America/Toronto", "America/Bogota", NOON) == 0
    assert hours_from("America/Toronto", "Asia/Kolkata", NOON) == 10.5
    assert hours_from("", "Asia/Kolkata", NOON) is None


def test_cards_are_of_those_who_can_be_reached(bogota):
    desk, who = bogota
    there = contact(desk, email="liaison@police.example")
    contact(desk, position=Bilingual("Unknown number", "Numéro inconnu"))
    officer(desk, "N. Arsenault", service_no="C-1002")
    assert [card.id for card in contacts.cards(desk)] == [who, there]
    assert [card.id for card in contacts.cards(desk, {there})] == [there]


def test_since_when_a_post_is_vacant_is_told_and_one_that_is_held_is_not(bogota):
    desk, _ = bogota
    alone = post(desk, code="BOG-2")
    line(desk, alone)
    found = country_here.here(desk, "CO", "CBSA")
    assert set(found.vacant) == {alone}
    assert found.vacant[alone] <= TODAY
    assert len(found.held) == 1
    assert alone not in found.held
