"""Gaps in the record itself, and what all gaps share."""

from datetime import date, timedelta

import pytest

from lo_desk.domain.deployment import Rules, released_to
from lo_desk.domain.gaps import BANDS, GAP_KINDS, assess, band, unknown
from tests.domain.bogota import BOGOTA, bogota, colombia, gaps_of, says, wanted
from tests.domain.networks import a_deployment, a_line, a_profile, a_tour, an_officer


def unrecorded(**facts):
    post = bogota(a_profile(**BOGOTA, core_time=None))
    officer = an_officer("M. Roy", languages=(), **facts)
    return {
        "posts": [post],
        "officers": [officer],
        "tours": [a_tour(officer, post)],
        "lines": [a_line(post, "CO", "covered", planned_visits=None)],
    }


def test_missing_facts_are_named_one_by_one():
    gaps = gaps_of("freshness", **unrecorded())
    assert {gap.item: says(gap.why) for gap in gaps} == {
        "post_profile.core_time": [
            "The agreed share of core work at the Bogotá post (CBSA) is not recorded.",
            "La part convenue du travail principal au poste de Bogotá (ASFC) n’est pas consignée.",
        ],
        "officer.languages": [
            "At the Bogotá post (CBSA), the languages that M. Roy speaks are not recorded.",
            "Au poste de Bogotá (ASFC), les langues que parle M. Roy ne sont pas consignées.",
        ],
        "area_line.planned_visits": [
            "No planned visits are recorded for Colombia, which the Bogotá post (CBSA) covers.",
            (
                "Aucune visite prévue n’est consignée pour la Colombie, que couvre le poste de Bogotá"
                " (ASFC)."
            ),
        ],
    }
    assert {(gap.extent, gap.since, gap.weight) for gap in gaps} == {(10, None, 40)}
    assert unknown(gaps) == (("one_sided", 2), ("thin_visits", 1))


def test_what_was_verified_long_ago_is_stale():
    rows = unrecorded(verified_on=date(2025, 8, 23))
    [gap] = [g for g in gaps_of("freshness", **rows) if g.item == "officer.verified_on"]
    assert (gap.extent, gap.since) == (13, date(2026, 8, 24))
    assert says(gap.why) == [
        (
            "At the Bogotá post (CBSA), the work contact for M. Roy was last verified on August 23,"
            " 2025 (15 months)."
        ),
        (
            "Au poste de Bogotá (ASFC), les coordonnées professionnelles pour joindre M. Roy ont été"
            " vérifiées la dernière fois le 23 août 2025 (15 mois)."
        ),
    ]
    assert says(gap.act) == ["Record owner (CBSA)", "Responsable de la fiche (ASFC)"]
    assert unknown([gap]) == ()


@pytest.mark.parametrize(
    ("verified", "since"),
    [
        (date(2024, 2, 29), date(2025, 3, 1)),
        (date(2023, 2, 28), date(2024, 3, 1)),
        (date(2023, 5, 10), date(2024, 5, 11)),
    ],
)
def test_a_fact_is_stale_from_the_first_day_a_look_back_passes_it(verified, since):
    rows = unrecorded(verified_on=verified)
    for day, stale in ((since - timedelta(1), False), (since, True)):
        gaps = assess(a_deployment(day, places=[colombia()], **rows))
        found = [gap.since for gap in gaps if gap.item == "officer.verified_on"]
        assert found == ([since] if stale else [])


def test_a_suspended_post_has_no_gap_of_its_own():
    post = bogota(a_profile(**BOGOTA, state="suspended", core_time=None))
    assert not assess(a_deployment(places=[colombia()], posts=[post], lines=[a_line(post, "CO")]))


def test_rows_of_what_is_closed_are_passed_over():
    rows = unrecorded() | {"officers": []}
    lost = a_line(rows["posts"][0], "XX", "covered", planned_visits=None)
    gaps = assess(a_deployment(places=[colombia()], **rows | {"lines": [*rows["lines"], lost]}))
    assert {(gap.kind, gap.place) for gap in gaps} == {
        ("vacancy", None),
        ("freshness", None),
        ("freshness", "CO"),
        ("instrument", "CO"),
        ("policy", "CO"),
    }
    assert not assess(a_deployment(**rows | {"posts": []}))


def test_what_is_withheld_is_left_out_before_gaps_are_made():
    rows = {"priorities": [wanted(rank=8), wanted("RCMP", released=False)]}
    whole = a_deployment(places=[colombia()], **rows)
    kinds = {
        reader: [(gap.kind, gap.agency) for gap in assess(released_to(whole, reader))]
        for reader in ("CBSA", "RCMP", None)
    }
    alone = [("coverage", "CBSA")]
    assert kinds == {"CBSA": alone, "RCMP": [("shared", "JOINT")], None: alone}


def test_the_bands_of_severity():
    assert [band(value) for value in (0, 24, 25, 49, 50, 74, 75, 100)] == [
        "low",
        "low",
        "medium",
        "medium",
        "high",
        "high",
        "critical",
        "critical",
    ]
    assert band(10, Rules(bands=(1, 5, 10))) == "critical"


def test_titles_are_there_in_both_languages():
    assert len(GAP_KINDS) == 19
    for msg in (*GAP_KINDS.values(), *BANDS.values()):
        english, french = says(msg)
        assert english != french
        assert "⟦" not in french


def test_the_weight_of_a_rank_is_a_rule():
    ranks = (1, 3, 4, 6, 7, 10, 11, None)
    assert [Rules().weight(rank) for rank in ranks] == [100, 100, 85, 85, 70, 70, 55, 40]
