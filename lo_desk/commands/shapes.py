"""Records as text: a table for people, CSV and JSON for programs.

The JSON of ``lo-desk list`` is a list of objects. Their keys are ``id``, ``owner``, ``released``,
``marking`` and the entity's fields, in the catalogue's order, then what follows from other
records. Values: texts and whole numbers as they are; ``true`` or ``false``; days as
``2026-11-24``, a last day as people read it; degrees as
a number; moments in UTC, ``2026-11-24T14:30:00Z``; a choice
by its key; codes as a list; a pair as ``{"en", "fr", "newer", "match"}``; a reference as
``{"id", "code"}``, the code ``null`` where its record has none; ``null`` where nothing is
recorded.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from uuid import UUID

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Column, Field
from lo_desk.commands.terminal import visible
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.i18n.language import NOTHING, Language
from lo_desk.i18n.msg import Msg
from lo_desk.services.listing import Line, Table, key_of

WIDEST, BETWEEN = 36, "  "


def as_json(value: object) -> str:
    """JSON as programs read it, one line end at its end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_csv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV, lines ended by LF."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def as_table(
    rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), free: Sequence[int] = ()
) -> str:
    """Rows under their header, columns aligned; long cells are cut.

    Args:
        rows: The header first; without any other row there is no table.
        right: Numbers of the columns to align on the right.
        free: Numbers of the columns whose cells are not cut.
    """
    if len(rows) < 2:
        return ""
    cut = [[_cut(cell, whole=n in free) for n, cell in enumerate(row)] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
    lines = [_line(row, widths, right) for row in cut]
    lines.insert(1, BETWEEN.join("─" * width for width in widths))
    return "".join(f"{line}\n" for line in lines)


def record(table: Table, line: Line) -> Mapping[str, object]:
    """One record as JSON's object."""
    columns = (*table.columns, *table.derived)
    facts = {c.key: plain(table.entity, c, line.shown[c.key]) for c in columns}
    return {"id": str(line.facts.id), **facts}


def plain(entity: Entity, column: Column, value: object) -> object:
    """A value as JSON keeps it."""
    shape: object = value
    match value:
        case Bilingual():
            shape = _pair(column, value)
        case Choice():
            shape = {"id": str(value.key), "code": value.code or None}
        case datetime():
            shape = value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case Degrees():
            shape = float(value)
        case date() | UUID():
            shape = str(value)
        case tuple() | list():
            shape = [plain(entity, column, one) for one in value]
        case Msg():
            shape = key_of(entity, value)
    return shape


def words(table: Table, language: Language) -> list[list[str]]:
    """Header and rows in words; a column that is empty throughout is left out."""
    columns = [*table.columns, *table.derived]
    shown = [[worded(c, line.shown[c.key], language) for c in columns] for line in table.lines]
    kept = [n for n in range(len(columns)) if any(row[n] != NOTHING for row in shown)]
    header = [language.text(columns[n].label) for n in kept]
    return [header, *([row[n] for n in kept] for row in shown)]


def worded(column: Column, value: object, language: Language) -> str:
    """A value as people read it; choices in words."""
    choices = column.choices if isinstance(column, Field) else ()
    if choices and isinstance(value, tuple):
        return language.show(tuple(_label(choices, one) for one in value))
    return language.show(_label(choices, value) if choices else value)


def _label(choices: Sequence[Choice], value: object) -> object:
    return next((choice.label for choice in choices if choice.key == value), value)


def _pair(column: Column, value: Bilingual) -> object:
    if not value:
        return None
    texts = {"en": value.en or None, "fr": value.fr or None}
    if not isinstance(column, Field):
        return texts
    return {**texts, "newer": value.newer, "match": value.match or None}


def _cut(cell: str, *, whole: bool) -> str:
    line = visible(cell.replace("\n", " ").replace("\t", " "))
    return line if whole or len(line) <= WIDEST else f"{line[: WIDEST - 1].rstrip()}…"


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if number in right else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return BETWEEN.join(cells).rstrip()
