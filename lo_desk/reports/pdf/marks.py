"""Marks, drawn: a shape for each meaning, the same in the window and on paper."""

from collections.abc import Callable, Mapping, Sequence
from math import cos, pi, sin

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from lo_desk.reports.pdf.paint import Paint, fill_box
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.theme import CBSA, NAVY, RCMP, RED, WHITE

_SWATCH = (20.0, 8.0)
Spot = tuple[float, float]
Draw = Callable[[Canvas, float], None]


class Mark(Picture):
    """One mark, ``size`` points high."""

    def __init__(self, kind: str, size: float = 9, above: float = 0) -> None:
        super().__init__()
        self._kind, self._size, self._above = kind, size, above

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Width and height in points, with the room above it."""
        return self._size * _WIDTHS.get(self._kind, 1), self._size + self._above

    @override
    def paint(self) -> None:
        draw_mark(self.canv, self._kind, self._size)


class Swatch(Picture):
    """A box of paint, for a legend."""

    def __init__(self, paint: Paint, above: float = 0) -> None:
        super().__init__()
        self._paint, self._above = paint, above

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Width and height in points, with the room above it."""
        return _SWATCH[0], _SWATCH[1] + self._above

    @override
    def paint(self) -> None:
        fill_box(self.canv, (0, 0, *_SWATCH), self._paint)


def draw_mark(canvas: Canvas, kind: str, size: float) -> None:
    """Draw it with its lower left corner at the origin."""
    canvas.saveState()
    canvas.setLineWidth(size / 8)
    _DRAWN[kind](canvas, size)
    canvas.restoreState()


def _octagon(canvas: Canvas, size: float) -> None:
    half = size / 2
    _polygon(
        canvas,
        [
            (half + half * cos((k + 0.5) * pi / 4), half + half * sin((k + 0.5) * pi / 4))
            for k in range(8)
        ],
        RED,
    )
    canvas.setFillColor(WHITE)
    canvas.setStrokeColor(WHITE)
    canvas.setLineWidth(size / 7)
    canvas.line(half, size * 0.46, half, size * 0.8)
    canvas.circle(half, size * 0.26, size / 13, stroke=0, fill=1)


def _triangle(canvas: Canvas, size: float) -> None:
    _polygon(canvas, [(0, 0.06 * size), (size, 0.06 * size), (size / 2, 0.94 * size)], NAVY)


def _diamond(canvas: Canvas, size: float) -> None:
    _polygon(canvas, _lozenge(size), NAVY)


def _open_diamond(canvas: Canvas, size: float) -> None:
    _polygon(canvas, _lozenge(size), None)


def _plus(canvas: Canvas, size: float) -> None:
    """A cross, filled, as in the window."""
    thin, thick = size * 0.35, size * 0.65
    first = [(thin, 0.0), (thick, 0.0), (thick, thin), (size, thin), (size, thick), (thick, thick)]
    _polygon(canvas, [*first, *((size - x, size - y) for x, y in first)], NAVY)


def _lozenge(size: float) -> Sequence[Spot]:
    half = size / 2
    return [(half, 0), (size, half), (half, size), (0, half)]


def _overlap(canvas: Canvas, size: float) -> None:
    radius = size * 0.46
    left, right, y = radius, radius * 2.1, size / 2
    lens = canvas.beginPath()
    lens.circle(left, y, radius)
    canvas.saveState()
    canvas.clipPath(lens, stroke=0, fill=0)
    canvas.setFillColor(NAVY)
    canvas.circle(right, y, radius, stroke=0, fill=1)
    canvas.restoreState()
    canvas.setStrokeColor(NAVY)
    canvas.circle(left, y, radius)
    canvas.circle(right, y, radius)


def _conflict(canvas: Canvas, size: float) -> None:
    middle, width = size * 0.85, size * 0.8
    _polygon(canvas, [(0, size * 0.95), (0, size * 0.05), (width, size / 2)], NAVY)
    right = middle * 2
    _polygon(canvas, [(right, size * 0.95), (right, size * 0.05), (right - width, size / 2)], NAVY)


