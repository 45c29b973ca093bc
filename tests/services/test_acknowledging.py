from datetime import UTC, date, datetime

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.errors import NotPublished
from lo_desk.services import acknowledging, records, steps
from lo_desk.services.desk import opened
from lo_desk.services.steps import EvidenceStays, NothingToUndo
from tests.conftest import NOON
from tests.factories import facts, line, officer, post, priority, tour, version

STATEMENT = Bilingual("Precursors by sea", "Précurseurs par mer")
PARCELS = Bilingual("Precursors by mail", "Précurseurs par la poste")


@pytest.fixture
def bogota(any_empty_desk):
    """A CBSA officer at Bogotá, and a priority of the RCMP there in its second version."""
    desk = any_empty_desk
    where, who = post(desk), officer(desk)
    tour(desk, who, where, date(2025, 1, 6))
    line(desk, where)
    theirs = priority(desk, "R-01", "RCMP")
    version(desk, theirs, 1, date(2026, 1, 5), statement=PARCELS)
    now = version(desk, theirs, 2, date(2026, 11, 2), statement=STATEMENT)
    return desk, who, now


def test_an_officer_is_known_by_the_service_number_with_post_zone_and_places(bogota):
    desk, who, _ = bogota
    found = acknowledging.me(desk, "C-1001")
    assert found is not None
    assert (found.id, found.code, found.city.en) == (who, "BOG-CBSA", "Bogotá")
    assert (found.zone, found.places) == ("America/Bogota", frozenset({"CO"}))
    assert acknowledging.me(desk, "C-9999") is None
    assert acknowledging.me(desk, "") is None


def test_an_officer_without_a_post_reads_nothing(any_empty_desk):
    who = officer(any_empty_desk)
    found = acknowledging.reader(any_empty_desk, who)
    assert found is not None
    assert (found.post, found.zone, found.places) == (None, "America/Toronto", frozenset())
    assert acknowledging.waiting(any_empty_desk, who) == ()


def test_what_waits_comes_with_the_words_it_had_before(bogota):
    desk, who, now = bogota
    [one] = acknowledging.waiting(desk, who)
    assert (one.id, one.number, one.before and one.before.en) == (now, 2, PARCELS.en)


def test_a_new_priority_had_no_words_before(bogota):
    desk, who, _ = bogota
    first = version(desk, priority(desk, "R-02", "RCMP"), rank=2)
    assert [(w.id, w.before) for w in acknowledging.waiting(desk, who)][1] == (first, None)


@pytest.mark.parametrize(
    "facts",
    [{"released": False}, {"countries": ("PE",)}, {"starts": date(2026, 12, 1)}],
    ids=["not released", "elsewhere", "not yet"],
)
def test_what_an_officer_may_not_read_or_need_not_read_does_not_wait(bogota, facts):
    desk, who, now = bogota
    version(desk, priority(desk, "R-03", "RCMP"), **facts)
    version(desk, priority(desk, "C-03", "CBSA"))
    assert [one.id for one in acknowledging.waiting(desk, who)] == [now]


def test_what_is_acknowledged_waits_no_more_and_is_evidence(bogota):
    desk, who, now = bogota
    assert acknowledging.acknowledge(desk, who, [now, now], "America/Bogota", "I watch for it") == 1
    assert acknowledging.waiting(desk, who) == ()
    [ack] = records.rows(desk, "acknowledgement", Part())
    assert ack["at"] == datetime(2026, 11, 24, 17, tzinfo=UTC)
    assert (ack["zone"], ack["read_back"]) == ("America/Bogota", "I watch for it")
    assert len(str(ack["text_hash"])) == 64
    assert "acknowledged" not in str(steps.next_undo(desk))


def test_acknowledging_twice_says_nothing_new(bogota):
    desk, who, now = bogota
    acknowledging.acknowledge(desk, who, [now], "America/Bogota")
    assert acknowledging.acknowledge(desk, who, [now], "America/Bogota") == 0
    assert len(facts(desk, "acknowledgement", Part(), "at")) == 1


def test_a_draft_cannot_be_acknowledged(bogota):
    desk, who, _ = bogota
    owner = priority(desk, "R-04", "RCMP")
    draft = version(desk, owner, state="draft", published_on=None)
    with pytest.raises(NotPublished):
        acknowledging.acknowledge(desk, who, [draft], "America/Bogota")


def test_when_nothing_else_is_left_to_undo_it_is_said_that_evidence_stays(bogota):
    desk, who, now = bogota
    with opened(desk.place, "somebody else", lambda: NOON) as theirs:
        with pytest.raises(NothingToUndo) as nothing:
            steps.undo(theirs)
        assert not isinstance(nothing.value, EvidenceStays)
        acknowledging.acknowledge(theirs, who, [now], "America/Bogota")
        with pytest.raises(EvidenceStays):
            steps.undo(theirs)
