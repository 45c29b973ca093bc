"""Lines to write on by hand: as many as the rest of the page holds."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from typing_extensions import override

from lo_desk.reports.pdf.flow import Rows
from lo_desk.reports.pdf.rows import Row
from lo_desk.reports.pdf.theme import RULE

_LEAST, _STEP, _MOST = 26 * mm, 7 * mm, 60 * mm


class Lined(Rows):
    """A heading with dotted lines below it; nothing at all where the page is nearly full.

    Attributes:
        places: Left edge and width of each half, in points.
        lines: So many, on the next page if need be; 0: as many as the page holds.
    """

    def __init__(self, heading: Row, places: Sequence[tuple[float, float]], lines: int = 0) -> None:
        super().__init__([heading])
        self.places, self.lines = places, lines

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """All the room that is left, up to 60 mm; none where it is too little to write in."""
        self.width = availWidth
        if self.lines:
            self.height = self.rows[0].height + (self.lines + 0.4) * _STEP
            return self.width, self.height
        self.height = min(availHeight, _MOST) if availHeight >= _LEAST else 0
        return self.width, self.height

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """It is never parted: where its lines do not fit, it begins on the next page."""
        return []

    @override
    def draw(self) -> None:
        """Called by reportlab once it is placed."""
        if not self.height:
            return
        super().draw()
        with self.canv.artifact():
            self.canv.saveState()
            self.canv.setStrokeColor(RULE)
            self.canv.setLineWidth(0.8)
            self.canv.setDash([0.8, 2.4])
            head = self.rows[0].height if self.lines else 8 * mm
            for at in range(1, int((self.height - head) / _STEP) + 1):
                y = self.height - head - at * _STEP
                for x, width in self.places:
                    self.canv.line(x, y, x + width, y)
            self.canv.restoreState()
