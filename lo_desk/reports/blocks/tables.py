"""Tables that both languages share: each cell says a fact once, or a word in each language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count, takewhile

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import Msg, said
from lo_desk.reports.blocks.captions import caption_row, note_row, onward
from lo_desk.reports.blocks.maps import PAINTS
from lo_desk.reports.blocks.page import Page, Words, tag
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.contents import Web
from lo_desk.reports.pdf.flow import Rows, Running
from lo_desk.reports.pdf.marks import Mark, Swatch
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row, Rule
from lo_desk.reports.pdf.text import Text

_WEB = re.compile(r"https?://[!-~]+$")
_PADDING, _GUTTER, _APART = 3, 6, 11
"""Points between a column’s edge and its words, at the right of what words begin close behind, and
at the left of a second language; the outer edges of a table have none.
"""


_SHORT = 5 * theme.CELL.leading


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        width: In millimetres; all of a table make 174.
        look: ``left``, ``key``, ``right``, ``middle``, or ``picture``: it is seen, not read; what
            it shows stands in the columns beside it, and its head is a scale.
    """

    head: "Words | Half | Flowable"
    width: float
    look: str = "left"


@dataclass(frozen=True)
class Marked:
    """A fact after a mark."""

    mark: str
    fact: object


@dataclass(frozen=True)
class Patch:
    """A fact after a patch of the map's paint."""

    look: str
    fact: object


@dataclass(frozen=True)
class Shaded:
    """A fact on a ground as wide as its column."""

    ground: Flowable
    fact: object


@dataclass(frozen=True)
class Half:
    """Words in one of two languages only: the first or the second."""

    words: Words
    place: int


@dataclass(frozen=True)
class Lacking:
    """What is not there, in words; red as well."""

    words: Words


@dataclass(frozen=True)
class Address:
    """Words that name a page of the web lead there; other words stand as they are."""

    words: str


@dataclass(frozen=True)
class Stack:
    """Facts one below the other in one cell; what is None is left out."""

    facts: Sequence[object]


@dataclass(frozen=True)
class Noted:
    """Facts of a row with words below them, in each half."""

    facts: Sequence[object]
    words: Words | None


@dataclass(frozen=True)
class Table:
    """Facts in rows and columns.

    Attributes:
        caption: Above, with its number.
        rows: As many facts each as there are columns.
        note: Counting rules, below.
        padding: Above and below each row, in points.
    """

    caption: Words
    columns: Sequence[Column]
    rows: Sequence[Sequence[object] | Noted]
    note: Words | None = None
    padding: float = 3.6


def mirrored(page: Page, told: Table) -> Table:
    """The first column's words in the first language at the left, in the second at the right.

    One line a row instead of two; an edition in one language stays as it is.
    """
    first = told.columns[0]
    if page.alone:
        wide = replace(first, width=2 * first.width)
        return replace(told, columns=[wide, *told.columns[1:]])
    ends = [replace(first, head=Half(_words(first.head), place)) for place in (0, 1)]
    rows = [
        [Half(_words(row[0]), 0), *row[1:], Half(_words(row[0]), 1)]
        for row in told.rows
        if not isinstance(row, Noted)
    ]
    return replace(told, columns=[ends[0], *told.columns[1:], ends[1]], rows=rows)


_STYLES = {
    "left": (theme.CELL, theme.HEAD),
    "key": (theme.CELL_KEY, theme.HEAD),
    "right": (theme.CELL_RIGHT, theme.HEAD_RIGHT),
    "middle": (theme.CELL_MIDDLE, theme.HEAD_MIDDLE),
    "picture": (theme.CELL, theme.HEAD),
}


_AT_LEFT = ("left", "key")
_RED = {"right": theme.CELL_RED_RIGHT}


def table(page: Page, told: Table) -> Iterator[Flowable]:
    """A table whose head repeats."""
    places, wide = list(_places(told.columns)), page.paper.text
    hairline = replace(HAIRLINE, last=wide)
    base = Row([], told.padding, told.padding, [hairline])
    rows = [
        replace(base, lines=_lines(page, places, each), again=partial(_again, page, places, each))
        for each in told.rows
    ]
    if rows:
        rows[-1] = replace(rows[-1], rules=[Rule(0.8, last=wide)])
    over, under = [Rule(1.1, last=wide)], [Rule(0.6, last=wide)]
    head = Row([_heads(page, places)], 3.6, 3.6, rules=under, over=over)
    running = Running(
        head=[caption_row(page, told.caption), head],
        again=lambda: [caption_row(page, told.caption, again=True), head],
        foot=[note_row(page, told.note)] if told.note else [],
        onward=onward(page),
        least=min(2, len(rows)),
    )
    flowable = Rows(rows, running, kind="table")
    flowable.spaceBefore = 10
    yield flowable


