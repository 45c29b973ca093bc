"""A list on paper, as the window shows it."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.domain.tables import GroupLine, ShownList
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.reports.assembly import assemble
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Table, as_said, table
from lo_desk.reports.blocks.texts import heading, note
from lo_desk.reports.own_names import in_print
from lo_desk.reports.pdf.theme import PAPERS, Paper

_MOST, _LOOKED_AT = 40, 300  # characters of a cell, rows that are measured
_SIGN, _GAP = 1.95, 4.0  # millimetres of a letter, and around a column
Line = tuple[object, ...]


def write(
    shown: ShownList, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the list beside ``target``, then rename.

    Args:
        shown: What the window shows.
        languages: The one the window speaks.
        target: The file to make or replace.
        report: Called for each page; may raise to stop.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    shown = in_print(shown)
    page = Page(languages, paper_for(shown, languages))
    drawn = partial(rows, shown.title, shown, page, languages)
    frame = Frame(
        title=shown.title,
        short=shown.title,
        day=shown.day,
        marking=shown.marking,
        fingerprint="",
        demo=shown.demo,
    )
    assemble(page, frame, [drawn], target, report)


def paper_for(shown: ShownList, languages: Sequence[Language]) -> Paper:
    """The sheet upright, or on its side where that holds columns that it would not.

    Args:
        shown: The list.
        languages: Whose words need room: of editions of the same list, those of all.
    """
    paper = PAPERS[shown.paper]
    upright, turned = (_fitting(shown, languages, each) for each in (paper, paper.turned))
    return paper.turned if turned > upright else paper


def rows(
    title: Words, shown: ShownList, page: Page, measured: Sequence[Language]
) -> Iterator[Flowable]:
    """The heading, what found no room, then the rows, a table a group.

    Args:
        title: What stands above it.
        shown: The list.
        page: Where it is printed.
        measured: Whose words need room: editions measured by the words of both languages hold
            the same columns.
    """
    yield from heading(page, title, _lead(shown))
    columns = _columns(shown, page.paper, measured)
    left_out = [as_said(label) for label in shown.columns[len(columns) :]]
    if left_out:
        told = counted(
            "%(n)s column found no room on the paper: %(columns)s.",
            "%(n)s columns found no room on the paper: %(columns)s.",
            len(left_out),
            columns=tuple(left_out),
        )
        yield from note(page, told)
    for group, held in _groups(shown):
        words = counted("%(n)s row", "%(n)s rows", len(held))
        if group is not None:
            words = said("%(group)s: %(rows)s", group=group.words, rows=words)
        yield from table(
            page, Table(table_caption(page, words), columns, [row[: len(columns)] for row in held])
        )


def _lead(shown: ShownList) -> Msg:
    """How many rows there are, on which day, and what narrows them down."""
    if not shown.filters:
        return counted(
            "%(n)s row on %(day)s.", "%(n)s rows on %(day)s.", shown.count, day=shown.day
        )
    return counted(
        "%(n)s row on %(day)s. Filters: %(filters)s.",
        "%(n)s rows on %(day)s. Filters: %(filters)s.",
        shown.count,
        day=shown.day,
        filters=shown.filters,
    )


def _groups(shown: ShownList) -> Iterator[tuple[GroupLine | None, Sequence[Line]]]:
    group: GroupLine | None = None
    rows: list[Line] = []
    for line in shown.lines:
        if not isinstance(line, GroupLine):
            rows.append(line)
            continue
        if group is not None:
            yield group, rows
        group, rows = line, []
    if group is not None or rows:
        yield group, rows


def _columns(shown: ShownList, paper: Paper, languages: Sequence[Language]) -> list[Column]:
    """As wide as what they hold, in all as wide as the page; the last ones may find no room."""
    whole = paper.text / mm
    words, texts = _needed(shown, languages)
    fitting = _fitting(shown, languages, paper)
    spare = max(0.0, whole - sum(words[:fitting]))
    more = [max(0.0, text - word) for text, word in zip(texts, words, strict=True)][:fitting]
    wanted = sum(more) or 1
    looks = ["key", *["left"] * (fitting - 1)]
    widths = [word + spare * extra / wanted for word, extra in zip(words, more, strict=False)]
    widths[-1] += whole - sum(widths)
    return [
        Column(label, width, look)
        for label, width, look in zip(shown.columns, widths, looks, strict=False)
    ]


def _fitting(shown: ShownList, languages: Sequence[Language], paper: Paper) -> int:
    """How many columns, from the left, find room; one does in any case."""
    words, _ = _needed(shown, languages)
    most = paper.text / mm
    return next((n for n in range(len(words), 1, -1) if sum(words[:n]) <= most), 1)


def _needed(
    shown: ShownList, languages: Sequence[Language]
) -> tuple[Sequence[float], Sequence[float]]:
    """What each column’s longest word and longest text take, in millimetres."""
    lines = [line for line in shown.lines if not isinstance(line, GroupLine)][:_LOOKED_AT]
    words, texts = [], []
    for number, label in enumerate(shown.columns):
        told = [each.text(label) for each in languages]
        told += [each.show(line[number]) for each in languages for line in lines]
        words.append(max(len(word) for text in told for word in text.split(" ")) * _SIGN + _GAP)
        texts.append(min(max(len(text) for text in told), _MOST) * _SIGN + _GAP)
    return words, texts
