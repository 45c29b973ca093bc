"""Gaps where an agency has a priority and no line, or not the right one."""

from datetime import date

import pytest

from lo_desk.domain.arrangement import Arrangement
from lo_desk.domain.gaps import assess
from lo_desk.domain.period import Period
from tests.domain.bogota import BOGOTA, bogota, colombia, in_days, known, says, sole, wanted
from tests.domain.networks import (
    LONG_AGO,
    a_deployment,
    a_line,
    a_place,
    a_profile,
    a_tour,
    new,
)


def test_a_priority_that_no_post_ever_covered():
    gap = sole("coverage", priorities=[wanted()])
    assert (gap.agency, gap.place, gap.post, gap.since) == ("CBSA", "CO", None, date(2026, 1, 1))
    assert says(gap.why) == [
        (
            "The CBSA has no liaison officer covering Colombia, despite its priority CBSA-CO-1 (rank 2,"
            " since January 1, 2026): no post has ever covered it."
        ),
        (
            "L’ASFC n’a pas d’AL pour couvrir la Colombie, malgré sa priorité CBSA-CO-1 (rang 2, depuis"
            " le 1er janvier 2026) : aucun poste n’en a jamais été chargé."
        ),
    ]
    assert says(gap.act) == ["LO manager (CBSA)", "Gestionnaire des AL (ASFC)"]


@pytest.mark.parametrize(
    ("profiles", "ends", "reason", "raison"),
    [
        (
            [a_profile(**BOGOTA)],
            in_days(-10),
            "the Bogotá post (CBSA) stopped covering it on November 14, 2026.",
            "le poste de Bogotá (ASFC) n’en est plus chargé depuis le 14 novembre 2026.",
        ),
        (
            [
                a_profile(LONG_AGO, in_days(-10), **BOGOTA),
                a_profile(in_days(-10), state="suspended", **BOGOTA),
            ],
            None,
            "the Bogotá post (CBSA), which covered it, was suspended on November 14, 2026.",
            (
                "le poste de Bogotá (ASFC), qui en était chargé, est suspendu depuis le 14 novembre"
                " 2026."
            ),
        ),
        (
            [a_profile(LONG_AGO, in_days(-10), **BOGOTA)],
            None,
            "the Bogotá post (CBSA), which covered it, has not been open since November 14, 2026.",
            (
                "le poste de Bogotá (ASFC), qui en était chargé, n’est plus ouvert depuis le"
                " 14 novembre 2026."
            ),
        ),
    ],
    ids=["line ended", "post suspended", "post closed"],
)
def test_coverage_that_ended_says_why(profiles, ends, reason, raison):
    post = bogota(*profiles)
    line = a_line(post, "CO", after=ends)
    gap = sole("coverage", priorities=[wanted()], posts=[post], lines=[line])
    english, french = says(gap.why)
    assert gap.since == in_days(-10)
    assert english.endswith(f": {reason}")
    assert french.endswith(f" : {raison}")


def test_a_line_on_a_place_does_not_cover_its_country():
    post = bogota()
    gap = sole(
        "coverage",
        places=[colombia(), a_place("COMDE", "CO"), a_place("COCLO", "CO")],
        priorities=[wanted(areas=frozenset({"illegal migration"}))],
        posts=[post],
        officers=[officer := known("Aline")],
        tours=[a_tour(officer, post)],
        lines=[a_line(post, "COMDE"), a_line(post, "COCLO")],
    )
    assert gap.place == "CO"
    assert "only a part of it is covered (COCLO and COMDE)" in says(gap.why)[0]
    assert "une partie seulement en est couverte (COCLO et COMDE)" in says(gap.why)[1]


