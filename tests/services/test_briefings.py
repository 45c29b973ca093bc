from datetime import UTC, date, datetime, timedelta

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import agenda_text, news_first
from lo_desk.domain.rows import Edit, Part
from lo_desk.errors import InvalidFields
from lo_desk.i18n.msg import said
from lo_desk.services import briefings, due_briefings, homes, network, records, steps
from lo_desk.services.briefings import Attendee, Holding
from tests.conftest import TODAY
from tests.factories import fact, facts, line, make, officer, post, priority, tour, version

OUTCOME = Bilingual("Understood.", "Compris.")


@pytest.fixture
def bogota(any_empty_desk):
    """A CBSA officer at Bogotá, whom the RCMP briefs every year on two priorities."""
    desk = any_empty_desk
    where, who = post(desk), officer(desk)
    tour(desk, who, where, date(2025, 1, 6))
    line(desk, where)
    first = version(desk, priority(desk, "R-01", "RCMP"), starts=date(2026, 1, 5))
    second = version(desk, priority(desk, "R-02", "RCMP"), starts=date(2026, 9, 1), rank=2)
    version(desk, priority(desk, "C-01", "CBSA"))
    rule = make(
        desk,
        "schedule",
        owner="RCMP",
        post=Choice(where, ""),
        rule="yearly",
        day=date(2026, 12, 14),
        starts=date(2026, 1, 1),
    )
    return desk, where, who, rule, first, second


def only(desk):
    [found] = due_briefings.lines(desk)
    return found


def holding(line, who, versions=(), attendees=(), mode="video"):
    chosen = Choice(who, "A. Tremblay")
    return Holding(line, chosen, mode, TODAY, OUTCOME, tuple(versions), tuple(attendees))


def test_what_a_schedule_makes_due_is_told_with_officer_and_state(bogota):
    desk, where, who, rule, *_ = bogota
    found = only(desk)
    assert (found.id, found.recorded, found.state) == (rule, False, "due")
    assert (found.due, found.officer_id, found.post_id) == (date(2026, 12, 14), who, where)
    assert found.zone == "America/Bogota"
    later = only(desk.on(date(2026, 12, 15)))
    assert later.state == "overdue"
    earlier = only(desk.on(date(2026, 6, 1)))
    assert earlier.state == "later"
    assert due_briefings.due(desk.on(date(2026, 6, 1))) == []


def test_while_a_post_is_not_open_its_schedule_makes_nothing_due(bogota):
    desk, *_ = bogota
    assert network.posts(desk, Part(count=9))[0].briefing == date(2026, 12, 14)
    [profile] = records.rows(desk, "post_profile", Part(count=9))
    change = Edit("post_profile", profile.id, profile.version, {"state": "suspended"})
    records.save(desk, [change], said("test step"))
    assert due_briefings.lines(desk) == []
    assert network.posts(desk, Part(count=9))[0].briefing is None
    assert homes.manager(desk).dues == ()


def test_held_in_one_step_with_the_versions_in_force_and_who_came(bogota):
    desk, _, who, rule, first, second = bogota
    agenda = due_briefings.agenda(desk, only(desk))
    assert [item.version for item in agenda.items] == [first, second]
    people = (
        Attendee(Choice(who, "")),
        Attendee(Bilingual("RCMP desk", "Bureau de la GRC"), attended=False),
    )
    key = briefings.hold(
        desk, holding(only(desk), who, [i.version for i in agenda.items], attendees=people)
    )
    assert fact(desk, "briefing", key, "held_on") == TODAY
    assert fact(desk, "briefing", key, "schedule").key == rule
    assert {v.key for v in facts(desk, "briefing_version", Part(), "priority_version")} == {
        first,
        second,
    }
    assert [(a.who, a.attended) for a in briefings.attendees(desk, key)][1] == (
        Bilingual("RCMP desk", "Bureau de la GRC", state="draft"),
        False,
    )
    lines = {found.id: found for found in due_briefings.lines(desk)}
    assert (lines[key].state, set(lines[key].versions)) == ("held", {first, second})
    assert lines[rule].due == date(2027, 12, 14)
    steps.undo(desk)
    assert only(desk).due == date(2026, 12, 14)


def test_what_is_not_said_is_asked_for_by_field(bogota):
    desk, _, who, *_ = bogota
    with pytest.raises(InvalidFields) as refused:
        briefings.hold(desk, holding(only(desk), who, mode=""))
    assert set(refused.value.fields) == {"mode"}
    assert records.count(desk, "briefing", Part()) == 0


def test_a_planned_briefing_takes_the_place_of_the_day_its_schedule_makes(bogota):
    desk, _, who, rule, *_ = bogota
    at = datetime(2026, 12, 14, 15, tzinfo=UTC)
    key = briefings.plan(desk, only(desk), at, "America/Bogota", 45)
    found = only(desk)
    assert (found.id, found.recorded, found.schedule) == (key, True, rule)
    assert (found.planned_at, found.planned_zone, found.minutes) == (at, "America/Bogota", 45)
    assert found.officer_id == who
    held = briefings.hold(desk, holding(found, who))
    assert held == key


def test_the_agenda_tells_what_is_new_changed_and_known(bogota):
    desk, _, who, _, first, second = bogota
    briefings.hold(desk, holding(only(desk), who, [first, second]))
    changed = version(
        desk,
        records.read(desk, "priority_version", second)["priority"].key,  # type: ignore[attr-defined]
        2,
        TODAY - timedelta(days=1),
        statement=Bilingual("Forged visas", "Visas falsifiés"),
        rank=2,
    )
    new = version(desk, priority(desk, "R-03", "RCMP"), rank=3)
    coming = next(found for found in due_briefings.lines(desk) if not found.recorded)
    items = due_briefings.agenda(desk, coming).items
    assert [(i.version, i.news) for i in news_first(items)] == [
        (changed, "changed"),
        (new, "new"),
        (first, "same"),
    ]
    assert items[1].before.en == "Forged passports"


def test_the_agenda_is_said_whole_in_either_language(bogota, english, french):
    desk, *_ = bogota
    lines = agenda_text(due_briefings.agenda(desk, only(desk)))
    told = [english.text(one) for one in lines]
    assert told[0] == "Agenda: Counterpart’s priorities, Bogotá (BOG-CBSA)"
    assert told[1] == "The RCMP briefs A. Tremblay."
    assert told[2].startswith(
        "1. New: Forged passports (R-01, version 1, rank 1, in force since January"
    )
    assert french.text(lines[1]) == "La GRC informe A. Tremblay."


def test_an_agenda_without_priorities_says_so(bogota, english):
    desk, *_ = bogota
    early = desk.on(date(2025, 12, 1))
    found = due_briefings.agenda(desk, only(desk))
    empty = due_briefings.agenda(early, found.line)
    assert "No priority of this agency is in force" in english.text(agenda_text(empty)[2])
