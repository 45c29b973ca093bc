"""What a path holds: sheets, in the order in which their rows can be taken."""

from collections.abc import Sequence
from pathlib import Path

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.domain.imports import REFUSED, CellFault, PlannedRow
from lo_desk.exchange import csv_folder, vcards_in, workbook_in
from lo_desk.exchange.faults import NothingToImport
from lo_desk.exchange.headers import REGISTRY_SHEET, entity_called
from lo_desk.exchange.sheets import Sheet
from lo_desk.exchange.words import folded
from lo_desk.i18n.msg import Msg, said


def sheets_at(path: Path, owner: str = "") -> tuple[Sheet, ...]:
    """The sheets of a folder of CSV files, of one CSV file, of a workbook, or of vCards.

    Args:
        path: The folder or file.
        owner: The agency whose records cards become, which say none.

    Raises:
        DeskError: There is nothing to read, or it cannot be read.
    """
    if path.suffix.lower() in workbook_in.SUFFIXES and path.is_file():
        return workbook_in.read(path)
    if path.suffix.lower() == vcards_in.SUFFIX and path.is_file():
        return vcards_in.read(path, owner)
    if path.is_dir() or (path.suffix.lower() in {".csv", ".txt"} and path.is_file()):
        return csv_folder.read(path)
    raise NothingToImport(str(path))


def ordered(sheets: Sequence[Sheet]) -> list[tuple[Entity, Sheet]]:
    """Sheets in the catalogue’s order, so that rows come after what they refer to."""
    order = {key: number for number, key in enumerate(ENTITIES)}
    known = [(entity, s) for s in sheets if s.header and (entity := entity_called(s.name))]
    return sorted(known, key=lambda pair: order[pair[0].key])


def strangers(sheets: Sequence[Sheet]) -> list[PlannedRow]:
    """Sheets that are of no kind, each as a row that is refused."""
    rule = said(
        "No kind of record is called so. The kinds are: %(known)s.", known=", ".join(ENTITIES)
    )
    return [refused(sheet.name, rule) for sheet in sheets if _is_stranger(sheet)]


def refused(sheet: str, rule: Msg) -> PlannedRow:
    """A sheet that is refused as a whole."""
    return PlannedRow(sheet, 0, "", "", REFUSED, faults=(CellFault("", "", rule),))


def says_demo(sheets: Sequence[Sheet]) -> bool:
    """Whether the records come from a demo registry."""
    return any(_says_demo(sheet) for sheet in sheets)


def guesses(sheets: Sequence[Sheet]) -> tuple[Msg, ...]:
    """Encodings that had to be guessed, for the reader to check."""
    return tuple(
        said(
            "The text of %(sheet)s is not UTF-8; it was read as %(encoding)s. Check its accents.",
            sheet=sheet.name,
            encoding=sheet.encoding,
        )
        for sheet in sheets
        if sheet.encoding
    )


def _is_stranger(sheet: Sheet) -> bool:
    named = entity_called(sheet.name) or folded(sheet.name) == REGISTRY_SHEET
    return bool(sheet.header) and not named


def _says_demo(sheet: Sheet) -> bool:
    if folded(sheet.name) != REGISTRY_SHEET or "kind" not in sheet.header:
        return False
    column = sheet.header.index("kind")
    return any(line.texts[column : column + 1] == ("demo",) for line in sheet.lines)
