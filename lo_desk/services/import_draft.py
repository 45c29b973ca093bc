"""An import before it is taken: its file, how it is read, what is put right. Never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from lo_desk.domain.mapping import ColumnMap, Corrections, SheetMap
from lo_desk.services import import_work
from lo_desk.services.import_work import Source


@dataclass(frozen=True)
class Draft:
    """One file and the choices made for it; every choice makes a new draft.

    Attributes:
        source: The file as it was read.
        maps: How each sheet is read.
        put_right: What is read in place of what the file says.
    """

    source: Source
    maps: tuple[SheetMap, ...]
    put_right: Corrections

    def asked(self, sheet: str) -> SheetMap:
        """How that sheet is read."""
        return next(asked for asked in self.maps if asked.sheet == sheet)

    def sheet_as(self, sheet: str, entity: str) -> Self:
        """The sheet's rows taken for records of ``entity``; empty leaves it out."""
        return self._with(import_work.as_entity(self.source, sheet, entity))

    def column_as(self, sheet: str, number: int, cell: str) -> Self:
        """A column read as ``cell``; empty leaves it out."""
        column = import_work.as_cell(self.source, self.asked(sheet), number, cell)
        return self._column(sheet, number, column)

    def days_as(self, sheet: str, number: int, order: str) -> Self:
        """The days of a column read in that order."""
        column = self.asked(sheet).columns[number]
        return self._column(sheet, number, replace(column, days=order))

    def corrected(self, values: Mapping[tuple[str, str, str], str]) -> Self:
        """These texts read as what was meant, wherever they stand."""
        right = replace(self.put_right, values={**self.put_right.values, **values})
        return replace(self, put_right=right)

    def retyped(self, sheet: str, row: int, cell: str, text: str) -> Self:
        """``text`` read in one cell."""
        cells = {**self.put_right.cells, (sheet, row, cell): text}
        return replace(self, put_right=replace(self.put_right, cells=cells))

    def _column(self, sheet: str, number: int, column: ColumnMap) -> Self:
        asked = self.asked(sheet)
        columns = list(asked.columns)
        columns[number] = column
        return self._with(replace(asked, columns=tuple(columns)))

    def _with(self, asked: SheetMap) -> Self:
        maps = tuple(asked if one.sheet == asked.sheet else one for one in self.maps)
        return replace(self, maps=maps)
