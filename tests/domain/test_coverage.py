"""Each factor of coverage: what it is worth, where it comes from, in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.domain.cover_reasons import FACTOR_NAMES
from lo_desk.domain.coverage import explained, worth_of
from lo_desk.domain.deployment import Rules
from lo_desk.domain.network import Network
from lo_desk.domain.worth import FACTORS
from tests.domain.bogota import AREAS, BOGOTA, bogota, colombia, in_days, known, says, wanted
from tests.domain.networks import (
    a_deployment,
    a_line,
    a_place,
    a_profile,
    a_tour,
    a_visit,
    an_officer,
)

HERE = {"latitude": 4_710_000, "longitude": -74_070_000}
LIMA = {"latitude": -12_050_000, "longitude": -77_040_000}


def covering(basis="covered", profile=None, officer=None, place=None, **facts):
    """One post in Bogotá with one line on one place; the rest is as full as it can be."""
    post = bogota(a_profile(**({"core_time": 100} | BOGOTA | HERE | (profile or {}))))
    officer = known("M. Roy") if officer is None else officer
    place = place or replace(colombia(), **LIMA)
    line = a_line(post, place.key, basis, **facts)
    return a_deployment(
        places=[place],
        areas=AREAS,
        posts=[post],
        officers=[officer],
        tours=[a_tour(officer, post)],
        lines=[line],
        visits=[a_visit(post, place.key, in_days(-n)) for n in (10, 20, 365, 400)],
    )


def factor(deployment, key, place="CO"):
    [ledger] = explained(deployment, "CBSA", place).lines
    return next(factor for factor in ledger.factors if factor.key == key)


def told(deployment, key, place="CO"):
    found = factor(deployment, key, place)
    return (found.low, found.high), says(found.why)


def test_factors_are_told_in_the_order_of_the_ledger():
    [ledger] = explained(covering(), "CBSA", "CO").lines
    assert tuple(factor.key for factor in ledger.factors) == FACTORS == tuple(FACTOR_NAMES)
    assert all(factor.facts for factor in ledger.factors)


@pytest.mark.parametrize(
    ("basis", "worth", "english", "french"),
    [
        ("resident", 10000, "The post is in the place itself.", "Le poste se trouve sur place."),
        ("accredited", 7000, "The post is accredited there.", "Le poste y est accrédité."),
        (
            "covered",
            5000,
            "The post covers the place from a distance.",
            "Le poste couvre ce lieu à distance.",
        ),
        (
            "adhoc",
            2500,
            "The post covers the place as needed.",
            "Le poste couvre ce lieu au besoin.",
        ),
    ],
)
def test_a_basis_has_its_worth(basis, worth, english, french):
    assert told(covering(basis), "basis") == ((worth, worth), [english, french])


def test_a_line_on_a_country_covers_its_places_from_a_distance_at_best():
    for basis, worth in (("resident", 5000), ("covered", 5000), ("adhoc", 2500)):
        whole = covering(basis)
        part = replace(whole, places=(*whole.places, a_place("COMDE", "CO", **HERE)))
        assert factor(part, "basis", "COMDE").low == worth
    assert told(part, "reach", "COMDE")[0] == (10000, 10000)
    [language] = [f.facts[0] for f in explained(part, "CBSA", "COMDE").lines[0].factors[6:]]
    assert language.id == whole.places[0].id


def test_staffing_counts_the_days_to_come():
    deployment = covering()
    [tour] = deployment.tours
    late = replace(tour, period=a_profile(in_days(47)).period)
    assert told(replace(deployment, tours=(late,)), "staffed") == (
        (7389, 7389),
        [
            "Average staffing over the next 180 days: 74%.",
            "Dotation moyenne (180 jours à venir) : 74 %.",
        ],
    )


def test_core_time_unknown_is_a_range():
    assert told(covering(profile={"core_time": 80}), "core_time") == (
        (9000, 9000),
        ["Agreed share of core work: 80%.", "Part convenue du travail principal : 80 %."],
    )
    assert told(covering(profile={"core_time": None}), "core_time") == (
        (6750, 10000),
        [
            "The agreed share of core work is not recorded.",
            "La part convenue du travail principal n’est pas consignée.",
        ],
    )


def test_reach_is_the_distance_from_the_post_to_the_place():
    assert told(covering(), "reach") == (
        (8432, 8432),
        [
            "Distance from the post’s city: 1,882 km.",
            "Distance depuis la ville du poste : 1 882 km.",
        ],
    )
    assert told(covering("resident"), "reach") == (
        (10000, 10000),
        ["There is no distance to travel.", "Aucun déplacement n’est nécessaire."],
    )


@pytest.mark.parametrize(
    "deployment",
    [
        covering(profile={"latitude": None}),
        covering(profile={"longitude": None}),
        covering(place=replace(colombia(), latitude=1)),
        covering(place=replace(colombia(), longitude=1)),
    ],
)
def test_an_unknown_position_is_a_range(deployment):
    assert told(deployment, "reach") == (
        (5000, 10000),
        [
            "The distance is unknown: a position is not recorded.",
            "La distance est inconnue : une position n’est pas consignée.",
        ],
    )


@pytest.mark.parametrize(
    ("planned", "ends", "english", "french"),
    [
        (
            4,
            (9000, 9000),
            "Visits made in the last 12 months: 3; planned for a year: 4.",
            "Visites effectuées en 12 mois : 3; prévues pour un an : 4.",
        ),
        (
            1,
            (10000, 10000),
            "Visits made in the last 12 months: 3; planned for a year: 1.",
            "Visites effectuées en 12 mois : 3; prévues pour un an : 1.",
        ),
        (
            0,
            (6000, 10000),
            "No planned visits are recorded.",
            "Aucune visite prévue n’est consignée.",
        ),
        (
            None,
            (6000, 10000),
            "No planned visits are recorded.",
            "Aucune visite prévue n’est consignée.",
        ),
    ],
)
def test_visits_count_over_twelve_months(planned, ends, english, french):
    assert told(covering(planned_visits=planned), "visits") == (ends, [english, french])


def test_a_resident_needs_no_visit():
    assert told(covering("resident", planned_visits=None), "visits") == (
        (10000, 10000),
        ["No visits are needed.", "Aucune visite n’est nécessaire."],
    )


def test_a_line_without_a_priority_misses_no_mandate_area():
    assert told(covering(), "mandate") == (
        (10000, 10000),
        ["The agency has no priority there.", "L’organisme n’y a aucune priorité."],
    )


def test_the_areas_of_heavier_priorities_count_more():
    both = frozenset({"illegal migration", "fraud"})
    wishes = (wanted(rank=1, areas=both), wanted(rank=11, areas=frozenset({"fraud"})))
    deployment = replace(covering(areas=frozenset({"fraud"})), priorities=wishes)
    assert told(deployment, "mandate") == (
        (8065, 8065),  # 4000 + 6000 × (50 + 55) / 155, half up
        [
            "The line lacks 1 mandate area that the priorities ask for: illegal migration.",
            "Il manque 1 domaine du mandat que visent les priorités : migration illégale.",
        ],
    )
    assert told(replace(covering(areas=both), priorities=wishes), "mandate") == (
        (10000, 10000),
        [
            "The line has every mandate area that the priorities ask for.",
            "Tous les domaines du mandat que visent les priorités sont couverts.",
        ],
    )
    free = (wanted(areas=frozenset()),)
    assert factor(replace(covering(), priorities=free), "mandate").low == 10000


@pytest.mark.parametrize(
    ("held", "asked", "ends", "english", "french"),
    [
        (
            ("es:A1",),
            (),
            (10000, 10000),
            "A working language is spoken at the post.",
            "Le poste maîtrise une langue de travail du lieu.",
        ),
        (
            ("es:B1",),
            ("es:B2",),
            (9000, 9000),
            "A working language is spoken below the level asked.",
            "Une langue de travail du lieu est maîtrisée, mais sous le niveau demandé.",
        ),
        (
            ("none",),
            (),
            (8000, 8000),
            "Nobody at the post speaks a working language.",
            "Personne au poste ne parle une langue de travail du lieu.",
        ),
        (
            (),
            (),
            (8000, 10000),
            "A working language or the languages of an officer are not recorded.",
            "Les langues de travail du lieu ou les langues d’AL en poste ne sont pas consignées.",
        ),
    ],
)
def test_a_language_counts_at_the_level_asked(held, asked, ends, english, french):
    officer = an_officer("M. Roy", languages=held)
    deployment = covering(officer=officer, profile={"languages": asked})
    assert told(deployment, "language") == (ends, [english, french])


def test_a_place_whose_working_languages_nobody_recorded_gives_a_range():
    deployment = covering(place=replace(colombia(), languages=()))
    assert told(deployment, "language")[0] == (8000, 10000)


def test_nobody_at_the_post_speaks_nothing():
    deployment = covering()
    assert told(replace(deployment, tours=()), "language") == (
        (8000, 8000),
        ["Nobody is at the post.", "Le poste est vacant."],
    )


def test_two_posts_cover_better_than_one():
    one, two = covering("resident", profile={"core_time": 0}), covering("covered")
    [ledger] = explained(one, "CBSA", "CO").lines
    both = replace(
        one,
        posts=one.posts + two.posts,
        officers=one.officers + two.officers,
        tours=one.tours + two.tours,
        lines=two.lines + one.lines,
    )
    found = explained(both, "CBSA", "CO")
    assert [line.line for line in found.lines] == [one.lines[0].id, two.lines[0].id]
    assert found.lines[0].gain == ledger.low.worth == 5000
    assert found.low == 5000 + (5000 * found.lines[1].low.worth + 5000) // 10000
    assert worth_of(Network(both), "CBSA", "CO") == (found.low, found.high)


def test_no_line_is_no_coverage():
    found = explained(a_deployment(places=[colombia()]), "RCMP", "CO")
    assert (found.low, found.high, found.lines) == (0, 0, ())


def test_other_rules_give_other_worths():
    deployment = replace(covering("adhoc"), rules=Rules(adhoc=3000))
    assert factor(deployment, "basis").low == 3000


def test_every_factor_has_a_name_in_both_languages():
    assert says(FACTOR_NAMES["core_time"]) == ["Core time", "Travail principal"]
    assert not any("⟦" in text for name in FACTOR_NAMES.values() for text in says(name))


def test_visits_in_a_place_count_for_its_country():
    deployment = covering(planned_visits=1)
    part = a_place("COMDE", "CO")
    visit = a_visit(deployment.posts[0], "COMDE", date(2026, 11, 1))
    whole = replace(deployment, places=(*deployment.places, part), visits=(visit,))
    assert told(whole, "visits")[0] == (10000, 10000)
