from datetime import date
from typing import Any

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.errors import InvalidFields
from lo_desk.services import activities, records, steps
from lo_desk.services.activities import QuickActivity
from tests.factories import fact, facts, officer

DAY = date(2026, 12, 14)


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
