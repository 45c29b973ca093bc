"""A square code that a telephone reads: segno knows the squares, we draw them."""

import segno
from typing_extensions import override

from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.theme import INK


class SquareCode(Picture):
    """``words`` as a QR code, ``size`` points wide and high with its quiet zone."""

    def __init__(self, words: str, size: float) -> None:
        super().__init__()
        self._rows = tuple(segno.make(words, error="m", micro=False).matrix_iter(border=2))
        self._size = size

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        return self._size, self._size

    @override
    def paint(self) -> None:
        """One path for all dark modules, so that no seam shows between them."""
        step = self._size / len(self._rows)
        path = self.canv.beginPath()
        for at, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    path.rect(x * step, self._size - (at + 1) * step, step, step)
        self.canv.setFillColor(INK)
        self.canv.drawPath(path, stroke=0, fill=1)
