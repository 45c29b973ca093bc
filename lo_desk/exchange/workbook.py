"""Records out as one workbook: every cell a text, one sheet an entity under a styled header."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

from lo_desk.exchange.faults import CellTooLong

LONGEST, ROWS = 32_767, 1_048_576  # of a cell's text, of a sheet: the format's own
MADE = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # same records, same bytes
HEADER = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#1F3A5F",
    "border": 1,
    "border_color": "#C8CED6",
}

GROUP = {"bold": True, "bg_color": "#EFF2F5"}


def write(target: Path, sheets: Mapping[str, Iterable[Sequence[str]]]) -> None:
    """Write a workbook; each sheet's first row is its header.

    Raises:
        CellTooLong: A text or a list is too long for a spreadsheet.
    """
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_urls": False})
    book.set_properties({"created": MADE, "title": "LO Desk / Bureau des AL"})
    header = book.add_format(HEADER)
    text = book.add_format({"num_format": "@", "valign": "top"})
    try:
        for name, rows in sheets.items():
            _fill(book.add_worksheet(name), name, rows, header, text)
    finally:
        book.close()


def _fill(
    sheet: xlsxwriter.worksheet.Worksheet,
    name: str,
    rows: Iterable[Sequence[str]],
    header: object,
    text: object,
) -> None:
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{ROWS}"})
    for number, row in enumerate(rows):
        if number == 0:
            sheet.set_column(0, len(row) - 1, 18, text)
        for column, value in enumerate(row):
            if len(value) > LONGEST or number >= ROWS:
                raise CellTooLong(name, number + 1)
            sheet.write_string(number, column, value, header if number == 0 else text)
