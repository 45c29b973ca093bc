from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from lo_desk.domain.packs import DocumentRequest
from lo_desk.services import gaps, packs
from lo_desk.services.desk import opened
from tests.conftest import NOON
from tests.factories import line, post, priority, version


def counted(made):
    def make():
        made.append(len(made))
        return len(made)

    return make


def asked(desk, what, made):
    with desk.store.reading() as session:
        return desk.store.remembered(session, what, counted(made))


def test_what_follows_from_the_registry_is_made_once_until_somebody_writes(any_empty_desk):
    desk = any_empty_desk
    made: list[int] = []
    assert [asked(desk, "one", made) for _ in range(3)] == [1, 1, 1]
    post(desk)
    assert asked(desk, "one", made) == 2


def test_what_another_window_wrote_counts_too(sqlite):
    made: list[int] = []
    with opened(sqlite, "me", lambda: NOON) as mine, opened(sqlite, "you", lambda: NOON) as theirs:
        assert asked(mine, "one", made) == 1
        post(theirs)
        assert asked(mine, "one", made) == 2


def test_one_thing_is_told_from_another_and_old_ones_are_forgotten(empty_desk):
    made: list[int] = []
    for number in range(20):
        asked(empty_desk, number, made)
    asked(empty_desk, 19, made)
    assert len(made) == 20
    asked(empty_desk, 0, made)
    assert len(made) == 21


def test_a_country_read_twice_shows_what_was_saved_between(empty_desk):
    desk = empty_desk
    where = post(desk)
    line(desk, where)
    request = DocumentRequest("country-pack", "CO", "CBSA", desk.day)
    before = packs.country_pack(desk, request)
    version(desk, priority(desk, "R-01", "RCMP"))
    after = packs.country_pack(desk, request)
    assert (len(before.card.theirs), len(after.card.theirs)) == (0, 1)
    assert len(gaps.lines(desk)) == len(after.card.gaps)


def test_what_is_used_again_and_again_is_kept_however_old(empty_desk):
    made: list[int] = []
    for number in range(40):
        asked(empty_desk, "always", made)
        asked(empty_desk, number, made)
    assert len(made) == 41


def test_who_wants_what_another_thread_is_making_waits_for_it(empty_desk):
    made: list[int] = []
    begun, go_on = Event(), Event()

    def slowly():
        begun.set()
        assert go_on.wait(10)
        made.append(1)
        return "made"

    def ask():
        with empty_desk.store.reading() as session:
            return empty_desk.store.remembered(session, "one", slowly)

    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(ask)
        assert begun.wait(10)
        others = [pool.submit(ask) for _ in range(2)]
        go_on.set()
        assert [one.result(10) for one in (first, *others)] == ["made"] * 3
    assert made == [1]


def test_one_thing_is_made_from_another_and_a_failure_is_not_kept(empty_desk):
    made: list[int] = []

    def fail():
        asked(empty_desk, "below", made)
        raise LookupError

    with empty_desk.store.reading() as session:
        with pytest.raises(LookupError):
            empty_desk.store.remembered(session, "above", fail)
        assert empty_desk.store.remembered(session, "above", lambda: "now") == "now"
    assert len(made) == 1
