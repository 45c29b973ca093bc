"""Grounds that stay apart in grey: solid, level lines, slanted lines, crosses, nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from lo_desk.reports.pdf.theme import (
    BOTH,
    CBSA,
    CBSA_PALE,
    GREY,
    LAND,
    NAVY,
    RCMP,
    RCMP_PALE,
    RED,
    RULE,
    WHITE,
)

Box = tuple[float, float, float, float]
Segment = tuple[float, float, float, float]


@dataclass(frozen=True)
class Paint:
    """How an area is filled and edged.

    Attributes:
        ground: Under the lines; None leaves what is there.
        lines: Where lines run in a box, given their distance.
        step: Their distance, in points.
        edge: Colour of the outline; None for none.
        weight: Of the outline.
        dash: Of the outline: on, off; empty for a whole line.
    """

    ground: Color | None = None
    colour: Color = NAVY
    lines: Callable[[Box, float], Iterator[Segment]] | None = None
    step: float = 2.6
    stroke: float = 0.6
    edge: Color | None = None
    weight: float = 0.4
    dash: tuple[float, ...] = ()


def level(box: Box, step: float) -> Iterator[Segment]:
    """Level lines; all boxes of a page share one raster, so that neighbours join."""
    x1, y1, x2, y2 = box
    y = y1 - y1 % step
    while y <= y2:
        yield x1, y, x2, y
        y += step


def falling(box: Box, step: float) -> Iterator[Segment]:
    """Lines down to the right at 45°."""
    x1, y1, x2, y2 = box
    step *= 2**0.5
    offset = (x1 + y1) - (x1 + y1) % step
    while offset <= x2 + y2:
        yield offset - y2, y2, offset - y1, y1
        offset += step


def rising(box: Box, step: float) -> Iterator[Segment]:
    """Lines up to the right at 45°."""
    x1, y1, x2, y2 = box
    step *= 2**0.5
    offset = (y1 - x2) - (y1 - x2) % step
    while offset <= y2 - x1:
        yield y1 - offset, y1, y2 - offset, y2
        offset += step


def crossed(box: Box, step: float) -> Iterator[Segment]:
    """Both."""
    yield from falling(box, step)
    yield from rising(box, step)


SOLID_CBSA, SOLID_BOTH = Paint(CBSA), Paint(BOTH, edge=WHITE)
LEVEL_CBSA = Paint(CBSA_PALE, CBSA, level, 2.2, 0.8, WHITE)
HATCHED_RCMP = Paint(RCMP_PALE, RCMP, falling, 2.2, 0.7, WHITE)
BAR_RCMP = Paint(RCMP_PALE, RCMP, falling, 3, 0.8, RCMP, 0.9)
EMPTY_GAP = Paint(WHITE, edge=RED, weight=1.1)
SHARED_GAP = Paint(WHITE, RED, crossed, 2, 0.6, RED, 1.1)
DISPUTED = Paint(LAND, GREY, crossed, 1.8, 0.25)
NOTHING = Paint(LAND, edge=RULE)
ABSENT = Paint(WHITE, edge=RED, weight=1.1, dash=(2.6, 1.8))
UNDECIDED = Paint(WHITE, edge=GREY, weight=0.8, dash=(0.8, 1.8))
SUSPENDED = Paint(LAND, edge=RULE, weight=0.8)
SUBJECT = Paint(NAVY)
PENDING = Paint(WHITE, NAVY, falling, 1.6, 0.5, NAVY, 0.4)
SEVERITY = {
    "critical": Paint(RED),
    "high": Paint(NAVY),
    "medium": Paint(WHITE, NAVY, falling, 1.9, 0.6, NAVY, 0.8),
    "low": Paint(WHITE, edge=NAVY, weight=0.8),
    "opportunity": Paint(WHITE, NAVY, level, 2.6, 0.4, NAVY, 0.8),
}


def fill(canvas: Canvas, path: PDFPathObject, box: Box, paint: Paint) -> None:
    """Fill ``path``, which lies in ``box``; odd-even, as outlines with holes are."""
    if paint.ground is not None:
        canvas.setFillColor(paint.ground)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=0)
    if paint.lines is not None:
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0, fillMode=0)
        canvas.setStrokeColor(paint.colour)
        canvas.setLineWidth(paint.stroke)
        canvas.lines(list(paint.lines(box, paint.step)))
        canvas.restoreState()
    if paint.edge is not None:
        _edge(canvas, path, paint, paint.edge)


def fill_box(canvas: Canvas, box: Box, paint: Paint) -> None:
    """Fill a rectangle given by two corners."""
    path = canvas.beginPath()
    path.rect(box[0], box[1], box[2] - box[0], box[3] - box[1])
    fill(canvas, path, box, paint)


def fill_disc(canvas: Canvas, x: float, y: float, radius: float, paint: Paint) -> None:
    """Fill a disc."""
    path = canvas.beginPath()
    path.circle(x, y, radius)
    fill(canvas, path, (x - radius, y - radius, x + radius, y + radius), paint)


def _edge(canvas: Canvas, path: PDFPathObject, paint: Paint, colour: Color) -> None:
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(paint.weight)
    canvas.setLineJoin(1)
    if paint.dash:
        canvas.setDash(list(paint.dash))
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
