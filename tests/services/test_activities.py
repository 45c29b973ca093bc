from datetime import date, timedelta
from typing import Any

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.conditions import CONTAINS, Condition
from lo_desk.domain.rows import Part
from lo_desk.errors import InvalidFields, UnknownRecord
from lo_desk.services import activities, activity_work, records, steps
from lo_desk.services.activities import QuickActivity
from tests.factories import change, fact, facts, line, officer, post, priority

DAY, HELD = date(2026, 12, 14), date(2026, 11, 20)


def quick(**facts):
    known: dict[str, Any] = {
        "title": Bilingual("Joint visit", ""),
        "starts": DAY,
        "participants": (),
        "countries": ("CO",),
        "owner": "CBSA",
    }
    return QuickActivity(**(known | facts))


def test_four_fields_make_a_planned_activity_with_its_participants(any_empty_desk):
    desk = any_empty_desk
    who = officer(desk)
    people = (Choice(who, "A. Tremblay"), Bilingual("Port authority", ""))
    key = activities.begin(desk, quick(participants=people))
    assert fact(desk, "activity", key, "title").en == "Joint visit"
    assert fact(desk, "activity", key, "state") == "planned"
    assert fact(desk, "activity", key, "starts") == DAY
    officers = facts(desk, "activity_participant", Part(), "officer")
    assert {one.key for one in officers if one} == {who}
    bodies = facts(desk, "activity_participant", Part(), "who")
    assert {one.en for one in bodies} == {"", "Port authority"}


def test_it_is_one_step(any_empty_desk):
    desk = any_empty_desk
    activities.begin(desk, quick(participants=(Bilingual("Port authority", ""),)))
    steps.undo(desk)
    assert records.count(desk, "activity", Part()) == 0
    assert records.count(desk, "activity_participant", Part()) == 0


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"title": Bilingual()}, "title"),
        ({"countries": ()}, "countries"),
        ({"countries": ("QQ",)}, "countries"),
    ],
)
def test_what_is_missing_is_said_by_its_field(empty_desk, changed, key):
    with pytest.raises(InvalidFields) as refused:
        activities.begin(empty_desk, quick(**changed))
    assert key in refused.value.fields


# the work on one


@pytest.fixture
def planned(any_empty_desk):
    desk = any_empty_desk
    key = activities.begin(desk, quick(title=Bilingual("Joint visit", "Visite conjointe")))
    return desk, key


def found(desk, key):
    return activity_work.work(desk, key)


def test_from_planned_to_approved_to_done(planned):
    desk, key = planned
    activities.approve(desk, key, found(desk, key).line.version, "LO-114", DAY)
    assert (found(desk, key).line.state, found(desk, key).authority) == ("approved", "LO-114")
    outcome = Bilingual("Done well.", "Bien fait.")
    facts = {"actual_starts": HELD, "actual_ends": HELD, "outcome": outcome}
    activities.finish(desk, key, found(desk, key).line.version, facts)
    done = found(desk, key)
    assert (done.line.state, done.actual_starts, done.outcome.en) == ("done", HELD, "Done well.")


def test_the_newest_stands_first_by_the_day_it_took_place(planned):
    desk, key = planned
    other = activities.begin(desk, quick(starts=HELD + timedelta(2)))
    assert [line.id for line in activity_work.lines(desk, Part())] == [key, other]
    activities.approve(desk, key, found(desk, key).line.version, "LO-114", DAY)
    facts = {"actual_starts": HELD, "outcome": Bilingual("Done well.", "Bien fait.")}
    activities.finish(desk, key, found(desk, key).line.version, facts)
    assert [line.id for line in activity_work.lines(desk, Part())] == [other, key]


def test_it_is_not_done_before_it_begins(planned):
    desk, key = planned
    activities.approve(desk, key, found(desk, key).line.version, "LO-114", HELD)
    version = found(desk, key).line.version
    with pytest.raises(InvalidFields) as refused:
        activities.finish(desk, key, version, {"actual_starts": desk.today + timedelta(1)})
    assert set(refused.value.fields) == {"actual_starts"}
    activities.finish(desk, key, version, {"actual_starts": desk.today})
    assert found(desk, key).line.state == "done"


