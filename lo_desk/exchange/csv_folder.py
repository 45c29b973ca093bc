"""A folder of CSV files, one per sheet: UTF-8, LF, and nothing a spreadsheet would run.

A text that begins with ``= + - @``, a tab or a carriage return is written with an apostrophe
before it, and read without; numbers are written as they are.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lo_desk.exchange.faults import (
    MEGABYTES,
    ROWS,
    BadLine,
    BadText,
    NothingToImport,
    TooLarge,
)
from lo_desk.exchange.sheets import Sheet, sheet_of

_RISKY = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_BYTES = MEGABYTES * 1_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def guarded(text: str) -> str:
    """``text`` as a CSV cell that no spreadsheet takes for a formula."""
    risky = _RISKY.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if risky else text


def unguarded(text: str) -> str:
    """What ``guarded`` was given."""
    inner = text[1:]
    return inner if text.startswith("'") and guarded(inner) == text else text


def write(target: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write one sheet, header first."""
    with target.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        for row in rows:
            out.writerow([guarded(text) for text in row])


def read(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a folder, or of one file.

    Raises:
        NothingToImport: There is no CSV file.
        TooLarge: There is more than one import can take.
        BadText: A file's encoding is unknown.
        BadLine: A file is no CSV.
    """
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files:
        raise NothingToImport(str(path))
    if sum(file.stat().st_size for file in files) > _BYTES:
        raise TooLarge(str(path))
    sheets, left = [], ROWS
    for file in files:
        sheet = _sheet(file)
        left -= len(sheet.lines)
        if left < 0:
            raise TooLarge(str(path))
        sheets.append(sheet)
    return tuple(sheets)


def _sheet(file: Path) -> Sheet:
    text, guessed = decoded(file)
    separator = _delimiter(text)
    return sheet_of(file.stem, _rows(file, text, separator), guessed, separator)


def _rows(file: Path, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for texts in lines:
            number += 1
            if number > ROWS + 1:
                raise TooLarge(str(file))
            yield number, [unguarded(cell) for cell in texts]
    except csv.Error as error:
        raise BadLine(str(file), lines.line_num) from error


def decoded(file: Path) -> tuple[str, str]:
    """The text of a file, and its encoding where that had to be guessed.

    Raises:
        BadText: It is in no encoding that is known.
    """
    raw = file.read_bytes()
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(file, raw, encoding), ""
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        return _strictly(file, raw, "cp1252"), "cp1252"


def _strictly(file: Path, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadText(str(file)) from error


def _delimiter(text: str) -> str:
    """French spreadsheets separate cells with a semicolon; the header tells."""
    header = re.sub(r'"[^"]*"', "", text.split("\n", 1)[0])
    return max(",;\t", key=header.count)
