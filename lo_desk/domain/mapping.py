"""How a file's columns are read, and what is put right in it before it is taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field

EXACT, NEAR, REMEMBERED, CHOSEN, LEFT_OUT = "exact", "near", "remembered", "chosen", ""
YMD, DMY, MDY = "ymd", "dmy", "mdy"


@dataclass(frozen=True)
class ColumnMap:
    """One column of a file.

    Attributes:
        header: What the file calls it.
        cell: The cell of the entity's sheet it is read as; empty: it is left out.
        how: Why it is read so: ``exact``, ``near``, ``remembered``, ``chosen``, or nothing.
        days: In what order its days are written: ``ymd``, ``dmy`` or ``mdy``.
    """

    header: str
    cell: str = ""
    how: str = LEFT_OUT
    days: str = YMD


@dataclass(frozen=True)
class SheetMap:
    """One sheet of a file: what its rows are, and what its columns mean.

    Attributes:
        sheet: The sheet or file, as it is named there.
        entity: Key of the entity; empty: the sheet is left out.
        columns: In the order of the file.
        how: Why it is read as that entity, as of a column.
    """

    sheet: str
    entity: str = ""
    columns: tuple[ColumnMap, ...] = ()
    how: str = LEFT_OUT


@dataclass(frozen=True)
class Corrections:
    """What is read in place of what a file says.

    Attributes:
        values: By entity, cell and text: the text that is meant wherever the file says so.
        cells: By sheet, row number and cell: the text of that one cell.
    """

    values: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    cells: Mapping[tuple[str, int, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Match:
    """A value that may have been meant.

    Attributes:
        text: What a file would write for it.
        label: What people read.
        score: How near it is, 100 being the same letters.
    """

    text: str
    label: object
    score: int


@dataclass(frozen=True)
class BadValue:
    """A text that is no value of its field, wherever it stands.

    Attributes:
        entity: Key of the entity.
        cell: The cell of its sheet.
        text: What the file says.
        count: In how many rows.
        matches: What may be meant, nearest first; empty where nothing is near.
    """

    entity: str
    cell: str
    text: str
    count: int
    matches: tuple[Match, ...] = ()
