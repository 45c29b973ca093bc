"""What is wrong with one record's facts taken together."""

from datetime import date

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.periods import backwards
from lo_desk.domain.bilingual import Bilingual
from lo_desk.ids import new_id

FIRST, LATER = date(2026, 1, 1), date(2026, 6, 1)
BOTH = Bilingual("Text", "Texte")


def faults(entity, **facts):
    """Keys of the fields the rule objects to; facts are as stored, the rest is blank."""
    kind = ENTITIES[entity]
    whole = {field.key: None for field in kind.exchanged} | facts
    return set(kind.rule(whole))


@pytest.mark.parametrize(
    "entity",
    [
        "post_profile",
        "area_line",
        "visit",
        "schedule",
        "activity",
        "instrument",
        "forum",
        "assessment_cycle",
        "option_cost",
    ],
)
def test_a_last_day_before_the_first_is_refused(entity):
    assert "ends" in faults(entity, starts=LATER, ends=FIRST)
    assert "ends" in faults(entity, starts=FIRST, ends=FIRST)  # half open: no day at all
    assert "ends" not in faults(entity, starts=FIRST, ends=LATER)
    assert "ends" not in faults(entity, starts=FIRST)


def test_a_period_without_a_first_day_is_somebody_elses_fault():
    assert not backwards({"starts": None, "ends": FIRST})


def test_a_post_on_trial_needs_the_end_of_its_trial():
    assert faults("post_profile", state="trial") == {"trial_end"}
    assert not faults("post_profile", state="trial", trial_end=LATER)
    assert not faults("post_profile", state="active")


@pytest.mark.parametrize(
    ("facts", "wrong"),
    [
        ({"planned_ends": FIRST}, {"planned_ends"}),
        ({"extended_ends": FIRST}, {"extended_ends"}),
        ({"actual_starts": LATER, "actual_ends": FIRST}, {"actual_ends"}),
        ({"planned_ends": LATER, "actual_starts": LATER}, {"actual_starts"}),
        ({"planned_ends": LATER, "extended_ends": date(2026, 7, 1), "actual_starts": LATER}, set()),
        ({"actual_starts": LATER}, set()),
        ({}, set()),
    ],
)
def test_a_tour_must_have_a_day(facts, wrong):
    assert faults("tour", planned_starts=FIRST, **facts) == wrong


def test_a_version_is_published_in_both_languages_on_a_day():
    assert not faults("priority_version", state="draft", statement=Bilingual("A", ""))
    wrong = faults("priority_version", state="published", statement=Bilingual("A", ""))
    assert wrong == {"statement", "published_on"}
    assert faults("priority_version", state="published") == {"statement", "published_on"}
    good = {"statement": BOTH, "published_on": FIRST}
    assert not faults("priority_version", state="published", **good)


@pytest.mark.parametrize("rule", ["yearly", "one_off"])
def test_a_schedule_by_the_calendar_needs_its_first_day(rule):
    assert faults("schedule", rule=rule, starts=FIRST) == {"day"}
    assert not faults("schedule", rule=rule, starts=FIRST, day=LATER)
    assert not faults("schedule", rule="on_arrival", starts=FIRST)


def test_a_briefing_is_due_or_held():
    assert faults("briefing") == {"due"}
    assert not faults("briefing", due=FIRST)
    assert faults("briefing", held_on=FIRST) == {"officer", "mode"}
    assert not faults("briefing", held_on=FIRST, officer=new_id(), mode="video")
    assert faults("briefing", due=FIRST, zone="UTC") == {"zone"}
    assert faults("briefing", due=FIRST, planned_at=LATER) == {"zone"}


def test_an_activity_needs_its_authority_before_it_is_approved_or_done():
    assert not faults("activity", state="planned", starts=FIRST)
    assert faults("activity", state="approved", starts=FIRST) == {"authority", "approved_on"}
    given = {"authority": "JWG", "approved_on": FIRST}
    assert not faults("activity", state="approved", starts=FIRST, **given)
    assert faults("activity", state="done", starts=FIRST, **given) == {"actual_starts"}
    assert faults("activity", starts=FIRST, actual_starts=LATER, actual_ends=FIRST) == {
        "actual_ends"
    }


