"""Blind scoring: what an agency enters, seals and may see."""

from dataclasses import replace

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.errors import DeskError, UnknownRecord
from lo_desk.services import history, records, score_sheets
from lo_desk.services.desk import opened
from lo_desk.services.score_sheets import Cell, NothingScored, NotSealedByBoth
from lo_desk.services.sheet_rules import (
    NotBothSealed,
    NotOpenYet,
    NotReadyToScore,
    SealedAlready,
    SheetIsSealed,
    WeightsAreFixed,
    WrongTurn,
)
from tests import factories
from tests.conftest import NOON, TODAY

WHY = Bilingual("Reports of 2026", "Rapports de 2026")


def posed(desk, *cities, weights=(600, 400)):
    """An assessment that is being scored; gives its id and its candidates' ids by code."""
    cycle = factories.make(
        desk, "assessment_cycle", code="C-2026", name=Bilingual("2026", "2026"), starts=TODAY
    )
    for criterion, weight in zip(("C1", "C2"), weights, strict=True):
        of = {"assessment_cycle": Choice(cycle, ""), "criterion": criterion}
        factories.make(desk, "criterion_weight", weight=weight, view="JOINT", **of)
    assessment = factories.make(
        desk,
        "assessment",
        code="A-2026",
        title=Bilingual("Where next", "Où ensuite"),
        question=Bilingual("Where?", "Où?"),
        assessment_cycle=Choice(cycle, ""),
    )
    country = factories.chosen(desk, "country", "colombia")
    known = {
        city: factories.make(
            desk,
            "candidate",
            assessment=Choice(assessment, ""),
            code=city,
            city=Bilingual(city, city),
            country=country,
        )
        for city in cities
    }
    if cities and sum(weights) == 1000:
        factories.change(desk, "assessment", assessment, state="scoring")
    return assessment, known


def scored(desk, candidate, criterion="C1", score=3, owner=""):
    cell = Cell(candidate, criterion, score=score, confidence="high", evidence=WHY)
    return score_sheets.enter(desk, cell, owner)


@pytest.fixture
def both(any_empty_desk):
    """A desk of each agency at one registry, and an assessment of Bogotá and Detroit."""
    place = any_empty_desk.place
    with opened(place, "them", lambda: NOON) as other:
        ours, theirs = any_empty_desk.seen_by("CBSA"), other.seen_by("RCMP")
        yield ours, theirs, *posed(ours, "BOG", "DET")


def test_an_agency_never_meets_the_other_s_scores_before_both_are_sealed(both):
    ours, theirs, assessment, known = both
    scored(ours, known["BOG"], score=5)
    scored(theirs, known["BOG"], score=1)
    [mine] = score_sheets.own_cells(ours, assessment)
    assert mine.score == 5
    assert score_sheets.opened_cells(ours, assessment, "RCMP") == ()
    [row] = records.rows(ours, "score", Part())
    assert row["score"] == 5
    assert records.count(ours, "score", Part()) == 1
    assert [row["owner"] for row in records.whole(ours, "score")] == ["CBSA"]
    [hidden] = score_sheets.own_cells(theirs, assessment)
    assert hidden.id
    with pytest.raises(UnknownRecord):
        records.read(ours, "score", hidden.id)
    with pytest.raises(Exception, match="No row"):
        history.of(ours, "score", hidden.id)
    [(_, related)] = records.related(ours, "candidate", known["BOG"])
    assert related["score"] == 5


def test_that_an_agency_has_sealed_is_told_and_what_it_sealed_is_not(both):
    ours, theirs, assessment, known = both
    scored(theirs, known["BOG"], score=1)
    digest = score_sheets.seal_sheet(theirs, assessment)
    [told] = score_sheets.sealed(ours, assessment)
    assert (told.agency, told.digest) == ("RCMP", digest)
    assert records.rows(ours, "score_seal", Part()) == []
    with pytest.raises(NotSealedByBoth):
        score_sheets.open_sheets(ours, assessment)


def test_sheets_open_together_and_show_what_was_sealed(both):
    ours, theirs, assessment, known = both
    scored(ours, known["BOG"], score=5)
    scored(theirs, known["BOG"], score=1)
    for desk in (ours, theirs):
        score_sheets.seal_sheet(desk, assessment)
    score_sheets.open_sheets(theirs, assessment)
    assert [cell.score for cell in score_sheets.opened_cells(ours, assessment, "RCMP")] == [1]
    assert records.count(ours, "score", Part()) == 2
    assert records.find(ours, "assessment", "A-2026")["state"] == "open"


def test_a_sealed_sheet_stays_as_it_is(both):
    ours, _, assessment, known = both
    scored(ours, known["BOG"])
    score_sheets.seal_sheet(ours, assessment)
    [cell] = score_sheets.own_cells(ours, assessment)
    assert cell.id
    with pytest.raises(SheetIsSealed):
        score_sheets.enter(ours, replace(cell, score=0))
    with pytest.raises(SheetIsSealed):
        scored(ours, known["DET"])
    with pytest.raises(SheetIsSealed):
        records.close(ours, "score", cell.id, cell.version, "a slip")
    with pytest.raises(SealedAlready):
        score_sheets.seal_sheet(ours, assessment)


def test_an_empty_sheet_is_not_sealed(both):
    ours, _, assessment, known = both
    with pytest.raises(NothingScored):
        score_sheets.seal_sheet(ours, assessment)
    score_sheets.enter(ours, Cell(known["BOG"], "C1"))
    with pytest.raises(NothingScored):
        score_sheets.seal_sheet(ours, assessment)


def test_what_both_agree_on_stands_beside_what_each_sealed(both):
    ours, theirs, assessment, known = both
    with pytest.raises(NotOpenYet):
        scored(ours, known["BOG"], owner="JOINT")
    for desk in (ours, theirs):
        scored(desk, known["BOG"], score=5)
        score_sheets.seal_sheet(desk, assessment)
    score_sheets.open_sheets(ours, assessment)
    scored(ours, known["BOG"], score=4, owner="JOINT")
    [agreed] = score_sheets.own_cells(theirs, assessment, "JOINT")
    assert agreed.score == 4
    assert [cell.score for cell in score_sheets.own_cells(ours, assessment)] == [5]


def test_weights_are_fixed_before_the_sheets_are_seen(both):
    ours, theirs, assessment, known = both
    for desk in (ours, theirs):
        scored(desk, known["BOG"])
        score_sheets.seal_sheet(desk, assessment)
    score_sheets.open_sheets(ours, assessment)
    for weight in records.rows(ours, "criterion_weight", Part()):
        with pytest.raises(WeightsAreFixed):
            factories.change(ours, "criterion_weight", weight.id, weight=500)


@pytest.mark.parametrize(
    ("cities", "weights"), [((), (600, 400)), (("BOG",), (600, 399)), (("BOG",), (0, 0))]
)
def test_scoring_begins_with_a_candidate_and_whole_weights(empty_desk, cities, weights):
    assessment, _ = posed(empty_desk, *cities, weights=weights)
    with pytest.raises(NotReadyToScore):
        factories.change(empty_desk, "assessment", assessment, state="scoring")


@pytest.mark.parametrize("state", ["open", "decided", "followed"])
def test_no_state_is_jumped(empty_desk, state):
    assessment, _ = posed(empty_desk, "BOG")
    with pytest.raises((NotBothSealed, WrongTurn, DeskError)):
        factories.change(empty_desk, "assessment", assessment, state=state)
    assert records.find(empty_desk, "assessment", "A-2026")["state"] == "scoring"
