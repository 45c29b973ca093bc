"""Facts told as entries: a bold line, what it means, what follows; a mark between the languages.

In two languages an entry is a pair with the spine between; in an edition of one language the
spine is a rail at the left, and what stood below stands at the right.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.platypus import Flowable

from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_
from lo_desk.reports.blocks.page import Page, Words, tag
from lo_desk.reports.pdf import paint, theme
from lo_desk.reports.pdf.barred import Barred
from lo_desk.reports.pdf.flow import Rows
from lo_desk.reports.pdf.marks import Mark
from lo_desk.reports.pdf.paint import Paint
from lo_desk.reports.pdf.rows import Cell, Line, Row, Rule
from lo_desk.reports.pdf.text import Text

_SHORT = 3 * theme.EYEBROW.leading
_BARS = {"CBSA": paint.SOLID_CBSA, "RCMP": Paint(theme.RCMP)}
_STYLES = {
    "eyebrow": theme.EYEBROW,
    "title": theme.H3,
    "note": theme.NOTE,
    "body": theme.BODY,
    "dense": theme.DENSE,
    "cell": theme.CELL,
}
_LOOKS = {
    "rank": theme.RANK,
    "score": theme.SCORE,
    "critical": theme.SCORE_RED,
    "key": theme.KEY_FIGURE,
    "small": theme.CELL_MIDDLE,
    "total": theme.CELL_TOTAL,
}


@dataclass(frozen=True)
class Say:
    """Words in a role.

    Attributes:
        role: ``eyebrow``, ``title``, ``note``, ``body``, ``dense`` or ``cell``.
        label: What stands before them in a stronger face.
        figures: What stands after them in grey, as both languages write it.
    """

    role: str
    words: Words
    label: Words = ""
    figures: str = ""


@dataclass(frozen=True)
class Spine:
    """What belongs to neither language; its words stand in each half too.

    Attributes:
        figure: A number as both languages write it.
        look: ``rank``, ``score``, ``critical``, ``key``, ``small`` or ``total``.
        mark: Kind of a mark below the figure.
    """

    figure: str = ""
    look: str = "rank"
    mark: str = ""


@dataclass(frozen=True)
class Entry:
    """One fact, told in full.

    Attributes:
        main: What it is.
        side: What follows from it; starts at one height in both languages.
        spine: Number and mark.
        ours: Agency whose colour runs beside ``side``; empty for none.
    """

    main: Sequence[Say]
    side: Sequence[Say] = ()
    spine: Spine = Spine()
    ours: str = ""


def pairs(page: Page, entries: Iterable[Entry]) -> Iterator[Flowable]:
    """Entries with a rule over each half."""
    over = [Rule(0.6, first=x, last=x + width) for _, x, width in page.columns()]
    rows = [
        Row(entry_lines(page, each), 3.5, 8, over=over, again=partial(entry_again, page, each))
        for each in entries
    ]
    if rows:
        yield Rows(rows)


def entry_again(page: Page, entry: Entry) -> list[Line]:
    """Its first words, above what goes on over a page; nothing where they are long."""
    first = entry.main[0]
    cells = []
    for language, x, width in page.mains(beside=bool(entry.side)):
        runs = [*page.runs(language, first.words), page.quiet(language, N_("(continued)"))]
        cells.append(Cell(x, width, [Text(runs, theme.EYEBROW, tag(language))]))
    line = Line(cells)
    return [line] if line.height <= _SHORT else []


def entry_lines(page: Page, entry: Entry) -> list[Line]:
    """What an entry is in rows: two lines in two languages, one in an edition."""
    mains = [
        Cell(x, width, [_set(page, language, say) for say in entry.main])
        for language, x, width in page.mains(beside=bool(entry.side))
    ]
    spine = spine_cell(page, entry.spine)
    if not entry.side:
        return [Line([*mains, spine])]
    sides = [Cell(x, width, _side(page, language, entry)) for language, x, width in page.sides()]
    if page.alone:
        return [Line([*mains, spine, *sides])]
    return [Line([*mains, spine]), Line(sides, above=3.5)]


def spine_cell(page: Page, spine: Spine) -> Cell:
    """Figure and mark, centred."""
    x, width = page.spine()
    parts: list[Flowable] = []
    if spine.figure:
        style = _LOOKS[spine.look]
        if spine.look == "key" and len(spine.figure) > 2:
            style = theme.LONG_FIGURE
        parts.append(Text(spine.figure, style))
    if spine.mark:
        parts.append(Mark(spine.mark, 11, above=3))
    return Cell(x, width, parts, align=0.5)


def _side(page: Page, language: Language, entry: Entry) -> Sequence[Flowable]:
    parts = [_set(page, language, say) for say in entry.side]
    return [Barred(parts, _BARS[entry.ours])] if entry.ours else parts


def _set(page: Page, language: Language, say: Say) -> Flowable:
    style = _STYLES[say.role]
    if say.label:
        return page.labelled(language, (say.label, say.words, say.figures), style)
    if page.pending(language, say.words):
        return Barred([page.text(language, say.words, theme.CELL_KEY)], paint.PENDING, 4)
    return page.text(language, say.words, style)
