"""Ledgers: many entries in groups, under a head that repeats."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from reportlab.platypus import Flowable

from lo_desk.i18n.msg import Msg
from lo_desk.reports.blocks.captions import caption_row, note_row, onward
from lo_desk.reports.blocks.entries import Entry, Spine, entry_again, entry_lines, spine_cell
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.flow import Rows, Running
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row, Rule
from lo_desk.reports.pdf.text import Text


@dataclass(frozen=True)
class Group:
    """Entries under a band that repeats on the next page.

    Attributes:
        again: The title when the group goes on over a page.
        mark: Kind of a mark in the band; empty for none.
        onward: Given the next page's number, what stands at the foot when it goes on.
    """

    title: Words
    again: Words
    mark: str
    entries: Sequence[Entry]
    onward: Callable[[str], Msg] | None = None


@dataclass(frozen=True)
class Ledger:
    """Groups under a head.

    Attributes:
        caption: Above the head, with its number.
        head: Over the entries.
        spine: Over the figures, as both languages write it.
        note: Counting rules, below.
        dense: Whether its entries are single lines.
    """

    caption: Words
    head: Words
    spine: str
    groups: Sequence[Group]
    note: Words | None = None
    dense: bool = False


def ledger(page: Page, told: Ledger) -> Iterator[Flowable]:
    """Groups of entries with a repeated head."""
    rows = [row for group in told.groups for row in _group(page, group, 1.6 if told.dense else 5)]
    running = Running(
        head=_head(page, told),
        again=partial(_head, page, told, again=True),
        foot=[note_row(page, told.note)] if told.note else [],
        onward=onward(page),
    )
    flowable = Rows(rows, running)
    flowable.spaceBefore = 10
    yield flowable


def listing(
    page: Page, entries: Sequence[Entry], *, closing: Words | None = None
) -> Iterator[Flowable]:
    """Entries between hairlines, without a head.

    Args:
        closing: Running text below them; all of it then stands on one page with its heading, if a
            page holds it.
    """
    if entries:
        rows = [
            Row(entry_lines(page, each), 5, 6, [HAIRLINE], again=partial(entry_again, page, each))
            for each in entries
        ]
        head = [Row([], rules=[Rule(0.8)])]
        running = Running(head=head, onward=onward(page))
        if closing is not None:
            foot = [Row([Line(page.cells(closing, style=theme.BODY))], before=6, after=5)]
            running = replace(running, foot=foot, least=len(rows))
        yield Rows(rows, running)


def _group(page: Page, group: Group, padding: float) -> Iterator[Row]:
    yield _band(page, group.title, group.mark)
    again = _band(page, group.again, group.mark)
    foot = onward(page, group.onward)
    for entry in group.entries:
        yield Row(
            entry_lines(page, entry),
            padding,
            padding + 1,
            [HAIRLINE],
            group=again,
            onward=foot,
            again=partial(entry_again, page, entry),
        )


def _band(page: Page, title: Words, mark: str) -> Row:
    cells = [
        Cell(x, width, [page.text(language, title, theme.H3)])
        for language, x, width in page.mains(beside=False)
    ]
    return Row([Line([*cells, spine_cell(page, Spine(mark=mark))])], 2, 3, band=True)


def _head(page: Page, told: Ledger, *, again: bool = False) -> list[Row]:
    cells = [
        Cell(x, width, [page.text(language, told.head, theme.HEAD)])
        for language, x, width in page.mains(beside=False)
    ]
    x, width = page.spine()
    cells.append(Cell(x, width, [Text(told.spine, theme.HEAD_MIDDLE)]))
    head = Row([Line(cells)], 3.6, 3.6, rules=[Rule(0.6)], over=[Rule(1.1)])
    return [caption_row(page, told.caption, again=again), head]