def test_a_participant_is_an_officer_or_a_body():
    assert faults("activity_participant") == {"officer"}
    assert faults("activity_participant", who=Bilingual()) == {"officer"}
    assert not faults("activity_participant", who=BOTH)
    assert not faults("activity_participant", officer=new_id())


def test_faults_of_fields_come_before_those_of_the_whole():
    kind = ENTITIES["visit"]
    whole: dict[str, object] = {field.key: None for field in kind.exchanged}
    whole |= {"owner": "CBSA", "starts": LATER, "ends": FIRST, "joint": False, "kind": "regular"}
    missing = kind.faults({"kind": "odd"}, whole)
    assert set(missing) == {"post", "country", "kind"}
    whole |= {"post": new_id(), "country": new_id()}
    assert set(kind.faults({}, whole)) == {"ends"}


def test_a_pair_has_a_unit_for_each_language():
    kind = ENTITIES["priority_version"]
    assert kind.unit_of("statement_en") == "statement_en"
    assert kind.unit_of("statement_match") == "statement_match"
    assert ENTITIES["tour"].unit_of("actual_ends") == "days"
    assert ENTITIES["tour"].unit_of("officer_id") == "officer"
    assert kind.field("owner").key == "owner"
    assert kind.has("caveat")
    assert not kind.has("nothing")


def test_a_return_begins_with_a_quarter_and_a_nil_one_counts_nothing():
    assert faults("post_return", quarter=date(2026, 11, 1)) == {"quarter"}
    assert not faults("post_return", quarter=date(2026, 10, 1), requests_received=3)
    nil = {"quarter": date(2026, 10, 1), "nil": True}
    assert faults("post_return", **nil, requests_received=3) == {"requests_received"}
    assert not faults("post_return", **nil, requests_received=0, core_time=80)


def test_training_that_is_waived_needs_a_reason():
    assert faults("training_record", waived=True) == {"reason"}
    assert not faults("training_record", waived=True, reason="Ten years as an officer")
    assert faults("training_record", completed_on=LATER, expires=FIRST) == {"expires"}


def test_one_speaks_for_the_other_only_by_agreement():
    assert faults("forum", speaks_for="cbsa") == {"agreed_on"}
    assert not faults("forum", speaks_for="cbsa", agreed_on=FIRST)
    assert not faults("forum", speaks_for="nobody")
    assert faults("forum", starts=LATER, debrief_due=FIRST) == {"debrief_due"}


def test_somebody_attends_a_forum():
    assert faults("forum_attendance") == {"officer"}
    assert not faults("forum_attendance", who=BOTH)


def test_nobody_covers_for_themselves_and_a_partner_has_a_name():
    assert faults("arrangement", giver="CBSA", taker="CBSA") == {"taker"}
    assert not faults("arrangement", giver="CBSA", taker="RCMP")
    assert faults("arrangement", giver="partner", taker="RCMP") == {"like_minded"}
    assert not faults("arrangement", giver="partner", taker="RCMP", like_minded=new_id())
    assert faults("arrangement", giver="CBSA", taker="RCMP", like_minded=new_id()) == {
        "like_minded"
    }


def test_a_restriction_is_settled_on_a_day():
    assert faults("restriction", status="settled") == {"settled_on"}
    assert faults("restriction", status="open", settled_on=FIRST) == {"settled_on"}
    assert not faults("restriction", status="settled", settled_on=FIRST)


def test_an_information_sharing_assessment_expires_after_it_was_made():
    assert faults("info_assessment", assessed_on=LATER, expires=FIRST) == {"expires"}
    assert not faults("info_assessment", assessed_on=FIRST, expires=LATER)


@pytest.mark.parametrize("state", ["decided", "followed"])
def test_a_decision_has_reasons_an_authority_and_a_day(state):
    needed = {"decision", "reasons", "authority", "decided_on"}
    assert faults("assessment", state=state) == needed
    whole = {"decision": BOTH, "reasons": BOTH, "authority": BOTH, "decided_on": FIRST}
    assert not faults("assessment", state=state, **whole)
    assert not faults("assessment", state="open")
