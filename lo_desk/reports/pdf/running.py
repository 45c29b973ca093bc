"""What is around the text of every page; read on the first, decoration on the others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import Frame, PageTemplate

from lo_desk.reports.pdf.breaking import Look, in_faces, look, one_line
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.structure import Elem
from lo_desk.reports.pdf.text_objects import Placed
from lo_desk.reports.pdf.theme import (
    BOLD,
    GREY,
    HAIR,
    INK,
    SANS,
    SEMI,
    SPINE,
    Paper,
)

_COVER_TOP, _COVER_FOOT = 19 * mm, 27 * mm
_BETWEEN = " / "
_TRACKING = 0.6


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


def cover_height(paper: Paper) -> float:
    """How much a title page holds."""
    return paper.height - _COVER_TOP - _COVER_FOOT


class Running:
    """The running parts of one part of a document.

    Attributes:
        pages: How many it has, as soon as it is known.
    """

    def __init__(
        self, paper: Paper, parts: Parts, marks: Sequence[Elem], *, turned: bool = False
    ) -> None:
        self.pages = 0
        self._paper, self._parts, self._marks, self._turned = paper, parts, marks, turned

    def templates(self, name: str) -> list[PageTemplate]:
        """The first page and all others; the others are called ``name``."""
        paper = self._paper
        first = _frame(paper, _COVER_FOOT, cover_height(paper))
        body = _frame(paper, paper.height - paper.bottom, paper.bottom - paper.top)
        return [
            PageTemplate(f"{name}-cover", [first], onPage=self._on_cover),
            PageTemplate(name, [body], onPage=self._on_body),
        ]

    def blank(self, canvas: TaggedCanvas) -> None:
        """A page that says nothing but its marking."""
        with canvas.artifact():
            self._marking(canvas)

    def _on_cover(self, canvas: Any, _document: object) -> None:
        canvas.starts.append(canvas.getPageNumber() - 1)
        self._turn(canvas)
        self._marking(canvas)
        with canvas.artifact():
            if self._parts.stamp:
                left = self._paper.margin
                hand = _hand(BOLD, 9.5, GREY)
                _box(canvas, self._paper, left, _boxed_width(self._parts.stamp, hand), GREY)
                _inside(canvas, self._paper, left, self._parts.stamp, hand)
            self._around(canvas)

    def _on_body(self, canvas: Any, _document: object) -> None:
        self._turn(canvas)
        with canvas.artifact():
            self._marking(canvas)
            self._header(canvas)
            self._around(canvas)

    def _turn(self, canvas: TaggedCanvas) -> None:
        if self._turned:
            canvas.translate(self._paper.width, self._paper.height)
            canvas.rotate(180)

    def _marking(self, canvas: TaggedCanvas) -> None:
        """Both languages in one box, each of them content of its own."""
        hand = _hand(BOLD, 9.5, INK)
        words = [text for _, text in self._parts.marking]
        wide = _boxed_width(_BETWEEN.join(words), hand)
        left = self._paper.margin + self._paper.text - wide
        _box(canvas, self._paper, left, wide, INK)
        for number, (text, elem) in enumerate(zip(words, self._marks, strict=True)):
            if number:
                with canvas.artifact():
                    left = _inside(canvas, self._paper, left, _BETWEEN, hand)
            with canvas.claimed(elem):
                left = _inside(canvas, self._paper, left, text, hand)

    def _around(self, canvas: TaggedCanvas) -> None:
        """Footer and the line at the right edge: on every page."""
        paper, parts = self._paper, self._parts
        _footer(canvas, paper, parts)
        folio = canvas.folio
        canvas.later(lambda: self._count(folio))
        if parts.demo:
            hand = _hand(SEMI, 8, GREY)
            canvas.saveState()
            canvas.translate(paper.width - 6.2 * mm, paper.height / 2)
            canvas.rotate(90)
            _put(canvas, 0, 0, parts.demo, hand, align=0.5)
            canvas.restoreState()

    def _header(self, canvas: TaggedCanvas) -> None:
        paper, parts = self._paper, self._parts
        y = paper.height - 18.2 * mm
        for (x, _), words in zip(_halves(paper, parts.header), parts.header, strict=True):
            _put(canvas, paper.margin + x, y, words, _hand(SANS, 8.5, GREY))
        if parts.aside:
            _put(canvas, paper.margin + paper.text, y, parts.aside, _hand(SEMI, 8.5, INK), align=1)
        _hairlines(canvas, paper, parts, paper.height - 20 * mm)

    def _count(self, folio: int) -> Iterator[Placed]:
        hand = _hand(SEMI, 8.5, INK)
        y = self._paper.height - self._paper.foot - 4.2 * mm
        told = self._parts.page(folio, self.pages)
        for (x, wide), words in zip(_halves(self._paper, self._parts.header), told, strict=True):
            line, needed = in_faces(one_line(words), hand)
            yield self._paper.margin + x + wide - needed, y, line


def _hand(face: str, size: float, colour: Color) -> Look:
    return look(face, size, colour)


def _frame(paper: Paper, bottom: float, height: float) -> Frame:
    return Frame(
        paper.margin,
        bottom,
        paper.text,
        height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _footer(canvas: TaggedCanvas, paper: Paper, parts: Parts) -> None:
    _hairlines(canvas, paper, parts, paper.height - paper.foot)
    for (x, _), lines in zip(_halves(paper, parts.header), parts.footer, strict=True):
        y = paper.height - paper.foot - 4.2 * mm
        for line in lines:
            _put(canvas, paper.margin + x, y, line, _hand(SANS, 8.5, GREY))
            y -= 3.8 * mm


def _hairlines(canvas: TaggedCanvas, paper: Paper, parts: Parts, y: float) -> None:
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    for x, wide in _halves(paper, parts.header):
        canvas.line(paper.margin + x, y, paper.margin + x + wide, y)


def _halves(paper: Paper, header: Sequence[str]) -> Iterator[tuple[float, float]]:
    if len(header) == 1:
        yield 0, paper.text
    else:
        yield 0, paper.half
        yield paper.half + SPINE, paper.half


def _box(canvas: TaggedCanvas, paper: Paper, x: float, wide: float, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.9)
    canvas.rect(x, paper.height - 13 * mm, wide, 5.4 * mm)


def _inside(canvas: TaggedCanvas, paper: Paper, x: float, words: str, hand: Look) -> float:
    """Words in a box whose left edge, or what was said before, is at ``x``; where they end."""
    y = paper.height - 13 * mm + 1.55 * mm
    return canvas.put(x + 2 * mm, y, words, hand, _TRACKING) - 2 * mm


def _boxed_width(words: str, hand: Look) -> float:
    return width(words, hand.face, hand.size) + _TRACKING * (len(words) - 1) + 4 * mm


def _put(
    canvas: TaggedCanvas, x: float, y: float, words: str, hand: Look, align: float = 0
) -> None:
    words = one_line(words)
    canvas.put(x - width(words, hand.face, hand.size) * align, y, words, hand)