def _silence(canvas: Canvas, size: float) -> None:
    radius = size * 0.44
    canvas.setFillColor(NAVY)
    canvas.circle(radius, size / 2, radius, stroke=0, fill=1)
    canvas.setStrokeColor(NAVY)
    canvas.setDash([1.6, 1.6])
    canvas.circle(radius * 3 + 1.2, size / 2, radius)


def _new(canvas: Canvas, size: float) -> None:
    """A filled square with a plus."""
    _box(canvas, size, filled=True)
    canvas.setStrokeColor(WHITE)
    canvas.line(size * 0.25, size / 2, size * 0.75, size / 2)
    canvas.line(size / 2, size * 0.25, size / 2, size * 0.75)


def _changed(canvas: Canvas, size: float) -> None:
    """A filled square with a triangle."""
    _box(canvas, size, filled=True)
    canvas.setStrokeColor(WHITE)
    canvas.setLineWidth(size / 10)
    path = canvas.beginPath()
    path.moveTo(size * 0.24, size * 0.27)
    path.lineTo(size * 0.76, size * 0.27)
    path.lineTo(size * 0.5, size * 0.74)
    path.close()
    canvas.drawPath(path, stroke=1, fill=0)


def _removed(canvas: Canvas, size: float) -> None:
    """An open square with a minus."""
    _box(canvas, size, filled=False)
    canvas.line(size * 0.25, size / 2, size * 0.75, size / 2)


def _box(canvas: Canvas, size: float, *, filled: bool) -> None:
    canvas.setStrokeColor(NAVY)
    canvas.setFillColor(NAVY if filled else WHITE)
    edge = size / 16
    canvas.rect(edge, edge, size - 2 * edge, size - 2 * edge, stroke=1, fill=1)


def _square(canvas: Canvas, size: float) -> None:
    canvas.setFillColor(CBSA)
    canvas.rect(size * 0.08, size * 0.08, size * 0.84, size * 0.84, stroke=0, fill=1)


def _ring(canvas: Canvas, size: float) -> None:
    canvas.setStrokeColor(RCMP)
    canvas.setFillColor(WHITE)
    canvas.setLineWidth(size * 0.2)
    canvas.circle(size / 2, size / 2, size * 0.4, stroke=1, fill=1)


def _equal(canvas: Canvas, size: float) -> None:
    """Two bars of one length, white on a band."""
    canvas.setFillColor(WHITE)
    for y in (0.22, 0.6):
        canvas.rect(-0.35 * size, y * size, 1.7 * size, size * 0.2, stroke=0, fill=1)


def _winner(canvas: Canvas, size: float) -> None:
    """A triangle, white on a band."""
    _on_band(canvas, size, filled=True)


def _fragile(canvas: Canvas, size: float) -> None:
    """The same, open."""
    _on_band(canvas, size, filled=False)


def _on_band(canvas: Canvas, size: float, *, filled: bool) -> None:
    path = canvas.beginPath()
    path.moveTo(0, 0.06 * size)
    path.lineTo(size, 0.06 * size)
    path.lineTo(size / 2, 0.94 * size)
    path.close()
    canvas.setStrokeColor(WHITE)
    canvas.setFillColor(WHITE)
    canvas.drawPath(path, stroke=1, fill=int(filled))


def _polygon(canvas: Canvas, spots: Sequence[Spot], colour: Color | None) -> None:
    path = canvas.beginPath()
    path.moveTo(*spots[0])
    for spot in spots[1:]:
        path.lineTo(*spot)
    path.close()
    canvas.setStrokeColor(NAVY)
    if colour is not None:
        canvas.setFillColor(colour)
    canvas.drawPath(path, stroke=int(colour is None), fill=int(colour is not None))


_DRAWN: Mapping[str, Draw] = {
    "critical": _octagon,
    "high": _triangle,
    "medium": _diamond,
    "low": _open_diamond,
    "opportunity": _plus,
    "overlap": _overlap,
    "conflict": _conflict,
    "silence": _silence,
    "new": _new,
    "changed": _changed,
    "removed": _removed,
    "equal": _equal,
    "winner": _winner,
    "fragile": _fragile,
    "CBSA": _square,
    "RCMP": _ring,
    "place": _diamond,
}
_WIDTHS = {"overlap": 1.9, "conflict": 1.7, "silence": 1.95}
