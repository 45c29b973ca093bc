"""What every registry starts from: agencies, mandate areas, countries, missions, places."""

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from unicodedata import normalize
from uuid import UUID

from lo_desk.catalogue.field import Choice
from lo_desk.db.store import Step
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import said
from lo_desk.ids import stable_id
from lo_desk.paths import RESOURCES
from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.services.writing import write

Cells = Mapping[str, str]

READ_ON = date(2026, 11, 24)
"""The day the tables were prepared from their sources."""

SUPPLIED = stable_id("step", "supplied")
"""What supplied data are part of, so that nobody's undo takes them back."""

_MISSION_STATES = {"services paused": "paused", "to check": "to_check"}
_MISSION_CODES = {
    "embassy": "EMB",
    "high_commission": "HC",
    "deputy_high_commission": "DHC",
    "consulate_general": "CG",
    "consulate": "CON",
    "consular_agency": "CAG",
    "trade_office": "TRD",
    "office": "OFF",
    "permanent_mission": "PM",
}
_COUNTRIES_FROM = "GeoNames; Unicode CLDR 47-48 (en-CA, fr-CA)"
_MISSION_LANGUAGE_FROM = "language at the United Nations: {source} (derived, to be confirmed)"


def load(desk: Desk, report: Progress) -> None:
    """Fill a registry that was just made, in one step.

    Raises:
        Duplicate: It is there already.
    """
    label = said("Reference data")
    edits: list[Edit] = []
    for number, part in enumerate(_PARTS):
        report(number / len(_PARTS) / 4, label)
        edits += part()
    with desk.store.writing(Step(label, part_of=SUPPLIED)) as session:
        write(session, edits)
    report(1, label)


