"""The dark band across a page: what may be said, in a few words."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from typing_extensions import override

from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.flow import Rows
from lo_desk.reports.pdf.marks import Mark
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.rows import Cell, Line, Row

_OUT = 3 * mm


@dataclass(frozen=True)
class Band:
    """A label, the words, and a mark between the languages."""

    label: Words
    words: Words
    mark: str


def band(page: Page, told: Band) -> Iterator[Flowable]:
    """White on navy, one shape with the words of both languages."""
    cells = [
        Cell(
            x,
            width,
            [
                page.text(language, told.label, theme.BAND_LABEL),
                page.text(language, told.words, theme.BAND_WORDS),
            ],
        )
        for language, x, width in page.columns()
    ]
    high = max(cell.height for cell in cells) + 14
    x, width = _place(page)
    mark = Cell(x, width, [Mark(told.mark, 14, above=12)], align=0.5)
    ground = Cell(0, theme.TEXT, [_Ground(high)])
    yield Rows([Row([Line([ground, *cells, mark])], before=7, after=14)])


def _place(page: Page) -> tuple[float, float]:
    """Between the languages; of one alone at the other end of the band."""
    x, width = page.spine()
    return (theme.TEXT - width, width) if page.alone else (x, width)


class _Ground(Picture):
    """Navy behind the row, hanging out at both sides."""

    def __init__(self, high: float) -> None:
        super().__init__()
        self._high = high

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """It takes no height of its own, in points."""
        return theme.TEXT, 0

    @override
    def paint(self) -> None:
        self.canv.setFillColor(theme.NAVY)
        self.canv.rect(-_OUT, 7 - self._high, theme.TEXT + 2 * _OUT, self._high, stroke=0, fill=1)
