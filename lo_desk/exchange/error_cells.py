"""Cells of a workbook that hold an error instead of a value; its reader gives them as blank."""

import posixpath
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO
from xml.parsers import expat

ERRORS = frozenset(
    {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"}
)
"""What a spreadsheet says where a formula has no value."""

Spots = Mapping[int, Mapping[int, str]]
"""What cells say, by row from 1, then by column from 0."""

_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_MARK = re.compile(rb"\bt\s*=\s*[\"']e[\"']")
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_CHUNK, _ASIDE = 1_000_000, 16


def errors_in(path: Path) -> Mapping[str, Spots]:
    """The cells with errors of each sheet of an .xlsx file, by the sheet's name.

    Raises:
        zipfile.BadZipFile, expat.ExpatError, KeyError: It is no workbook after all.
    """
    if path.suffix.lower() != ".xlsx":
        return {}
    with zipfile.ZipFile(path) as book:
        return {name: _of_part(book, part) for name, part in _parts(book).items()}


def _parts(book: zipfile.ZipFile) -> Mapping[str, str]:
    """The part of each sheet, by the sheet's name."""
    targets, sheets = dict[str, str](), dict[str, str]()

    def relation(name: str, facts: dict[str, str]) -> None:
        if name == "Relationship":
            targets[facts["Id"]] = posixpath.join("/xl", facts["Target"]).removeprefix("/")

    def sheet(name: str, facts: dict[str, str]) -> None:
        if name == "sheet":
            key = next(value for told, value in facts.items() if _local(told) == "id")
            sheets[facts["name"]] = targets[key]

    for part, start in ((_RELATIONS, relation), (_BOOK, sheet)):
        with book.open(part) as stream:
            _parse(stream, start)
    return sheets


def _of_part(book: zipfile.ZipFile, part: str) -> Spots:
    with book.open(part) as stream:
        if not _marked(stream):
            return {}
    reader = _Reader()
    with book.open(part) as stream:
        _parse(stream, reader.start, reader.end, reader.text)
    return reader.found


def _marked(stream: IO[bytes]) -> bool:
    """Whether any cell is marked as an error: most workbooks have none, and need no parser."""
    before = b""
    while chunk := stream.read(_CHUNK):
        if _MARK.search(before + chunk):
            return True
        before = chunk[-_ASIDE:]
    return False


class _Reader:
    """Gathers what cells of the type ``e`` say."""

    def __init__(self) -> None:
        self.found: dict[int, dict[int, str]] = defaultdict(dict)
        self._at: tuple[int, int] | None = None
        self._inside = False

    def start(self, name: str, facts: dict[str, str]) -> None:
        """A cell begins, or what it says."""
        if name == "c":
            found = _CELL.fullmatch(facts.get("r", "")) if facts.get("t") == "e" else None
            self._at = (int(found[2]), _column(found[1])) if found else None
        self._inside = name == "v" and self._at is not None

    def end(self, _name: str) -> None:
        """What a cell says ends."""
        self._inside = False

    def text(self, text: str) -> None:
        """Some of what a cell says."""
        if self._inside and self._at is not None:
            row, column = self._at
            self.found[row][column] = self.found[row].get(column, "") + text


def _parse(
    stream: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, facts: start(_local(name), facts)
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _refuse
    parser.ParseFile(stream)


def _refuse(*_declared: object) -> None:
    raise expat.ExpatError("entities are declared")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
