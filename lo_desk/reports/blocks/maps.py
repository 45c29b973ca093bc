"""Maps with their legends."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.reports.blocks.captions import caption_row, note_row
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.pdf import paint, theme
from lo_desk.reports.pdf.flow import Rows, Running
from lo_desk.reports.pdf.marks import Swatch
from lo_desk.reports.pdf.paint import Paint
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row
from lo_desk.reports.pdf.text import Text
from lo_desk.reports.pdf.world_map import MapPicture, world_view

_HEIGHT = 76 * mm
_COUNT = 24
PAINTS: Mapping[str, Paint] = {
    "shared": paint.SHARED_GAP,
    "coverage": paint.EMPTY_GAP,
    "cbsa": paint.LEVEL_CBSA,
    "rcmp": paint.HATCHED_RCMP,
    "both": paint.SOLID_BOTH,
    "nothing": paint.NOTHING,
    "disputed": paint.DISPUTED,
}


@dataclass(frozen=True)
class Key:
    """One line of a legend.

    Attributes:
        look: Key of ``PAINTS``.
        count: Printed in each half; None for none.
    """

    look: str
    words: Words
    count: int | None = None


@dataclass(frozen=True)
class WorldFigure:
    """A map of the world.

    Attributes:
        looks: Keys of ``PAINTS`` by ISO 3166-1 alpha-2.
        codes: Countries whose code stands on the map.
        note: What the map does not say.
    """

    caption: Words
    looks: Mapping[str, str]
    codes: Sequence[str]
    keys: Sequence[Key]
    note: Words


def world(page: Page, figure: WorldFigure) -> Iterator[Flowable]:
    """The map, its legend and what it does not say, kept together."""
    paints = {iso2: PAINTS[look] for iso2, look in figure.looks.items()}
    picture = MapPicture(world_view(_HEIGHT), paints, figure.codes, home="CA")
    rows = [
        caption_row(page, figure.caption),
        Row([Line([Cell(0, theme.TEXT, [picture])])], after=5),
        *(_key(page, key) for key in figure.keys),
        note_row(page, figure.note),
    ]
    yield Rows([], Running(head=rows))


def _key(page: Page, key: Key) -> Row:
    """The swatch in the spine, the word and the count in each half."""
    left, room = page.spine()
    cells = [Cell(left, room, [Swatch(PAINTS[key.look], above=2.4)], align=0.5)]
    for language, x, width in page.mains(beside=False):
        cells.append(Cell(x, width - _COUNT, [page.text(language, key.words, theme.CELL)]))
        if key.count is not None:
            number = Text(language.number(key.count), theme.CELL_COUNT)
            cells.append(Cell(x + width - _COUNT, _COUNT, [number]))
    return Row([Line(cells)], before=1.8, after=2.2, rules=[HAIRLINE])
