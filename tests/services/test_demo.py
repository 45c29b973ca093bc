"""The demo registry: everybody in it is invented, and it shows everything there is to show."""

import re
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.bilingual import MISSING, STALE, Bilingual
from lo_desk.domain.gaps import GAP_KINDS, assess, band
from lo_desk.domain.rows import Part
from lo_desk.services import countries, demo, gaps
from lo_desk.services.desk import opened
from lo_desk.services.history import verify
from lo_desk.services.records import count, find, whole
from lo_desk.services.steps import next_undo
from tests.conftest import NOON, TODAY

COUNTS = {
    "agency": 2,
    "mandate_area": 12,
    "country": 250,
    "mission": 146,
    "recommendation": 34,
    "post": 60,
    "officer": 90,
    "priority_version": 120,
}
ALL = Part(count=1000)
BOGOTA_EMPTY_FROM = TODAY + timedelta(days=69)


def quiet(_fraction, _message):
    """Nobody waits."""


def every(desk, entity):
    """All records of an entity, whatever their values."""
    records: Any = whole(desk, entity)
    return records


def made(folder, day, *, kind="demo"):
    """A demo registry of its own; gives all its records."""
    with opened(str(folder / "own.lodesk"), "somebody else", lambda: NOON, kind=kind) as desk:
        demo.fill(desk, day, quiet)
        return {key: whole(desk, key) for key in ENTITIES}


# what people make themselves; the demo brings none
OF_THE_DESK = {
    "gap_waiver",
    "saved_view",
    "issued_document",
    "issued_copy",
    "copy_receipt",
    "scenario",
}


def test_the_demo_registry_has_what_it_promises(any_desk):
    counts = {key: len(whole(any_desk, key)) for key in ENTITIES}
    assert {key: counts[key] for key in COUNTS} == COUNTS
    assert {key for key, number in counts.items() if not number} <= OF_THE_DESK


def test_its_journal_holds_and_nobody_undoes_it(any_desk):
    assert next_undo(any_desk) is None
    verify(any_desk)


@pytest.fixture(scope="module")
def again(tmp_path_factory):
    """The demo of the same day, made by somebody else elsewhere."""
    return made(tmp_path_factory.mktemp("again"), TODAY)


def test_both_engines_and_every_computer_make_the_same_demo_of_one_day(any_desk, again):
    assert {key: whole(any_desk, key) for key in ENTITIES} == again


def test_another_day_moves_every_date_and_changes_nothing_else(desk, tmp_path):
    later = made(tmp_path, TODAY + timedelta(days=400))
    for before, after in zip(whole(desk, "tour"), later["tour"], strict=True):
        assert before.id == after.id
        for key in ("planned_starts", "planned_ends", "actual_starts"):
            was: Any = before[key]
            assert after[key] == (was and was + timedelta(days=400))


def test_a_registry_of_real_people_is_never_filled(tmp_path):
    with pytest.raises(ValueError, match="own"):
        made(tmp_path, TODAY, kind="real")


def test_the_forty_two_public_posts_name_their_sources_the_others_say_they_are_invented(desk):
    posts = every(desk, "post")
    public = [post for post in posts if post["public"]]
    assert len({post["code"] for post in public}) == 42
    assert all(post["source"].startswith("http") and post["source_on"] for post in public)
    invented = [post for post in posts if not post["public"]]
    assert Counter(post["owner"] for post in invented) == {"CBSA": 17, "RCMP": 1}
    for post in invented:
        assert "Fictional" in post["source"]
        assert "Fictif" in post["source"]


def test_a_post_read_of_on_several_pages_names_them_all(desk):
    source: Any = find(desk, "post", "BOG-RCMP")["source"]
    assert len(set(source.splitlines())) == 2


def test_nobody_can_be_reached_and_no_two_people_share_a_name(desk):
    officers = every(desk, "officer")
    assert len({officer["name"] for officer in officers}) == 90
    for officer in officers:
        assert officer["email"].endswith(".example")
        assert re.search(r" 555 01\d\d$", officer["phone"]), officer["phone"]


def test_only_the_drafts_that_are_meant_to_lack_a_language(desk):
    lacking: Counter[str] = Counter()
    for key in ENTITIES:
        for record in every(desk, key):
            for text in (v for v in record.by_key.values() if isinstance(v, Bilingual)):
                if text.state in {MISSING, STALE}:
                    assert (key, record["state"]) == ("priority_version", "draft")
                    lacking[text.state] += 1
    assert lacking == {MISSING: 3, STALE: 1}


