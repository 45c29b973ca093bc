"""The severity strip, and figures told as a ledger."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.i18n.msg import said
from lo_desk.reports.blocks.captions import caption_row, note_row
from lo_desk.reports.blocks.page import Page, Words, tag
from lo_desk.reports.pdf import paint, theme
from lo_desk.reports.pdf.flow import Rows, Running
from lo_desk.reports.pdf.marks import Mark
from lo_desk.reports.pdf.rows import Cell, Line, Row
from lo_desk.reports.pdf.strip import Segment, Strip

Count = tuple[str, int, Words]
"""A kind of severity, how many, and its word."""


def _fact(words: Words) -> object:
    return said(words) if isinstance(words, str) else words


def strip(page: Page, caption: Words, counts: Sequence[Count], note: Words) -> Iterator[Flowable]:
    """How many of each severity, worst first; a shape and a word below each part."""
    picture = strip_rows(page, counts)
    flowable = Rows([], Running(head=[caption_row(page, caption), *picture, note_row(page, note)]))
    flowable.spaceBefore = 12
    yield flowable


def strip_rows(page: Page, counts: Sequence[Count]) -> list[Row]:
    """The strip alone."""
    seen = [each for each in counts if each[1]]
    if not seen:
        return []
    picture = Strip([Segment(paint.SEVERITY[kind], count) for kind, count, _ in seen])
    counted = [said("%(what)s: %(n)s", what=_fact(words), n=count) for _, count, words in seen]
    picture.alts = [
        (tag(each), "; ".join(each.text(words) for words in counted)) for each in page.languages
    ]
    cells = []
    for (kind, _, words), (x, width) in zip(seen, picture.places(), strict=True):
        texts = [page.text(each, words, theme.CELL_KEY) for each in page.languages]
        cells.append(Cell(x, 12, [Mark(kind, 9, above=2.5)]))
        cells.append(Cell(x + 14, width - 14, texts))
    return [Row([Line([Cell(0, theme.TEXT, [picture])]), Line(cells, above=3.5)], after=3)]