def table(name: str) -> list[dict[str, str]]:
    """The rows of a supplied table, by column."""
    with (RESOURCES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def supplied(entity: str, key: str) -> UUID:
    """The id of a supplied record, the same in every registry."""
    return stable_id(entity, key)


def refer(entity: str, key: str) -> Choice:
    """A supplied record, to refer to."""
    return Choice(supplied(entity, key), key)


def codes(cell: str) -> tuple[str, ...]:
    """A cell's list."""
    return tuple(part for part in cell.split(";") if part)


def pair(cells: Cells, name: str) -> Bilingual:
    """Two columns as one text, confirmed if both languages are there: somebody compared them."""
    text = Bilingual(cells[f"{name}_en"], cells[f"{name}_fr"])
    return text.confirmed() if text.en and text.fr else text


def missions() -> Iterator[tuple[str, Cells]]:
    """The missions with their codes: ``EMB-BOG``, as few letters as tell cities apart."""
    rows = table("reference/missions.csv")
    rows.sort(key=_elsewhere)
    kinds = [_MISSION_CODES[_key(row["type"])] for row in rows]
    names = {f"{kind}-{_ascii(row['city_en'])}" for kind, row in zip(kinds, rows, strict=True)}
    met: dict[str, int] = {}
    for kind, row in zip(kinds, rows, strict=True):
        code = _shortest(f"{kind}-{_ascii(row['city_en'])}", names, len(kind) + 4)
        met[code] = met.get(code, 0) + 1
        yield code if met[code] == 1 else f"{code}-{met[code]}", row


def _elsewhere(mission: Cells) -> bool:
    """Whether it speaks to another state than the one it stands in: Rome has two embassies."""
    return mission["country_iso2"] not in codes(mission["accredited_iso2"])


def _ascii(name: str) -> str:
    plain = normalize("NFD", name).encode("ascii", "ignore").decode()
    return "".join(letter for letter in plain.upper() if letter.isalnum())


def _shortest(name: str, names: Collection[str], least: int) -> str:
    lengths = range(least, len(name))
    alone = (n for n in lengths if sum(other.startswith(name[:n]) for other in names) == 1)
    return name[: next(alone, len(name))]


def _edit(entity: str, key: str, facts: Mapping[str, object]) -> Edit:
    kept = {name: fact for name, fact in facts.items() if fact not in {None, "", ()}}
    return Edit(entity, supplied(entity, key), NEW, kept)


def _key(words: str) -> str:
    return words.replace(" ", "_")


def _degrees(cell: str) -> Degrees | None:
    return Degrees(cell) if cell else None


def _agencies() -> Iterator[Edit]:
    for row in table("reference/agencies.csv"):
        facts = {"code": row["code"], "name": pair(row, "name"), "short": pair(row, "short")}
        yield _edit("agency", row["code"], facts)


def _mandate_areas() -> Iterator[Edit]:
    for row in table("reference/mandate_areas.csv"):
        facts = {
            "code": row["code"],
            "name": pair(row, "name"),
            "agencies": codes(row["agencies"]),
        }
        yield _edit("mandate_area", row["code"], facts)


def _countries() -> Iterator[Edit]:
    languages = {row["iso2"]: row["languages"] for row in table("reference/languages.csv")}
    at_the_un = {row["iso2"]: row for row in table("reference/un_mission_languages.csv")}
    for row in table("reference/countries.csv"):
        there = at_the_un.get(row["iso2"])
        facts = {
            "iso2": row["iso2"],
            "iso3": row["iso3"],
            "name": pair(row, "name"),
            "aliases_en": codes(row["alt_en"]),
            "aliases_fr": codes(row["alt_fr"]),
            "region": row["region_m49"] or "010",  # M49 has Antarctica in no region
            "capital": pair(row, "capital"),
            "capital_lat": _degrees(row["capital_lat"]),
            "capital_lon": _degrees(row["capital_lon"]),
            "time_zone": row["capital_time_zone"],
            "un_mission_language": there["language"] if there else "",
            "working_languages": codes(languages[row["iso2"]]),
            "weekend": codes(row["weekend"]),
            "dial_code": row["dial_code"],
            "source": _countries_from(there),
            "source_on": READ_ON,
        }
        yield _edit("country", row["iso2"], facts)


def _countries_from(at_the_un: Cells | None) -> str:
    if at_the_un is None:
        return _COUNTRIES_FROM
    return "; ".join((_COUNTRIES_FROM, _MISSION_LANGUAGE_FROM.format(**at_the_un)))


def _missions() -> Iterator[Edit]:
    cities = _cities()
    for code, row in missions():
        facts = {
            "code": code,
            "type": _key(row["type"]),
            "country": refer("country", row["country_iso2"]),
            "city": pair(row, "city"),
            **_position(cities[row["city_en"], row["country_iso2"]]),
            "accredited": codes(row["accredited_iso2"]),
            "organization": row["organization"],
            "status": _MISSION_STATES.get(row["status"], row["status"]),
            "source": row["source"],
            "source_on": READ_ON,
        }
        yield _edit("mission", code, facts)


def _cities() -> dict[tuple[str, str], Cells]:
    return {(row["name_en"], row["country_iso2"]): row for row in table("reference/cities.csv")}


def _position(city: Cells) -> dict[str, object]:
    """Where a city is; of a mission never where its building is."""
    return {
        "lat": _degrees(city["lat"]),
        "lon": _degrees(city["lon"]),
        "time_zone": city["time_zone"],
    }


def _places() -> Iterator[Edit]:
    cities = _cities()
    for row in table("reference/places.csv"):
        city = cities[row["city_en"], row["country_iso2"]]
        facts = {
            "code": row["code"],
            "country": refer("country", row["country_iso2"]),
            "name": pair(city, "name"),
            "kind": "city",
            **_position(city),
        }
        yield _edit("place", row["code"], facts)


def _recommendations() -> Iterator[Edit]:
    for row in table("reference/recommendations.csv"):
        facts = {
            "number": int(row["number"]),
            "title": pair(row, "short_title"),
            "section": pair(row, "section"),
            "pillar": pair(row, "pillar"),
        }
        yield _edit("recommendation", row["number"], facts)


_PARTS: tuple[Callable[[], Iterator[Edit]], ...] = (
    _agencies,
    _mandate_areas,
    _countries,
    _missions,
    _places,
    _recommendations,
)
