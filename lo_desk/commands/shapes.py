"""Records as text: a table for people, CSV and JSON for programs.

The JSON of ``lo-desk list`` is a list of objects. Their keys are ``id``, ``owner``, ``released``,
``marking`` and the entity's fields, in the catalogue's order, then what follows from other
records. Values are as ``exchange/json_values.py`` shapes them.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence

from lo_desk.catalogue.field import Choice, Column, Field
from lo_desk.commands.terminal import visible
from lo_desk.i18n.language import NOTHING, Language
from lo_desk.services.listing import Line, Table, plain

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


def _cut(cell: str, *, whole: bool) -> str:
    line = visible(cell.replace("\n", " ").replace("\t", " "))
    return line if whole or len(line) <= WIDEST else f"{line[: WIDEST - 1].rstrip()}…"


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if number in right else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return BETWEEN.join(cells).rstrip()
