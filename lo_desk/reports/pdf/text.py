"""Text as it is set: runs of one look each, broken once per width."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable
from typing_extensions import override

from lo_desk.reports.pdf.breaking import (
    Lines,
    Look,
    Word,
    broken,
    joined,
    look,
    plain,
    stretches,
    words,
)
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.structure import Elem
from lo_desk.reports.pdf.text_objects import Placed
from lo_desk.reports.pdf.theme import BOLD, GREY, LEVELS, Style

_LEAST = 2
"""Lines of a paragraph that stay together on either side of a page break."""

_CLOSE = 1e-9
"""Of a line: sums of heights are not exact. More than a frame forgives would not fit there."""

_SHARES: Mapping[object, float] = {0: 0, 1: 0.5, 2: 1}
"""Of the white beside a line, what stands at its left, by a style's alignment."""


@dataclass(frozen=True)
class Run:
    """Words of one look; what is None or 0 is as the paragraph's style has it."""

    text: str
    face: str | None = None
    colour: Color | None = None
    size: float = 0
    rise: float = 0


def small_mark(text: str) -> Run:
    """A word that marks the name before it."""
    return Run(text, BOLD, GREY, 6.6)


def raised(text: str) -> Run:
    """Letters of an ordinal: *1er*."""
    return Run(text, size=7, rise=3.2)


class Text(Flowable):
    """A paragraph of runs. Nothing in them is markup.

    Attributes:
        lang: ``en-CA`` or ``fr-CA``; empty: as both languages write it.
        elem: What it is in the structure; None: it is drawn as decoration only.
        words: What is printed.
    """

    canv: TaggedCanvas

    def __init__(self, runs: str | Sequence[Run], style: Style, lang: str = "") -> None:
        super().__init__()
        self.style, self.lang = style, lang
        self.elem: Elem | None = None
        if isinstance(runs, str):
            runs = (Run(runs),)
        self.words: Sequence[Word] = _words(runs, style)
        self._width = -1.0
        self._lines: Lines = ()

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width offered and the height of its lines; broken once for each width."""
        if self._width != availWidth:
            self.words, self._lines = broken(self.words, availWidth)
            self._width = availWidth
        self.width, self.height = availWidth, len(self._lines) * self.style.leading
        return self.width, self.height

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Two paragraphs, none of them of one line alone, or nothing where that cannot be."""
        self.wrap(availWidth, 0)
        lines = len(self._lines)
        fits = min(int(availHeight / self.style.leading + _CLOSE), lines)
        if fits == lines:
            return [self]
        fits = min(fits, lines - _LEAST)
        if fits < _LEAST:
            return []
        cut = self._lines[fits][0]
        return [self._part(self.words[:cut]), self._part(self.words[cut:])]

    @property
    def level(self) -> int:
        """Which heading it is, from 1; 0 for running text."""
        return LEVELS.get(self.style.name, 0)

    @override
    def drawOn(self, canvas: Any, x: float, y: float) -> None:
        """Draw it with its lower left corner there, claimed for its element."""
        canvas.set_text(self._placed(x, y + self.height - self.style.fontSize), self.elem)

    def _placed(self, x: float, y: float) -> Iterator[Placed]:
        """Each line with where it begins."""
        share = _SHARES[self.style.alignment]
        for first, last, wide in self._lines:
            left = x + (self.width - wide) * share
            yield left, y, stretches(self.words[first:last])
            y -= self.style.leading

    def _part(self, told: Sequence[Word]) -> "Text":
        part = Text((), self.style, self.lang)
        part.words, part.elem = told, self.elem
        return part


def _words(runs: Sequence[Run], style: Style) -> Sequence[Word]:
    narrow = bool(style.embeddedHyphenation)
    made: list[Word] = []
    for run in runs:
        if run.text:
            joined(made, words(plain(run.text), _look(run, style), narrow=narrow))
    return made


def _look(run: Run, style: Style) -> Look:
    if not (run.face or run.size or run.colour or run.rise):
        return look_of(style)
    face, size = run.face or style.fontName, run.size or style.fontSize
    return look(face, size, run.colour or style.textColor, run.rise)


@lru_cache(maxsize=1 << 8)
def look_of(style: Style) -> Look:
    """How a style sets its words."""
    return look(style.fontName, style.fontSize, style.textColor)
