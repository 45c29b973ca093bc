"""Rows of cells that share a top, with rules: what pairs, ledgers and tables are made of."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import cached_property

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.theme import BAND, HAIR, NAVY, TEXT

WHOLE = 60 * mm
"""A row that is not higher is never split."""

_BEGINNING = 48
"""Of a row that is split, at least so many points stand above: a heading with its first lines."""


@dataclass(frozen=True)
class Rule:
    """A level line; from the left edge of the text, in points."""

    weight: float
    colour: Color = NAVY
    first: float = 0
    last: float = TEXT


HAIRLINE = Rule(0.5, HAIR)


@dataclass(frozen=True)
class Cell:
    """Flowables one below the other.

    Attributes:
        x: From the left edge of the text.
        align: 0 left, 0.5 in the middle, 1 right: for what is narrower than the cell.
        column: Of a table, from 0; -1: of no column.
    """

    x: float
    width: float
    parts: Sequence[Flowable]
    align: float = 0
    column: int = -1

    @cached_property
    def height(self) -> float:
        """What it needs."""
        return sum(part.wrap(self.width, 1e6)[1] for part in self.parts)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw it with its top at ``top``."""
        for part in self.parts:
            width, height = part.wrap(self.width, 1e6)
            top -= height
            part.drawOn(canvas, left + self.x + (self.width - width) * self.align, top)

    def parted(self, height: float) -> tuple["Cell", "Cell"]:
        """What fits into ``height``, and the rest."""
        fits: list[Flowable] = []
        rest = list(self.parts)
        while rest:
            needed = rest[0].wrap(self.width, 1e6)[1]
            if needed > height:
                pieces = rest[0].split(self.width, height)
                if len(pieces) == 2:
                    fits.append(pieces[0])
                    rest[0] = pieces[1]
                break
            height -= needed
            fits.append(rest.pop(0))
        return replace(self, parts=fits), replace(self, parts=rest)


@dataclass(frozen=True)
class Line:
    """Cells that share a top.

    Attributes:
        above: White before it within its row.
        echo: Whether it only repeats what was read before.
        beside: Whether the next line, which is at least as high, stands beside it.
    """

    cells: Sequence[Cell]
    above: float = 0
    echo: bool = False
    beside: bool = False

    @cached_property
    def height(self) -> float:
        """Of its highest cell, with the white above; none of its own beside another line."""
        return 0 if self.beside else self.full

    @property
    def full(self) -> float:
        """What its cells need, beside another line too."""
        return self.above + max((cell.height for cell in self.cells), default=0)


@dataclass(frozen=True)
class Row:
    """Lines kept together, so that what is beside each other starts together again.

    Attributes:
        before: White above the text.
        after: White below it, above the rules.
        rules: Drawn below.
        over: Drawn above.
        band: Whether it stands on a grey ground that hangs out at both sides.
        leads: Whether it stays with the row that follows, as a band does.
        echo: Whether it only repeats what was read before.
        group: The band that is repeated if this row starts a page.
        onward: Given the next page's number, what stands below the row before this one when
            this one starts that page.
        again: Makes what stands above the rest of it, if it is split.
    """

    lines: Sequence[Line]
    before: float = 0
    after: float = 0
    rules: Sequence[Rule] = ()
    over: Sequence[Rule] = ()
    band: bool = False
    leads: bool = False
    echo: bool = False
    group: "Row | None" = field(default=None, repr=False)
    onward: "Callable[[int], Row] | None" = None
    again: Callable[[], Sequence[Line]] = tuple

    @cached_property
    def height(self) -> float:
        """All of it."""
        return self.before + sum(line.height for line in self.lines) + self.after

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> float:
        """Draw it below ``top``; where the next begins."""
        bottom = top - self.height
        if self.band:
            canvas.setFillColor(BAND)
            canvas.rect(left - 1.8 * mm, bottom, TEXT + 3.6 * mm, top - bottom, stroke=0, fill=1)
        _rules(canvas, self.over, left, top)
        _rules(canvas, self.rules, left, bottom)
        for cell, below, echo in sorted(self._placed(top), key=_reading):
            with canvas.artifact() if echo or self.echo else nullcontext():
                cell.draw(canvas, left, below)
        return bottom

    def parted(self, height: float) -> "tuple[Row, Row] | None":
        """The row in two, if it is too high to be kept whole and something fits."""
        if self.height <= WHOLE:
            return None
        fits: list[Line] = []
        room = height - self.before - self.after
        for at, line in enumerate(self.lines):
            needed = line.height
            if needed > room:
                upper, lower = _cut(line, room)
                above = [*fits, *upper]
                if sum(each.height for each in above if not each.echo) < _BEGINNING:
                    return None
                return replace(self, lines=above, rules=()), self._rest(lower, at)
            room -= needed
            fits.append(line)
        return None

    def _rest(self, lower: Sequence[Line], at: int) -> "Row":
        """What follows on the next page, under what says whose rest it is."""
        again = [replace(line, echo=True) for line in self.again()]
        if len(again) == 1 and _is_free(again[0], lower[0]):
            again = [replace(again[0], beside=True)]
        over = self.over if again else ()
        return replace(self, lines=[*again, *lower, *self.lines[at + 1 :]], over=over)

    def _placed(self, top: float) -> Iterable[tuple[Cell, float, bool]]:
        top -= self.before
        for line in self.lines:
            for cell in line.cells:
                yield cell, top - line.above, line.echo
            top -= line.height


def _is_free(line: Line, rest: Line) -> bool:
    """Whether the rest of another line leaves room for all of it."""
    taken = [(cell.x, cell.x + cell.width) for cell in rest.cells if cell.parts]
    return line.full <= rest.full and not any(
        cell.x < last and first < cell.x + cell.width
        for cell in line.cells
        for first, last in taken
    )


def _reading(placed: tuple[Cell, float, bool]) -> tuple[float, float]:
    """Column by column: the whole of one language before the other."""
    return placed[0].x, -placed[1]


def _rules(canvas: TaggedCanvas, rules: Iterable[Rule], left: float, y: float) -> None:
    for rule in rules:
        canvas.setStrokeColor(rule.colour)
        canvas.setLineWidth(rule.weight)
        canvas.line(left + rule.first, y, left + rule.last, y)


def _cut(line: Line, room: float) -> tuple[list[Line], list[Line]]:
    pairs = [cell.parted(room - line.above) for cell in line.cells]
    if not any(upper.parts for upper, _ in pairs):
        return [], [line]
    upper = replace(line, cells=[upper for upper, _ in pairs])
    return [upper], [Line([lower for _, lower in pairs])]
