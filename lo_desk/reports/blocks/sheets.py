"""What a one-sheet is made of: labels with values, close rows, small tables in each half."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from lo_desk.i18n.language import Language
from lo_desk.reports.blocks.captions import note_row
from lo_desk.reports.blocks.entries import Entry, entry_lines
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.texts import landmark, language_tags
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.flow import Landmark, Rows, Running
from lo_desk.reports.pdf.lined import Lined
from lo_desk.reports.pdf.marks import Mark
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row, Rule

_LABEL = 25 * mm


@dataclass(frozen=True)
class Labelled:
    """Values under each other after a label; ``lacking`` stands before them in red."""

    label: Words
    values: Sequence[Words]
    lacking: Words = ""


@dataclass(frozen=True)
class Small:
    """A table that stands once in each half, in its own language.

    Attributes:
        shares: How wide each column is, in parts of the whole.
        rows: Words, or a pair of a mark and words.
        note: Above it, in small.
    """

    heads: Sequence[Words]
    shares: Sequence[float]
    rows: Sequence[Sequence[Words | tuple[str, Words]]]
    note: Words


def head(page: Page, title: Words, lead: Words) -> Iterator[Flowable]:
    """What a sheet is about, for whom: the heading of all its parts."""
    place = Landmark(landmark(page, title), titles=page.alts(title))
    place.spaceBefore = 21
    yield place
    over = [Rule(1.1, first=x, last=x + width) for _, x, width in page.columns()]
    lines = [] if page.alone else [Line(language_tags(page))]
    titles = [
        Cell(x, width, [page.text(language, title, theme.SHEET_HEAD)])
        for language, x, width in page.columns()
    ]
    lines.append(Line(titles, above=3.5))
    lines.append(Line(page.cells(lead, style=theme.LEAD), above=5))
    yield Spacer(0, 10)
    yield Rows([Row(lines, before=2, after=7, over=over)], leads=True)


def part(page: Page, title: Words) -> Iterator[Flowable]:
    """A heading of a sheet, under a rule over each half."""
    yield Landmark(landmark(page, title), 1, page.alts(title))
    over = [Rule(0.8, first=x, last=x + width) for _, x, width in page.columns()]
    cells = page.cells(title, style=theme.SHEET_PART)
    rows = Rows([Row([Line(cells)], before=3, after=2, over=over)], leads=True)
    rows.spaceBefore = 7
    yield rows


def labels(page: Page, told: Sequence[Labelled]) -> Iterator[Flowable]:
    """A label a row, its values beside it."""
    rows = []
    for each in told:
        cells = [cell for half in page.halves() for cell in _labelled(page, half, each)]
        rows.append(Row([Line(cells)], before=1, after=2))
    if rows:
        yield Rows(rows, Running(least=min(2, len(rows))))


def close(page: Page, entries: Sequence[Entry]) -> Iterator[Flowable]:
    """Entries close together, without rules between."""
    if entries:
        yield Rows([Row(entry_lines(page, each), before=1.5, after=2.5) for each in entries])


def small_table(page: Page, told: Small) -> Iterator[Flowable]:
    """The table in each half; read as one, a row of both languages at a time."""
    head = [
        Cell(x, width, [page.text(language, told.heads[at], theme.HEAD)], column=number)
        for number, (language, x, width, at) in enumerate(_across(page, told))
    ]
    rows = []
    hairs = [Rule(HAIRLINE.weight, HAIRLINE.colour, x, x + w) for _, x, w in page.halves()]
    for facts in told.rows:
        cells: list[Cell] = []
        for number, (language, x, width, at) in enumerate(_across(page, told)):
            fact = facts[at]
            style = theme.CELL if at else theme.CELL_KEY
            mark, words = fact if isinstance(fact, tuple) else ("", fact)
            if mark:
                cells.append(Cell(x, 12, [Mark(mark, 8, above=2.5)]))
            room = 12 if mark else 0
            text = page.text(language, words, style)
            cells.append(Cell(x + room, width - room, [text], column=number))
        rows.append(Row([Line(cells)], 1.8, 1.8, hairs))
    under = [Rule(0.6, first=x, last=x + width) for _, x, width in page.halves()]
    above = [note_row(page, told.note), Row([Line(head)], 1.5, 1.5, rules=under)]
    running = Running(head=above, again=lambda: above[1:], least=min(2, len(rows)))
    yield Rows(rows, running, kind="table")


def notes(page: Page, title: Words) -> Iterator[Flowable]:
    """Dotted lines to write on, as far as the page goes; none where little room is left."""
    over = [Rule(0.8, first=x, last=x + width) for _, x, width in page.columns()]
    cells = page.cells(title, style=theme.SHEET_PART)
    places = [(x, width) for _, x, width in page.columns()]
    yield Lined(Row([Line(cells)], before=3, after=2, over=over), places)


def question(page: Page, title: Words, lines: int) -> Iterator[Flowable]:
    """A question with ``lines`` dotted lines to answer on, in each half."""
    yield Landmark(landmark(page, title), level=1)
    over = [Rule(0.8, first=x, last=x + width) for _, x, width in page.columns()]
    cells = page.cells(title, style=theme.SHEET_PART)
    places = [(x, width) for _, x, width in page.columns()]
    yield Lined(Row([Line(cells)], before=5, after=2, over=over), places, lines)


def _labelled(page: Page, half: tuple[Language, float, float], told: Labelled) -> Iterator[Cell]:
    language, x, width = half
    yield Cell(x, _LABEL - 6, [page.text(language, told.label, theme.LABEL)])
    texts = [page.text(language, words, theme.SMALL) for words in told.values]
    if told.lacking:
        texts.insert(0, page.text(language, told.lacking, theme.CELL_RED))
    yield Cell(x + _LABEL, width - _LABEL, texts)


def _across(page: Page, told: Small) -> Iterator[tuple[Language, float, float, int]]:
    """Each column in each half: its language, where it stands, which it is."""
    whole = sum(told.shares)
    for language, x, width in page.halves():
        left = x
        for at, share in enumerate(told.shares):
            room = width * share / whole
            yield language, left, room - 4, at
            left += room
