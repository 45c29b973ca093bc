"""The world's outlines: prepared once, offline; painted by the window and the documents alike."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.geography import HEIGHT, WIDTH, equal_earth
from lo_desk.paths import RESOURCES

MAP_WIDTH = 10_000
_SCALE = MAP_WIDTH / WIDTH
MAP_HEIGHT = round(HEIGHT * _SCALE)

_SOURCE = RESOURCES / "reference" / "world-outlines.geojson"
_PREPARED = RESOURCES / "reference" / "world.json"

Spot = tuple[int, int]
Ring = tuple[Spot, ...]


@dataclass(frozen=True)
class Feature:
    """Something of the map; ``kind`` says how it may be coloured.

    Attributes:
        id: Its own key; several may share an ``iso2`` (Alaska is ``US-AK``).
        iso2: ISO 3166-1 alpha-2, or None where no code exists.
        kind: ``main``, ``territory``, ``part`` or ``point`` of a country, or ``disputed``:
            hatched neutrally, never in the colour of a claimant.
        parent: The sovereign's code, of a territory.
        name: Of a part or a disputed area; other names are the country's.
        between: Who disputes it, by code, in alphabetical order.
    """

    id: str
    iso2: str | None
    kind: str
    parent: str
    name: Bilingual
    between: tuple[str, ...]


@dataclass(frozen=True)
class Outline(Feature):
    """An area.

    Attributes:
        label: A spot inside, for a name or a mark.
        rings: Painted together, odd-even. No ring repeats its first spot: the painter closes it.
    """

    label: Spot
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class Point(Feature):
    """What is too small to see; its outline may be there too.

    Attributes:
        at: Where the mark goes.
    """

    at: Spot


@dataclass(frozen=True)
class WorldMap:
    """The map as it is painted: whole numbers, ``width`` by ``height``, y downwards."""

    width: int
    height: int
    outlines: tuple[Outline, ...]
    points: tuple[Point, ...]


def on_map(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place is on the ``WorldMap``.

    Args:
        longitude: Degrees east, -180 to 180.
        latitude: Degrees north, -90 to 90.
    """
    x, y = equal_earth(longitude, latitude)
    return (x + WIDTH / 2) * _SCALE, (HEIGHT / 2 - y) * _SCALE


@cache
def world() -> WorldMap:
    """The prepared map."""
    return _read(json.loads(_PREPARED.read_text("utf-8")))


def prepared(source: Mapping[str, Any]) -> dict[str, Any]:
    """A GeoJSON collection, projected and rounded.

    Args:
        source: Features in degrees, none across the antimeridian.

    Returns:
        What ``world.json`` holds: coordinates in one flat list per ring, x before y.
    """
    features = source["features"]
    return {
        "source": source["source"],
        "width": MAP_WIDTH,
        "height": MAP_HEIGHT,
        "outlines": [_outline(f) for f in features if f["geometry"]["type"] != "Point"],
        "points": [_point(f) for f in features if f["geometry"]["type"] == "Point"],
    }


def prepare_world(source: Path = _SOURCE, target: Path = _PREPARED) -> None:
    """Write ``world.json`` from ``world-outlines.geojson``: the task ``poe outlines``."""
    target.write_text(written(json.loads(source.read_text("utf-8"))), "utf-8", newline="\n")


def written(source: Mapping[str, Any]) -> str:
    """The text of ``world.json``: one feature a line, so that a change can be read."""
    world = prepared(source)
    parts = [f"{_line(key)}:{_value(value)}" for key, value in world.items()]
    return "{" + ",\n".join(parts) + "}\n"


def _value(value: object) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_line, value)) + "]"
    return _line(value)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _outline(feature: Mapping[str, Any]) -> dict[str, Any]:
    geometry = feature["geometry"]
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    rings = [_ring(ring) for polygon in polygons for ring in polygon]
    return {
        **_told(feature),
        "label": _spot(feature["properties"]["label"]),
        "rings": [ring for ring in rings if len(ring) >= 6],
    }


def _point(feature: Mapping[str, Any]) -> dict[str, Any]:
    return {**_told(feature), "at": _spot(feature["geometry"]["coordinates"])}


def _told(feature: Mapping[str, Any]) -> dict[str, Any]:
    keys = ("id", "iso2", "kind", "parent", "name_en", "name_fr", "between")
    return {key: value for key, value in feature["properties"].items() if key in keys}


def _ring(ring: Sequence[Sequence[float]]) -> list[int]:
    """A ring without its last vertex, nor any that rounding brought upon the one before."""
    spots: list[list[int]] = []
    for vertex in ring:
        spot = _spot(vertex)
        if not spots or spot != spots[-1]:
            spots.append(spot)
    spots.pop()
    return [number for spot in spots for number in spot]


def _spot(vertex: Sequence[float]) -> list[int]:
    x, y = on_map(vertex[0], vertex[1])
    return [round(x), round(y)]


def _read(world: Mapping[str, Any]) -> WorldMap:
    return WorldMap(
        world["width"],
        world["height"],
        tuple(
            Outline(
                label=tuple(each["label"]), rings=tuple(map(_pairs, each["rings"])), **_facts(each)
            )
            for each in world["outlines"]
        ),
        tuple(Point(at=tuple(each["at"]), **_facts(each)) for each in world["points"]),
    )


def _facts(each: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": each["id"],
        "iso2": each["iso2"],
        "kind": each["kind"],
        "parent": each.get("parent", ""),
        "name": Bilingual(each.get("name_en", ""), each.get("name_fr", "")),
        "between": tuple(each.get("between", ())),
    }


def _pairs(ring: Sequence[int]) -> Ring:
    numbers: Iterator[int] = iter(ring)
    return tuple(zip(numbers, numbers, strict=True))
