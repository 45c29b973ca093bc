"""Hints beside scores: from facts of the registry, with their source; never a score by themselves."""

import pytest
from sqlalchemy import select

from lo_desk.db.models.assessing import Assessment, Candidate, Score
from lo_desk.services import score_hints

OFFERED = {"C2", "C4", "C7", "C8", "C9", "C10"}


def of(desk, code, place):
    with desk.store.reading() as session:
        found = session.scalars(select(Assessment).where(Assessment.code == code)).one()
        candidate = session.scalars(
            select(Candidate).where(Candidate.assessment_id == found.id, Candidate.code == place)
        ).one()
    hints = score_hints.hints(desk, found.id)
    return {key: hint for (where, key), hint in hints.items() if where == candidate.id}


@pytest.mark.parametrize("agency", ["CBSA", "RCMP"])
def test_every_candidate_has_hints_with_their_source(desk, agency):
    seen = desk.seen_by(agency)
    for place in ("GHACC", "SNDKR", "CIABJ"):
        hints = of(seen, "LOC-DEMO-2", place)
        assert set(hints) >= OFFERED
        assert all(hint.told and hint.source for hint in hints.values())
        assert all(hint.score is None or 0 <= hint.score <= 5 for hint in hints.values())


def test_what_each_hint_rests_on(desk):
    hints = of(desk.seen_by("CBSA"), "LOC-DEMO-2", "GHACC")
    assert hints["C8"].told.facts["post"] == "LOS-CBSA"
    assert hints["C8"].score == 0
    assert hints["C11"].score is None
    assert hints["C11"].told.facts["n"] == 146
    assert hints["C3"].score is None
    assert hints["C3"].told.facts["due"] == 4
    assert {"C5", "C6", "C12", "C14"} & set(hints)


def test_a_hint_fills_no_score(desk):
    def scores():
        with desk.store.reading() as session:
            return [(s.id, s.score, s.version) for s in session.scalars(select(Score))]

    before = scores()
    of(desk, "LOC-DEMO-2", "SNDKR")
    assert scores() == before
