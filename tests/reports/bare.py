"""The same pages on bare platypus: the yardstick for the time that a pack takes."""

from functools import partial
from html import escape
from typing import Any

from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
)
from typing_extensions import override

from lo_desk.reports import country_pack
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.pdf import fonts
from lo_desk.reports.pdf.breaking import stretches
from lo_desk.reports.pdf.flow import Rows
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.text import Text
from lo_desk.reports.pdf.theme import PAPERS, SANS, SEMI, TEXT
from lo_desk.reports.pdf.writer import Ready
from tests.reports import facts


def story_of(pack, languages):
    """What a pack prints, as sections give it."""
    fonts.load()
    page = Page(languages, PAPERS[pack.request.paper], frozenset(facts.DEMO_NAMES))
    return [part for section in country_pack.SECTIONS for part in section(pack, page)]


def plan_of(story):
    """The same as plain data: rows of cells, each a list of texts with their styles."""
    plan: list[object] = []
    for part in story:
        if isinstance(part, Rows):
            rows = [*part.running.head, *part.rows, *part.running.foot]
            plan += [line.cells for row in rows for line in row.lines if line.cells]
        elif isinstance(part, PageBreak):
            plan.append(None)
    return plan


def print_bare(plan, paper, target):
    """Write the plan with tables and paragraphs as reportlab has them."""
    frame = Frame(paper.margin, paper.height - paper.bottom, TEXT, paper.bottom - paper.top)
    document = BaseDocTemplate(
        str(target),
        pagesize=(paper.width, paper.height),
        pageTemplates=[PageTemplate("body", [frame], onPage=partial(_around, paper))],
        invariant=1,
    )
    story = [PageBreak() if cells is None else _table(cells) for cells in plan]
    document.build(story, canvasmaker=Bare)


class Bare(Canvas):
    """What pictures ask of a canvas, by reportlab's own means."""

    _doc: Any

    def put(self, x, y, text, at, tracking=0):
        self.setFont(at.face, at.size)
        self.drawString(x, y, text, charSpace=tracking)

    def set_text(self, lines, _elem):
        for x, y, stretches_there in lines:
            left = x
            for at, text in stretches_there:
                self.put(left, y, text, at)
                left += self.stringWidth(text, at.face, at.size)

    def form(self, name, made):
        if not self.hasForm(name):
            self._doc.Reference(Ready(made()), xObjectName(name))
        self.doForm(name)


def _table(cells):
    ordered = sorted(cells, key=lambda cell: cell.x)
    ends = [cell.x for cell in ordered[1:]] + [TEXT]
    widths = [end - cell.x for cell, end in zip(ordered, ends, strict=True)]
    row = [[_part(part) for part in cell.parts] for cell in ordered]
    style = [("LINEBELOW", (0, 0), (-1, -1), 0.5, "grey"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    padding = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT")]
    table: Any = Table
    return table([row], colWidths=widths, style=style + padding)


class Untagged(Flowable):
    """A picture on a canvas that knows no structure."""

    def __init__(self, picture):
        super().__init__()
        self._picture = picture

    @override
    def wrap(self, availWidth, availHeight):
        return self._picture.wrap(availWidth, availHeight)

    def draw(self):
        self._picture.canv = self.canv
        self._picture.paint()


def _part(part):
    if isinstance(part, Picture):
        return Untagged(part)
    if not isinstance(part, Text):
        return part
    told = list(stretches(part.words)) if part.words else []
    words = "".join(
        f'<font name="{look.face}" size="{look.size}">{escape(text)}</font>' for look, text in told
    )
    return Paragraph(words if len(told) > 1 else escape(told[0][1] if told else ""), part.style)


def _around(paper, canvas, document):
    canvas.setFont(SEMI, 9.5)
    canvas.rect(paper.margin + 130 * 2.83, paper.height - 37, 122, 15)
    canvas.drawString(paper.margin + 133 * 2.83, paper.height - 33, "PROTECTED B / PROTÉGÉ B")
    for x in (paper.margin, paper.margin + TEXT / 2):
        canvas.setFont(SANS, 8.5)
        canvas.drawString(x, paper.height - 52, "Country pack: Colombia")
        canvas.drawString(x, 36, "Data as of November 24, 2026")
        canvas.drawRightString(x + TEXT / 2, 36, f"Page {document.page} of 9")
        canvas.line(x, 48, x + 226, 48)
        canvas.line(x, paper.height - 56, x + 226, paper.height - 56)
    canvas.drawCentredString(paper.width / 2, 20, "DEMO: fictional people and facts")
