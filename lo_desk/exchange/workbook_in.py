"""Records in from a workbook, which may be hostile.

The zip is looked through first; then a child process reads it within limits and says each row as
a line of JSON. Its reader aborts on some files, and a crash of the child is only a sentence.
"""

import json
import subprocess
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import IO

from python_calamine import CalamineWorkbook

from lo_desk.exchange.corners import OdsCorner, TooFar, XlsxCorner
from lo_desk.exchange.error_cells import errors_in
from lo_desk.exchange.faults import MEGABYTES, ROWS, BadWorkbook, TooLarge, WorkbookTooWide
from lo_desk.exchange.sheets import Sheet, sheet_of
from lo_desk.ourselves import UNSEEN, line_of

COMMAND = "_read-workbook"
SUFFIXES = frozenset({".xlsx", ".ods"})
SECONDS, MEMORY = 30, 1_000_000_000
PARTS, RATIO = 64, 200
_BYTES, _CHUNK = MEGABYTES * 1_000_000, 1_000_000
_ODS_TABLES = "content.xml"
_NO_ZIP = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError)


def read(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a workbook.

    Raises:
        BadWorkbook: It is damaged, protected or no workbook.
        WorkbookTooWide: It is made to exhaust whoever opens it.
        TooLarge: There is more than one import can take.
    """
    scan(path)
    try:
        child = subprocess.run(  # noqa: S603  (ourselves, with a path that exists)
            line_of(COMMAND, str(path.resolve())),
            capture_output=True,
            creationflags=UNSEEN,
            timeout=SECONDS + 10,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise WorkbookTooWide(str(path)) from error
    if child.returncode != 0:
        raise BadWorkbook(str(path))
    return _sheets(path, child.stdout)


def scan(path: Path) -> None:
    """Look through the zip without trusting what it says of itself.

    Raises:
        BadWorkbook: It is no zip.
        WorkbookTooWide: It unpacks to too much, or has cells far outside of any list.
    """
    try:
        with zipfile.ZipFile(path) as book:
            parts = book.infolist()
            if len(parts) > PARTS or path.stat().st_size > _BYTES:
                raise WorkbookTooWide(str(path))
            most = min(_BYTES, RATIO * path.stat().st_size)
            for part in parts:
                with book.open(part) as stream:
                    most -= _unpacked(stream, _corner_of(path, part), most, path)
    except _NO_ZIP as error:
        raise BadWorkbook(str(path)) from error


def rows_of(path: Path) -> Iterator[Mapping[str, object]]:
    """What the child says: a sheet's name, then its rows, as objects for JSON."""
    errors = errors_in(path)
    with CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            yield {"sheet": name}
            grid = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=ROWS + 2)
            for number, row in enumerate(grid, 1):
                texts = [_text(value) for value in row]
                for column, text in errors.get(name, {}).get(number, {}).items():
                    texts[column] = text
                yield {"row": number, "texts": texts}


def _unpacked(stream: IO[bytes], corner: XlsxCorner | OdsCorner, most: int, path: Path) -> int:
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise WorkbookTooWide(str(path))
        try:
            corner.feed(chunk)
        except TooFar as error:
            raise WorkbookTooWide(str(path)) from error
    return size


def _corner_of(path: Path, part: zipfile.ZipInfo) -> XlsxCorner | OdsCorner:
    ods = path.suffix.lower() == ".ods" and part.filename == _ODS_TABLES
    return OdsCorner() if ods else XlsxCorner()


def _sheets(path: Path, said: bytes) -> tuple[Sheet, ...]:
    grids: dict[str, list[tuple[int, list[str]]]] = {}
    rows: list[tuple[int, list[str]]] = []
    for line in said.splitlines():
        fact = json.loads(line)
        if "sheet" in fact:
            rows = grids.setdefault(fact["sheet"], [])
        else:
            rows.append((fact["row"], fact["texts"]))
    if sum(len(rows) for rows in grids.values()) > ROWS + len(grids):
        raise TooLarge(str(path))
    return tuple(sheet_of(name, rows) for name, rows in grids.items())


def _text(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.isoformat() if value.time() != time() else value.date().isoformat()
        case date() | time():
            return value.isoformat()
    return str(value)
