"""Records of host countries, returns, training, fora and assessments, on both engines."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit, Part
from lo_desk.errors import DeskError, Duplicate, NeverChanged, PlaceElsewhere
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.history import verify
from lo_desk.services.reference import refer
from lo_desk.services.steps import undo
from tests import factories
from tests.conftest import NOON

DAY = date(2026, 10, 1)
TEXT = Bilingual("Text", "Texte")


@dataclass(frozen=True)
class Kept:
    """A record that was saved."""

    id: UUID

    @property
    def choice(self):
        return Choice(self.id, "")


def save(desk, entity, **facts):
    key = new_id()
    records.save(desk, [Edit(entity, key, NEW, facts)], said("Records"))
    return Kept(key)


def cycle(desk):
    return save(desk, "assessment_cycle", code="2027", name=TEXT, starts=DAY)


def scoring(desk):
    """A candidate whose assessment is being scored."""
    kept = cycle(desk).choice
    asked, place = candidate(desk, kept)
    save(desk, "criterion_weight", assessment_cycle=kept, criterion="C1", weight=1000)
    edits = [Edit("assessment", asked.id, 1, {"state": "scoring"})]
    records.save(desk, edits, said("Records"))
    return asked, place


def candidate(desk, kept=None):
    asked = save(
        desk,
        "assessment",
        code="DETROIT",
        title=TEXT,
        question=TEXT,
        assessment_cycle=kept or cycle(desk).choice,
    )
    facts = {"assessment": asked.choice, "code": "DET", "city": Bilingual("Detroit", "Detroit")}
    place = save(desk, "candidate", **facts, country=refer("country", "US"))
    return asked, place


def owner_of(desk, entity, key):
    return records.read(desk, entity, key)["owner"]


def test_a_return_belongs_to_the_agency_of_its_post_and_comes_once_a_quarter(any_empty_desk):
    post = Choice(factories.post(any_empty_desk, owner="RCMP"), "")
    first = save(any_empty_desk, "post_return", post=post, quarter=DAY, requests_received=0)
    assert owner_of(any_empty_desk, "post_return", first.id) == "RCMP"
    with pytest.raises(Duplicate):
        save(any_empty_desk, "post_return", post=post, quarter=DAY, nil=True)
    verify(any_empty_desk)


def test_the_whole_of_an_assessment_belongs_to_both_agencies_and_a_score_to_one(any_empty_desk):
    asked, place = scoring(any_empty_desk)
    for entity, key in (("assessment", asked.id), ("candidate", place.id)):
        assert owner_of(any_empty_desk, entity, key) == "JOINT"
    ours, theirs = (
        save(any_empty_desk, "score", owner=agency, candidate=place.choice, criterion="C1", score=4)
        for agency in ("CBSA", "RCMP")
    )
    assert [owner_of(any_empty_desk, "score", s.id) for s in (ours, theirs)] == ["CBSA", "RCMP"]
    assert not records.read(any_empty_desk, "score", ours.id)["released"]
    with pytest.raises(Duplicate):
        save(any_empty_desk, "score", owner="CBSA", candidate=place.choice, criterion="C1")


@pytest.mark.parametrize("score", [-1, 6])
def test_a_score_is_from_nought_to_five_and_a_blank_one_is_kept(any_empty_desk, score):
    _, place = scoring(any_empty_desk)
    with pytest.raises(DeskError):
        save(
            any_empty_desk,
            "score",
            owner="CBSA",
            candidate=place.choice,
            criterion="C2",
            score=score,
        )
    blank = save(any_empty_desk, "score", owner="CBSA", candidate=place.choice, criterion="C2")
    assert records.read(any_empty_desk, "score", blank.id)["score"] is None


def test_a_seal_is_never_changed_nor_undone(any_empty_desk):
    asked, _ = scoring(any_empty_desk)
    facts = {"sealed_at": NOON, "digest": "a" * 64, "salt": "b" * 32}
    seal = save(any_empty_desk, "score_seal", owner="CBSA", assessment=asked.choice, **facts)
    with pytest.raises(NeverChanged):
        records.save(
            any_empty_desk, [Edit("score_seal", seal.id, 1, {"digest": "c" * 64})], said("Records")
        )
    undo(any_empty_desk)  # what came before
    assert records.read(any_empty_desk, "score_seal", seal.id)["closed_on"] is None


def test_a_candidate_lies_in_its_country(any_desk):
    found = records.find(any_desk, "place", "USDET")
    place, asked = Choice(found.id, ""), candidate(any_desk)[0]
    facts = {"assessment": asked.choice, "code": "X", "city": TEXT, "place": place}
    with pytest.raises(PlaceElsewhere):
        save(any_desk, "candidate", **facts, country=refer("country", "CO"))


def test_an_arrangement_that_is_over_is_not_in_the_list_of_the_day(any_desk):
    shown = records.count(any_desk, "arrangement", Part())
    over = records.rows(any_desk, "arrangement", Part())[0]
    records.save(
        any_desk, [Edit("arrangement", over.id, 1, {"ends": date(2026, 11, 1)})], said("Records")
    )
    assert records.count(any_desk, "arrangement", Part()) == shown - 1


def test_the_demo_has_a_quarter_that_was_not_returned_and_a_nil_one(desk):
    rows: Any = records.rows(desk, "post_return", Part(count=500))
    quarters = {row["quarter"] for row in rows}
    assert len(quarters) == 4
    per_post: dict[object, list[Any]] = {}
    for row in rows:
        per_post.setdefault(row["post"].key, []).append(row)
    assert any(len(found) < 4 for found in per_post.values())
    assert any(row["nil"] for row in rows)


def test_the_demo_has_an_overdue_review_an_expired_instrument_and_a_divergence(desk):
    instruments = records.rows(desk, "instrument", Part(count=2000))
    assert any(row["review_on"] and row["review_on"] < desk.today for row in instruments)
    assert any(row["ends"] and row["ends"] <= desk.today for row in instruments)
    levels: dict[object, set[object]] = {}
    assessed: Any = records.rows(desk, "info_assessment", Part(count=2000))
    for row in assessed:
        levels.setdefault(row["country"].key, set()).add(row["level"])
    assert any(len(found) > 1 for found in levels.values())
    assert {"low", "high"} in levels.values()
