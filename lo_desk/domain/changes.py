"""Cells that are to be written: what each says now, what it would say, and what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class Wish:
    """What some cells of one record should say.

    Attributes:
        id: The record's; a new one's own.
        values: As typed, by field key.
        new: Whether the record is to be made.
        faults: Why a text is no value of its column, by field key; it is in ``values`` as given.
    """

    id: UUID
    values: Mapping[str, object]
    new: bool = False
    faults: Mapping[str, Msg] = field(default_factory=dict)


@dataclass(frozen=True)
class CellChange:
    """One cell of the preview.

    Attributes:
        id: The record's.
        name: As lists name the record; of a new one nothing.
        key: The field's; empty for what is wrong with the record as a whole.
        before: What it says now, as it is read.
        after: What it would say.
        fault: Why it is not taken; None: nothing is wrong.
    """

    id: UUID
    name: object
    key: str
    before: object
    after: object
    fault: Msg | None = None


@dataclass(frozen=True)
class ChangePlan:
    """What would be written as one step: only records without any fault."""

    cells: tuple[CellChange, ...]
    edits: tuple[Edit, ...]
    refused: int = 0

    @property
    def new(self) -> int:
        """How many of them are new records."""
        return sum(edit.version == NEW for edit in self.edits)

    @property
    def faults(self) -> Sequence[CellChange]:
        """The cells that are not taken."""
        return [cell for cell in self.cells if cell.fault is not None]
