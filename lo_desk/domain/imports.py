"""What an import would do, row by row, before it does anything."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from lo_desk.domain.rows import Edit
from lo_desk.i18n.msg import Msg

NEW, CHANGED, SAME, REFUSED = "new", "changed", "same", "refused"


@dataclass(frozen=True)
class CellFault:
    """A cell that keeps its row out: the column as the file names it, its text, the rule."""

    column: str
    value: str
    rule: Msg


@dataclass(frozen=True)
class PlannedRow:
    """One row of a file and what becomes of it.

    Attributes:
        sheet: The sheet or file, as it is named there.
        number: The row’s number in its sheet; 0 when the sheet as a whole is refused.
        entity: Key of the entity; empty if the sheet is of none.
        key: What tells the record from others, as the file writes it.
        state: ``new``, ``changed``, ``same`` or ``refused``.
        edit: What is written; None for a row that is the same or refused.
        faults: Why it is refused.
        changed: The columns that differ from what is recorded.
    """

    sheet: str
    number: int
    entity: str
    key: str
    state: str
    edit: Edit | None = None
    faults: tuple[CellFault, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportPlan:
    """All rows of an import; nothing is written while one is refused, unless they are left out.

    Attributes:
        path: The file or folder.
        rows: Every row, in the order they are written.
        notes: What else the reader should know: guessed encodings, ignored columns.
        demo: Whether the records come from a demo registry.
    """

    path: str
    rows: tuple[PlannedRow, ...] = ()
    notes: tuple[Msg, ...] = ()
    demo: bool = False

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows are in each state."""
        return Counter(row.state for row in self.rows)

    @property
    def accepted(self) -> Self:
        """The plan without the rows that are refused."""
        return replace(self, rows=tuple(row for row in self.rows if row.state != REFUSED))

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What is written, in order."""
        return tuple(row.edit for row in self.rows if row.edit is not None)
