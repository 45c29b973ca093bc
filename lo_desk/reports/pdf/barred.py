"""Text beside a bar that goes on as far as the text does."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from typing_extensions import override

from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.paint import Paint, fill_box
from lo_desk.reports.pdf.rows import Cell

_INDENT = 3.2 * mm


class Barred(Flowable):
    """Paragraphs with a bar at their left, over pages too."""

    canv: TaggedCanvas

    def __init__(self, parts: Sequence[Flowable], paint: Paint, bar: float = 1.4) -> None:
        super().__init__()
        self.parts, self._paint, self._bar = parts, paint, bar

    def holding(self, parts: Sequence[Flowable]) -> "Barred":
        """The same bar beside other paragraphs."""
        return Barred(parts, self._paint, self._bar)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width offered and the height its parts take beside the bar, in points."""
        self._cell = Cell(_INDENT, availWidth - _INDENT, self.parts)
        return availWidth, self._cell.height

    def draw(self) -> None:
        """Called by reportlab once it is placed."""
        fill_box(self.canv, (0, 0.5, self._bar, self._cell.height - 1), self._paint)
        self._cell.draw(self.canv, 0, self._cell.height)

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Two barred parts, each with its bar, or none where nothing fits above the break."""
        self.wrap(availWidth, availHeight)
        upper, lower = self._cell.parted(availHeight)
        if not upper.parts or not lower.parts:
            return []
        return [self.holding(cell.parts) for cell in (upper, lower)]
