import csv
import json
from itertools import pairwise

import pytest

from lo_desk.domain.outlines import (
    MAP_HEIGHT,
    MAP_WIDTH,
    on_map,
    prepare_world,
    prepared,
    world,
    written,
)
from lo_desk.paths import RESOURCES

REFERENCE = RESOURCES / "reference"


def square(west, south, side=10.0):
    east, north = west + side, south + side
    return [[west, south], [west, north], [east, north], [east, south], [west, south]]


def collection(geometry, **properties):
    feature = {"properties": {"id": "X", "iso2": "CO", "kind": "main", **properties}}
    return {"source": "drawn by hand", "features": [{**feature, "geometry": geometry}]}


def drawn(coordinates, kind="Polygon"):
    geometry = {"type": kind, "coordinates": coordinates}
    return prepared(collection(geometry, label=[1, 1]))["outlines"][0]


@pytest.mark.parametrize(
    ("place", "spot"),
    [
        ((0, 0), (MAP_WIDTH / 2, MAP_HEIGHT / 2)),
        ((180, 0), (MAP_WIDTH, MAP_HEIGHT / 2)),
        ((0, 90), (MAP_WIDTH / 2, 0)),
        ((0, -90), (MAP_WIDTH / 2, MAP_HEIGHT)),
    ],
)
def test_the_map_has_its_poles_above_and_below_and_its_edges_at_the_sides(place, spot):
    assert on_map(*place) == pytest.approx(spot, abs=1)


def test_a_ring_is_left_open_for_the_painter_to_close():
    [ring] = drawn([square(0, 0)])["rings"]
    assert len(ring) == 2 * 4


def test_what_rounding_brought_together_is_one_vertex():
    ring = square(0, 0)
    ring.insert(1, [0.001, 0.001])
    assert drawn([ring]) == drawn([square(0, 0)])


def test_an_island_that_rounding_swallowed_is_left_out():
    land = drawn([[square(0, 0)], [square(30, 30, 0.001)]], "MultiPolygon")
    assert len(land["rings"]) == 1


def test_a_lake_is_a_ring_like_the_shore():
    land = drawn([square(0, 0), square(2, 2, 5)])
    assert len(land["rings"]) == 2


def test_a_small_state_is_a_point():
    geometry = {"type": "Point", "coordinates": [0, 0]}
    world = prepared(collection(geometry, kind="point", parent="FR"))
    assert world["outlines"] == []
    [point] = world["points"]
    assert (point["at"], point["parent"]) == ([5000, 2434], "FR")


def test_the_shipped_map_is_what_its_source_says():
    source = json.loads((REFERENCE / "world-outlines.geojson").read_text("utf-8"))
    assert (REFERENCE / "world.json").read_bytes() == written(source).encode()


def test_preparing_writes_the_map(tmp_path):
    prepare_world(target=tmp_path / "world.json")
    assert (tmp_path / "world.json").read_bytes() == (REFERENCE / "world.json").read_bytes()


def test_no_line_runs_across_the_map():
    for outline in world().outlines:
        for ring in outline.rings:
            for (x0, y0), (x1, y1) in pairwise((*ring, ring[0])):
                assert max(abs(x1 - x0), abs(y1 - y0)) <= MAP_WIDTH / 10, outline.id


def test_everything_lies_within_the_map():
    spots = [spot for each in world().outlines for ring in each.rings for spot in ring]
    spots += [each.label for each in world().outlines] + [each.at for each in world().points]
    assert all(0 <= x <= MAP_WIDTH and 0 <= y <= MAP_HEIGHT for x, y in spots)


def test_every_country_is_on_the_map_but_the_minor_outlying_islands():
    with (REFERENCE / "countries.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["iso2"] for row in csv.DictReader(lines)}
    shown = {each.iso2 for each in (*world().outlines, *world().points)} - {None}
    assert known - shown == {"UM"}
    assert shown - known == set()


def test_a_disputed_area_is_nobodys_and_names_who_disputes_it():
    areas = [each for each in (*world().outlines, *world().points) if each.kind == "disputed"]
    assert len(areas) == 20
    assert all(each.between and each.name.en and each.name.fr for each in areas)
    assert [each.id for each in areas if each.iso2 is not None] == ["EH"]


def test_outline_ids_are_unique():
    ids = [each.id for each in (*world().outlines, *world().points)]
    assert len(ids) == len(set(ids))
