"""Who covers which country: what the map, its table and the documents show."""

from dataclasses import replace

import pytest

from lo_desk.domain.cover_picture import (
    ABSENT,
    EVERYTHING,
    NOTHING,
    Question,
    countries_of,
    picture,
)
from lo_desk.domain.coverage import worth_of
from lo_desk.domain.gaps import assessed
from lo_desk.domain.network import Network
from tests.domain.bogota import in_days, known
from tests.domain.networks import (
    LONG_AGO,
    a_deployment,
    a_line,
    a_place,
    a_post,
    a_priority,
    a_profile,
    a_tour,
    words,
)

SPOTS = {
    "CO": (4_710_000, -74_070_000),
    "EC": (-230_000, -78_520_000),
    "PA": (8_980_000, -79_520_000),
    "NZ": (-41_290_000, 174_780_000),
    "FJ": (-18_140_000, 178_440_000),
    "KI": (1_330_000, -172_980_000),  # east of the date line
}


def at(key, **facts):
    lat, lon = SPOTS[key]
    given = {"city": words(f"City of {key}"), "country": key, "latitude": lat, "longitude": lon}
    return a_profile(**(given | facts))


@pytest.fixture
def network():
    """Both agencies in Colombia, one in Panama and New Zealand; a priority on Ecuador and Fiji."""
    places = [
        replace(a_place(key), latitude=lat, longitude=lon) for key, (lat, lon) in SPOTS.items()
    ]
    both = [a_post(agency, at("CO"), code=f"BOG-{agency}") for agency in ("CBSA", "RCMP")]
    panama = a_post("RCMP", at("PA"), code="PAN-RCMP")
    zealand = a_post("CBSA", at("NZ"), code="WLG-CBSA")
    nowhere = a_post("CBSA", a_profile(city=words("Nowhere"), country="CO"), code="NO-CBSA")
    officer = known("M. Roy")
    lines = [
        a_line(both[0], "CO", areas=frozenset({"drugs"})),
        a_line(both[1], "CO", "covered", areas=frozenset({"fraud"})),
        a_line(panama, "PA"),
        a_line(panama, "CO", "adhoc", in_days(-3)),
        a_line(zealand, "NZ"),
        a_line(zealand, "KI", "accredited"),
    ]
    return Network(
        a_deployment(
            places=places,
            posts=[*both, panama, zealand, nowhere],
            officers=[officer],
            tours=[a_tour(officer, both[0], LONG_AGO)],
            lines=lines,
            priorities=[
                a_priority("CBSA", ["EC"], areas=frozenset({"drugs"})),
                a_priority("RCMP", ["FJ", "CO"]),
            ],
        )
    )


def looks(network, question=EVERYTHING):
    shown = picture(network, assessed(network), question)
    return {country.iso2: country.look for country in shown.countries}


def test_each_country_shows_who_covers_it(network):
    assert looks(network) == {
        "CO": "JOINT",
        "EC": ABSENT,
        "FJ": ABSENT,
        "KI": "CBSA",
        "NZ": "CBSA",
        "PA": "RCMP",
    }


def test_one_agency_alone(network):
    found = looks(network, Question(agency="RCMP"))
    assert found == {
        "CO": "RCMP",
        "EC": NOTHING,
        "FJ": ABSENT,
        "KI": NOTHING,
        "NZ": NOTHING,
        "PA": "RCMP",
    }


def test_one_basis_or_one_mandate_area_alone(network):
    assert looks(network, Question(basis="resident"))["CO"] == "CBSA"
    assert looks(network, Question(basis="accredited"))["KI"] == "CBSA"
    assert looks(network, Question(area="fraud"))["CO"] == "RCMP"
    assert looks(network, Question(area="fraud"))["EC"] == NOTHING
    assert looks(network, Question(area="drugs"))["EC"] == ABSENT


def test_how_an_agency_reaches_a_country(network):
    shown = picture(network, (), Question())
    colombia = next(c for c in shown.countries if c.iso2 == "CO")
    assert colombia.cbsa
    assert colombia.rcmp
    assert colombia.cbsa.code == "BOG-CBSA"
    assert (colombia.cbsa.basis, colombia.cbsa.since, colombia.cbsa.vacant_since) == (
        "resident",
        LONG_AGO,
        None,
    )
    assert colombia.rcmp.vacant_since == LONG_AGO
    assert len(colombia.rcmp.posts) == 2
    assert [agency for agency, _ in colombia.reaches] == ["CBSA", "RCMP"]


def test_the_worth_is_that_of_all_lines_together(network):
    for country in picture(network, (), Question()).countries:
        for agency, reach in country.reaches:
            assert reach.worth == worth_of(network, agency, country.iso2)


def test_the_nearest_post_is_in_another_country_over_the_date_line_too(network):
    shown = picture(network, (), Question()).countries
    near = {country.iso2: country.nearest for country in shown if country.nearest}
    assert set(near) == set(SPOTS)
    assert (near["CO"].city.en, near["CO"].km) == ("City of PA", 765)
    assert near["EC"].city.en == "City of CO"
    assert near["KI"].city.en == "City of NZ"
    assert near["FJ"].city.en == "City of NZ"
    assert near["NZ"].city.en != "City of NZ"
    alone = picture(network, (), Question(agency="CBSA")).countries
    assert {c.nearest.agency for c in alone if c.nearest} == {"CBSA"}


def test_posts_stand_where_they_are_if_anybody_knows(network):
    posts = picture(network, (), Question()).posts
    assert [post.code for post in posts] == ["BOG-CBSA", "BOG-RCMP", "PAN-RCMP", "WLG-CBSA"]
    assert posts[0].vacant_since is None
    assert posts[1].vacant_since == LONG_AGO
    assert (posts[0].latitude, posts[0].longitude) == (4.71, -74.07)


def test_gaps_are_felt_where_their_place_is_or_their_post_looks_after(network):
    gaps = assessed(network)
    shown = picture(network, gaps, Question())
    for country in shown.countries:
        felt = [gap for gap in gaps if country.iso2 in countries_of(network, gap)]
        assert country.gaps == len(felt)
        assert country.worst == max((gap.severity for gap in felt), default=0)
    assert shown.count("JOINT", "CBSA", "RCMP") == 4
