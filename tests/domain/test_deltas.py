"""What counts as a change between two days of a country."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changed import (
    ACTIVITIES,
    CHANGED,
    CONTACTS,
    COVERAGE,
    NEW,
    PRIORITIES,
    REMOVED,
    ROLES,
)
from lo_desk.domain.deltas import Seen, changes_between, in_order
from lo_desk.i18n.msg import Msg
from tests.reports import facts
from tests.reports.sheets import after, before, delta


def en(words):
    """The English of a text kept in both languages."""
    assert isinstance(words, Bilingual)
    return words.en


def fr(words):
    """Its French."""
    assert isinstance(words, Bilingual)
    return words.fr


def facts_of(words):
    """The facts of a sentence."""
    assert isinstance(words, Msg)
    return words.facts


def kinds(found, section):
    return [(change.kind, change.day) for change in found if change.section == section]


def test_nothing_changed_between_a_day_and_itself():
    assert list(changes_between(after(), after())) == []


def test_priorities_are_new_reworded_or_no_longer_in_force():
    found = in_order(changes_between(before(), after()))
    assert kinds(found, PRIORITIES) == [
        (NEW, date(2026, 11, 10)),
        (CHANGED, date(2026, 10, 15)),
        (REMOVED, None),
    ]
    changed = found[1]
    assert en(changed.was) == "Chemical precursors sent to western ports"
    assert fr(changed.now) == "Précurseurs chimiques expédiés par mer"
    assert facts_of(changed.about)["before"] == 2
    assert changed.effect == facts.PAIRS[0].note


def test_a_version_that_only_changes_its_rank_is_a_change():
    first = facts.PAIRS[0]
    other = replace(first, theirs=replace(first.theirs, version_id=UUID(int=1), rank=9))
    then = Seen(facts.card(pairs=(other, *facts.PAIRS[1:])), after().roles)
    assert [change.kind for change in changes_between(then, after())] == [CHANGED]


def test_roles_officers_and_lines_are_compared_too():
    found = in_order(changes_between(before(), after()))
    assert sorted(change.kind for change in found if change.section == ROLES) == [CHANGED, NEW, NEW]
    assert [change.kind for change in found if change.section == CONTACTS] == [CHANGED]
    assert [change.kind for change in found if change.section == COVERAGE] == [NEW]


def test_an_officer_who_left_without_successor_is_told():
    gone = (*facts.COVER[:2], replace(facts.COVER[2], officer=None, since=None, gone=None))
    then = Seen(facts.card(), after().roles)
    now = Seen(facts.card(cover=(*gone, facts.COVER[3])), after().roles)
    (change,) = changes_between(then, now)
    assert (change.kind, change.section) == (CHANGED, CONTACTS)
    assert str(change.now) == "No officer"


def test_an_activity_that_came_to_its_end_is_told_with_its_outcome():
    then = Seen(facts.card(day=date(2026, 5, 1)), after().roles)
    (change,) = [c for c in changes_between(then, after()) if c.section == ACTIVITIES]
    assert en(change.now) == "38 agents trained."
    assert change.day == date(2026, 5, 20)


def test_each_change_is_told_once_and_what_did_not_change_is_named():
    found = list(changes_between(before(), after()))
    assert in_order([*found, *found]) == in_order(found)
    told = delta()
    assert told.unchanged == (ACTIVITIES,)
    assert (told.count(NEW), told.count(REMOVED)) == (4, 1)
