"""Text with a bar in the margin that tells by its shape how it changed."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from typing_extensions import override

from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.rows import Cell
from lo_desk.reports.pdf.theme import NAVY

_LEFT = 3 * mm
_STRIPES = {"new": ((0.0, 3.0),), "changed": ((0.0, 0.9), (2.6, 0.9)), "removed": ((0.8, 1.8),)}
"""Distance and weight of the lines of each kind, in points: a solid bar, two lines, dashes."""


class Changed(Flowable):
    """Paragraphs with a change bar 3 mm left of them, over pages too.

    Attributes:
        kind: ``new``, ``changed`` or ``removed``.
        drop: How far above the text the bar begins, in points.
    """

    canv: TaggedCanvas

    def __init__(self, parts: Sequence[Flowable], kind: str, drop: float = 0) -> None:
        super().__init__()
        self.parts, self.kind, self.drop = parts, kind, drop

    def holding(self, parts: Sequence[Flowable]) -> "Changed":
        """The same bar beside other paragraphs."""
        return Changed(parts, self.kind, self.drop)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width offered and the height its parts take, in points."""
        self._cell = Cell(0, availWidth, self.parts)
        return availWidth, self._cell.height

    def draw(self) -> None:
        """Called by reportlab once it is placed."""
        with self.canv.artifact():
            self.canv.saveState()
            self.canv.setStrokeColor(NAVY)
            if self.kind == "removed":
                self.canv.setDash([4, 3])
            for at, weight in _STRIPES[self.kind]:
                self.canv.setLineWidth(weight)
                x = at + weight / 2 - _LEFT
                self.canv.line(x, 0, x, self._cell.height + self.drop)
            self.canv.restoreState()
        self._cell.draw(self.canv, 0, self._cell.height)

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Two parts, each with its bar, or none where nothing fits above the break."""
        self.wrap(availWidth, availHeight)
        upper, lower = self._cell.parted(availHeight)
        if not upper.parts or not lower.parts:
            return []
        return [self.holding(upper.parts), Changed(lower.parts, self.kind)]
