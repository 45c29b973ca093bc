"""The options by what they cost and what they add: the picture, and the same in figures."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.assessment.offer_words import Charted, charted, charted_words, titled
from lo_desk.assessment.what_if_words import points
from lo_desk.domain.joint_options import OfferFacts, OptionFacts
from lo_desk.domain.worth import FULL
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.blocks.captions import caption_row, figure_caption, note_row, table_caption
from lo_desk.reports.blocks.page import Page, tag
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.pdf import theme
from lo_desk.reports.pdf.flow import Rows, Running
from lo_desk.reports.pdf.rows import Cell, Line, Row
from lo_desk.reports.pdf.scatter import Dot, Scatter

_LEAST = 2
_NOTE = N_(
    "From left to right: thousands of dollars over three fiscal years. Upward: points of need. Full"
    " dots, joined: options that no other beats. Hollow dots: another costs no more and adds no"
    " less."
)
_COLUMNS = (
    Column(N_("Option"), 74, "key"),
    Column(N_("Thousands of dollars over three fiscal years"), 44, "right"),
    Column(N_("Points of need"), 26, "right"),
    Column(N_("Beaten by another"), 30, "right"),
)


def frontier(
    page: Page, told: Sequence[OptionFacts], found: Sequence[OfferFacts]
) -> Iterator[Flowable]:
    """Nothing where fewer than two options are known in full."""
    spots = sorted(charted(found), key=lambda each: each.number)
    if len(spots) < _LEAST:
        return
    yield _picture(page, spots)
    titles = {each.number: titled(each.number, each.title) for each in told}
    rows = [
        [
            titles[each.number],
            each.thousands,
            points(int(each.points * FULL)),
            said("yes") if each.beaten else said("no"),
        ]
        for each in spots
    ]
    caption = table_caption(page, N_("The same options in figures"))
    yield from table(page, Table(caption, _COLUMNS, rows))


def _picture(page: Page, spots: Sequence[Charted]) -> Flowable:
    dots = [Dot(s.number, float(s.thousands), float(s.points), s.beaten) for s in spots]
    picture = Scatter(dots)
    words = charted_words(spots)
    picture.alts = [(tag(each), each.text(words)) for each in page.languages]
    caption = figure_caption(page, N_("Cost against points of need"))
    drawn = Row([Line([Cell(0, theme.TEXT, [picture])], above=3.5)], after=3)
    flowable = Rows([], Running(head=[caption_row(page, caption), drawn, note_row(page, _NOTE)]))
    flowable.spaceBefore = 12
    return flowable
