"""Tornado, stability, least flip, hints from the registry, and what was tampered with."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings

from lo_desk.assessment.prefill import hints, within
from lo_desk.assessment.scoring import scored
from lo_desk.assessment.sensitivity import SCORE, WEIGHT, least_flip, stability, tornado
from lo_desk.domain.agencies import AGENCIES, CBSA
from lo_desk.domain.network import Network
from tests.assessment.questions import SCORES, WEIGHTS, a_question, sheet
from tests.assessment.test_scoring import questions
from tests.domain.networks import a_deployment, a_line, a_place, a_post, a_tour, an_officer


def unsure():
    sheets = {agency: sheet(agency, SCORES[agency], "low") for agency in AGENCIES}
    return a_question(sheets=sheets)


def test_the_tornado_has_every_weight_and_score_widest_first():
    question = unsure()
    found = tornado(question, scored(question))
    assert len(found) == 2 * len(WEIGHTS)
    widths = [bar.high - bar.low for bar in found]
    assert widths == sorted(widths, reverse=True)
    assert found[0].kind == SCORE
    assert found[0].criterion == "C1"
    assert not any(bar.flips for bar in found)
    assert {bar.kind for bar in found} == {WEIGHT, SCORE}


def test_a_leader_that_is_better_everywhere_stays_whatever_the_weights():
    question = a_question()
    scoring = scored(question)
    spans = {(int(each.low), int(each.high)) for each in stability(question, scoring)}
    assert spans == {(0, 1)}
    found = least_flip(question, scoring)
    assert (found.moved is None) == (found.rival is None)


def test_the_least_flip_names_the_rival_and_the_weight():
    scores = {a: {"KE": (5, 0, 0), "CO": (0, 4, 4), "US": (0, 0, 1)} for a in AGENCIES}
    question = a_question(scores)
    found = least_flip(question, scored(question))
    assert found.rival == "CO"
    assert found.moved == Fraction(5, 90)  # a lead of 0.1, at 1.8 for each weight moved
    assert dict(found.single)["C1"] == Fraction(4, 9)


@settings(deadline=None)
@given(questions())
def test_todays_weight_is_within_its_span_and_the_lead_within_each_bar(question):
    scoring = scored(question)
    for each in stability(question, scoring):
        assert each.low <= each.weight <= each.high
    if len(scoring.ranking) > 1:
        best, second = (each.value or Fraction(0) for each in scoring.ranking[:2])
        for bar in tornado(question, scoring):
            assert bar.low <= best - second <= bar.high


def test_one_candidate_has_no_sensitivity():
    question = a_question({agency: {"KE": (3, 3, 3)} for agency in AGENCIES})
    scoring = scored(question)
    assert not tornado(question, scoring)
    assert not stability(question, scoring)
    assert least_flip(question, scoring).rival is None


def test_the_registry_says_what_it_knows_of_a_candidate():
    post, officer = a_post(CBSA), an_officer()
    near = {"latitude": 0, "longitude": 0}
    places = [
        a_place("KE", **near),
        a_place("UG", latitude=1_000_000, longitude=0),
        a_place("GH", latitude=0, longitude=90_000_000),
        a_place("TZ"),
    ]
    network = Network(
        a_deployment(
            places=places,
            posts=[post],
            officers=[officer],
            tours=[a_tour(officer, post)],
            lines=[a_line(post, "KE")],
        )
    )
    told = {hint.criterion: hint for hint in hints(network, CBSA, "KE", 8500)}
    assert (told["C2"].score, told["C2"].fact) == (4, 8500)
    assert told["C7"].score == 5 - round(5 * told["C7"].fact / 10000)
    assert (told["C4"].score, told["C4"].fact) == (None, 1)
    assert within(places, replace(places[0], latitude=None)) == 0
