"""A blank workbook to send out: labelled columns, what may be entered, nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from lo_desk.exchange.workbook import HEADER, MADE

ROWS, LIST = 1_000, 255
"""Rows that offer a list; the longest list a cell can offer, in characters."""


@dataclass(frozen=True)
class Heading:
    """One column.

    Attributes:
        title: What its header says.
        note: What is to be entered.
        choices: The words that may be entered; empty: anything.
        required: Whether a row lacks something without it.
    """

    title: str
    note: str
    choices: Sequence[str] = ()
    required: bool = False


def write(target: Path, name: str, headings: Sequence[Heading]) -> None:
    """Write a workbook of one sheet called ``name`` with these columns and no rows."""
    book = xlsxwriter.Workbook(target, {"strings_to_urls": False})
    book.set_properties({"created": MADE, "title": "LO Desk / Bureau des AL"})
    header = book.add_format(HEADER)
    optional = book.add_format({**HEADER, "bold": False})
    text = book.add_format({"num_format": "@", "valign": "top"})
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for number, heading in enumerate(headings):
        sheet.set_column(number, number, max(14, len(heading.title) + 3), text)
        sheet.write_string(0, number, heading.title, header if heading.required else optional)
        sheet.write_comment(0, number, heading.note, {"x_scale": 1.6})
        if heading.choices and _fits(heading.choices):
            rule = {"validate": "list", "source": list(heading.choices)}
            sheet.data_validation(1, number, ROWS, number, rule)
    book.close()


def _fits(choices: Sequence[str]) -> bool:
    """Whether a cell can offer them: a comma would part one in two."""
    return len(",".join(choices)) <= LIST and not any("," in choice for choice in choices)
