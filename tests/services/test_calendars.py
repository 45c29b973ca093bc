from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.services import briefings, calendars, due_briefings
from lo_desk.services.calendars import CalendarRequest
from tests.conftest import TODAY
from tests.factories import change, line, make, officer, post, tour
from tests.services.test_briefings import holding

AT = datetime(2026, 12, 14, 15, tzinfo=UTC)


def quiet(_fraction, _message):
    """Nobody waits."""


@pytest.fixture
def bogota(any_empty_desk):
    desk = any_empty_desk
    where, who = post(desk), officer(desk)
    stay = tour(desk, who, where, date(2025, 1, 6), date(2027, 1, 31))
    line(desk, where)
    make(
        desk,
        "schedule",
        owner="RCMP",
        post=Choice(where, ""),
        rule="yearly",
        day=date(2026, 12, 14),
        starts=date(2026, 1, 1),
    )
    return desk, who, stay


ALL = CalendarRequest()


def written(desk, folder, request=ALL):
    target = folder / "all.ics"
    calendars.write(desk, request, target, quiet)
    return Calendar.from_ical(target.read_bytes())


def events(calendar):
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def test_a_planned_briefing_keeps_its_id_and_counts_its_changes(bogota, tmp_path):
    desk, _, _ = bogota
    [due] = due_briefings.due(desk)
    key = briefings.plan(desk, due, AT, "America/Bogota", 45)
    before = events(written(desk, tmp_path))[str(key)]
    assert before.decoded("dtstart") == AT
    assert before["dtstart"].params["TZID"] == "America/Bogota"
    assert before.decoded("dtend") - before.decoded("dtstart") == timedelta(minutes=45)
    change(desk, "briefing", key, minutes=60)
    after = events(written(desk, tmp_path))[str(key)]
    assert after["sequence"] == before["sequence"] + 1


def test_a_briefing_that_is_due_moves_on_in_the_calendar_once_it_was_held(bogota, tmp_path):
    desk, who, _ = bogota
    [due] = due_briefings.due(desk)
    before = events(written(desk, tmp_path))[str(due.schedule)]
    briefings.hold(desk, holding(due, who))
    after = events(written(desk, tmp_path))[str(due.schedule)]
    assert after.decoded("dtstart") > before.decoded("dtstart")
    assert after["sequence"] > before["sequence"]


def test_each_zone_that_is_used_is_described(bogota, tmp_path):
    desk, _, _ = bogota
    [due] = due_briefings.due(desk)
    briefings.plan(desk, due, AT, "America/Bogota", None)
    zones = written(desk, tmp_path).walk("VTIMEZONE")
    assert [str(zone["tzid"]) for zone in zones] == ["America/Bogota"]


def test_what_is_due_is_a_day_and_a_tour_takes_no_time(bogota, tmp_path):
    desk, _, stay = bogota
    [due] = due_briefings.due(desk)
    found = events(written(desk, tmp_path))
    briefing, held = found[str(due.id)], found[str(stay)]
    assert briefing.decoded("dtstart") == date(2026, 12, 14)
    assert str(briefing["status"]) == "TENTATIVE"
    assert (held.decoded("dtstart"), held.decoded("dtend")) == (date(2025, 1, 6), date(2027, 2, 1))
    assert str(held["transp"]) == "TRANSPARENT"


def test_each_text_is_in_both_languages(bogota, tmp_path):
    desk, _, stay = bogota
    tour_event = events(written(desk, tmp_path))[str(stay)]
    assert "Tour of duty: A. Tremblay, Bogotá (CBSA) / Affectation" in str(tour_event["summary"])


def test_one_person_gets_what_concerns_them(bogota, tmp_path):
    desk, who, stay = bogota
    other = officer(desk, "N. Arsenault", service_no="C-1002")
    activity = make(
        desk,
        "activity",
        owner="CBSA",
        title=Bilingual("Joint visit", "Visite conjointe"),
        starts=TODAY,
        countries=("CO",),
    )
    mine = events(written(desk, tmp_path, CalendarRequest(who)))
    assert str(stay) in mine
    assert str(activity) not in mine
    make(desk, "activity_participant", activity=Choice(activity, ""), officer=Choice(other, ""))
    theirs = events(written(desk, tmp_path, CalendarRequest(other)))
    assert set(theirs) == {str(activity)}


def test_one_briefing_alone_is_one_event(bogota, tmp_path):
    desk, _, _ = bogota
    [due] = due_briefings.due(desk)
    found = events(written(desk, tmp_path, CalendarRequest(briefing=due.id)))
    assert set(found) == {str(due.id)}


def test_the_hour_is_told_at_the_post_and_in_ottawa(bogota, english, french):
    desk, _, _ = bogota
    [due] = due_briefings.due(desk)
    assert calendars.spoken_hour(english, due) == ""
    briefings.plan(desk, due, AT, "America/Bogota", 45)
    [planned] = due_briefings.due(desk)
    assert calendars.spoken_hour(english, planned) == "10:00 at the post, as in Ottawa"
    assert "10\u00a0h" in calendars.spoken_hour(french, planned)
