"""Small joint assessments for tests."""

from lo_desk.assessment.scoring import Question
from lo_desk.assessment.sheets import Score, Sheet
from lo_desk.assessment.weights import WeightSets
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP

WEIGHTS = {"C1": 500, "C2": 300, "C3": 200}
SETS = WeightSets(WEIGHTS, {CBSA: {"C1": 600, "C2": 300, "C3": 100}, RCMP: WEIGHTS})
SCORES = {
    CBSA: {"USDET": (5, 4, 3), "KE": (3, 3, 3), "CO": (1, 2, 2)},
    RCMP: {"USDET": (4, 4, 4), "KE": (3, 2, 3), "CO": (2, 2, 1)},
}


def sheet(agency, scores, confidence="high", evidenced=True):
    cells = {
        (place, f"C{n}"): Score(value, confidence, evidenced)
        for place, row in scores.items()
        for n, value in enumerate(row, start=1)
    }
    return Sheet(agency, cells)


def a_question(scores=None, weights=SETS, sheets=None, **facts):
    given = scores or SCORES
    sheets = sheets or {agency: sheet(agency, given[agency]) for agency in AGENCIES}
    return Question(tuple(given[CBSA]), weights, sheets, **facts)