Place = tuple[Column, float, float]


def _places(columns: Sequence[Column]) -> Iterator[Place]:
    """Each column with its edges; text meets the margins at both sides of the table."""
    x = 0.0
    for at, column in enumerate(columns):
        left = _APART if _second(column) else _PADDING if at else 0
        right = _behind(column, columns[at + 1]) if at < len(columns) - 1 else 0
        width = column.width * mm
        yield column, x + left, width - left - right
        x += width


def _heads(page: Page, places: Sequence[Place]) -> Line:
    numbers = _numbers(places)
    return Line(
        [
            Cell(x, width, _head(page, column), column=number)
            for number, (column, x, width) in zip(numbers, places, strict=True)
        ]
    )


def _numbers(places: Sequence[Place]) -> list[int]:
    """Columns as they are read: a picture is none of them."""
    read = count()
    return [-1 if column.look == "picture" else next(read) for column, _, _ in places]


def _behind(column: Column, following: Column) -> float:
    """White at the right of a column; what stands in the middle has its own."""
    close = following.look in _AT_LEFT and not _second(following)
    return _GUTTER if close and column.look != "middle" else _PADDING


def _second(column: Column) -> bool:
    return isinstance(column.head, Half) and column.head.place == 1


def _head(page: Page, column: Column) -> list[Flowable]:
    style, head = _STYLES[column.look][1], column.head
    if isinstance(head, Flowable):
        return [head]
    if isinstance(head, Half):
        return [page.text(page.languages[head.place], head.words, style)]
    told = {page.say(each, head): page.text(each, head, style) for each in page.languages}
    if len(told) == 1 and not page.alone:  # as both languages write it
        [told_once] = told.values()
        told_once.lang = ""
    return list(told.values())


def _words(fact: object) -> Words:
    if isinstance(fact, str | Msg | Bilingual):
        return fact
    raise TypeError(fact)


def _lines(page: Page, places: Sequence[Place], row: Sequence[object] | Noted) -> list[Line]:
    if not isinstance(row, Noted):
        return [_line(page, places, row)]
    lines = [_line(page, places, row.facts)]
    if row.words:
        lines.append(Line(page.cells(row.words, style=theme.NOTE), above=1.5))
    return lines


def _again(page: Page, places: Sequence[Place], row: Sequence[object] | Noted) -> list[Line]:
    """What a row is about, beside or above its rest on the next page: no more than is short."""
    facts = row.facts if isinstance(row, Noted) else row
    cells = takewhile(lambda cell: cell.height <= _SHORT, _line(page, places, facts).cells)
    told = [replace(cell, column=-1) for cell in cells]
    return [Line(told)] if told else []


def _line(page: Page, places: Sequence[Place], facts: Sequence[object]) -> Line:
    cells: list[Cell] = []
    for number, (column, x, width), fact in zip(_numbers(places), places, facts, strict=True):
        if isinstance(fact, Flowable):
            cells.append(Cell(x, width, [fact]))
            continue
        sign, room = _sign(fact)
        if sign is not None:
            cells.append(Cell(x, room or width, [sign]))
        told = fact.fact if isinstance(fact, Marked | Patch | Shaded) else fact
        both = _both(page, told, column.look)
        cells.append(Cell(x + room, width - room, both, column=number))
    return Line(cells)


def _sign(fact: object) -> tuple[Flowable | None, float]:
    """What stands before a fact, and the room it takes."""
    if isinstance(fact, Marked):
        return Mark(fact.mark, 8, above=2.5), 12
    if isinstance(fact, Shaded):
        return fact.ground, 0
    if isinstance(fact, Patch):
        return Swatch(PAINTS[fact.look], above=2.4), 25
    return None, 0


def as_said(words: Words) -> object:
    """A marked text among facts: it is said in each language, as data never is."""
    return said(words) if isinstance(words, str) else words


def _both(page: Page, fact: object, look: str) -> list[Flowable]:
    """A paragraph a language, one in all if they agree; never "A / B" in one run."""
    style = _STYLES[look][0]
    if isinstance(fact, Stack):
        return [part for each in fact.facts if each for part in _both(page, each, look)]
    if isinstance(fact, Half):
        return [page.text(page.languages[fact.place], fact.words, style)]
    if isinstance(fact, Address) and _WEB.match(fact.words):
        return [Web(fact.words, style, "", fact.words)]
    if isinstance(fact, Address):
        fact = fact.words
    if isinstance(fact, Lacking):
        fact, style = as_said(fact.words), _RED.get(look, theme.CELL_RED)
    told: dict[str, Language] = {}
    for each in page.languages:
        told.setdefault(page.show(each, fact), each)
    alike = len(told) == 1 and not page.alone  # as both languages write it
    return [
        Text(page.looked(each, words), style, "" if alike else tag(each))
        for words, each in told.items()
    ]
