"""Coverage as GeoJSON (RFC 7946): countries with who covers them, posts as points.

Outlines are those of the reference data, in degrees (WGS 84). Keys and values are never
translated; names are there in both languages.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lo_desk.domain.cover_picture import NOTHING, CountryCover, PostSpot, Reach
from lo_desk.domain.coverage_request import CoverageFacts
from lo_desk.exchange.beside import beside
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import said
from lo_desk.paths import RESOURCES
from lo_desk.progress import Progress

_OUTLINES = RESOURCES / "reference" / "world-outlines.geojson"
_MARKINGS = ("unclassified", "protected-a", "protected-b")
_CENT = 100
Position = Sequence[float]
Ring = Sequence[Position]


def write(
    facts: CoverageFacts, _languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the collection beside ``target``, then in its place: one feature a line.

    Args:
        facts: What to write; names are there in both languages.
        target: The file to make or replace.
        report: Hears how far it is, and may stop it.

    Raises:
        OSError: The folder cannot be written.
    """
    report(0.2, said("Writing the files"))
    with beside(target) as part:
        part.write_text(text_of(facts), "utf-8", newline="\n")
    report(1.0, said("Done"))


def text_of(facts: CoverageFacts) -> str:
    """The collection as it is written."""
    source = json.loads(_OUTLINES.read_text("utf-8"))
    features = [*_countries(facts, source["features"]), *map(_post, facts.picture.posts)]
    about = {**_about(facts), "source": source["source"], "disclaimer": _disclaimer(source)}
    head = ",\n".join(f"{_line(key)}:{_line(value)}" for key, value in about.items())
    return f'{{{head},\n"features":[\n' + ",\n".join(map(_line, features)) + "\n]}\n"


def _about(facts: CoverageFacts) -> dict[str, object]:
    """Members that the format leaves to us."""
    question = facts.request.question
    asked = {"agency": question.agency, "basis": question.basis, "mandate_area": question.area}
    return {
        "type": "FeatureCollection",
        "name": "coverage",
        "as_of": facts.request.day.isoformat(),
        "edition": facts.request.reader or "joint",
        "asked": {key: value for key, value in asked.items() if value},
        "demo": facts.demo,
        "marking": _MARKINGS[facts.marking],
        "fingerprint": facts.fingerprint,
    }


def _disclaimer(source: Mapping[str, Any]) -> dict[str, str]:
    return {"en": source["disclaimer_en"], "fr": source["disclaimer_fr"]}


def _countries(facts: CoverageFacts, outlines: Iterable[Mapping[str, Any]]) -> Iterator[object]:
    geometries = _geometries(outlines)
    for country in facts.picture.countries:
        if country.look != NOTHING:
            yield {
                "type": "Feature",
                "id": country.iso2,
                "geometry": geometries.get(country.iso2),
                "properties": _properties(country),
            }


def _properties(country: CountryCover) -> dict[str, object]:
    return {
        "kind": "country",
        "iso2": country.iso2,
        "name_en": country.name.en,
        "name_fr": country.name.fr,
        "covered_by": [agency for agency, _ in country.reaches],
        "priority_without_officer": not country.reaches,
        "gaps": country.gaps,
        **{agency.lower(): _reach(reach) for agency, reach in country.reaches},
    }


def _reach(reach: Reach) -> dict[str, object]:
    low, high = (round(end / _CENT) for end in reach.worth)
    return {
        "basis": reach.basis,
        "since": reach.since.isoformat(),
        "posts": list(reach.posts),
        "vacant_since": reach.vacant_since.isoformat() if reach.vacant_since else None,
        "coverage_percent": [low, high],
    }


def _post(post: PostSpot) -> dict[str, object]:
    return {
        "type": "Feature",
        "id": post.code,
        "geometry": {"type": "Point", "coordinates": [post.longitude, post.latitude]},
        "properties": {
            "kind": "post",
            "code": post.code,
            "agency": post.agency,
            "city_en": post.city.en,
            "city_fr": post.city.fr,
            "country": post.country,
            "vacant_since": post.vacant_since.isoformat() if post.vacant_since else None,
        },
    }


def _geometries(outlines: Iterable[Mapping[str, Any]]) -> Mapping[str, object]:
    """One geometry a country: all its parts, or its point where it has no outline."""
    areas: dict[str, list[list[Ring]]] = {}
    points: dict[str, object] = {}
    for outline in outlines:
        iso2, geometry = outline["properties"]["iso2"], outline["geometry"]
        if not iso2:
            continue
        if geometry["type"] == "Point":
            points[iso2] = geometry
        else:
            several = geometry["type"] == "MultiPolygon"
            polygons = geometry["coordinates"] if several else [geometry["coordinates"]]
            areas.setdefault(iso2, []).extend([_turned(rings) for rings in polygons])
    made = {
        iso2: {"type": "MultiPolygon", "coordinates": polygons} for iso2, polygons in areas.items()
    }
    return {**points, **made}


def _turned(rings: Sequence[Ring]) -> list[Ring]:
    """The outer ring against the clock, holes with it (RFC 7946, 3.1.6)."""
    return [
        ring if (_signed_area(ring) > 0) == (number == 0) else ring[::-1]
        for number, ring in enumerate(rings)
    ]


def _signed_area(ring: Ring) -> float:
    """Twice the area in square degrees, positive against the clock."""
    return sum(
        one[0] * other[1] - other[0] * one[1]
        for one, other in zip(ring, [*ring[1:], ring[0]], strict=True)
    )


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
