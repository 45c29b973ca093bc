"""All records out: a folder of CSV files or one workbook; the same records, the same bytes."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import Facts
from lo_desk.errors import CannotWrite
from lo_desk.exchange import csv_folder, workbook
from lo_desk.exchange.cells import Cell, cells_of, write
from lo_desk.exchange.headers import REGISTRY_SHEET
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import records
from lo_desk.services.desk import Desk

WORKBOOK = "lo-desk.xlsx"
Sheets = dict[str, list[list[str]]]


def export(desk: Desk, folder: Path, report: Progress) -> Path:
    """Write one CSV file per kind of record into ``folder``; gives the folder.

    Raises:
        CannotWrite: There is no room, or it may not be written.
    """

    def put(making: Path, sheets: Sheets) -> None:
        for name, rows in sheets.items():
            csv_folder.write(making / f"{name}.csv", rows)

    _export(desk, folder, report, put)
    return folder


def export_workbook(desk: Desk, folder: Path, report: Progress) -> Path:
    """Write one workbook into ``folder``; gives its path.

    Raises:
        CannotWrite: There is no room, or it may not be written.
        CellTooLong: A text is too long for a spreadsheet.
    """

    def put(making: Path, sheets: Sheets) -> None:
        workbook.write(making / WORKBOOK, sheets)

    _export(desk, folder, report, put)
    return folder / WORKBOOK


def _export(
    desk: Desk, folder: Path, report: Progress, put: Callable[[Path, Sheets], None]
) -> None:
    """Make all files beside their place, then put them there."""
    sheets = _sheets(desk, report)
    report(0.8, said("Writing the files"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".lo-desk-", dir=folder) as making:
            put(Path(making), sheets)
            for file in sorted(Path(making).iterdir()):
                file.replace(folder / file.name)
    except OSError as error:
        raise CannotWrite(str(folder)) from error
    report(1.0, said("Export done"))


def _sheets(desk: Desk, report: Progress) -> Sheets:
    sheets: Sheets = {REGISTRY_SHEET: [["kind"], ["demo" if desk.demo else "real"]]}
    codes: dict[str, Counter[str]] = {}
    for number, (key, entity) in enumerate(ENTITIES.items()):
        report(0.8 * number / len(ENTITIES), said(entity.plural))
        found = records.whole(desk, key)
        codes[key] = Counter(write(facts[entity.code]) for facts in found if entity.code)
        sheets[key] = list(_rows(key, found, codes))
    return sheets


def _rows(
    entity: str, found: Sequence[Facts], codes: Mapping[str, Counter[str]]
) -> Iterator[list[str]]:
    """The header, then the rows by key, then id."""
    cells = cells_of(ENTITIES[entity])
    names = [cell.name for cell in cells]
    yield names
    first = [names.index(cell.name) for cell in cells if _is_key(entity, cell)]
    rows = [[_text(cell, facts, codes) for cell in cells] for facts in found]
    yield from sorted(rows, key=lambda row: ([row[n] for n in first], row[0]))


def _is_key(entity: str, cell: Cell) -> bool:
    return cell.field is not None and cell.field.key in ENTITIES[entity].natural


def _text(cell: Cell, facts: Facts, codes: Mapping[str, Counter[str]]) -> str:
    if cell.field is None:
        return str(facts.id)
    value = cell.field.shown(facts)
    if isinstance(value, Choice) and codes[cell.field.target][value.code] != 1:
        return str(value.key)  # no code, or one that several records have had
    return write(value, cell.part)
