"""A sheet's rows as what people type: columns found, cells read, faults gathered."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from lo_desk.catalogue.entity import OWNER, Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.imports import CellFault
from lo_desk.exchange.cells import Cell, Unreadable, as_id, read, read_pair, write
from lo_desk.exchange.headers import cell_called, is_remark
from lo_desk.exchange.sheets import Line, Sheet
from lo_desk.exchange.words import choice_called
from lo_desk.i18n.msg import Msg, said


@dataclass(frozen=True)
class Place:
    """Where a cell stands, what it is, and what its column is called in the file."""

    number: int
    cell: Cell
    header: str


@dataclass(frozen=True)
class Typed:
    """One row as typed; pairs wait in ``parts`` for what is recorded of them.

    Attributes:
        id: The id it gives itself, if any.
        values: By field key; of a reference ``Named``, until somebody looks it up.
        parts: The parts the file has of each pair, by field key.
        owner: The agency it names; empty if it names none.
        faults: What is wrong, by field key; the empty key is the row itself.
    """

    id: UUID | None
    values: dict[str, object]
    parts: Mapping[str, Mapping[str, str]]
    owner: str
    faults: dict[str, Msg] = field(default_factory=dict)


def places_of(entity: Entity, sheet: Sheet) -> tuple[tuple[Place, ...], Msg | None]:
    """Where the entity's columns stand in a sheet, and what is wrong with its header."""
    places, strange = [], []
    for number, header in enumerate(sheet.header):
        cell = cell_called(entity, header)
        if cell is not None:
            places.append(Place(number, cell, header.strip()))
        elif not is_remark(header):
            strange.append(header.strip() or "?")
    return tuple(places), _header_fault(entity, places, strange)


def _header_fault(entity: Entity, places: Sequence[Place], strange: Sequence[str]) -> Msg | None:
    if strange:
        return said("These columns are not known: %(columns)s.", columns=", ".join(strange))
    names = {place.cell.name for place in places}
    twice = [name for name, n in Counter(p.cell.name for p in places).items() if n > 1]
    if twice:
        return said("These columns are there twice: %(columns)s.", columns=", ".join(twice))
    keys = {place.cell.field.key for place in places if place.cell.field}
    missing = [key for key in entity.natural if key not in keys]
    if "id" not in names and missing:
        return said(
            "These columns are missing: %(columns)s. They tell records apart; the id would too.",
            columns=", ".join(missing),
        )
    return None


def typed(places: Sequence[Place], line: Line) -> Typed:
    """What a row says, as far as it can be read."""
    texts = {place.cell.name: at(line, place) for place in places}
    parts: dict[str, dict[str, str]] = {}
    given = texts.get("id", "").strip()
    row = Typed(as_id(given), {}, parts, _owner(texts.get("owner", "").strip()))
    if given and row.id is None:
        row.faults["id"] = said("This is no id. Leave it empty for a new record.")
    if any(text.strip() for text in line.texts[_width(places) :]):
        row.faults[""] = said("The row has more cells than the header.")
    for place in places:
        of, text = place.cell.field, at(line, place)
        if of is not None and place.cell.part:
            parts.setdefault(of.key, {})[place.cell.part] = text
        elif of is not None:
            _note(row, of, text)
    return row


def _owner(text: str) -> str:
    meant = choice_called(OWNER, text) if text else None
    return text if meant is None else str(meant.key)


def _note(row: Typed, of: Field, text: str) -> None:
    try:
        row.values[of.key] = read(of, text)
    except Unreadable as error:
        row.faults[of.key] = error.msg


def finished(row: Typed, before: Mapping[str, object]) -> dict[str, object]:
    """All typed values, pairs too; ``before`` is what is recorded."""
    values = dict(row.values)
    for key, texts in row.parts.items():
        was = before.get(key)
        try:
            values[key] = read_pair(texts, was if isinstance(was, Bilingual) else Bilingual())
        except Unreadable as error:
            row.faults[key] = error.msg
    return values


def explained(row: Typed, places: Sequence[Place], line: Line) -> tuple[CellFault, ...]:
    """The row's faults with the columns and texts they are about, as the file has them."""
    faults = []
    for key, rule in row.faults.items():
        ours = [p for p in places if key in {p.cell.name, p.cell.field and p.cell.field.key}]
        header = ours[0].header if ours else key
        faults.append(CellFault(header, at(line, ours[0]) if ours else "", rule))
    return tuple(faults)


def typed_key(of: Field, row: Typed) -> object:
    """What a row says in a field of its key, as records are compared by it."""
    if of.kind is Kind.BILINGUAL:
        texts = row.parts.get(of.key, {})
        return of.stored(Bilingual(texts.get("en", ""), texts.get("fr", "")))
    return of.stored(row.values.get(of.key))


def key_text(entity: Entity, row: Typed) -> str:
    """What a row’s record is told by, for a reader."""
    texts = [write(row.values.get(key)) for key in entity.natural]
    return " · ".join(text for text in texts if text) or str(row.id or "")


def at(line: Line, place: Place) -> str:
    """The text of a cell; a row may be shorter than its header."""
    return line.texts[place.number] if place.number < len(line.texts) else ""


def _width(places: Sequence[Place]) -> int:
    return max((place.number for place in places), default=-1) + 1
