"""What stands above and below tables and figures, in each language."""

from collections.abc import Callable

from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.page import Page, Words, tag
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.rows import Cell, Line, Row, Rule
from lo_desk.reports.pdf.text import Text


def table_caption(page: Page, words: Words) -> Msg:
    """A caption with the next table's number."""
    return said("Table %(n)s. %(caption)s", n=next(page.tables), caption=_fact(words))


def figure_caption(page: Page, words: Words) -> Msg:
    """A caption with the next figure's number."""
    return said("Figure %(n)s. %(caption)s", n=next(page.figures), caption=_fact(words))


def caption_row(page: Page, caption: Words, *, again: bool = False) -> Row:
    """A caption in each language; on a further page it says that it goes on."""
    cells = []
    for language, x, width in page.columns():
        runs = page.runs(language, caption)
        if again:
            runs.append(page.quiet(language, N_("(continued)")))
        cells.append(Cell(x, width, [Text(runs, theme.CAPTION, tag(language))]))
    return Row([Line(cells)], after=3.5)


def note_row(page: Page, *words: Words) -> Row:
    """Counting rules and sources, kept with what they explain."""
    return Row([Line(page.cells(*words, style=theme.NOTE))], before=5, after=7)


def onward(page: Page, words: Callable[[str], Msg] | None = None) -> Callable[[int], Row]:
    """The foot of a page whose rows go on; ``words`` are given the next page's number."""

    def foot(number: int) -> Row:
        told = words(str(number)) if words else said("Continued on page %(page)s", page=str(number))
        cells = [
            Cell(x, width, [page.text(language, told, theme.FOOT_LINE)])
            for language, x, width in page.columns()
        ]
        return Row([Line(cells)], before=3, over=[Rule(0.8, last=page.paper.text)])

    return foot


def _fact(words: Words) -> object:
    return said(words) if isinstance(words, str) else words
