"""Headings and running text, in aligned pairs."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.bilingual import Bilingual
from lo_desk.reports.blocks.captions import note_row
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.flow import Landmark, Rows
from lo_desk.reports.pdf.paging import chapter_break
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row, Rule

_TAGS = {"en": Bilingual("English", "English"), "fr": Bilingual("Français", "Français")}


def heading(
    page: Page,
    title: Words,
    lead: Words | None = None,
    *,
    chapter: bool = False,
    listed: Words | None = None,
) -> Iterator[Flowable]:
    """A first-level heading, its lead below it.

    Args:
        chapter: Whether it begins a page, unless the one before would be nearly empty.
        listed: What the contents call it; None: by its title.
    """
    if chapter:
        yield chapter_break(page.paper)
    yield Landmark(landmark(page, title), titles=page.alts(listed or title))
    style = theme.H1_EDITION if page.alone else theme.H1
    over = [Rule(1.1, first=x, last=x + width) for _, x, width in page.columns()]
    lines = [] if page.alone else [Line(language_tags(page))]
    titles = [
        Cell(x, width, [page.text(language, title, style)]) for language, x, width in page.columns()
    ]
    lines.append(Line(titles, above=3.5))
    if lead is not None:
        lines.append(Line(page.cells(lead, style=theme.LEAD), above=7))
    rows = Rows([Row(lines, before=2, after=10, over=over)], leads=True)
    rows.spaceBefore = 21
    yield rows


def subheading(page: Page, title: Words) -> Iterator[Flowable]:
    """A second-level heading."""
    yield Landmark(landmark(page, title), 1, page.alts(title))
    rows = Rows([Row([Line(page.cells(title, style=theme.H2))], after=3.5)], leads=True)
    rows.spaceBefore = 12
    yield rows


def paragraph(page: Page, *words: Words, leads: bool = False) -> Iterator[Flowable]:
    """Running text; each idea is a pair of its own.

    Args:
        leads: Whether it must not be the last thing on a page.
    """
    rows = [Row([Line(page.cells(each, style=theme.BODY))], after=5) for each in words]
    yield Rows(rows, leads=leads)


def note(page: Page, *words: Words) -> Iterator[Flowable]:
    """A counting rule, a source, what is withheld."""
    yield Rows([note_row(page, *words)], trails=True)


def aside(page: Page, words: Words) -> Iterator[Flowable]:
    """A sentence of its own between hairlines: what was left out."""
    over = [Rule(HAIRLINE.weight, HAIRLINE.colour, x, x + width) for _, x, width in page.columns()]
    row = Row([Line(page.cells(words, style=theme.NOTE))], before=5, after=7, over=over)
    rows = Rows([row], trails=True)
    rows.spaceBefore = 7
    yield rows


def landmark(page: Page, title: Words) -> str:
    """A heading as the outline names it."""
    said = dict.fromkeys(page.say(language, title) for language in page.languages)
    return " · ".join(said)


def language_tags(page: Page) -> list[Cell]:
    """*English*, *Français*, above each half."""
    return [
        Cell(x, width, [page.text(language, _TAGS[language.code], theme.TAG)])
        for language, x, width in page.halves()
    ]
