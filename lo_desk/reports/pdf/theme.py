"""The look of the documents in numbers: papers, grid, colours, faces, styles of text."""

from dataclasses import dataclass, replace
from typing import Literal

from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

DISPLAY, SERIF = "SourceSerif4Display-Semibold", "SourceSerif4-Regular"
SANS, SEMI, BOLD = "SourceSans3-Regular", "SourceSans3-Semibold", "SourceSans3-Bold"
ITALIC = "SourceSans3-It"
FALLBACK = "DejaVuSans"
"""Where a face lacks a character: syllabics, rare letters, signs."""

FACES = (DISPLAY, SERIF, SANS, SEMI, BOLD, ITALIC)

INK, NAVY, BLUE, GREY = map(HexColor, ("#1f2933", "#26374a", "#284162", "#545961"))
RED, CBSA, RCMP, BOTH = map(HexColor, ("#a62a1e", "#1b6ca8", "#b3541e", "#5b3f8c"))
CBSA_PALE, RCMP_PALE = HexColor("#d5e5f1"), HexColor("#f5e1d3")
RULE, HAIR, BAND, LAND = map(HexColor, ("#b9c0c7", "#d6d9dd", "#e3e7eb", "#eceeef"))
SEA, HOME, WHITE = HexColor("#f6f7f8"), HexColor("#c9ced3"), white

HALF, SPINE = 80 * mm, 14 * mm
TEXT = 2 * HALF + SPINE
RAIL, COLUMN, GUTTER = 18 * mm, 75 * mm, 6 * mm
MAP_HEIGHT = 76 * mm
READING = 120 * mm
"""The widest that running text may be in a one-language edition."""


@dataclass(frozen=True)
class Paper:
    """A sheet; all lengths in points, ``top`` and ``bottom`` from the upper edge.

    Attributes:
        margin: White at the left and at the right.
        bottom: Where text ends.
        foot: Where the footer's hairline is; its lines hang below.
        map_height: How high the map of a cover may be.
        text: How wide the text is.
    """

    name: str
    width: float
    height: float
    margin: float
    bottom: float
    foot: float
    map_height: float
    top: float = 26 * mm
    text: float = TEXT

    @property
    def half(self) -> float:
        """How wide a language is where two share the page."""
        return (self.text - SPINE) / 2

    @property
    def turned(self) -> "Paper":
        """The same sheet on its side, for wide tables."""
        below, under = self.height - self.bottom, self.height - self.foot
        return replace(
            self,
            width=self.height,
            height=self.width,
            bottom=self.width - below,
            foot=self.width - under,
            text=self.height - 2 * self.margin,
        )


A4 = Paper("A4", 210 * mm, 297 * mm, 18 * mm, 275 * mm, 281 * mm, 84 * mm)
LETTER = Paper("Letter", 215.9 * mm, 279.4 * mm, 20.95 * mm, 257.4 * mm, 263.4 * mm, 70 * mm)
PAPERS = {paper.name: paper for paper in (A4, LETTER)}


Style = ParagraphStyle


def _style(
    face: str,
    size: float,
    leading: float,
    colour: Color,
    align: Literal[0, 1, 2] = 0,
    name: str = "",
) -> Style:
    return ParagraphStyle(
        name,
        fontName=face,
        fontSize=size,
        leading=leading,
        textColor=colour,
        alignment=align,
        allowOrphans=0,
        allowWidows=0,
    )


def _narrow(style: Style) -> Style:
    """For narrow columns: a word may break after its own hyphen, never elsewhere."""
    style.embeddedHyphenation = 1
    return style


LEVELS = {"title": 1, "section": 2, "part": 3}
"""Which heading a style is, by its name."""

COVER_TITLES = tuple(
    _narrow(_style(DISPLAY, *step, NAVY, name="title")) for step in ((38, 42), (30, 34), (24, 28))
)
COVER_KIND = _style(SEMI, 13, 17, GREY)
COVER_LEAD = _style(SERIF, 11.75, 16.25, INK)
FINDING, FINDING_LOWER = _style(DISPLAY, 22, 28, NAVY), _style(DISPLAY, 17, 21.5, NAVY)
BAND_LABEL, BAND_WORDS = _style(SANS, 9.25, 12, BAND), _style(DISPLAY, 17, 21.5, WHITE)
AGENCY_NAME = _style(SEMI, 10.75, 14, NAVY)
H1 = _style(DISPLAY, 19.5, 23.5, NAVY, name="section")
H1_EDITION = _style(DISPLAY, 22, 27, NAVY, name="section")
LEAD = _style(SERIF, 11.25, 15.75, INK)
H2 = _style(BOLD, 12.5, 16, NAVY, name="part")
SHEET_HEAD = _style(DISPLAY, 23, 27, NAVY, name="title")
SHEET_PART = _style(BOLD, 12.5, 16, NAVY, name="section")
H3 = _style(BOLD, 10.75, 14, INK)
EYEBROW = _style(SEMI, 8.5, 11, BLUE)
TAG = _style(SEMI, 8.5, 11, NAVY)
HEAD, HEAD_RIGHT = _style(SEMI, 8.5, 11, NAVY), _style(SEMI, 8.5, 11, NAVY, 2)
HEAD_MIDDLE = _style(SEMI, 8.5, 11, NAVY, 1)
CAPTION = _style(SEMI, 9.25, 12, NAVY)
BODY = _style(SANS, 10.25, 14, INK)
DENSE = _style(SANS, 9.75, 13, INK)
CELL = _narrow(_style(SANS, 9.25, 11.75, INK))
CELL_KEY = _narrow(_style(SEMI, 9.25, 11.75, INK))
CELL_MIDDLE = _style(SANS, 9.25, 11.75, INK, 1)
CELL_RIGHT = _style(SANS, 9.25, 11.75, INK, 2)
SMALL = _style(SANS, 9.25, 11.75, INK)
CELL_TOTAL = _style(BOLD, 9.75, 13, NAVY, 1)
CELL_COUNT = _style(SEMI, 9.25, 11.75, INK, 2)
CELL_RED_RIGHT = _style(SEMI, 9.25, 11.75, RED, 2)
CELL_RED = _style(SEMI, 9.25, 11.75, RED)
NOTE, LABEL = _style(SANS, 8.5, 11, GREY), _style(SEMI, 9.25, 12, GREY)
SIGNATURE = _style(SANS, 8.5, 11, INK)
LEGEND = _style(SANS, 8.5, 11, INK)
BOUNDARY = _style(SANS, 7.75, 10, GREY)
FOOT_LINE = _style(SEMI, 8.5, 11, GREY, 2)
KEY_FIGURE = _style(DISPLAY, 27, 30, NAVY, 1)
LONG_FIGURE = _style(DISPLAY, 21, 30, NAVY, 1)
RANK = _style(DISPLAY, 22, 25, NAVY, 1)
SCORE, SCORE_RED = _style(DISPLAY, 15, 17, NAVY, 1), _style(DISPLAY, 15, 17, RED, 1)
