"""Maps with their legends."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.outlines import on_map
from lo_desk.i18n.language import NBSP, Language
from lo_desk.i18n.msg import said
from lo_desk.reports.blocks.captions import caption_row, note_row
from lo_desk.reports.blocks.page import Page, Words, joined, tag
from lo_desk.reports.pdf import paint, theme
from lo_desk.reports.pdf.flow import Rows, Running
from lo_desk.reports.pdf.map_view import View, is_drawn, view_of, world_view
from lo_desk.reports.pdf.marks import Mark, Swatch
from lo_desk.reports.pdf.paint import Paint
from lo_desk.reports.pdf.pins import Pin, Pins
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row
from lo_desk.reports.pdf.text import Text
from lo_desk.reports.pdf.world_map import MapPicture

__all__ = ["PAINTS", "Key", "Locator", "Spot", "WorldFigure", "is_drawn", "locator", "world"]
_COUNT, _COUNTS = 24, 52
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
        was: Printed before it, with an arrow, where two maps are compared.
    """

    look: str
    words: Words
    count: int | None = None
    was: int | None = None


@dataclass(frozen=True)
class WorldFigure:
    """A map of the world.

    Attributes:
        looks: Keys of ``PAINTS`` by ISO 3166-1 alpha-2.
        codes: Countries whose code stands on the map.
        keys: The legend; none where the next map has it for both.
        notes: What the map does not say.
        height: Of the map, in points.
        spots: Marked, each with its name.
    """

    caption: Words
    looks: Mapping[str, str]
    codes: Sequence[str]
    keys: Sequence[Key] = ()
    notes: Sequence[Words] = ()
    height: float = theme.MAP_HEIGHT
    spots: Sequence["Spot"] = ()


def world(page: Page, figure: WorldFigure) -> Iterator[Flowable]:
    """The map, its legend and what it does not say, kept together."""
    paints = {iso2: PAINTS[look] for iso2, look in figure.looks.items()}
    view = world_view(figure.height)
    over = Pins(view, _pins(page, view, figure.spots)) if figure.spots else None
    picture = MapPicture(view, paints, figure.codes, home="CA", over=over)
    shown = said("Map of the world. %(caption)s", caption=figure.caption)
    picture.alts = page.alts(shown)
    rows = [
        caption_row(page, figure.caption),
        Row([Line([Cell(0, theme.TEXT, [picture])])], after=5),
        *(_key(page, key) for key in figure.keys),
    ]
    if figure.notes:
        rows.append(note_row(page, *figure.notes))
    yield Rows([], Running(head=rows))


def _key(page: Page, key: Key) -> Row:
    """The swatch in the spine, the word and the count in each half."""
    left, room = page.spine()
    cells = [Cell(left, room, [Swatch(PAINTS[key.look], above=2.4)], align=0.5)]
    for language, x, width in page.mains(beside=False):
        room = _COUNT if key.was is None else _COUNTS
        cells.append(Cell(x, width - room, [page.text(language, key.words, theme.CELL)]))
        if key.count is not None:
            number = Text(_counted(language, key), theme.CELL_COUNT, tag(language))
            cells.append(Cell(x + width - room, room, [number]))
    return Row([Line(cells)], before=1.8, after=2.2, rules=[HAIRLINE])


def _counted(language: Language, key: Key) -> str:
    counts = [count for count in (key.was, key.count) if count is not None]
    return f"{NBSP}→{NBSP}".join(map(language.number, counts))


@dataclass(frozen=True)
class Spot:
    """A post on a map, or another mark; coordinates in degrees."""

    agency: str
    name: Bilingual
    longitude: float
    latitude: float


@dataclass(frozen=True)
class Locator:
    """Where a country is, with posts; ``keys`` are marks and their words."""

    iso2: str
    spots: Sequence[Spot]
    keys: Sequence[tuple[str, Words]]
    note: Words


def locator(page: Page, told: Locator, room: float) -> Iterator[Flowable]:
    """The country in navy among its neighbours, its posts as marks; no higher than ``room``."""
    lines = [Line(_marks(page, told.keys))] if told.keys else []
    lines.append(Line(page.cells(told.note, style=theme.BOUNDARY), above=2))
    words = Row(lines, before=4)
    view = view_of(told.iso2, min(page.paper.map_height, room - words.height))
    pins = _pins(page, view, told.spots)
    look = {told.iso2: paint.SUBJECT}
    picture = MapPicture(view, look, over=Pins(view, pins), land=theme.HAIR)
    picture.alts = page.alts(said("Map: the country, its neighbours and the posts that cover it."))
    yield Rows([Row([Line([Cell(0, theme.TEXT, [picture])])]), words])


def _pins(page: Page, view: View, spots: Sequence[Spot]) -> list[Pin]:
    names = [(each, joined(page, each.name, " / ")) for each in spots]
    return [
        Pin(each.agency, name, *view.at(*on_map(each.longitude, each.latitude)))
        for each, name in names
    ]


def _marks(page: Page, keys: Sequence[tuple[str, Words]]) -> list[Cell]:
    cells = []
    for language, x, width in page.halves():
        step = width / len(keys)
        for at, (mark, words) in enumerate(keys):
            cells.append(Cell(x + at * step, 12, [Mark(mark, 8, above=2.5)]))
            text = page.text(language, words, theme.LEGEND)
            cells.append(Cell(x + at * step + 13, step - 14, [text]))
    return cells
