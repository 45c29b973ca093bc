"""One row of a timeline: bars on months; the same days stand under one another in every row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.colors import Color
from typing_extensions import override

from lo_desk.reports.pdf.breaking import look, one_line
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.paint import Box, Paint, fill_box
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.theme import BOLD, GREY, HAIR, INK, NAVY, RED, SEMI, WHITE

ROW = 27
_BAR = 17
_MARGIN = 3


@dataclass(frozen=True)
class Scale:
    """Days across a width.

    Attributes:
        months: First day of each month.
        ends: The day after the last.
        today: Where the line stands.
    """

    months: Sequence[date]
    ends: date
    today: date
    width: float

    def x(self, day: date) -> float:
        """Where a day begins: each month is as wide as any other."""
        if day >= self.ends:
            return self.width
        at = (day.year - self.months[0].year) * 12 + day.month - self.months[0].month
        first = self.months[at]
        after = self.months[at + 1] if at + 1 < len(self.months) else self.ends
        share = (day - first).days / (after - first).days
        return (at + share) * self.width / len(self.months)


@dataclass(frozen=True)
class Bar:
    """A stretch of days.

    Attributes:
        labels: What may stand in it, longest first; the first that fits is taken.
        alarm: Whether its label is red and stands in the middle.
        window: Whether its label needs a white ground.
    """

    starts: date
    ends: date
    paint: Paint
    labels: Sequence[str] = ()
    alarm: bool = False
    window: bool = False


class Track(Picture):
    """The bars of one row."""

    def __init__(self, scale: Scale, bars: Sequence[Bar]) -> None:
        super().__init__()
        self._scale, self._bars = scale, bars

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width of the scale and one row's height, in points."""
        return self._scale.width, ROW

    @override
    def paint(self) -> None:
        """The grid, the bars, the line of today, then the words over the bars."""
        canvas, scale = self.canv, self._scale
        _grid(canvas, scale)
        low = (ROW - _BAR) / 2
        for bar in self._bars:
            left, right = scale.x(bar.starts), scale.x(bar.ends)
            fill_box(canvas, (left, low, right, low + _BAR), bar.paint)
        _today(canvas, scale)
        for bar in self._bars:
            left, right = scale.x(bar.starts), scale.x(bar.ends)
            _label(canvas, scale, bar, (left, low, right, low + _BAR))


class Months(Picture):
    """The head: month figures, which need no language, and the years above."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        return self._scale.width, 24

    @override
    def paint(self) -> None:
        """Each month by its number, each year over its first month shown."""
        canvas, scale = self.canv, self._scale
        step = scale.width / len(scale.months)
        for at, month in enumerate(scale.months):
            digits = f"{month.month:02}"
            middle = (at + 0.5) * step - width(digits, SEMI, 8) / 2
            canvas.put(middle, 3.5, digits, look(SEMI, 8, GREY))
            if at == 0 or month.month == 1:
                canvas.put(at * step + 1.5, 14.5, str(month.year), look(SEMI, 8.5, NAVY))
            if month.month == 1 and at:
                _january(canvas, at * step, 24)


class Foot(Picture):
    """The triangle at the foot of today's line."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        return self._scale.width, 6

    @override
    def paint(self) -> None:
        """A small triangle under the line of today."""
        x = self._scale.x(self._scale.today)
        path = self.canv.beginPath()
        path.moveTo(x, 6)
        path.lineTo(x + 3.4, 0.5)
        path.lineTo(x - 3.4, 0.5)
        path.close()
        self.canv.setFillColor(INK)
        self.canv.drawPath(path, stroke=0, fill=1)


def _grid(canvas: TaggedCanvas, scale: Scale) -> None:
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.4)
    step = scale.width / len(scale.months)
    canvas.lines([(at * step, 0, at * step, ROW) for at in range(1, len(scale.months))])
    for at, month in enumerate(scale.months):
        if month.month == 1 and at:
            _january(canvas, at * step, ROW)


def _january(canvas: TaggedCanvas, x: float, height: float) -> None:
    canvas.setStrokeColor(NAVY)
    canvas.setLineWidth(0.8)
    canvas.line(x, 0, x, height)


def _today(canvas: TaggedCanvas, scale: Scale) -> None:
    x = scale.x(scale.today)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.3)
    canvas.line(x, 0, x, ROW)


def _label(canvas: TaggedCanvas, scale: Scale, bar: Bar, box: Box) -> None:
    """To the right of today's line, so that the line crosses no word."""
    left, low, right, _ = box
    start = max(left, scale.x(scale.today) + 2) if left < scale.x(scale.today) < right else left
    face = BOLD if bar.alarm else SEMI
    room = right - start - 2 * _MARGIN
    for label in map(one_line, bar.labels):
        wide = width(label, face, 8.25)
        if wide > room:
            continue
        x = (start + right - wide) / 2 if bar.alarm else start + _MARGIN + 1
        if bar.window:
            canvas.setFillColor(WHITE)
            canvas.rect(x - 2, low + 2.5, wide + 4, _BAR - 5, stroke=0, fill=1)
        canvas.put(x, low + 5.6, label, look(face, 8.25, _ink(bar)))
        return


def _ink(bar: Bar) -> Color:
    if bar.alarm:
        return RED
    return INK if bar.window else WHITE
