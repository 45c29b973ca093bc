"""How far the cells of a workbook reach, before anything of it is believed."""

import re
from xml.parsers import expat

COLUMNS, ROWS = 256, 100_000
CELLS = 5_000_000
"""Most cells that are looked at in one part: more than any list has."""

_ASIDE = 64
_CELL = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,9})([0-9]{1,12})[\"']")


class TooFar(Exception):
    """A cell outside of any list, or a document made to exhaust its reader."""


class XlsxCorner:
    """Looks at the addresses of cells, whatever part they stand in."""

    def __init__(self) -> None:
        self._before = b""

    def feed(self, chunk: bytes) -> None:
        """Look through the next bytes.

        Raises:
            TooFar: A cell is outside of any list.
        """
        for letters, digits in _CELL.findall(self._before + chunk):
            if _column(letters) > COLUMNS or int(digits) > ROWS:
                raise TooFar
        self._before = chunk[-_ASIDE:]


class OdsCorner:
    """Counts rows and columns of an OpenDocument table, repeated ones too.

    Empty cells repeated to the edge of the sheet are usual; only cells that hold something count.
    """

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._entity
        self._row = self._column = self._seen = 0
        self._repeats = self._step = 1

    def feed(self, chunk: bytes) -> None:
        """Look through the next bytes of ``content.xml``.

        Raises:
            TooFar: A cell that holds something is outside of any list, or entities are declared.
        """
        try:
            self._parser.Parse(chunk)
        except expat.ExpatError as error:
            raise TooFar from error

    def _start(self, name: str, facts: dict[str, str]) -> None:
        if name == "table:table":
            self._row = 0
        elif name == "table:table-row":
            self._repeats = _times(facts.get("table:number-rows-repeated", "1"))
            self._column = 0
        elif name in {"table:table-cell", "table:covered-table-cell"}:
            self._step = _times(facts.get("table:number-columns-repeated", "1"))
            if "office:value-type" in facts or "table:formula" in facts:
                self._holds()
        elif name == "text:p":
            self._holds()

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._repeats
        elif name in {"table:table-cell", "table:covered-table-cell"}:
            self._column += self._step

    def _holds(self) -> None:
        self._seen += 1
        reach = self._column + self._step
        if reach > COLUMNS or self._row + self._repeats > ROWS + 1 or self._seen > CELLS:
            raise TooFar

    def _entity(self, *_declared: object) -> None:
        raise TooFar


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _times(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 1
