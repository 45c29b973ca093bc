"""What a document holds: each chapter with its page, and a way to it.

Put it where it is to stand: it lists the headings that follow it.

    yield from heading(page, N_("Contents"))
    yield from contents(page)
"""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.reports.blocks.captions import onward
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.contents import Contents, Folio, Goal
from lo_desk.reports.pdf.flow import Landmark, Running
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row

_NUMBER = 9 * mm
_STEP = 5 * mm
_STYLES = (theme.CELL_KEY, theme.CELL)
_ROOM = (3, 1.2)


def contents(page: Page, *, deepest: int = 0) -> Iterator[Flowable]:
    """The headings that follow, each language in its half, with their pages.

    Args:
        deepest: 0 lists first-level headings, 1 those of the second level too.
    """

    def row(place: Landmark) -> Row:
        words = dict(place.titles)
        style = _STYLES[min(place.level, 1)]
        indent = place.level * _STEP
        cells: list[Cell] = []
        for (_, x, width), (lang, title) in zip(page.halves(), words.items(), strict=True):
            goal = Goal(title, style, lang, place)
            number = Folio(place, theme.CELL_RIGHT, lang)
            cells.append(Cell(x + indent, width - _NUMBER - indent, [goal]))
            cells.append(Cell(x + width - _NUMBER, _NUMBER, [number]))
        room = _ROOM[min(place.level, 1)]
        return Row([Line(cells)], room, room + 0.4, [HAIRLINE])

    yield Contents(row, Running(onward=onward(page)), deepest)
