"""Text too long for half a page: one language below the other, each as wide as the page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from reportlab.platypus import Flowable

from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import language_tags
from lo_desk.reports.pdf.barred import Barred
from lo_desk.reports.pdf.breaking import SPACE
from lo_desk.reports.pdf.changed import Changed
from lo_desk.reports.pdf.flow import Rows
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row, Rule
from lo_desk.reports.pdf.tagging import TABLE
from lo_desk.reports.pdf.text import Text
from lo_desk.reports.pdf.theme import SPINE

MOST = 900
"""Characters of a paragraph that may stand in half a page."""

_BETWEEN = 5
"""White around the hairline between the languages, in points."""


def stacked(page: Page, story: Iterable[Flowable]) -> Iterator[Flowable]:
    """The story, with each pair of which one side passes ``MOST`` characters stacked.

    What stands above the long paragraph in its pair, such as its heading, stays a pair and is
    kept with it; an edition in one language stays as it is.
    """
    for flowable in story:
        if not page.alone and type(flowable) is Rows:
            _stack(_Halves(page), flowable)
        yield flowable


@dataclass(frozen=True)
class _Halves:
    """Where each language stands, and where it goes."""

    page: Page

    def of(self, line: Line) -> tuple[list[Cell], list[Cell], list[Cell]] | None:
        """The cells of the first language, of the second, and of neither; None: not in halves."""
        half = self.page.paper.half
        sides: tuple[list[Cell], list[Cell], list[Cell]] = ([], [], [])
        for cell in line.cells:
            if cell.column >= 0 or cell.width > half + 1:
                return None
            sides[0 if cell.x < half - 1 else 1 if cell.x > half + SPINE - 1 else 2].append(cell)
        return sides if sides[0] and sides[1] else None

    def tag(self, side: int) -> Cell:
        """*English* or *Français*, at the left edge."""
        return replace(language_tags(self.page)[side], x=0)

    def across(self, side: int, cells: Sequence[Cell]) -> list[Cell]:
        """Cells of a language over the whole width; the last one takes what is won."""
        paper = self.page.paper
        start = side * (paper.half + SPINE)
        moved = [replace(cell, x=cell.x - start) for cell in cells]
        moved[-1] = replace(moved[-1], width=moved[-1].width + paper.text - paper.half)
        return moved


def _stack(halves: _Halves, rows: Rows) -> None:
    if rows.kind == TABLE:
        rows.rows = [replace(row, lines=_in_row(halves, row.lines)) for row in rows.rows]
    else:
        rows.rows = [piece for row in rows.rows for piece in _pieces(halves, row)]
    foot = [piece for row in rows.running.foot for piece in _pieces(halves, row)]
    rows.running = replace(rows.running, foot=foot)


def _in_row(halves: _Halves, lines: Sequence[Line]) -> list[Line]:
    """The same lines; words below the facts of a table stay in its row."""
    made: list[Line] = []
    for line in lines:
        sides = halves.of(line) if _is_long(line) else None
        if sides is None:
            made.append(line)
            continue
        for side, cells in enumerate(sides[:2]):
            made.append(Line([halves.tag(side)], line.above))
            made.append(Line(halves.across(side, cells)))
    return made


def _pieces(halves: _Halves, row: Row) -> list[Row]:
    """The row, or what it becomes: pairs, and blocks of one language each."""
    if not any(map(_is_long, row.lines)):
        return [row]
    plain = replace(row, before=0, after=0, over=(), rules=())
    pieces: list[Row] = []
    paired: list[Line] = []
    for line in row.lines:
        sides = halves.of(line) if _is_long(line) else None
        if sides is None:
            paired.append(line)
            continue
        above, left, right, spine = _parted(sides)
        if above:
            paired.append(Line([*above, *spine], line.above))
            spine = []
        if paired:
            pieces.append(replace(plain, lines=paired, leads=True))
            paired = []
        pieces += _blocks(halves, plain, (left, right), spine)
    rules = row.rules if paired else _whole(row.rules, halves.page.paper.text)
    if paired:
        pieces.append(replace(plain, lines=paired))
    over = row.over if pieces[0].leads else _whole(row.over, halves.page.paper.text)
    pieces[0] = replace(pieces[0], before=row.before, over=over)
    pieces[-1] = replace(pieces[-1], after=row.after, rules=rules)
    return pieces


def _blocks(
    halves: _Halves, plain: Row, sides: tuple[Sequence[Cell], ...], spine: Sequence[Cell]
) -> Iterator[Row]:
    """A block a language, a hairline between them; what is on the spine beside the first tag."""
    hair = replace(HAIRLINE, last=halves.page.paper.text)
    for side, cells in enumerate(sides):
        tagged = Line([halves.tag(side), *([] if side else spine)])
        lines = [tagged, Line(halves.across(side, cells), above=1.5)]
        again = partial(_again, halves, plain.again, side)
        over = [hair] if side else []
        yield replace(plain, lines=lines, before=_BETWEEN, after=_BETWEEN, over=over, again=again)


def _again(halves: _Halves, told: Callable[[], Sequence[Line]], side: int) -> list[Line]:
    """What stands above the rest of a block says it in the language of the block."""
    return [
        Line(halves.across(side, sides[side]))
        for line in told()
        if (sides := halves.of(line)) is not None
    ]


def _whole(rules: Sequence[Rule], wide: float) -> list[Rule]:
    """Rules over each half as one."""
    return [replace(rule, first=0, last=wide) for rule in rules[:1]]


def _parted(
    sides: tuple[list[Cell], list[Cell], list[Cell]],
) -> tuple[list[Cell], list[Cell], list[Cell], list[Cell]]:
    """What stays a pair above the first long paragraph, and what follows in each language."""
    left, right, spine = sides
    if len(left) > 1 or len(right) > 1:
        return [], left, right, spine
    at = min(_first_long(left[0]), _first_long(right[0]))
    if not at:
        return [], left, right, spine
    above = [_with(cell, _inside(cell)[:at]) for cell in (left[0], right[0])]
    rest = [_with(cell, _inside(cell)[at:]) for cell in (left[0], right[0])]
    return above, rest[:1], rest[1:], spine


def _inside(cell: Cell) -> Sequence[Flowable]:
    """What is in a cell, beside its bar if it has one."""
    bar = _bar(cell)
    return bar.parts if bar else cell.parts


def _with(cell: Cell, parts: Sequence[Flowable]) -> Cell:
    """The same cell with other parts, beside its bar if it has one."""
    bar = _bar(cell)
    return replace(cell, parts=[bar.holding(parts)] if bar else parts)


def _bar(cell: Cell) -> Barred | Changed | None:
    """The bar beside all that is in a cell."""
    only = cell.parts[0] if len(cell.parts) == 1 else None
    return only if isinstance(only, Barred | Changed) else None


def _is_long(line: Line) -> bool:
    return any(_first_long(cell) < len(_inside(cell)) for cell in line.cells)


def _first_long(cell: Cell) -> int:
    """Which of the cell’s paragraphs is the first that is too long; how many it has if none is."""
    parts = _inside(cell)
    return next((at for at, part in enumerate(parts) if _characters(part) > MOST), len(parts))


def _characters(part: Flowable) -> int:
    """How long a paragraph is; 0 for anything else."""
    if not isinstance(part, Text):
        return 0
    return sum(len(word.text) + (word.after >= SPACE) for word in part.words)
