"""Gaps in who holds a post."""

import pytest

from tests.domain.bogota import BOGOTA, bogota, gaps_of, in_days, known, says, sole
from tests.domain.networks import LONG_AGO, a_profile, a_tour


def vacant(ended, coming):
    post, leaver, comer = bogota(), known("M. Roy"), known("A. Singh")
    tours = [a_tour(leaver, post, LONG_AGO, in_days(-47))] if ended else []
    tours += [a_tour(comer, post, in_days(8))] if coming else []
    return sole("vacancy", posts=[post], officers=[leaver, comer], tours=tours)


@pytest.mark.parametrize(
    ("ended", "coming", "english", "french"),
    [
        (
            True,
            True,
            (
                "The Bogotá post (CBSA) has been vacant since October 8, 2026 (47 days): M. Roy has"
                " left and A. Singh arrives on December 2, 2026."
            ),
            (
                "Le poste de Bogotá (ASFC) est vacant depuis le 8 octobre 2026 (47 jours) : M. Roy n’y"
                " est plus et A. Singh arrive le 2 décembre 2026."
            ),
        ),
        (
            True,
            False,
            (
                "The Bogotá post (CBSA) has been vacant since October 8, 2026 (47 days): M. Roy has"
                " left and nobody is due to arrive."
            ),
            (
                "Le poste de Bogotá (ASFC) est vacant depuis le 8 octobre 2026 (47 jours) : M. Roy n’y"
                " est plus et aucune relève n’est prévue."
            ),
        ),
        (
            False,
            True,
            (
                "The Bogotá post (CBSA) has no recorded officer since it opened on January 1, 2020"
                " (2,519 days); A. Singh arrives on December 2, 2026."
            ),
            (
                "Aucun AL n’est inscrit au poste de Bogotá (ASFC) depuis son ouverture, le 1er janvier"
                " 2020 (2 519 jours); A. Singh arrive le 2 décembre 2026."
            ),
        ),
        (
            False,
            False,
            (
                "The Bogotá post (CBSA) has no recorded officer since it opened on January 1, 2020"
                " (2,519 days), and nobody is due to arrive."
            ),
            (
                "Aucun AL n’est inscrit au poste de Bogotá (ASFC) depuis son ouverture, le 1er janvier"
                " 2020 (2 519 jours), et aucune arrivée n’est prévue."
            ),
        ),
    ],
)
def test_a_vacancy_says_who_left_and_who_comes(ended, coming, english, french):
    assert says(vacant(ended, coming).why) == [english, french]


def test_a_vacancy_is_as_bad_as_it_gets_after_180_days():
    post, officer = bogota(), known("M. Roy")
    extents = [
        sole(
            "vacancy",
            posts=[post],
            officers=[officer],
            tours=[a_tour(officer, post, LONG_AGO, in_days(-n))],
        ).extent
        for n in (0, 90, 180, 900)
    ]
    assert extents == [40, 70, 100, 100]


def test_a_vacancy_to_come_says_when_staffing_should_have_started():
    post, officer = bogota(), known("M. Roy")
    tours = [a_tour(officer, post, LONG_AGO, in_days(1))]
    gap = sole("vacancy_soon", posts=[post], officers=[officer], tours=tours)
    assert (gap.officer, gap.due, gap.extent) == (officer.id, in_days(1), 39)
    assert says(gap.why) == [
        (
            "The Bogotá post (CBSA) will be vacant from November 25, 2026, in 1 day: M. Roy leaves and"
            " no later tour is known. Staffing should have started by July 28, 2026."
        ),
        (
            "Le poste de Bogotá (ASFC) sera vacant à compter du 25 novembre 2026, dans 1 jour : M. Roy"
            " part et aucune affectation ultérieure n’est connue. La dotation aurait dû commencer au"
            " plus tard le 28 juillet 2026."
        ),
    ]


def test_a_post_that_closes_when_its_officer_leaves_will_not_be_vacant():
    post, officer = bogota(a_profile(LONG_AGO, in_days(30), **BOGOTA)), known("M. Roy")
    tours = [a_tour(officer, post, LONG_AGO, in_days(30))]
    assert not gaps_of("vacancy_soon", posts=[post], officers=[officer], tours=tours)


@pytest.mark.parametrize(
    ("arrives", "extent", "english", "french"),
    [
        (
            in_days(27),
            21,
            (
                "At the Bogotá post (CBSA), M. Roy and A. Singh overlap for only 3 days from December"
                " 21, 2026; the post asks for 14 days."
            ),
            (
                "Au poste de Bogotá (ASFC), M. Roy et A. Singh n’ont que 3 jours de chevauchement à"
                " compter du 21 décembre 2026; le poste exige 14 jours."
            ),
        ),
        (
            in_days(30),
            24,
            (
                "At the Bogotá post (CBSA), A. Singh arrives on December 24, 2026, the first day without"
                " M. Roy: there is no overlap; the post asks for 14 days."
            ),
            (
                "Au poste de Bogotá (ASFC), A. Singh arrive le 24 décembre 2026, premier jour sans"
                " M. Roy : il n’y a aucun chevauchement; le poste exige 14 jours."
            ),
        ),
        (
            in_days(31),
            25,
            (
                "The Bogotá post (CBSA) stays empty for 1 day from December 24, 2026, between M. Roy and"
                " A. Singh; the post asks for an overlap of 14 days."
            ),
            (
                "Le poste de Bogotá (ASFC) reste sans titulaire pendant 1 jour à compter du"
                " 24 décembre 2026, entre M. Roy et A. Singh; le poste exige 14 jours de chevauchement."
            ),
        ),
    ],
    ids=["short", "none", "empty"],
)
def test_a_handover_says_what_is_missing(arrives, extent, english, french):
    post, leaver, comer = bogota(), known("M. Roy"), known("A. Singh")
    tours = [a_tour(leaver, post, LONG_AGO, in_days(30)), a_tour(comer, post, arrives)]
    rows = {"posts": [post], "officers": [leaver, comer], "tours": tours}
    gap = sole("handover", **rows)
    assert (gap.officer, gap.extent, gap.due) == (leaver.id, extent, min(arrives, in_days(30)))
    assert says(gap.why) == [english, french]
    assert not gaps_of("vacancy_soon", **rows)


def test_a_handover_that_takes_as_long_as_asked_is_no_gap():
    post, leaver, comer = bogota(), known("M. Roy"), known("A. Singh")
    tours = [a_tour(leaver, post, LONG_AGO, in_days(30)), a_tour(comer, post, in_days(16))]
    assert not gaps_of("handover", posts=[post], officers=[leaver, comer], tours=tours)


def test_a_colleague_who_stays_long_enough_is_the_successor():
    post, leaver, colleague = bogota(), known("M. Roy"), known("A. Singh")
    tours = [
        a_tour(leaver, post, LONG_AGO, in_days(30)),
        a_tour(colleague, post, in_days(-300), in_days(300)),
    ]
    assert not gaps_of("handover", posts=[post], officers=[leaver, colleague], tours=tours)
