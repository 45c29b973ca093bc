"""Text as it is set: runs of one face each, wrapped once per width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paraparser import ParaFrag
from typing_extensions import override

from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.fonts import fit
from lo_desk.reports.pdf.structure import Elem
from lo_desk.reports.pdf.theme import BOLD, GREY, LEVELS, Style


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


class Text(Paragraph):
    """A paragraph of runs. No markup is parsed, so that no data can be taken for markup.

    Attributes:
        lang: ``en-CA`` or ``fr-CA``; empty: as both languages write it.
        elem: What it is in the structure; None: it is drawn as decoration only.
    """

    canv: TaggedCanvas
    blPara: Any  # noqa: N815  (reportlab’s own name)

    def __init__(
        self, runs: str | Sequence[Run] | None, style: Style, lang: str = "", **pieces: Any
    ) -> None:
        """With None, ``pieces`` are what reportlab makes the halves of a split paragraph from."""
        self.lang = lang
        self.elem: Elem | None = None
        if isinstance(runs, str):
            runs = (Run(runs),)
        if runs is not None:
            pieces = {"frags": [part for run in runs for part in _fragments(run, style)]}
        super().__init__("", style, **pieces)
        self._wrapped: tuple[float, tuple[float, float]] | None = None

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As ever, but remembered: a paragraph is asked more than once at the same width."""
        if self._wrapped is None or self._wrapped[0] != availWidth:
            size = super().wrap(availWidth, availHeight)
            self._wrapped = (availWidth, size)
        return self._wrapped[1]

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """As ever; reportlab forgets the lines of what it could not split."""
        pieces: list[Flowable] = super().split(availWidth, availHeight)
        if not pieces:
            self._wrapped = None
        for piece in pieces:
            if isinstance(piece, Text):
                piece.lang, piece.elem = self.lang, self.elem
        return pieces

    @property
    def level(self) -> int:
        """Which heading it is, from 1; 0 for running text."""
        return LEVELS.get(self.style.name, 0)

    @override
    def draw(self) -> None:
        """Draw the paragraph, claimed for its element of the document's structure."""
        _spaced(self.blPara)
        if self.elem is None:
            super().draw()
            return
        with self.canv.claimed(self.elem):
            super().draw()


def _spaced(block: Any) -> None:
    """A line ends in a space, or its last word would run into the next one for who listens."""
    for line in block.lines[:-1]:
        if isinstance(line, tuple):
            words = line[1]
            if words and words[-1]:
                words.append("")
        elif line.words and not line.lineBreak and not line.words[-1].text.endswith(" "):
            line.words[-1].text += " "


def _fragments(run: Run, style: Style) -> Iterator[ParaFrag]:
    """The run, its line ends kept as people typed them."""
    for number, line in enumerate(run.text.split("\n")):
        if number:
            yield _fragment(run, style, "", lineBreak=True)
        if line:
            yield _fragment(run, style, line)


def _fragment(run: Run, style: Style, text: str, **more: object) -> ParaFrag:
    face = run.face or style.fontName
    return ParaFrag(
        text=fit(text, face),
        fontName=face,
        fontSize=run.size or style.fontSize,
        textColor=run.colour or style.textColor,
        rise=run.rise,
        bold=0,
        italic=0,
        greek=0,
        link=[],
        us_lines=[],
        **more,
    )
