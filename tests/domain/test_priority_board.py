from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.priority_board import LATE_DAYS, ReaderLine, longest_first, summary

DAY = date(2026, 11, 24)
READ = datetime(2026, 11, 20, 12, tzinfo=UTC)


def line(name, days, read_at=None):
    since = DAY - timedelta(days=days)
    city = Bilingual("Bogotá", "Bogotá")
    return ReaderLine(uuid4(), name, "CBSA", uuid4(), "BOG-CBSA", city, since, read_at)


def test_fourteen_days_are_not_yet_late_and_fifteen_are():
    assert [line("A", days).late(DAY) for days in (LATE_DAYS, LATE_DAYS + 1)] == [False, True]
    assert not line("A", 99, READ).late(DAY)
    assert line("A", 99, READ).waiting(DAY) == 0


def test_what_is_not_in_force_yet_waits_for_no_day():
    assert line("A", -3).waiting(DAY) == 0


def test_the_longest_wait_comes_first_and_those_who_read_come_last():
    lines = [line("D", 30, READ), line("B", 3), line("A", 3), line("C", 20)]
    assert [one.name for one in longest_first(lines)] == ["C", "A", "B", "D"]


def test_how_many_have_read_is_said(english):
    lines = [line("A", 3), line("B", 20), line("C", 40, READ)]
    told = "Acknowledged by 1 of 3, 1 overdue (over 14 days)"
    assert english.text(summary(lines, DAY)) == told
    assert english.text(summary(lines[:1], DAY)) == "Acknowledged by 0 of 1"
    assert english.text(summary([], DAY)).startswith("No officer of the other agency")
    assert english.text(summary(None, DAY)).startswith("No version in force is released")
