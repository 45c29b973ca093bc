from datetime import date, timedelta

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import InvalidFields, PublishedIsFixed
from lo_desk.services import acknowledging, priorities
from tests.conftest import TODAY
from tests.factories import line, officer, post, priority, tour, version

WORDS = Bilingual("Precursors by sea", "Précurseurs par mer")


@pytest.fixture
def theirs(any_empty_desk):
    """A priority of the RCMP on Colombia, published three weeks ago, and whom it concerns."""
    desk = any_empty_desk
    where, who = post(desk), officer(desk)
    tour(desk, who, where, date(2025, 1, 6))
    line(desk, where)
    key = priority(desk, "R-01", "RCMP")
    version(desk, key, starts=TODAY - timedelta(days=21))
    return desk, key, who


def newest(desk, key):
    return priorities.work(desk, key).versions[0]


def test_a_new_version_begins_with_the_words_of_the_last(theirs):
    desk, key, _ = theirs
    made = priorities.draft(desk, key)
    now = newest(desk, key)
    assert (now.id, now["number"], now["state"]) == (made, 2, "draft")
    before = priorities.work(desk, key).before(now)
    assert before is not None
    assert (now["statement"], now["countries"]) == (before["statement"], before["countries"])
    assert (now["starts"], now["published_on"], now["released"]) == (TODAY, None, False)
    assert priorities.draft(desk, key) == made


def test_the_first_version_begins_empty(any_empty_desk):
    desk = any_empty_desk
    key = priority(desk)
    with pytest.raises(InvalidFields):  # its words are typed in its record first
        priorities.draft(desk, key)


def test_publishing_fixes_the_words_and_needs_both_languages(theirs):
    desk, key, _ = theirs
    priorities.draft(desk, key)
    with pytest.raises(InvalidFields) as refused:
        priorities.publish(desk, newest(desk, key), {"statement": Bilingual("By sea", "")})
    assert "both languages" in str(refused.value.fields["statement"])
    priorities.publish(desk, newest(desk, key), {"statement": WORDS})
    now = newest(desk, key)
    assert (now["state"], now["published_on"]) == ("published", TODAY)
    with pytest.raises(PublishedIsFixed):
        priorities.change(desk, now, {"statement": Bilingual("Other", "Autre")})


def test_that_published_texts_say_the_same_may_still_be_stated(theirs):
    desk, key, _ = theirs
    now = newest(desk, key)
    statement = now["statement"]
    assert isinstance(statement, Bilingual)
    priorities.change(desk, now, {"statement": statement.confirmed()})
    confirmed = newest(desk, key)["statement"]
    assert isinstance(confirmed, Bilingual)
    assert (confirmed.state, confirmed.en) == ("reviewed", statement.en)


def test_a_version_is_released_with_its_priority_and_taken_back_alone(any_empty_desk):
    desk = any_empty_desk
    key = priority(desk, released=False)
    version(desk, key, released=False)
    priorities.release(desk, newest(desk, key), released=True)
    assert newest(desk, key)["released"]
    assert priorities.work(desk, key).priority["released"]
    priorities.release(desk, newest(desk, key), released=False)
    assert not newest(desk, key)["released"]
    assert priorities.work(desk, key).priority["released"]


def test_the_board_names_each_officer_of_the_other_agency_on_its_places(theirs):
    desk, key, who = theirs
    away, elsewhere = post(desk, "MEX-CBSA", city="mexico"), officer(desk, "B", service_no="C-2")
    tour(desk, elsewhere, away, date(2025, 1, 6))
    line(desk, away, "mexico")
    [found] = priorities.work(desk, key).board or ()
    assert (found.officer, found.waiting(TODAY), found.late(TODAY)) == (who, 21, True)
    acknowledging.acknowledge(desk, who, [newest(desk, key).id], "America/Bogota")
    [read] = priorities.work(desk, key).board or ()
    assert read.read_at is not None
    assert not read.late(TODAY)


def test_who_arrived_later_has_waited_since_then(theirs):
    desk, key, _ = theirs
    where = post(desk, "LIM-CBSA", city="lima")
    line(desk, where, basis="covered")
    tour(desk, officer(desk, "N", service_no="C-3"), where, TODAY - timedelta(days=2))
    waits = {one.name: one.waiting(TODAY) for one in priorities.work(desk, key).board or ()}
    assert waits == {"A. Tremblay": 21, "N": 2}


def test_what_is_not_released_waits_for_nobody(theirs):
    desk, key, _ = theirs
    priorities.release(desk, newest(desk, key), released=False)
    assert priorities.work(desk, key).board is None