def test_french_is_typeset_as_canadian_french(desk):
    texts = [
        value.fr
        for key in ENTITIES
        for record in every(desk, key)
        for value in record.by_key.values()
        if isinstance(value, Bilingual)
    ]
    wrong = re.compile(r"['\u202f\u2011]|[^\u00a0\d]:(?!\d)| [;!?:%»]|«[^\u00a0]")
    assert [text for text in texts if wrong.search(text)] == []


def test_every_kind_of_gap_is_shown_and_some_are_critical(any_desk):
    found = assess(gaps.snapshot(any_desk))
    assert {gap.kind for gap in found} == set(GAP_KINDS)
    assert 40 <= len(found) <= 150
    assert 5 <= sum(band(gap.severity) == "critical" for gap in found) <= 20


@pytest.mark.parametrize("reader", ["CBSA", "RCMP"])
def test_each_agency_by_itself_sees_every_kind_of_gap_too(desk, reader):
    assert {gap.kind for gap in assess(gaps.snapshot(desk, reader))} == set(GAP_KINDS)


def test_a_gap_is_told_as_only_a_part_and_detroit_is_covered_without_its_country(desk):
    found = assess(gaps.snapshot(desk))
    assert any("only a part of it is covered" in gap.why.msgid for gap in found)
    wanting = {(gap.kind, gap.agency, gap.place) for gap in found}
    assert ("one_sided", "CBSA", "US") in wanting
    assert ("one_sided", "CBSA", "USDET") not in wanting


def test_bogota_stands_empty_for_47_days_before_the_successor_arrives(desk):
    card = countries.card(desk, "CO", "CBSA")
    ours = next(contact for contact in card.contacts if contact.officer == "A. Tremblay")
    assert (ours.gone, ours.successor) == (BOGOTA_EMPTY_FROM, "N. Arsenault")
    [handover] = [line.gap for line in card.gaps if line.gap.kind == "handover"]
    empty: Any = handover.why.facts["days"]
    assert (handover.due, empty.facts["n"]) == (BOGOTA_EMPTY_FROM, 47)


def test_colombia_shows_overlap_conflict_silence_and_what_is_withheld(desk):
    for reader, relations in (("CBSA", "ocos"), ("RCMP", "cooo")):
        card = countries.card(desk, "CO", reader)
        assert "".join(pair.relation[0] for pair in card.pairs) == relations
        assert [withheld.kind for withheld in card.withheld] == ["priority"]


def test_a_version_that_is_withheld_makes_no_briefing_due(desk):
    card = countries.card(desk, "CO", "CBSA")
    due = [item for item in card.briefings if item.id is None and item.post == "BOG-RCMP"]
    assert [item.overdue for item in due] == [False]


def test_every_choice_of_a_schedule_a_basis_and_a_state_is_in_use(desk):
    for entity, field in (
        ("schedule", "rule"),
        ("area_line", "basis"),
        ("activity", "state"),
        ("priority_version", "target"),
        ("priority_version", "marking"),
        ("priority", "level"),
        ("priority_link", "kind"),
        ("visit", "kind"),
    ):
        kind = ENTITIES[entity].field(field)
        used = {record[field] for record in every(desk, entity)}
        assert used == {choice.key for choice in kind.choices}, field


def test_nothing_is_acknowledged_or_held_in_the_future(desk):
    assert all(ack["at"] < NOON for ack in every(desk, "acknowledgement"))
    held = [b["held_on"] for b in every(desk, "briefing") if b["held_on"]]
    assert max(held) < TODAY
    assert any(ack["read_back"] for ack in every(desk, "acknowledgement"))


def test_both_agencies_take_part_in_every_joint_activity(desk):
    owners = {officer.id: officer["owner"] for officer in every(desk, "officer")}
    taking_part: dict[object, set[object]] = {}
    for person in every(desk, "activity_participant"):
        if person["officer"]:
            taking_part.setdefault(person["activity"].key, set()).add(owners[person["officer"].key])
    assert len(taking_part) == count(desk, "activity", ALL)
    assert all(agencies == {"CBSA", "RCMP"} for agencies in taking_part.values())
