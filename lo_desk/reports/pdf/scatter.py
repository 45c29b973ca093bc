"""Things by two numbers: dots in a field, the ones that matter joined by a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, pairwise

from typing_extensions import override

from lo_desk.reports.pdf.bars import Scale
from lo_desk.reports.pdf.breaking import look
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.theme import GREY, HAIR, INK, NAVY, SANS, SEMI, TEXT, WHITE

_HIGH, _LEFT, _FOOT, _TOP, _RIGHT = 118, 34, 16, 14, 30
_FIGURE, _DOT = 8, 3.4
_STEPS = (1, 2, 5)
_MOST = 6  # steps on an axis


@dataclass(frozen=True)
class Dot:
    """A thing of a number, at ``across`` and ``up``; a hollow one is not joined."""

    number: int
    across: float
    up: float
    hollow: bool


class Scatter(Picture):
    """Dots with their numbers; zero is on both axes."""

    def __init__(self, dots: Sequence[Dot]) -> None:
        super().__init__()
        self._dots = sorted(dots, key=lambda dot: (dot.across, dot.up))
        self._across = scale_of([dot.across for dot in dots], TEXT - _LEFT - _RIGHT)
        self._up = scale_of([dot.up for dot in dots], _HIGH - _FOOT - _TOP)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width of the text and one height, in points."""
        return TEXT, _HIGH

    @override
    def paint(self) -> None:
        self._grid()
        canvas = self.canv
        best = [self._at(dot) for dot in self._dots if not dot.hollow]
        canvas.setStrokeColor(NAVY)
        canvas.setLineWidth(1.1)
        for start, end in pairwise(best):
            canvas.line(*start, *end)
        canvas.setStrokeColor(INK)
        for dot in self._dots:
            canvas.setFillColor(WHITE if dot.hollow else INK)
            canvas.circle(*self._at(dot), _DOT, stroke=1, fill=1)
        self._numbers()

    def _at(self, dot: Dot) -> tuple[float, float]:
        return _LEFT + self._across.at(dot.across), _FOOT + self._up.at(dot.up)

    def _grid(self) -> None:
        canvas = self.canv
        canvas.setLineWidth(0.5)
        for tick in self._up.ticks:
            y = _FOOT + self._up.at(tick)
            canvas.setStrokeColor(HAIR if tick else INK)
            canvas.line(_LEFT, y, _LEFT + self._across.wide, y)
            self._put(_LEFT - 6 - width(_told(tick), SANS, _FIGURE), y - 2.5, tick)
        for tick in self._across.ticks:
            x = _LEFT + self._across.at(tick)
            canvas.setStrokeColor(HAIR if tick else INK)
            canvas.line(x, _FOOT, x, _FOOT + self._up.wide)
            self._put(x - width(_told(tick), SANS, _FIGURE) / 2, 4, tick)

    def _put(self, x: float, y: float, tick: int) -> None:
        self.canv.put(x, y, _told(tick), look(SANS, _FIGURE, GREY))

    def _numbers(self) -> None:
        """Where several are at one spot, all their numbers stand beside it."""
        there: dict[tuple[float, float], list[str]] = {}
        for dot in self._dots:
            there.setdefault(self._at(dot), []).append(str(dot.number))
        for (x, y), numbers in there.items():
            self.canv.put(x + 6, y + 4, " · ".join(numbers), look(SEMI, 9, INK))


def _told(tick: int) -> str:
    return str(tick).replace("-", "−")


def scale_of(values: Sequence[float], wide: float) -> Scale:
    """From 0, or from below where something is, to a round number at or above the most."""
    low, high = min(0, *values), max(1, *values)
    steps = (each * 10**power for power in count() for each in _STEPS)
    step = next(step for step in steps if high - low <= _MOST * step)
    first, last = int(low // step) * step, -int(-high // step) * step
    return Scale(first, last, tuple(range(first, last + 1, step)), wide)
