import json
from datetime import timedelta

import pytest

from lo_desk import settings
from lo_desk.services import looked, steps
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON
from tests.factories import change


@pytest.fixture
def others(any_empty_desk):
    """The same registry, opened by somebody else an hour later."""
    later = NOON + timedelta(hours=1)
    with opened(any_empty_desk.place, "them", lambda: later) as desk:
        yield desk


def test_at_the_first_look_nothing_is_marked(any_empty_desk, others):
    factories.officer(others)
    assert looked.news(any_empty_desk).records == ()


def test_what_others_change_is_marked_until_it_was_seen(any_empty_desk, others):
    who = factories.officer(any_empty_desk)
    looked.mark_seen(any_empty_desk)
    change(others, "officer", who, phone="+57 601 555 0100")
    news = looked.news(any_empty_desk)
    assert news.of("officer") == {who}
    assert news.fields("officer", who) == {"phone"}
    assert news.people() == ("them",)
    assert news.counts() == (("officer", 1),)
    assert not news.records[0].made
    looked.mark_seen(any_empty_desk)
    assert looked.news(any_empty_desk).of("officer") == frozenset()


def test_what_one_changes_oneself_is_never_marked(any_empty_desk, others):
    looked.mark_seen(any_empty_desk)
    who = factories.officer(any_empty_desk)
    assert looked.news(any_empty_desk).records == ()
    looked.mark_seen(others)
    change(any_empty_desk, "officer", who, phone="+57 601 555 0100")
    assert looked.news(others).of("officer") == {who}


def test_a_new_record_is_told_as_new_with_what_was_filled_in(any_empty_desk, others):
    looked.mark_seen(any_empty_desk)
    who = factories.officer(others, name="P. Singh")
    found = looked.news(any_empty_desk).records[0]
    assert (found.entity, found.id, found.made) == ("officer", who, True)
    assert {"name", "service_no"} <= found.fields
    assert "phone" not in found.fields


def test_a_record_is_marked_when_a_part_of_it_changes(any_empty_desk, others):
    where = factories.post(any_empty_desk)
    looked.mark_seen(any_empty_desk)
    who = factories.officer(others)
    factories.tour(others, who, where, factories.OPENED)
    news = looked.news(any_empty_desk)
    assert news.of("officer") == {who}
    assert news.fields("post", where) == frozenset()
    line = factories.line(others, where)
    news = looked.news(any_empty_desk)
    assert news.of("area_line") == {line}
    assert news.of("post") == {where}


def test_a_record_changed_twice_is_told_once_with_all_its_fields(any_empty_desk, others):
    who = factories.officer(any_empty_desk)
    looked.mark_seen(any_empty_desk)
    change(others, "officer", who, phone="+57 601 555 0100")
    change(others, "officer", who, email="p.singh@example.ca")
    news = looked.news(any_empty_desk)
    assert len(news.records) == 1
    assert news.fields("officer", who) == {"phone", "email"}


def test_what_others_take_back_stays_marked(any_empty_desk, others):
    who = factories.officer(any_empty_desk)
    looked.mark_seen(any_empty_desk)
    change(others, "officer", who, phone="+57 601 555 0100")
    steps.undo(others)
    assert looked.news(any_empty_desk).of("officer") == {who}


def test_the_bookmark_says_when_one_looked(any_empty_desk, others):
    factories.officer(any_empty_desk)
    looked.mark_seen(any_empty_desk)
    factories.officer(others, name="P. Singh", service_no="C-2")
    assert looked.news(any_empty_desk).since == NOON


@pytest.mark.parametrize("content", ["", "[]", "{", '{"%s": 3}', '{"%s": {"x": "y"}}'])
def test_a_damaged_bookmark_is_no_bookmark(empty_desk, content):
    name = f"{empty_desk.store.site}/{empty_desk.actor}"
    file = settings.folders().state / "looked.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content.replace("%s", name))
    assert looked.news(empty_desk).records == ()
    assert json.loads(file.read_text())[name] == {str(empty_desk.store.site): 1}


def test_two_registries_and_two_people_keep_bookmarks_of_their_own(empty_desk, desk):
    looked.mark_seen(empty_desk)
    looked.mark_seen(desk)
    told = json.loads((settings.folders().state / "looked.json").read_text())
    assert set(told) == {f"{one.store.site}/me" for one in (empty_desk, desk)}


def test_a_folder_that_cannot_be_written_keeps_nobody_from_looking(
    empty_desk, monkeypatch, tmp_path
):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("LO_DESK_HOME", str(blocked))
    looked.mark_seen(empty_desk)
    assert looked.news(empty_desk).records == ()
