"""Pages: the running parts around the text, and the file itself, whole or not at all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate
from typing_extensions import override

from lo_desk.errors import CannotWrite
from lo_desk.reports.pdf import fonts
from lo_desk.reports.pdf.canvas import StrayText, TaggedCanvas
from lo_desk.reports.pdf.flow import kept
from lo_desk.reports.pdf.fonts import fit
from lo_desk.reports.pdf.structure import Elem, Tree
from lo_desk.reports.pdf.tagging import tag
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
_BETWEEN = " / "


@dataclass(frozen=True)
class Parts:
    """What every page says besides its text, ready to be drawn; one entry a half.

    Attributes:
        title: Of the document, as a file's property.
        lang: Of the document as a whole: ``en-CA``.
        marking: By language tag, in both, whatever the edition.
        header: The short title.
        aside: At the right of the header of an edition in one language, else empty.
        footer: Lines below the hairline.
        page: Given page and pages, ``Page 3 of 12``.
        demo: Along the right edge; empty for real facts.
        stamp: Boxed on the cover; empty for real facts.
        identifier: What the file says of itself: number, copy, code; empty for a draft.
    """

    title: str
    lang: str
    marking: Sequence[tuple[str, str]]
    header: Sequence[str]
    aside: str
    footer: Sequence[Sequence[str]]
    page: Callable[[int, int], Sequence[str]]
    demo: str = ""
    stamp: str = ""
    identifier: str = ""


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
    tree, told = Tree(parts.lang), list(story)
    marks = [tree.root.child("P", lang) for lang, _ in parts.marking]
    tag(told, tree)
    running = _Running(paper, parts, marks)
    try:
        with beside.open("wb") as file:  # reportlab leaves its own open when the disk is full
            _Document(file, running, report).build(
                [NextPageTemplate("body"), *kept(told, TEXT)],
                canvasmaker=partial(running.canvas(), tree=tree, identifier=parts.identifier),
            )
        beside.replace(target)
    except OSError as error:
        raise CannotWrite(str(target)) from error
    finally:
        beside.unlink(missing_ok=True)


def cover_height(paper: Paper) -> float:
    """How much a title page holds."""
    return paper.height - _COVER_TOP - _COVER_FOOT


@dataclass(frozen=True)
class _Hand:
    face: str
    size: float
    colour: Color
    tracking: float = 0


_PAGE, _RUNNING = _Hand(SEMI, 8.5, INK), _Hand(SANS, 8.5, GREY)
_ASIDE, _MARK = _Hand(SEMI, 8.5, INK), _Hand(BOLD, 9.5, INK, 0.6)
_STAMP, _DEMO = _Hand(BOLD, 9.5, GREY, 0.6), _Hand(SEMI, 8, GREY)


class _Document(BaseDocTemplate):
    def __init__(self, file: BinaryIO, running: "_Running", report: Callable[[], None]) -> None:
        fonts.load()
        paper, parts = running.paper, running.parts
        super().__init__(
            file,
            pagesize=(paper.width, paper.height),
            pageTemplates=[running.cover(), running.body()],
            title=parts.title,
            lang=parts.lang,
            displayDocTitle=True,
            initialFontName=SANS,
            invariant=1,
        )
        self._report = report

    @override
    def afterPage(self) -> None:
        """Report each page as it is done."""
        self._report()


class _Running:
    """What is around the text of every page; read on the first, decoration on the others."""

    def __init__(self, paper: Paper, parts: Parts, marks: Sequence[Elem]) -> None:
        self.paper, self.parts, self._marks = paper, parts, marks

    def cover(self) -> PageTemplate:
        """The first page."""
        frame = _frame(self.paper, _COVER_FOOT, cover_height(self.paper))
        return PageTemplate("cover", [frame], onPage=self._on_cover)

    def body(self) -> PageTemplate:
        """All others."""
        paper = self.paper
        frame = _frame(paper, paper.height - paper.bottom, paper.bottom - paper.top)
        return PageTemplate("body", [frame], onPage=self._on_body)

    def canvas(self) -> type[TaggedCanvas]:
        """A canvas that, once all pages are known, says on each how many there are."""
        count = self._count

        class Numbered(TaggedCanvas):
            @override
            def save(self) -> None:
                pages = self.getPageNumber() - 1
                with self.artifact():
                    for number in range(1, pages + 1):
                        self.beginForm(_counter(number))
                        count(self, number, pages)
                        self.endForm()
                if self.stray:
                    raise StrayText(self.stray[0])
                super().save()

        return Numbered

    def _on_cover(self, canvas: Any, _document: object) -> None:
        self._marking(canvas)
        with canvas.artifact():
            if self.parts.stamp:
                left = self.paper.margin
                _box(canvas, self.paper, left, _boxed_width(self.parts.stamp, _STAMP), _STAMP)
                _inside(canvas, self.paper, left, self.parts.stamp, _STAMP)
            self._around(canvas)

    def _on_body(self, canvas: Any, _document: object) -> None:
        with canvas.artifact():
            self._marking(canvas)
            self._header(canvas)
            self._around(canvas)

    def _marking(self, canvas: TaggedCanvas) -> None:
        """Both languages in one box, each of them content of its own."""
        words = [text for _, text in self.parts.marking]
        whole = _BETWEEN.join(words)
        left = self.paper.margin + TEXT - _boxed_width(whole, _MARK)
        _box(canvas, self.paper, left, _boxed_width(whole, _MARK), _MARK)
        for number, (text, elem) in enumerate(zip(words, self._marks, strict=True)):
            if number:
                with canvas.artifact():
                    left = _inside(canvas, self.paper, left, _BETWEEN, _MARK)
            with canvas.claimed(elem):
                left = _inside(canvas, self.paper, left, text, _MARK)

    def _around(self, canvas: TaggedCanvas) -> None:
        """Footer and the line at the right edge: on every page."""
        paper, parts = self.paper, self.parts
        _footer(canvas, paper, parts)
        canvas.doForm(_counter(canvas.getPageNumber()))
        if parts.demo:
            canvas.saveState()
            canvas.translate(paper.width - 6.2 * mm, paper.height / 2)
            canvas.rotate(90)
            _put(canvas, 0, 0, parts.demo, _DEMO, align=0.5)
            canvas.restoreState()

    def _header(self, canvas: TaggedCanvas) -> None:
        paper, parts = self.paper, self.parts
        y = paper.height - 18.2 * mm
        for (x, _), words in zip(_halves(parts.header), parts.header, strict=True):
            _put(canvas, paper.margin + x, y, words, _RUNNING)
        if parts.aside:
            _put(canvas, paper.margin + TEXT, y, parts.aside, _ASIDE, align=1)
        _hairlines(canvas, paper, parts, paper.height - 20 * mm)

    def _count(self, canvas: TaggedCanvas, number: int, pages: int) -> None:
        y = self.paper.height - self.paper.foot - 4.2 * mm
        told = self.parts.page(number, pages)
        for (x, width), words in zip(_halves(self.parts.header), told, strict=True):
            _put(canvas, self.paper.margin + x + width, y, words, _PAGE, align=1)


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


def _footer(canvas: TaggedCanvas, paper: Paper, parts: Parts) -> None:
    _hairlines(canvas, paper, parts, paper.height - paper.foot)
    for (x, _), lines in zip(_halves(parts.header), parts.footer, strict=True):
        y = paper.height - paper.foot - 4.2 * mm
        for line in lines:
            _put(canvas, paper.margin + x, y, line, _RUNNING)
            y -= 3.8 * mm


def _hairlines(canvas: TaggedCanvas, paper: Paper, parts: Parts, y: float) -> None:
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


def _box(canvas: TaggedCanvas, paper: Paper, x: float, width: float, hand: _Hand) -> None:
    canvas.setStrokeColor(hand.colour)
    canvas.setLineWidth(0.9)
    canvas.rect(x, paper.height - 13 * mm, width, 5.4 * mm)


def _inside(canvas: TaggedCanvas, paper: Paper, x: float, words: str, hand: _Hand) -> float:
    """Words in a box whose left edge, or what was said before, is at ``x``; where they end."""
    _put(canvas, x + 2 * mm, paper.height - 13 * mm + 1.55 * mm, words, hand)
    return x + stringWidth(words, hand.face, hand.size) + hand.tracking * len(words)


def _boxed_width(words: str, hand: _Hand) -> float:
    tracked = hand.tracking * (len(words) - 1)
    return stringWidth(words, hand.face, hand.size) + tracked + 4 * mm


def _put(
    canvas: TaggedCanvas, x: float, y: float, words: str, hand: _Hand, align: float = 0
) -> None:
    x -= stringWidth(words, hand.face, hand.size) * align
    canvas.setFillColor(hand.colour)
    canvas.setFont(hand.face, hand.size)
    canvas.drawString(x, y, fit(words, hand.face), charSpace=hand.tracking)


def _counter(number: int) -> str:
    return f"page-{number}"
