"""Typed values as a draft keeps them: plain JSON, and back."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees, read_degrees

_HALVES = ("en", "fr", "newer", "state", "match")


def kept(value: object) -> object:
    """What JSON can hold of a typed value."""
    plain = value
    match value:
        case Choice(key=UUID()):
            plain = {"record": str(value.key)}
        case Choice():
            plain = {"choice": value.key}
        case Bilingual():
            plain = {half: getattr(value, half) for half in _HALVES}
        case UUID():
            plain = {"record": str(value)}
        case Degrees():
            plain = str(value)
        case date():
            plain = value.isoformat()
        case tuple() | list():
            plain = [kept(part) for part in value]
    return plain


def typed(field: Field, value: object) -> object:
    """What was typed into ``field``; a record is given by its id alone.

    What cannot be read is given as it is kept: the form then says what is wrong with it.
    """
    if isinstance(value, dict):
        return _whole(field, value)
    if isinstance(value, list):
        return tuple(typed(field, part) for part in value)
    reader = _READERS.get(field.kind)
    if reader is None or not isinstance(value, str):
        return value
    try:
        return reader(value)
    except ValueError:
        return value


_READERS: dict[Kind, Callable[[str], object]] = {
    Kind.DATE: date.fromisoformat,
    Kind.LAST_DAY: date.fromisoformat,
    Kind.DEGREES: read_degrees,
    Kind.INSTANT: datetime.fromisoformat,
    Kind.BILINGUAL: Bilingual,
}


def _whole(field: Field, value: dict[str, object]) -> object:
    if "record" in value:
        return UUID(str(value["record"]))
    if "choice" in value:
        known = (choice for choice in field.choices if choice.key == value["choice"])
        return next(known, value["choice"])
    newer = value.get("newer")
    told = [str(value.get(half) or "") for half in _HALVES]
    return Bilingual(told[0], told[1], str(newer) if newer else None, told[3], told[4])
