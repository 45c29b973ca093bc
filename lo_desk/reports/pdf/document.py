"""Pages: the running parts around the text, and the file itself, whole or not at all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate
from typing_extensions import override

from lo_desk.errors import CannotWrite
from lo_desk.reports.pdf import fonts
from lo_desk.reports.pdf.flow import kept
from lo_desk.reports.pdf.fonts import fit
from lo_desk.reports.pdf.theme import (
    BOLD,
    GREY,
    HAIR,
    HALF,
    INK,
    SANS,
    SEMI,
    SPINE,
    TEXT,
    Paper,
)

_COVER_TOP, _COVER_FOOT = 19 * mm, 27 * mm


@dataclass(frozen=True)
class Parts:
    """What every page says besides its text, ready to be drawn; one entry a half.

    Attributes:
        title: Of the document, as a file's property.
        lang: Of the document as a whole: ``en-CA``.
        marking: In both languages, whatever the edition.
        header: The short title.
        aside: At the right of the header of an edition in one language, else empty.
        footer: Lines below the hairline.
        page: Given page and pages, ``Page 3 of 12``.
        demo: Along the right edge; empty for real facts.
        stamp: Boxed on the cover; empty for real facts.
    """

    title: str
    lang: str
    marking: str
    header: Sequence[str]
    aside: str
    footer: Sequence[Sequence[str]]
    page: Callable[[int, int], Sequence[str]]
    demo: str = ""
    stamp: str = ""


def write(
    story: Iterable[Flowable], parts: Parts, paper: Paper, target: Path, report: Callable[[], None]
) -> None:
    """Write the file beside ``target``, then rename: half a file never has its name.

    Args:
        report: Called after each page; may raise to stop.

    Raises:
        CannotWrite: The disk is full or read-only.
    """
    beside = target.with_name(f"{target.name}.part")
    try:
        with beside.open("wb") as file:  # reportlab leaves its own open when the disk is full
            _Document(file, paper, parts, report).build(
                [NextPageTemplate("body"), *kept(story, TEXT)], canvasmaker=_canvas(parts, paper)
            )
        beside.replace(target)
    except OSError as error:
        raise CannotWrite(str(target)) from error
    finally:
        beside.unlink(missing_ok=True)


def cover_height(paper: Paper) -> float:
    """How much a title page holds."""
    return paper.height - _COVER_TOP - _COVER_FOOT


class _Document(BaseDocTemplate):
    def __init__(
        self, file: BinaryIO, paper: Paper, parts: Parts, report: Callable[[], None]
    ) -> None:
        fonts.load()
        super().__init__(
            file,
            pagesize=(paper.width, paper.height),
            pageTemplates=[_cover(paper, parts), _body(paper, parts)],
            title=parts.title,
            author="LO Desk",
            creator="LO Desk",
            lang=parts.lang,
            displayDocTitle=True,
            initialFontName=SANS,
            invariant=1,
        )
        self._report = report

    @override
    def afterPage(self) -> None:
        self._report()


def _canvas(parts: Parts, paper: Paper) -> type[Canvas]:
    """A canvas that, once all pages are known, says on each how many there are."""

    class Numbered(Canvas):
        @override
        def save(self) -> None:
            pages = self.getPageNumber() - 1
            for number in range(1, pages + 1):
                self.beginForm(_counter(number))
                self._count(number, pages)
                self.endForm()
            super().save()

        def _count(self, number: int, pages: int) -> None:
            y = paper.height - paper.foot - 4.2 * mm
            for (x, width), words in zip(
                _halves(parts.header), parts.page(number, pages), strict=True
            ):
                _put(self, paper.margin + x + width, y, words, _PAGE, align=1)

    return Numbered


@dataclass(frozen=True)
class _Hand:
    face: str
    size: float
    colour: Color
    tracking: float = 0


_PAGE, _RUNNING = _Hand(SEMI, 8.5, INK), _Hand(SANS, 8.5, GREY)
_ASIDE, _MARK = _Hand(SEMI, 8.5, INK), _Hand(BOLD, 9.5, INK, 0.6)
_STAMP, _DEMO = _Hand(BOLD, 9.5, GREY, 0.6), _Hand(SEMI, 8, GREY)


def _cover(paper: Paper, parts: Parts) -> PageTemplate:
    def draw(canvas: Canvas, _document: object) -> None:
        if parts.stamp:
            _boxed(canvas, paper, paper.margin, parts.stamp, _STAMP)
        _around(canvas, paper, parts)

    frame = _frame(paper, _COVER_FOOT, cover_height(paper))
    return PageTemplate("cover", [frame], onPage=draw)


def _body(paper: Paper, parts: Parts) -> PageTemplate:
    def draw(canvas: Canvas, _document: object) -> None:
        _header(canvas, paper, parts)
        _around(canvas, paper, parts)

    height = paper.bottom - paper.top
    return PageTemplate("body", [_frame(paper, paper.height - paper.bottom, height)], onPage=draw)


def _frame(paper: Paper, bottom: float, height: float) -> Frame:
    return Frame(
        paper.margin,
        bottom,
        TEXT,
        height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _around(canvas: Canvas, paper: Paper, parts: Parts) -> None:
    """Marking, footer and the line at the right edge: on every page."""
    marking = parts.marking
    right = paper.margin + TEXT
    _boxed(canvas, paper, right - _boxed_width(marking, _MARK), marking, _MARK)
    _footer(canvas, paper, parts)
    canvas.doForm(_counter(canvas.getPageNumber()))
    if parts.demo:
        canvas.saveState()
        canvas.translate(paper.width - 6.2 * mm, paper.height / 2)
        canvas.rotate(90)
        _put(canvas, 0, 0, parts.demo, _DEMO, align=0.5)
        canvas.restoreState()


def _header(canvas: Canvas, paper: Paper, parts: Parts) -> None:
    y = paper.height - 18.2 * mm
    for (x, _), words in zip(_halves(parts.header), parts.header, strict=True):
        _put(canvas, paper.margin + x, y, words, _RUNNING)
    if parts.aside:
        _put(canvas, paper.margin + TEXT, y, parts.aside, _ASIDE, align=1)
    _hairlines(canvas, paper, parts, paper.height - 20 * mm)


def _footer(canvas: Canvas, paper: Paper, parts: Parts) -> None:
    _hairlines(canvas, paper, parts, paper.height - paper.foot)
    for (x, _), lines in zip(_halves(parts.header), parts.footer, strict=True):
        y = paper.height - paper.foot - 4.2 * mm
        for line in lines:
            _put(canvas, paper.margin + x, y, line, _RUNNING)
            y -= 3.8 * mm


def _hairlines(canvas: Canvas, paper: Paper, parts: Parts, y: float) -> None:
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    for x, width in _halves(parts.header):
        canvas.line(paper.margin + x, y, paper.margin + x + width, y)


def _halves(header: Sequence[str]) -> Iterator[tuple[float, float]]:
    if len(header) == 1:
        yield 0, TEXT
    else:
        yield 0, HALF
        yield HALF + SPINE, HALF


def _boxed(canvas: Canvas, paper: Paper, x: float, words: str, hand: _Hand) -> None:
    canvas.setStrokeColor(hand.colour)
    canvas.setLineWidth(0.9)
    bottom = paper.height - 13 * mm
    canvas.rect(x, bottom, _boxed_width(words, hand), 5.4 * mm)
    _put(canvas, x + 2 * mm, bottom + 1.55 * mm, words, hand)


def _boxed_width(words: str, hand: _Hand) -> float:
    tracked = hand.tracking * (len(words) - 1)
    return stringWidth(words, hand.face, hand.size) + tracked + 4 * mm


def _put(canvas: Canvas, x: float, y: float, words: str, hand: _Hand, align: float = 0) -> None:
    x -= stringWidth(words, hand.face, hand.size) * align
    canvas.setFillColor(hand.colour)
    canvas.setFont(hand.face, hand.size)
    canvas.drawString(x, y, fit(words, hand.face), charSpace=hand.tracking)


def _counter(number: int) -> str:
    return f"page-{number}"
