"""A list as it is shown, as a workbook or as a text file: what a reader sees, not an import.

Days and whole numbers stay such, days as 2026-11-24; every other fact is a text, and no text is
run as a formula.
"""

import csv
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from lo_desk.domain.degrees import Degrees
from lo_desk.domain.tables import GroupLine, ShownList
from lo_desk.exchange.beside import beside
from lo_desk.exchange.csv_folder import guarded
from lo_desk.exchange.faults import CellTooLong
from lo_desk.exchange.workbook import GROUP, HEADER, LONGEST, ROWS
from lo_desk.i18n.language import NOTHING, Language
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress

_SHEET_NAME = 31
_EVERY = 500  # rows between two reports


def write_workbook(
    shown: ShownList, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write a workbook beside ``target``, then rename.

    Raises:
        CellTooLong: A text is too long for a spreadsheet, or there are too many rows.
    """
    with beside(target) as part:
        book = xlsxwriter.Workbook(part, {"constant_memory": True, "strings_to_urls": False})
        try:
            _Sheet(book, shown, languages[0]).fill(report)
        finally:
            book.close()


class _Sheet:
    """The one sheet of a workbook."""

    def __init__(self, book: xlsxwriter.Workbook, shown: ShownList, language: Language) -> None:
        self._shown, self._language = shown, language
        self._name = language.text(shown.title)[:_SHEET_NAME]
        self._sheet = book.add_worksheet(self._name)
        self._header, self._group = book.add_format(HEADER), book.add_format(GROUP)
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._text = book.add_format({"num_format": "@"})
        self._grouped = shown.count != len(shown.lines)

    def fill(self, report: Progress) -> None:
        """Write column names and lines."""
        shown, sheet = self._shown, self._sheet
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, max(0, len(shown.columns) - 1), 20)
        for column, label in enumerate(shown.columns):
            sheet.write_string(0, column, self._language.text(label), self._header)
        for number, line in enumerate(shown.lines, 1):
            if number >= ROWS:
                raise CellTooLong(self._name, number + 1)
            if number % _EVERY == 0:
                report(number / len(shown.lines), said("Writing the files"))
            self._line(number, line)

    def _line(self, number: int, line: tuple[object, ...] | GroupLine) -> None:
        if isinstance(line, GroupLine):
            self._sheet.write_string(number, 0, _group(line, self._language), self._group)
            return
        if self._grouped:
            self._sheet.set_row(number, None, None, {"level": 1})
        for column, fact in enumerate(line):
            self._cell(number, column, fact)

    def _cell(self, number: int, column: int, fact: object) -> None:
        if isinstance(fact, date) and not isinstance(fact, datetime):
            self._sheet.write_datetime(number, column, fact, self._day)
        elif isinstance(fact, int | Degrees) and not isinstance(fact, bool):
            self._sheet.write_number(number, column, float(fact))
        else:
            told = _text(fact, self._language)
            if len(told) > LONGEST:
                raise CellTooLong(self._name, number + 1)
            self._sheet.write_string(number, column, told, self._text)


def write_csv(
    shown: ShownList, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write UTF-8 with its mark, which spreadsheets need to read accents; then rename."""
    with beside(target) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, lineterminator="\r\n")
        for number, row in enumerate(_rows(shown, languages[0])):
            if number % _EVERY == 0:
                report(number / (len(shown.lines) + 1), said("Writing the files"))
            out.writerow([guarded(text) for text in row])


def _rows(shown: ShownList, language: Language) -> Iterator[list[str]]:
    """Column names and rows; what rows are grouped by is their first cell."""
    grouped = shown.count != len(shown.lines)
    labels = [language.text(label) for label in shown.columns]
    yield ["", *labels] if grouped else labels
    group = ""
    for line in shown.lines:
        if isinstance(line, GroupLine):
            group = _text(line.words, language)
            continue
        texts = [_text(fact, language) for fact in line]
        yield [group, *texts] if grouped else texts


def _group(line: GroupLine, language: Language) -> str:
    return f"{_text(line.words, language) or NOTHING} ({language.number(line.size)})"


def _text(fact: object, language: Language) -> str:
    """A fact as a cell shows it; nothing is an empty cell."""
    text = language.show(fact)
    return "" if text == NOTHING else text
