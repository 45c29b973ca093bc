"""What every registry starts from."""

from datetime import date
from typing import Any

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.bilingual import REVIEWED, Bilingual
from lo_desk.domain.rows import Part
from lo_desk.errors import Duplicate
from lo_desk.ids import stable_id
from lo_desk.services import listing, reference
from lo_desk.services.history import verify
from lo_desk.services.records import count, find, whole
from lo_desk.services.steps import next_undo

COUNTS = {
    "agency": 2,
    "mandate_area": 12,
    "country": 250,
    "mission": 146,
    "place": 5,
    "recommendation": 34,
}


BOGOTA = (4_609_700, -74_081_700)


def quiet(_fraction, _message):
    """Nobody waits."""


def found(desk, entity, key):
    """A record, whatever its values."""
    facts: Any = find(desk, entity, key)
    return facts


def test_a_new_registry_has_the_reference_data_and_nothing_else(any_empty_desk):
    counts = {key: count(any_empty_desk, key, Part()) for key in ENTITIES}
    assert {key: number for key, number in counts.items() if number} == COUNTS


def test_colombia_is_known_with_its_capital_and_its_language(any_empty_desk):
    country = found(any_empty_desk, "country", "CO")
    assert country["name"].fr == "Colombie"
    assert country["capital"].en == "Bogotá"
    assert (country["capital_lat"], country["capital_lon"]) == BOGOTA
    assert country["working_languages"] == ("es",)
    assert country["owner"] == "JOINT"
    assert country["source_on"] == date(2026, 11, 24)


def test_antarctica_has_a_region_of_its_own(empty_desk):
    assert found(empty_desk, "country", "AQ")["region"] == "010"


def test_a_mission_has_a_code_and_stands_in_its_city_not_at_its_building(empty_desk):
    mission = found(empty_desk, "mission", "EMB-BOG")
    assert mission["type"] == "embassy"
    assert mission["country"].code == "CO"
    assert (mission["lat"], mission["lon"]) == BOGOTA
    assert mission["source"].startswith("http")


def test_two_missions_of_one_kind_in_one_city_have_codes_of_their_own(empty_desk):
    holy_see = found(empty_desk, "mission", "EMB-ROM-2")
    assert (holy_see["accredited"], holy_see["country"].code) == (("VA",), "IT")


def test_detroit_is_a_place_below_a_country(empty_desk):
    place = found(empty_desk, "place", "USDET")
    assert (place["name"].en, place["country"].code) == ("Detroit", "US")


@pytest.mark.parametrize("entity", ["agency", "country", "mission", "place", "recommendation"])
def test_every_name_is_there_in_both_languages_and_compared(empty_desk, entity):
    for record in whole(empty_desk, entity):
        for text in (t for t in record.by_key.values() if isinstance(t, Bilingual) and t):
            assert (text.state, text.newer) == (REVIEWED, None), text


def test_two_registries_agree_on_the_ids_of_what_was_supplied(empty_desk):
    assert found(empty_desk, "country", "CO").id == stable_id("country", "CO")
    assert found(empty_desk, "country", "CO").id.version == 7


def test_nobody_undoes_the_reference_data_and_its_journal_holds(any_empty_desk):
    assert next_undo(any_empty_desk) is None
    verify(any_empty_desk)


def test_reference_data_are_loaded_once(empty_desk):
    with pytest.raises(Duplicate):
        reference.load(empty_desk, quiet)
    assert count(empty_desk, "country", Part()) == 250


@pytest.mark.parametrize("asked", ["4.6097", "4,6097"])
def test_a_mission_is_found_by_its_degrees_with_a_point_or_a_comma(empty_desk, asked):
    found = listing.listed(empty_desk, "mission", (("lat", asked),))
    assert [line.facts["code"] for line in found.lines] == ["EMB-BOG"]
    assert [row[row_head(listing.grid(found), "lat")] for row in listing.grid(found)[1:]] == [
        "4.6097"
    ]


def row_head(grid, name):
    return grid[0].index(name)
