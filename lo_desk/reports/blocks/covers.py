"""The title page: what a director signs."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.strips import Count, strip_rows
from lo_desk.reports.blocks.texts import landmark
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.breaking import one_line
from lo_desk.reports.pdf.code import SquareCode
from lo_desk.reports.pdf.flow import Bottom, Landmark, Rows
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row, Rule
from lo_desk.reports.pdf.running import cover_height
from lo_desk.reports.pdf.theme import Style

_LABEL = 31 * mm
_CODE = 17 * mm
_WHITE, _LEAST_WHITE = 11 * mm, 3 * mm  # below the names of the agencies
_STEPS = ((0, 3), (0, 1.5), (1, 1), (2, 0.5))
"""How many sizes the title goes down, and the white around each fact, in points."""

_FINDINGS = ((theme.FINDING, 14), (theme.FINDING_LOWER, 7))
"""How a finding is set, and the white around it: the second where the page is nearly full."""


@dataclass(frozen=True)
class Cover:
    """The words of a title page.

    Attributes:
        agencies: Whose document it is, in full.
        kind: What kind of document.
        purpose: One sentence.
        facts: Labels and values.
        caveat: What a reader may and may not do.
        approval: Under the line for a signature.
        date: Under the line for the day.
        code: What a square code beside the signature says; empty for none.
    """

    agencies: Sequence[Words]
    kind: Words
    title: Words
    purpose: Words
    facts: Sequence[tuple[Words, Words]]
    caveat: Words
    approval: Words
    date: Words
    code: str = ""


Middle = Callable[[float], Iterator[Flowable]]
"""Given the height that is left, the picture or the finding of a title page."""


def cover(page: Page, told: Cover, middle: Middle) -> Iterator[Flowable]:
    """A title page; whatever the words need, the middle takes no more than they leave.

    Where they need more than a page, the title goes a step down and the lines move closer.
    """
    largest = theme.COVER_TITLES.index(_title_style(page, told.title))
    for step, room in _STEPS:
        title = theme.COVER_TITLES[min(largest + step, len(theme.COVER_TITLES) - 1)]
        above, below = _above(page, told, title), _below(page, told, room)
        signature = _signature(page, told)
        left = cover_height(page.paper) - sum(map(_height, (*above, *below, signature)))
        between = list(middle(left))
        lacking = sum(map(_height, between)) - left
        if lacking <= _WHITE - _LEAST_WHITE:
            break
    above[1] = Spacer(0, min(_WHITE, max(_LEAST_WHITE, _WHITE - lacking)))
    yield Landmark(landmark(page, told.title), titles=page.alts(told.title))
    yield from (*above, *between, *below)
    yield Bottom(signature)
    yield PageBreak()


def _above(page: Page, told: Cover, title: Style) -> list[Flowable]:
    """Agencies, kind, title and purpose."""
    return [
        Rows([Row([Line(page.cells(*told.agencies, style=theme.AGENCY_NAME))])]),
        Spacer(0, _WHITE),
        Rows(
            [
                Row([Line(page.cells(told.kind, style=theme.COVER_KIND))], after=5),
                Row([Line(_wide(page, told.title, title))], after=7),
                Row([Line(page.cells(told.purpose, style=theme.COVER_LEAD))], after=14),
            ]
        ),
    ]


def _below(page: Page, told: Cover, room: float) -> list[Flowable]:
    """Facts and caveat, ``room`` points above and below each fact."""
    caveat = Line(page.cells(told.caveat, style=theme.SMALL))
    return [
        Spacer(0, 10 if room == _STEPS[0][1] else 0),
        _facts(page, told, room),
        Rows([Row([caveat], before=2 + 1.7 * room, after=2 + 4 * room)]),
    ]


def _height(flowable: Flowable) -> float:
    return flowable.wrap(theme.TEXT, 1e6)[1]


def finding(page: Page, words: Words, counts: Sequence[Count], room: float) -> Iterator[Flowable]:
    """The headline finding, where a pack has its map; smaller where ``room`` is scarce."""
    over = [Rule(1.1, first=x, last=x + width) for _, x, width in page.columns()]
    strips = strip_rows(page, counts)
    made: list[Row] = []
    for style, white in _FINDINGS:
        said = Row([Line(_wide(page, words, style))], before=white, after=white, over=over)
        made = [said, *strips, Row([], before=white)]
        if sum(row.height for row in made) <= room:
            break
    yield Rows(made)


def _wide(page: Page, words: Words, style: Style) -> list[Cell]:
    return [
        Cell(x, width, [page.text(language, words, style)]) for language, x, width in page.columns()
    ]


def _title_style(page: Page, title: Words) -> Style:
    """The largest step at which every language's title fits; never two sizes."""
    for style, most in zip(theme.COVER_TITLES, (2, 2), strict=False):
        if all(
            _lines(page, language, title, style, wide) <= most
            for language, _, wide in page.columns()
        ):
            return style
    return theme.COVER_TITLES[-1]


def _lines(page: Page, language: Language, title: Words, style: Style, most: float) -> float:
    words = re.split(r"(?<=-)| ", one_line(page.say(language, title)))
    if max(width(word, style.fontName, style.fontSize) for word in words) > most:
        return 99
    return page.text(language, title, style).wrap(most, 1e6)[1] / style.leading


def _facts(page: Page, told: Cover, room: float) -> Flowable:
    rules = [Rule(HAIRLINE.weight, HAIRLINE.colour, x, x + w) for _, x, w in page.columns()]
    rows = []
    for label, value in told.facts:
        cells = []
        for language, x, wide in page.columns():
            cells.append(Cell(x, _LABEL - 6, [page.text(language, label, theme.LABEL)]))
            value_text = page.text(language, value, theme.SMALL)
            cells.append(Cell(x + _LABEL, wide - _LABEL, [value_text]))
        rows.append(Row([Line(cells)], before=room, after=room, rules=rules))
    over = [Rule(1.1, first=x, last=x + width) for _, x, width in page.columns()]
    rows[0] = replace(rows[0], over=over)
    return Rows(rows)


def _signature(page: Page, told: Cover) -> Flowable:
    """Both languages under one line to sign on, and one for the day."""
    date = 118 * mm
    last = date + 34 * mm if told.code else theme.TEXT
    over = [Rule(1.1, last=date - 6 * mm), Rule(1.1, first=date, last=last)]
    cells = []
    for x, wide, words in ((0, date - 6 * mm, told.approval), (date, 56 * mm, told.date)):
        texts = [page.text(language, words, theme.SIGNATURE) for language in page.languages]
        cells.append(Cell(x, wide, texts))
    if told.code:
        picture = SquareCode(told.code, _CODE)
        picture.alts = page.alts(N_("Square code with the register number and verification code"))
        cells.append(Cell(theme.TEXT - _CODE, _CODE, [picture]))
    return Rows([Row([Line(cells)], before=2, over=over)])
