"""Who may do what, role by role, and that a refusal always says who may."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk import settings
from lo_desk.catalogue import ENTITIES
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.rights import (
    ACKNOWLEDGE,
    ACTS,
    AUDITOR,
    DISPOSE,
    EDIT,
    FIELD_WORK,
    INFORMATION,
    ISSUE,
    MANAGER,
    OFFICER,
    OWN_POST,
    PRINT,
    PUBLISH,
    READ,
    ROLES,
    SECRETARIAL,
    SECRETARIAT,
    VIEWS,
    Thing,
    may,
    why_not,
)

roles, acts = some.sampled_from(ROLES), some.sampled_from(ACTS)
agencies = some.sampled_from(tuple(AGENCIES))
things = some.builds(
    Thing,
    entity=some.sampled_from(tuple(ENTITIES)),
    owner=some.sampled_from((CBSA, RCMP, JOINT)),
    own=some.booleans(),
    released=some.booleans(),
)


@given(agencies, acts, things)
def test_nobody_without_a_role_is_kept_from_anything(agency, act, thing):
    assert may("", agency, act, thing)


@given(roles, agencies, acts, things)
def test_a_refusal_always_says_why_and_who_may(role, agency, act, thing):
    assert (why_not(role, agency, act, thing) is None) == may(role, agency, act, thing)


@given(roles, agencies, things)
def test_nobody_writes_what_the_other_agency_owns(role, agency, thing):
    if thing.owner not in {agency, JOINT}:
        assert not may(role, agency, EDIT, thing)
        assert not may(role, agency, PUBLISH, thing)


@given(roles, agencies, things)
def test_everybody_reads_their_own_what_is_joint_and_what_was_released(role, agency, thing):
    readable = thing.released or thing.owner in {agency, JOINT}
    assert may(role, agency, READ, thing) == readable


@given(roles, agencies, things)
def test_only_managers_publish(role, agency, thing):
    assert may(role, agency, PUBLISH, thing) <= (role == MANAGER)


@given(roles, agencies, things)
def test_one_acknowledges_for_oneself_alone(role, agency, thing):
    assert may(role, agency, ACKNOWLEDGE, thing) == (role in {MANAGER, OFFICER} and thing.own)


@given(roles, agencies, things)
def test_whoever_may_publish_may_edit(role, agency, thing):
    assert may(role, agency, PUBLISH, thing) <= may(role, agency, EDIT, thing)


@pytest.mark.parametrize(
    ("role", "entity", "own", "allowed"),
    [
        (MANAGER, "tour", False, True),
        (MANAGER, "country", False, True),
        (OFFICER, "tour", True, False),
        (OFFICER, "priority", True, False),
        (OFFICER, "post", True, True),
        (OFFICER, "post", False, False),
        (OFFICER, "officer", True, True),
        (OFFICER, "activity", False, True),
        (OFFICER, "saved_view", False, True),
        (PRINT, "officer", False, False),
        (PRINT, "saved_view", False, True),
        (SECRETARIAT, "recommendation", False, True),
        (SECRETARIAT, "candidate", False, True),
        (SECRETARIAT, "score", False, False),
        (SECRETARIAT, "post", False, False),
        (MANAGER, "score", False, True),
        (OFFICER, "post_return", True, True),
        (OFFICER, "post_return", False, False),
        (OFFICER, "forum", False, True),
        (OFFICER, "score", True, False),
        (OFFICER, "scenario", False, True),
        (AUDITOR, "post", False, False),
        (INFORMATION, "post", False, False),
    ],
)
def test_who_edits_what(role, entity, own, allowed):
    assert may(role, CBSA, EDIT, Thing(entity, CBSA, own=own)) == allowed


@pytest.mark.parametrize(
    ("role", "own", "allowed"),
    [(MANAGER, False, True), (OFFICER, False, False), (OFFICER, True, True), (PRINT, False, True)],
)
def test_who_issues_packs(role, own, allowed):
    assert may(role, CBSA, ISSUE, Thing("country", JOINT, own=own)) == allowed


def test_only_information_management_disposes():
    assert [role for role in ROLES if may(role, CBSA, DISPOSE, Thing("tour", CBSA))] == [
        INFORMATION
    ]


def test_the_rights_name_kinds_of_record_that_there_are():
    assert set(ENTITIES) >= FIELD_WORK | OWN_POST | SECRETARIAL | VIEWS


def test_the_roles_one_can_choose_have_rights():
    assert set(settings.CHOICES["role"]) - {""} <= set(ROLES)


def test_a_refusal_names_the_agency_whose_record_it_is(english, french):
    why = why_not(MANAGER, CBSA, EDIT, Thing("post", RCMP))
    assert "the RCMP" in english.text(why)
    assert "la GRC" in french.text(why)
