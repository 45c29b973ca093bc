"""One value as the text of a cell, and back. ``read(write(value))`` is the value.

A pair has four cells, everything else has one. What is written is the same in both languages and
on every machine: ``yes`` and ``no``, a choice's key, a marking as 0 to 2, a day as 2026-11-24, a
moment in UTC that ends in Z, codes joined by a semicolon, a last day as people read it, a
reference by its record's code, else by its id. Of a choice, its words in either language are read
too.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees, read_degrees
from lo_desk.exchange.error_cells import ERRORS
from lo_desk.exchange.words import choice_called
from lo_desk.i18n.msg import Msg, said

SEPARATOR = ";"
PARTS = ("en", "fr", "newer", "match")
_YES, _NO = {"yes", "oui", "true", "vrai", "1"}, {"no", "non", "false", "faux", "0"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,12}", re.ASCII)
_MATCH = re.compile(r"[0-9a-f]{16}", re.ASCII)


class Unreadable(Exception):
    """A cell's text that is no value of its kind."""

    def __init__(self, msg: Msg) -> None:
        super().__init__(msg)
        self.msg = msg


@dataclass(frozen=True)
class Cell:
    """One column of a sheet: a field, or one of a pair's four parts; the id has no field."""

    name: str
    field: Field | None = None
    part: str = ""


@dataclass(frozen=True)
class Named:
    """A reference as a file gives it: a code, a service number or an id."""

    text: str


ID = Cell("id")


def cells_of(entity: Entity) -> tuple[Cell, ...]:
    """The columns of an entity's sheet, in order."""
    cells = [ID]
    for field in entity.exchanged:
        if field.kind is Kind.BILINGUAL:
            cells += [Cell(f"{field.key}_{part}", field, part) for part in PARTS]
        else:
            cells.append(Cell(field.key, field))
    return tuple(cells)


def write(value: object, part: str = "") -> str:
    """The text of a value as people read it; ``part`` is that of a pair."""
    match value:
        case None:
            text = ""
        case bool():
            text = "yes" if value else "no"
        case Bilingual():
            text = getattr(value, part) or ""
        case Choice():
            text = value.code or write(value.key)
        case datetime():
            text = value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            text = value.isoformat()
        case tuple() | list():
            text = SEPARATOR.join(write(one) for one in value)
        case _:
            text = str(value)
    return text


def read(field: Field, text: str) -> object:
    """What was typed, of a field that is no pair.

    Returns:
        None for a blank cell; of a reference, ``Named``.

    Raises:
        Unreadable: The text is no such value.
    """
    plain = text.strip()
    _no_error(plain)
    if field.kind in {Kind.TEXT, Kind.LONG}:
        return text if plain else None
    if not plain:
        return () if field.kind is Kind.CODES else None
    return _READERS[field.kind](field, plain)


def read_pair(texts: Mapping[str, str], before: Bilingual) -> Bilingual:
    """A pair from the parts a file has; the parts it lacks stay as they were.

    Raises:
        Unreadable: ``newer`` or ``match`` is none.
    """
    for text in texts.values():
        _no_error(text.strip())
    newer = texts.get("newer", before.newer or "").strip()
    match = texts.get("match", before.match).strip()
    if newer not in {"", "en", "fr"}:
        raise Unreadable(said("Enter en or fr, or leave it empty."))
    if match and not _MATCH.fullmatch(match):
        raise Unreadable(said("Enter 16 hexadecimal digits, or leave it empty."))
    en, fr = texts.get("en", before.en), texts.get("fr", before.fr)
    return Bilingual(en, fr, newer or None, before.state, match)


def _no_error(text: str) -> None:
    if text in ERRORS:
        words = said(
            "The spreadsheet has an error here (%(error)s): correct it there, or enter the value.",
            error=text,
        )
        raise Unreadable(words)


def _day(_field: Field, text: str) -> date:
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        raise Unreadable(said("Enter a date as year-month-day: 2027-03-31.")) from None


def _whole(_field: Field, text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise Unreadable(said("Enter a whole number."))
    return int(text)


def _degrees(_field: Field, text: str) -> Degrees:
    try:
        return read_degrees(text)
    except ValueError:
        raise Unreadable(said("Enter degrees as a number, such as 51.507222.")) from None


def _yes_no(_field: Field, text: str) -> bool:
    word = text.casefold()
    if word not in _YES | _NO:
        raise Unreadable(said("Enter yes or no."))
    return word in _YES


def _moment(_field: Field, text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = datetime.min  # noqa: DTZ901  (refused below, like any moment without a zone)
    if moment.tzinfo is None:
        raise Unreadable(said("Enter a date and time in UTC: 2027-03-31T14:30Z."))
    try:
        return moment.astimezone(UTC)
    except OverflowError:  # in UTC it is before the first year, or after the last
        raise Unreadable(said("Enter a year from 1900 to 2199.")) from None


def _choice(field: Field, text: str) -> Choice:
    choice = choice_called(field, text)
    if choice is not None:
        return choice
    known = tuple(choice.label for choice in field.choices)
    raise Unreadable(said("Enter one of these: %(known)s.", known=known))


def _codes(field: Field, text: str) -> tuple[str, ...]:
    parts = (part.strip() for part in text.split(SEPARATOR))
    return tuple(_code(field, part) for part in parts if part)


def _code(field: Field, text: str) -> str:
    choice = choice_called(field, text) if field.choices else None
    return text if choice is None else str(choice.key)


def _named(_field: Field, text: str) -> Named:
    return Named(text)


_READERS: dict[Kind, Callable[[Field, str], object]] = {
    Kind.DATE: _day,
    Kind.LAST_DAY: _day,
    Kind.NUMBER: _whole,
    Kind.DEGREES: _degrees,
    Kind.YES_NO: _yes_no,
    Kind.INSTANT: _moment,
    Kind.CHOICE: _choice,
    Kind.CODES: _codes,
    Kind.REFERENCE: _named,
}


def as_id(text: str) -> UUID | None:
    """The id that ``text`` writes with or without hyphens, if it is one."""
    try:
        return UUID(text) if len(text) in {32, 36} else None
    except ValueError:
        return None
