"""An import step by step: read, mapped, checked, put right, taken, and what was refused kept."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field
from lo_desk.domain.imports import ImportPlan, PlannedRow
from lo_desk.domain.mapping import (
    CHOSEN,
    LEFT_OUT,
    REMEMBERED,
    BadValue,
    ColumnMap,
    Corrections,
    SheetMap,
)
from lo_desk.exchange import incoming, mapping
from lo_desk.exchange.cells import cells_of
from lo_desk.exchange.faults import NothingToImport
from lo_desk.exchange.headers import REGISTRY_SHEET, title_of
from lo_desk.exchange.sheets import Sheet
from lo_desk.exchange.words import folded
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.services import exchange
from lo_desk.services.desk import Desk
from lo_desk.services.near import Near, is_listed

LOOKED_AT = 200
"""Most different bad values that near matches are looked for; the others are corrected by hand."""

Remembered = Mapping[str, tuple[str, Mapping[str, tuple[str, str]]]]
"""By a sheet's signature: its entity, and by header the cell and the order of days."""


@dataclass(frozen=True)
class Source:
    """A file as it was read.

    Attributes:
        path: The file or folder.
        sheets: What is in it, without sheets that are empty or say where they come from.
        notes: What the reader should know: guessed encodings.
        demo: Whether its records come from a demo registry.
    """

    path: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Msg, ...] = ()
    demo: bool = False

    def sheet(self, name: str) -> Sheet:
        """The sheet of that name."""
        return next(sheet for sheet in self.sheets if sheet.name == name)

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(len(sheet.lines) for sheet in self.sheets)


def read(path: Path, report: Progress, home: str = "") -> Source:
    """What a folder of CSV files, one CSV file, a workbook or a file of contacts holds.

    Args:
        path: The folder or file.
        report: Hears how far it is.
        home: The agency that contacts are of, whose cards say none.

    Raises:
        DeskError: There is nothing to read, or it cannot be read.
    """
    report(0.1, said("Reading the files"))
    sheets = incoming.sheets_at(path, home)
    kept = tuple(s for s in sheets if s.header and folded(s.name) != REGISTRY_SHEET)
    if not kept:
        raise NothingToImport(str(path))
    report(1.0, said("Read"))
    return Source(str(path), kept, incoming.guesses(sheets), incoming.says_demo(sheets))


def proposed(source: Source, remembered: Remembered, wanted: str = "") -> tuple[SheetMap, ...]:
    """How each sheet is read: as this source was read before, else by names and likeness.

    Args:
        source: The file.
        remembered: How sources were read before.
        wanted: Key of the entity whose list asked for the import; empty: any.
    """
    wanted = wanted if len(source.sheets) == 1 else ""
    return tuple(_again(sheet, remembered, wanted) for sheet in source.sheets)


def _again(sheet: Sheet, remembered: Remembered, wanted: str) -> SheetMap:
    entity, columns = remembered.get(mapping.signature(sheet), ("", {}))
    if entity not in ENTITIES:
        return mapping.proposed(sheet, wanted)
    kind = ENTITIES[entity]
    known = {cell.name for cell in cells_of(kind)}
    maps = []
    for number, header in enumerate(sheet.header):
        cell, days = columns.get(header, ("", ""))
        if cell in known:
            maps.append(ColumnMap(header, cell, REMEMBERED, days))
        else:
            maps.append(mapping.read_as(kind, sheet, number, "", LEFT_OUT))
    return SheetMap(sheet.name, entity, tuple(maps), REMEMBERED)


def as_entity(source: Source, sheet: str, entity: str) -> SheetMap:
    """The sheet's rows read as records of ``entity``, its columns proposed anew."""
    found = source.sheet(sheet)
    if not entity:
        return SheetMap(sheet, columns=tuple(ColumnMap(header) for header in found.header))
    return SheetMap(sheet, entity, mapping.columns_for(ENTITIES[entity], found), CHOSEN)


def as_cell(source: Source, asked: SheetMap, number: int, cell: str) -> ColumnMap:
    """One column read as ``cell``; empty leaves it out."""
    kind, sheet = ENTITIES[asked.entity], source.sheet(asked.sheet)
    return mapping.read_as(kind, sheet, number, cell, CHOSEN)


def is_day(entity: str, cell: str) -> bool:
    """Whether that cell holds a day, so that its order matters."""
    return mapping.is_day(ENTITIES[entity], cell)


def samples(source: Source, sheet: str, number: int) -> Sequence[str]:
    """The first different texts of a column."""
    return mapping.samples(source.sheet(sheet), number)


def cells(entity: str, language: Language) -> Sequence[tuple[str, str]]:
    """The columns that an entity's sheet may have, each with its label in ``language``."""
    kind = ENTITIES[entity]
    return [(cell.name, title_of(kind, cell.name, language)) for cell in cells_of(kind)]


def label_of(entity: str, cell: str, language: Language) -> str:
    """What people call a cell or a field; its own name if nobody knows it."""
    return title_of(ENTITIES[entity], cell, language) if entity in ENTITIES else cell


def check(
    desk: Desk,
    source: Source,
    maps: Sequence[SheetMap],
    put_right: Corrections,
    report: Progress,
) -> ImportPlan:
    """What an import would do, row by row, refused rows left aside; nothing is written."""
    report(0.05, said("Reading the rows"))
    sheets = [_as_asked(source, asked, put_right) for asked in maps if asked.entity]
    order = {key: number for number, key in enumerate(ENTITIES)}
    sheets.sort(key=lambda pair: order[pair[0].key])
    begun = ImportPlan(source.path, notes=source.notes, demo=source.demo)
    return exchange.proved(desk, exchange.judged(desk, sheets, begun, report), report)


def _as_asked(source: Source, asked: SheetMap, put_right: Corrections) -> tuple[Entity, Sheet]:
    sheet = mapping.applied(source.sheet(asked.sheet), asked, put_right)
    return ENTITIES[asked.entity], sheet


def bad_values(desk: Desk, plan: ImportPlan) -> tuple[BadValue, ...]:
    """Texts that are no value of their field, the most frequent first, with what may be meant."""
    found = Counter(_listed(plan.rows))
    with desk.store.reading() as session:
        near = Near(session)
        return tuple(
            BadValue(entity, cell, text, count, near.matches(_field(entity, cell), text))
            for (entity, cell, text), count in found.most_common(LOOKED_AT)
        )


def _listed(rows: Sequence[PlannedRow]) -> Iterator[tuple[str, str, str]]:
    for row in rows:
        for fault in row.faults:
            text = fault.value.strip()
            known = bool(row.entity) and ENTITIES[row.entity].has(fault.column)
            if text and known and is_listed(_field(row.entity, fault.column)):
                yield row.entity, fault.column, text


def _field(entity: str, cell: str) -> Field:
    return ENTITIES[entity].field(cell)


@dataclass(frozen=True)
class Taken:
    """What was imported.

    Attributes:
        count: How many records that were.
        step: Their step in the journal; None where there was nothing to write.
    """

    count: int
    step: UUID | None


def take(desk: Desk, plan: ImportPlan, report: Progress) -> Taken:
    """Write the rows that are not refused as one step.

    A file's registry is copied first; a server's is in the care of whoever runs it.

    Raises:
        DeskError: Somebody changed the registry since the check, or it cannot be written.
    """
    accepted = plan.accepted
    report(0.0, said("Copying the registry"))
    step = exchange.apply(desk, accepted, report)
    return Taken(len(accepted.edits), step)


def done_label(count: int) -> Msg:
    """What is said when that many records were imported."""
    return counted("%(n)s record imported.", "%(n)s records imported.", count)
