"""A strip of segments, each as long as its share and long enough for its label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from typing_extensions import override

from lo_desk.reports.pdf.breaking import look
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.paint import Paint, fill_box
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.theme import BOLD, INK, TEXT, WHITE

_HIGH, _LEAST = 17, 27 * mm


@dataclass(frozen=True)
class Segment:
    """So many of one look."""

    paint: Paint
    count: int


class Strip(Picture):
    """Segments side by side, their counts inside."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        super().__init__()
        self._segments = segments

    def places(self) -> Iterator[tuple[float, float]]:
        """Left edge and width of each segment."""
        total = sum(segment.count for segment in self._segments)
        spare = TEXT - _LEAST * len(self._segments)
        x = 0.0
        for segment in self._segments:
            wide = _LEAST + spare * segment.count / total
            yield x, wide
            x += wide

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width of the text and one height, in points."""
        return TEXT, _HIGH

    @override
    def paint(self) -> None:
        """Each segment in its ground, as wide as its share, with its count."""
        canvas = self.canv
        for segment, (x, wide) in zip(self._segments, self.places(), strict=True):
            fill_box(canvas, (x, 0, x + wide - 1, _HIGH), segment.paint)
            count = str(segment.count)
            half = width(count, BOLD, 10) / 2
            middle = x + wide / 2
            solid = segment.paint.ground != WHITE
            if not solid:
                canvas.setFillColor(WHITE)
                canvas.rect(middle - half - 4, 1.5, 2 * half + 8, _HIGH - 3, stroke=0, fill=1)
            canvas.put(middle - half, 5.2, count, look(BOLD, 10, WHITE if solid else INK))
