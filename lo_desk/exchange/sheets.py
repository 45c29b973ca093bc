"""A table of texts, as it stands in a file."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One row; ``number`` is what a spreadsheet shows beside it, the header's being 1."""

    number: int
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook or one CSV file.

    ``encoding`` is said to the reader when it had to be guessed; empty otherwise. ``separator``
    stands between the cells of a CSV file; a workbook has none.
    """

    name: str
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    encoding: str = ""
    separator: str = ""


def sheet_of(
    name: str,
    rows: Iterable[tuple[int, list[str]]],
    encoding: str = "",
    separator: str = "",
) -> Sheet:
    """The first row that is not blank is the header; blank rows are none."""
    header: tuple[str, ...] = ()
    lines: list[Line] = []
    for number, texts in rows:
        if not any(text.strip() for text in texts):
            continue
        if header:
            lines.append(Line(number, tuple(texts)))
        else:
            header = tuple(texts)
    while header and not header[-1].strip():
        header = header[:-1]
    return Sheet(name, header, tuple(lines), encoding, separator)
