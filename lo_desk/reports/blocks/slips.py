"""The last page of an issued document: who holds which copy, and the slip that comes back."""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer
from typing_extensions import override

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import Issue
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import subheading
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.code import SquareCode
from lo_desk.reports.pdf.flow import Bottom, Rows
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.rows import Cell, Line, Row, Rule
from lo_desk.reports.pdf.text import Text

SCHEME = "LO-DESK-SLIP:"
_CODE, _QUIET = 33 * mm, 4 * mm
_POSITION = in_context("column", "Position")
_COLUMNS = (
    Column(N_("Copy"), 24, "key"),
    Column(_POSITION, 110),
    Column(N_("Acknowledged"), 40, "right"),
)
_FIELDS: tuple[Words, ...] = (N_("Name"), _POSITION, N_("Date (YYYY-MM-DD)"), N_("Signature"))


def slip(issue: Issue, page: Page) -> Iterator[Flowable]:
    """The distribution list, then the slip at the foot of the page."""
    yield from subheading(page, N_("Distribution and acknowledgement"))
    caption = table_caption(page, N_("Who holds which copy"))
    rows = [_row(issue, copy, who) for copy, who in enumerate(issue.distribution, 1)]
    yield from table(page, Table(caption, _COLUMNS, rows))
    yield from return_slip(issue, page)


def return_slip(issue: Issue, page: Page) -> Iterator[Flowable]:
    """The slip alone, at the foot of the page: all that a one-sheet has room for."""
    yield Bottom(Rows([_cut(page), _statement(issue, page), _lines(page)]))


def grouped(code: str) -> str:
    """A slip’s code as it is printed: ``K7QF-2M9D``."""
    return f"{code[:4]}-{code[4:]}"


def _row(issue: Issue, copy: int, who: Bilingual) -> tuple[object, ...]:
    mine = copy == issue.copy
    return f"{copy}", who, said("this slip") if mine else said("to come")


def _cut(page: Page) -> Row:
    words = Line(page.cells(N_("Detach and return"), style=theme.SIGNATURE))
    return Row([words, Line([Cell(0, theme.TEXT, [_CutLine(page.paper.margin)])])], after=7)


def _statement(issue: Issue, page: Page) -> Row:
    """What is signed, in each language; the square code between them, its letters below it."""
    told = (
        (N_("Acknowledgement slip"), theme.H3),
        (_read(issue), theme.BODY),
        (
            N_("Unclassified once detached. Scan the code, or type the eight characters."),
            theme.SIGNATURE,
        ),
    )
    picture = SquareCode(f"{SCHEME}{issue.slip}", _CODE)
    picture.alts = page.alts(N_("Square code of the acknowledgement slip"))
    typed = Text(grouped(issue.slip), theme.CELL_TOTAL)
    code = [picture, Spacer(0, 3.5), typed]
    cells = [Cell(0, theme.TEXT, code, align=0.5)]  # read first: it is of neither language
    wide = (theme.TEXT - _CODE) / 2 - _QUIET
    for side, language in enumerate(page.languages):
        words = [page.text(language, *each) for each in told]
        cells.append(Cell(side * (theme.TEXT - wide), wide, words))
    return Row([Line(cells)], after=12)


def _read(issue: Issue) -> Msg:
    return said(
        "I have read document %(number)s, copy %(copy)s.", number=issue.number, copy=issue.copy
    )


def _lines(page: Page) -> Row:
    """Four lines to fill in, and where the slip goes."""
    width = (theme.TEXT - 3 * 4 * mm) / 4
    places = [at * (width + 4 * mm) for at in range(4)]
    over = [Rule(1.1, first=x, last=x + width) for x in places]
    fields = [
        Cell(x, width, [page.text(each, words, theme.SIGNATURE) for each in page.languages])
        for x, words in zip(places, _FIELDS, strict=True)
    ]
    back = page.cells(N_("Return to: register office, LO Network, Ottawa"), style=theme.TAG)
    return Row([Line(fields), Line(back, above=5)], before=2, over=over)


class _CutLine(Picture):
    """A broken line from one edge of the paper to the other."""

    def __init__(self, margin: float) -> None:
        super().__init__()
        self._margin = margin

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        return theme.TEXT, 4

    @override
    def paint(self) -> None:
        self.canv.saveState()
        self.canv.setStrokeColor(theme.INK)
        self.canv.setLineWidth(0.8)
        self.canv.setDash(6, 4)
        self.canv.line(-self._margin, 2, theme.TEXT + self._margin, 2)
        self.canv.restoreState()
