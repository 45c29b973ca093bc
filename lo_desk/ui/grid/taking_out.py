"""A list as it is shown, gathered beside the window: all its rows, whatever is scrolled to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lo_desk.catalogue.field import Column
from lo_desk.domain.rows import Part, Row
from lo_desk.domain.tables import GroupLine, ShownList
from lo_desk.i18n.msg import Msg
from lo_desk.progress import Progress
from lo_desk.services import tables
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Marker
from lo_desk.ui.grid.cell_words import told
from lo_desk.ui.grid.source import Source


@dataclass(frozen=True)
class Outgoing:
    """What is to leave the window; asked for in the window's thread, read in another.

    Attributes:
        source: Where the rows come from.
        columns: What is shown, from the left.
        markers: What cells show in place of their facts.
        part: Order, filters and groups.
        group: The column that rows are grouped by.
        filters: What narrows the list down, in words.
        wide: Whether rows need all fields of their records.
        paper: ``A4`` or ``Letter``.
    """

    desk: Desk
    source: Source
    columns: tuple[Column, ...]
    markers: Mapping[str, Marker]
    part: Part
    group: Column | None
    filters: tuple[Msg, ...]
    wide: bool
    paper: str

    def gathered(self, _report: Progress) -> ShownList:
        """Read it all."""
        listing, desk = self.source.listing, self.desk
        rows = self.source.rows(desk, self.part, wide=self.wide)
        keys = [row.id for row in rows]
        marking = tables.marking(desk, listing.entity, keys) if listing.entity else 0
        return ShownList(
            title=listing.title,
            columns=tuple(column.label for column in self.columns),
            lines=tuple(self._lines(rows)),
            filters=self.filters,
            day=desk.day,
            marking=marking,
            demo=desk.demo,
            paper=self.paper,
        )

    def _lines(self, rows: Sequence[Row]) -> list[tuple[object, ...] | GroupLine]:
        cells = [tuple(told(row, column, self.markers) for column in self.columns) for row in rows]
        if self.group is None:
            return list(cells)
        lines: list[tuple[object, ...] | GroupLine] = []
        first = 0
        for _, size in self.source.groups(self.desk, self.part):
            if first < len(rows):
                lines.append(GroupLine(told(rows[first], self.group, self.markers), size))
            lines += cells[first : first + size]
            first += size
        return lines