def test_a_priority_of_both_that_nobody_covers_is_one_gap():
    gap = sole("shared", priorities=[wanted(rank=8), wanted("RCMP", rank=2)])
    assert (gap.agency, gap.weight, gap.extent) == ("JOINT", 100, 100)
    assert says(gap.why) == [
        (
            "Neither agency has a liaison officer covering Colombia, although both have a priority"
            " there: CBSA-CO-1 (CBSA, rank 8) and RCMP-CO-1 (RCMP, rank 2)."
        ),
        (
            "Aucun des deux organismes n’a d’AL pour couvrir la Colombie, bien que chacun y ait une"
            " priorité : CBSA-CO-1 (ASFC, rang 8) et RCMP-CO-1 (GRC, rang 2)."
        ),
    ]
    assert says(gap.act) == ["Joint Working Group", "Groupe de travail mixte"]


def test_only_the_other_agency_covers():
    post, officer = bogota(agency="RCMP"), known("Luc", agency="RCMP")
    gap = sole(
        "one_sided",
        priorities=[wanted()],
        posts=[post],
        officers=[officer],
        tours=[a_tour(officer, post, fte=60)],
        lines=[a_line(post, "CO")],
    )
    assert gap.extent == 70
    assert says(gap.why) == [
        (
            "The CBSA has no liaison officer covering Colombia, despite its priority CBSA-CO-1 (rank"
            " 2): only the RCMP covers it, at 60%, from its Bogotá post, and no arrangement between the"
            " two is recorded."
        ),
        (
            "L’ASFC n’a pas d’AL pour couvrir la Colombie, malgré sa priorité CBSA-CO-1 (rang 2) :"
            " seule la GRC s’en charge, à 60 %, à partir de son poste de Bogotá, et aucune entente n’est"
            " consignée entre les deux."
        ),
    ]
    assert says(gap.act)[1] == "Gestionnaires des AL des deux organismes"


@pytest.mark.parametrize(
    ("taker", "partner", "written"),
    [("CBSA", "", True), ("", "", True), ("RCMP", "", False), ("", "Australia", False)],
)
def test_an_arrangement_for_the_agency_is_told_and_proven(taker, partner, written):
    post, officer = bogota(agency="RCMP"), known("Luc", agency="RCMP")
    since = date(2026, 3, 1)
    held = Arrangement(new(), "CO", frozenset({"trafficking"}), Period(since), partner, taker)
    gap = sole(
        "one_sided",
        priorities=[wanted()],
        posts=[post],
        officers=[officer],
        tours=[a_tour(officer, post)],
        lines=[a_line(post, "CO")],
        arrangements=[held],
    )
    english, french = says(gap.why)
    assert ("under an arrangement in writing since March" in english) is written
    assert ("aux termes d’une entente écrite en vigueur depuis le 1er" in french) is written
    assert ("no arrangement" in english) is not written
    assert (held.id in {fact.id for fact in gap.facts}) is written


def test_a_national_priority_without_places_is_on_none():
    assert not assess(a_deployment(places=[colombia()], priorities=[wanted(places=())]))


def covered(asked, held, **facts):
    post, officer = bogota(), known("M. Roy")
    return {
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post)],
        "lines": [a_line(post, "CO", areas=frozenset(held))],
        "priorities": [wanted(areas=frozenset(asked), **facts)],
    }


def test_covered_but_not_for_what_the_priority_asks():
    gap = sole("mandate", **covered(["illegal migration", "fraud"], []))
    assert (gap.extent, gap.since, gap.place) == (60, date(2026, 1, 1), "CO")
    assert says(gap.why) == [
        (
            "The CBSA covers Colombia, but not for 2 mandate areas that its priorities ask for: fraud"
            " detection and illegal migration."
        ),
        (
            "L’ASFC couvre la Colombie, mais pas pour 2 domaines du mandat que visent ses priorités :"
            " détection de la fraude et migration illégale."
        ),
    ]


def test_a_mandate_gap_lasts_since_the_area_was_first_missing():
    rows = covered(["fraud"], [])
    post = rows["posts"][0]
    rows["lines"].append(a_line(post, "CO", after=in_days(-9), areas=frozenset({"fraud"})))
    assert sole("mandate", **rows).since == in_days(-9)


def test_an_area_without_a_name_is_said_by_its_code():
    gap = sole("mandate", **covered(["XYZ"], []))
    assert says(gap.why)[0].endswith(": XYZ.")
