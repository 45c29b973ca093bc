"""Pictures that stand in the rows of a table: intervals, swings, spans, shares of a whole.

Each repeats what the numbers of its row say, so it is seen and not read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from typing_extensions import override

from lo_desk.reports.pdf import paint
from lo_desk.reports.pdf.breaking import look
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.marks import draw_mark
from lo_desk.reports.pdf.paint import Paint, fill_box
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.theme import BAND, GREY, HAIR, INK, NAVY, RED, RULE, SANS

_HIGH = 20
_FIGURE = 8


@dataclass(frozen=True)
class Scale:
    """Which numbers lie where on ``wide`` points; ``ticks`` are written over the column."""

    low: float
    high: float
    ticks: Sequence[int]
    wide: float

    def at(self, value: float) -> float:
        """Points from the left, never outside."""
        share = (value - self.low) / (self.high - self.low)
        return self.wide * min(1.0, max(0.0, share))


class Axis(Picture):
    """The numbers over a column of pictures."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As wide as the scale, one line high, in points."""
        return self._scale.wide, 11

    @override
    def paint(self) -> None:
        for tick in self._scale.ticks:
            told = str(tick).replace("-", "−")
            long = width(told, SANS, _FIGURE)
            x = self._scale.at(tick) - long / 2
            x = min(self._scale.wide - long, max(0, x))
            self.canv.put(x, 2, told, look(SANS, _FIGURE, GREY))


class _OnScale(Picture):
    """One row of a column of pictures."""

    def __init__(self, scale: Scale, high: float = _HIGH) -> None:
        super().__init__()
        self._scale, self._high = scale, high

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As wide as the scale, in points."""
        return self._scale.wide, self._high

    def _grid(self) -> None:
        self.canv.setStrokeColor(HAIR)
        self.canv.setLineWidth(0.5)
        for tick in self._scale.ticks:
            x = self._scale.at(tick)
            self.canv.line(x, -3.6, x, self._high + 3.6)


class Whisker(_OnScale):
    """An interval with its value, and the same by each agency alone."""

    def __init__(
        self,
        scale: Scale,
        interval: tuple[float, float],
        value: float | None,
        own: Sequence[tuple[str, float]],
    ) -> None:
        super().__init__(scale)
        self._interval, self._value, self._own = interval, value, own

    @override
    def paint(self) -> None:
        canvas, middle = self.canv, self._high / 2
        self._grid()
        low, high = (self._scale.at(end) for end in self._interval)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.1)
        canvas.line(low, middle, high, middle)
        for x in (low, high):
            canvas.line(x, middle - 3.5, x, middle + 3.5)
        if self._value is not None:
            canvas.setFillColor(INK)
            canvas.rect(self._scale.at(self._value) - 1.5, middle - 5, 3, 10, stroke=0, fill=1)
        for number, (agency, value) in enumerate(self._own):
            canvas.saveState()
            canvas.translate(self._scale.at(value) - 3, middle + (4.5 if number == 0 else -10.5))
            draw_mark(canvas, agency, 6)
            canvas.restoreState()


class Swing(_OnScale):
    """From the least to the most a lead may be; what lies beyond zero is solid red."""

    def __init__(self, scale: Scale, ends: tuple[float, float], today: float) -> None:
        super().__init__(scale, 9)
        self._ends, self._today = ends, today

    @override
    def paint(self) -> None:
        canvas = self.canv
        zero = self._scale.at(0)
        low, high = (self._scale.at(end) for end in self._ends)
        if low < zero:
            fill_box(canvas, (low, 0, min(zero, high), 9), Paint(RED))
        if high > zero:
            held = (max(zero, low), 0, max(high, max(zero, low) + 0.6), 9)
            fill_box(canvas, held, paint.SEVERITY["medium"])
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.3)
        canvas.line(zero, -3.6, zero, 12.6)
        canvas.setStrokeColor(GREY)
        canvas.setLineWidth(0.8)
        canvas.setDash([2, 2])
        x = self._scale.at(self._today)
        canvas.line(x, -3.6, x, 12.6)
        canvas.setDash()


class Span(_OnScale):
    """The part of a whole in which something holds, and where it is today."""

    def __init__(self, scale: Scale, ends: tuple[float, float], today: float) -> None:
        super().__init__(scale, 9)
        self._ends, self._today = ends, today

    @override
    def paint(self) -> None:
        canvas = self.canv
        canvas.setFillColor(BAND)
        canvas.rect(0, 3.5, self._scale.wide, 2, stroke=0, fill=1)
        low, high = (self._scale.at(end) for end in self._ends)
        canvas.setFillColor(RULE)
        canvas.setStrokeColor(NAVY)
        canvas.setLineWidth(0.5)
        canvas.rect(low, 1, max(0.6, high - low), 7, stroke=1, fill=1)
        canvas.saveState()
        canvas.translate(self._scale.at(self._today) - 4.5, 0)
        draw_mark(canvas, "medium", 9)
        canvas.restoreState()


class Shade(Picture):
    """A ground of one hue, the darker the greater the share; nothing under six hundredths."""

    def __init__(self, share: float, wide: float, high: float = 15) -> None:
        super().__init__()
        self._share, self._wide, self._high = share, wide, high

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """A box behind a figure, in points; it takes no height of its own."""
        return self._wide, 0

    @override
    def paint(self) -> None:
        if self._share < 0.06:
            return
        self.canv.saveState()
        pale = 1 - 0.3 * min(1.0, self._share)
        self.canv.setFillColorRGB(pale * 0.87 + 0.05, pale * 0.9 + 0.05, pale * 0.93 + 0.05)
        self.canv.rect(0, -self._high + 1, self._wide, self._high, stroke=0, fill=1)
        self.canv.restoreState()
