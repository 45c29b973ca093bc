"""Days at which programs slip: one day alone, leap days, the date line, clocks that change."""

from datetime import UTC, date, datetime, timedelta

from lo_desk.catalogue.field import Choice
from lo_desk.domain.country_here import hours_from, local_time
from lo_desk.domain.period import months_on
from lo_desk.domain.rows import Part
from lo_desk.services import briefings, due_briefings, network
from tests.factories import line, make, officer, post, priority, tour, version

DAY = timedelta(days=1)
LEAP = date(2028, 2, 29)


def only(desk, day):
    [found] = network.posts(desk.on(day), Part(count=9))
    return found


def test_a_post_empty_for_one_day_is_vacant_on_that_day_alone(any_empty_desk):
    desk, empty = any_empty_desk, date(2027, 1, 1)
    where, first, second = post(desk), officer(desk), officer(desk, "B. Roy", service_no="C-2")
    tour(desk, first, where, date(2025, 1, 6), empty - DAY)
    tour(desk, second, where, empty + DAY)
    before, on, after = (only(desk, empty + n * DAY) for n in (-1, 0, 1))
    assert (before.officer, before.vacant_since, before.successor) == (
        "A. Tremblay",
        None,
        "B. Roy",
    )
    assert (on.officer, on.vacant_since, on.successor) == (None, empty, "B. Roy")
    assert (after.officer, after.vacant_since) == ("B. Roy", None)


def test_a_tour_of_one_day_is_there_on_that_day_alone(any_empty_desk):
    desk, on = any_empty_desk, date(2026, 11, 24)
    where, who = post(desk), officer(desk)
    tour(desk, who, where, on, on)
    assert [only(desk, on + n * DAY).officer for n in (-1, 0, 1)] == [None, "A. Tremblay", None]


def test_a_tour_whose_last_day_is_a_leap_day_is_over_on_the_first_of_march(any_empty_desk):
    desk = any_empty_desk
    where, who = post(desk), officer(desk)
    tour(desk, who, where, date(2026, 3, 1), LEAP)
    assert (only(desk, LEAP).officer, only(desk, LEAP).ends) == ("A. Tremblay", LEAP + DAY)
    gone = only(desk, LEAP + DAY)
    assert (gone.officer, gone.vacant_since) == (None, date(2028, 3, 1))


def test_months_step_over_a_leap_day_and_back():
    assert months_on(date(2028, 1, 31), 1) == LEAP
    assert months_on(LEAP, 12) == date(2029, 2, 28)
    assert months_on(LEAP, -48) == date(2024, 2, 29)


def test_what_is_read_beyond_the_date_line_is_read_on_the_day_it_was_there(any_empty_desk):
    desk = any_empty_desk
    where, who = post(desk), officer(desk)
    tour(desk, who, where, date(2025, 1, 6))
    line(desk, where)
    told = version(desk, priority(desk, "R-01", "RCMP"))
    at = datetime(2026, 11, 23, 11, 30, tzinfo=UTC)  # half past midnight of the 24th in Auckland
    make(
        desk,
        "acknowledgement",
        officer=Choice(who, ""),
        priority_version=Choice(told, ""),
        at=at,
        zone="Pacific/Auckland",
    )
    assert only(desk, date(2026, 11, 23)).unread == 1
    assert only(desk, date(2026, 11, 24)).unread == 0


def test_clocks_on_both_sides_of_the_date_line_are_told_with_their_day():
    noon = datetime(2026, 11, 24, 17, tzinfo=UTC)
    east, west = local_time(noon, "Pacific/Kiritimati"), local_time(noon, "Pacific/Pago_Pago")
    assert east is not None
    assert west is not None
    assert (east.date(), west.date()) == (date(2026, 11, 25), date(2026, 11, 24))
    assert hours_from("Pacific/Pago_Pago", "Pacific/Kiritimati", noon) == 25


def test_the_day_clocks_change_moves_the_distance_not_the_day():
    before, after = datetime(2026, 11, 1, 5, tzinfo=UTC), datetime(2026, 11, 1, 7, tzinfo=UTC)
    for moment, hours in ((before, -1.0), (after, 0.0)):
        assert hours_from("America/Toronto", "America/Bogota", moment) == hours
        there = local_time(moment, "America/Toronto")
        assert there is not None
        assert there.date() == date(2026, 11, 1)


def test_a_briefing_in_the_hour_that_comes_twice_is_the_moment_that_was_meant(any_empty_desk):
    desk = any_empty_desk
    where, who = post(desk), officer(desk)
    tour(desk, who, where, date(2025, 1, 6))
    make(
        desk,
        "schedule",
        owner="RCMP",
        post=Choice(where, ""),
        rule="yearly",
        day=date(2026, 12, 14),
        starts=date(2026, 1, 1),
    )
    [due] = due_briefings.lines(desk)
    second = datetime(2027, 11, 7, 6, 30, tzinfo=UTC)  # 1:30 in Toronto, for the second time
    briefings.plan(desk, due, second, "America/Toronto", 45)
    [planned] = due_briefings.lines(desk)
    assert planned.planned_at == second
    there = local_time(second, planned.planned_zone or "")
    assert there is not None
    assert (there.hour, there.minute, there.date()) == (1, 30, date(2027, 11, 7))