def test_what_an_approval_lacks_is_said_by_its_field(planned):
    desk, key = planned
    with pytest.raises(InvalidFields) as refused:
        activities.approve(desk, key, found(desk, key).line.version, "", None)
    assert set(refused.value.fields) == {"authority", "approved_on"}
    assert found(desk, key).line.state == "planned"


def test_a_cancelled_one_stays_in_the_list(planned):
    desk, key = planned
    activities.cancel(desk, key, found(desk, key).line.version)
    [line] = activity_work.lines(desk, Part())
    assert (line.id, line.state) == (key, "cancelled")


def test_people_priorities_and_follow_ups_are_lines_of_it(planned):
    desk, key = planned
    who, served = officer(desk), priority(desk)
    activities.add(desk, "activity_participant", key, {"officer": Choice(who, "")})
    body = {"who": Bilingual("Port authority", "Autorité portuaire")}
    mistaken = activities.add(desk, "activity_participant", key, body)
    activities.add(desk, "activity_priority", key, {"priority": Choice(served, "")})
    activities.add(desk, "follow_up", key, {"text": Bilingual("Send", "Envoyer"), "due": DAY})
    work = found(desk, key)
    assert [p.owner for p in work.participants] == ["CBSA", ""]
    assert [(s.code, s.priority) for s in work.served] == [("C-01", served)]
    assert [f.text.en for f in work.follow_ups] == ["Send"]
    [gone] = [p for p in work.participants if p.id == mistaken]
    activities.remove(desk, "activity_participant", gone.id, gone.version)
    assert len(found(desk, key).participants) == 1
    steps.undo(desk)
    assert len(found(desk, key).participants) == 2


def test_a_follow_up_is_late_the_day_after_until_it_is_ticked(planned):
    desk, key = planned
    activities.add(desk, "follow_up", key, {"text": Bilingual("Send", "Envoyer"), "due": DAY})
    on_time, late = desk.on(DAY), desk.on(DAY + timedelta(days=1))
    assert [activity_work.lines(d, Part())[0].late for d in (on_time, late)] == [0, 1]
    [one] = found(late, key).follow_ups
    assert one.late
    activities.tick(desk, one.id, one.version, DAY)
    [ticked] = found(late, key).follow_ups
    assert (ticked.done_on, ticked.late) == (DAY, False)
    assert activity_work.lines(late, Part())[0].follow_ups == 0
    activities.tick(desk, ticked.id, ticked.version, None)
    assert found(late, key).follow_ups[0].done_on is None


def test_whose_area_it_is_in_is_said_in_words(planned, english):
    desk, key = planned
    assert english.text(found(desk, key).shared).startswith("No shared area")
    line(desk, post(desk))
    line(desk, post(desk, "BOG-RCMP", "RCMP"))
    work = found(desk, key)
    assert work.is_shared
    told = "Shared area: both agencies look after Colombia on these days."
    assert english.text(work.shared) == told
    change(desk, "activity", key, countries=("CO", "EC"))
    assert "Colombia on these days, but not Ecuador" in english.text(found(desk, key).shared)


def test_activities_are_searched_and_narrowed(planned):
    desk, _ = planned
    activities.begin(desk, quick(title=Bilingual("Carrier training", ""), owner="RCMP"))
    assert [row.title.en for row in activity_work.lines(desk, Part("carrier"))] == [
        "Carrier training"
    ]
    ours = activity_work.lines(desk, Part(where=(("owner", "CBSA"),)))
    assert [row.title.en for row in ours] == ["Joint visit"]


def test_countries_of_the_list_are_named_found_and_sorted_by_name(planned):
    desk, key = planned
    change(desk, "activity", key, countries=("CO", "EC"))
    activities.begin(desk, quick(title=Bilingual("At sea", "En mer"), countries=("BR",)))
    rows = activity_work.lines(desk, Part(order="countries", language="fr", count=9))
    assert [[name.fr for name in row.countries] for row in rows] == [
        ["Brésil"],
        ["Colombie", "Équateur"],
    ]
    condition = Condition("countries", CONTAINS, "equateur")
    [only] = activity_work.lines(desk, Part(conditions=(condition,), count=9))
    assert only.id == key


def test_one_that_was_closed_is_a_sentence(planned):
    desk, key = planned
    records.close(desk, "activity", key, found(desk, key).line.version, "mistake")
    with pytest.raises(UnknownRecord):
        found(desk, key)
