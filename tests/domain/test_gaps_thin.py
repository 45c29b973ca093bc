"""Gaps of thin coverage."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.bogota import bogota, colombia, gaps_of, in_days, known, says, sole
from tests.domain.networks import LONG_AGO, a_line, a_place, a_profile, a_tour, a_visit, new


def loaded(fte, lines=13, started=LONG_AGO):
    post, officer = bogota(), known("M. Roy")
    keys = [f"Z{n:02}" for n in range(lines)]
    return {
        "places": [a_place(key) for key in keys],
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post, fte=fte)],
        "lines": [a_line(post, key, first=LONG_AGO) for key in keys[:-1]]
        + [a_line(post, keys[-1], first=started)],
    }


def test_too_many_places_for_an_officer():
    gap = sole("thin_load", **loaded(50, lines=7, started=in_days(-30)))
    assert (gap.extent, gap.since) == (26, in_days(-30))
    assert says(gap.why) == [
        (
            "The Bogotá post (CBSA) has 14 places for each officer, more than 12: its lines name 7"
            " places and it is staffed at 50%."
        ),
        (
            "Le poste de Bogotá (ASFC) compte 14 lieux par AL, alors que la limite est de 12 : sa zone"
            " de responsabilité réunit 7 lieux et sa dotation est de 50 %."
        ),
    ]


def test_two_officers_share_the_places():
    assert not gaps_of("thin_load", **loaded(200))
    assert gaps_of("thin_load", **loaded(100))[0].since == LONG_AGO


def test_an_empty_post_is_vacant_and_not_overloaded():
    rows = loaded(100) | {"tours": []}
    assert not gaps_of("thin_load", **rows)
    assert gaps_of("vacancy", **rows)


def visiting(planned=2, visits=(), basis="accredited", first=LONG_AGO):
    post, officer = bogota(), known("M. Roy")
    return {
        "places": [colombia(), a_place("COMDE", "CO")],
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post)],
        "lines": [a_line(post, "CO", basis, first, planned_visits=planned)],
        "visits": [a_visit(post, place, day) for place, day in visits],
    }


def test_a_place_not_visited_for_too_long():
    rows = visiting(visits=[("CO", date(2024, 6, 1)), ("COMDE", date(2025, 8, 24))])
    gap = sole("thin_visits", **rows)
    assert (gap.place, gap.since, gap.extent) == ("CO", date(2025, 8, 24), 26)
    assert says(gap.why) == [
        (
            "The Bogotá post (CBSA) has not visited Colombia since August 24, 2025 (15 months); visits"
            " made of those planned for a year: 0 of 2."
        ),
        (
            "Le poste de Bogotá (ASFC), qui couvre la Colombie, n’y a effectué aucune visite depuis le"
            " 24 août 2025 (15 mois); visites effectuées par rapport à celles prévues pour un an :"
            " 0 sur 2."
        ),
    ]
    assert says(gap.act) == ["Liaison officer at the post (CBSA)", "AL en poste (ASFC)"]


def test_a_place_never_visited():
    gap = sole("thin_visits", **visiting(first=date(2025, 11, 1)))
    assert says(gap.why) == [
        (
            "The Bogotá post (CBSA) has never visited Colombia, which it has covered since November 1,"
            " 2025 (12 months); visits made of those planned for a year: 0 of 2."
        ),
        (
            "Le poste de Bogotá (ASFC), qui couvre la Colombie depuis le 1er novembre 2025 (12 mois),"
            " n’y a encore effectué aucune visite; visites effectuées par rapport à celles prévues pour"
            " un an : 0 sur 2."
        ),
    ]


@pytest.mark.parametrize("planned", [None, 0])
def test_an_accredited_post_should_visit_even_when_nothing_is_planned(planned):
    never = sole("thin_visits", **visiting(planned))
    assert says(never.why)[0].endswith("(82 months); no planned visits are recorded.")
    assert says(never.why)[1].endswith("; aucune visite prévue n’est consignée.")
    late = sole("thin_visits", **visiting(planned, [("CO", date(2025, 1, 1))]))
    assert says(late.why)[0].endswith("(22 months); no planned visits are recorded.")
    assert says(late.why)[1].endswith("; aucune visite prévue n’est consignée.")


@pytest.mark.parametrize(
    "rows",
    [
        visiting(basis="resident"),
        visiting(planned=0, basis="covered"),
        visiting(visits=[("COMDE", date(2025, 11, 24))]),
        visiting(first=date(2025, 11, 24)),
        visiting(visits=[("CO", date(2020, 1, 1))], first=date(2026, 1, 1)),
    ],
    ids=["resident", "nothing planned", "visited in it", "new line", "visited before the line"],
)
def test_no_visit_is_missing(rows):
    assert not gaps_of("thin_visits", **rows)


def test_lines_that_meet_are_one_line():
    rows = visiting(first=date(2026, 10, 1))
    earlier = replace(rows["lines"][0], id=new(), period=a_tour_period(LONG_AGO, date(2026, 10, 1)))
    [gap] = gaps_of("thin_visits", **rows | {"lines": [*rows["lines"], earlier]})
    assert gap.since == LONG_AGO


def a_tour_period(first, after):
    return a_profile(first, after).period
