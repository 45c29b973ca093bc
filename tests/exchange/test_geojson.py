"""Coverage as GeoJSON: what RFC 7946 asks, and that it says what the map says."""

import json
from datetime import date

import pytest

from lo_desk.domain.coverage_request import CoverageRequest
from lo_desk.exchange.geojson import text_of
from lo_desk.services import coverage_files
from tests.conftest import TODAY


@pytest.fixture
def facts(desk):
    return coverage_files.facts(desk, CoverageRequest("map", TODAY))


@pytest.fixture
def collection(facts):
    return json.loads(text_of(facts))


def of_kind(collection, kind):
    return [f for f in collection["features"] if f["properties"]["kind"] == kind]


def positions(geometry):
    if geometry["type"] == "Point":
        yield geometry["coordinates"]
        return
    for polygon in geometry["coordinates"]:
        for ring in polygon:
            yield from ring


def area(ring):
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(one[0] * other[1] - other[0] * one[1] for one, other in pairs)


def test_it_is_a_collection_that_says_where_it_comes_from_and_what_it_does_not_mean(collection):
    assert collection["type"] == "FeatureCollection"
    assert collection["as_of"] == "2026-11-24"
    assert collection["demo"] is True
    assert collection["edition"] == "joint"
    assert collection["marking"] in {"unclassified", "protected-a", "protected-b"}
    assert "Natural Earth" in collection["source"]
    assert "no official endorsement" in collection["disclaimer"]["en"]
    assert "aucune approbation" in collection["disclaimer"]["fr"]
    assert "crs" not in collection  # RFC 7946 knows WGS 84 only


def test_countries_say_who_covers_them_on_what_basis_from_where_and_since_when(facts, collection):
    told = {f["id"]: f["properties"] for f in of_kind(collection, "country")}
    shown = {c.iso2: c for c in facts.picture.countries if c.look != "nothing"}
    assert set(told) == set(shown)
    colombia = told["CO"]
    assert (colombia["name_en"], colombia["name_fr"]) == ("Colombia", "Colombie")
    assert colombia["covered_by"] == ["CBSA", "RCMP"]
    assert colombia["cbsa"]["basis"] == "resident"
    assert colombia["cbsa"]["posts"][0] == "BOG-CBSA"
    assert date.fromisoformat(colombia["cbsa"]["since"]) <= TODAY
    low, high = colombia["cbsa"]["coverage_percent"]
    assert 0 <= low <= high <= 100
    assert told["EC"]["priority_without_officer"] is True
    assert told["EC"]["covered_by"] == []


def test_posts_are_points_with_their_agency(facts, collection):
    posts = of_kind(collection, "post")
    assert [post["id"] for post in posts] == [post.code for post in facts.picture.posts]
    for post in posts:
        longitude, latitude = post["geometry"]["coordinates"]
        assert post["geometry"]["type"] == "Point"
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90
        assert post["properties"]["agency"] in {"CBSA", "RCMP"}


def test_rings_are_closed_and_turn_as_the_standard_says(collection):
    for feature in of_kind(collection, "country"):
        geometry = feature["geometry"]
        assert geometry["type"] in {"MultiPolygon", "Point"}
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in positions(geometry))
        for polygon in geometry["coordinates"] if geometry["type"] == "MultiPolygon" else ():
            for number, ring in enumerate(polygon):
                assert len(ring) >= 4
                assert ring[0] == ring[-1]
                assert area(ring) == 0 or (area(ring) > 0) == (number == 0)


def test_every_feature_has_an_id_of_its_own(collection):
    ids = [feature["id"] for feature in collection["features"]]
    assert len(set(ids)) == len(ids)


def test_the_same_facts_give_the_same_bytes(desk, facts):
    again = coverage_files.facts(desk, CoverageRequest("map", TODAY))
    assert text_of(again) == text_of(facts)
