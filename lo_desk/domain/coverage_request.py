"""What is asked for when coverage is printed or written out, and what it holds."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.country import Withheld
from lo_desk.domain.cover_picture import EVERYTHING, CoverPicture, Question
from lo_desk.domain.packs import PAIRS
from lo_desk.domain.timeline import PostRow

MAP, TABLE, TIMELINE = "map", "table", "timeline"
BOTH = ("en", "fr")


@dataclass(frozen=True)
class CoverageRequest:
    """What to print.

    Attributes:
        view: ``map``, ``table`` or ``timeline``.
        day: The day it is true for.
        reader: Whose edition; None: what both agencies may see.
        question: Narrows it down, as the window does.
        languages: ``en``, ``fr`` in the order they are printed; one alone is an edition.
        paper: ``A4`` or ``Letter``.
        layout: How its two languages share it, as of every document; see ``domain.layouts``.
    """

    view: str
    day: date
    reader: str | None = None
    question: Question = EVERYTHING
    languages: tuple[str, ...] = BOTH
    paper: str = "A4"
    layout: str = PAIRS


@dataclass(frozen=True)
class CoverageFacts:
    """Everything that is printed or written.

    Attributes:
        request: What was asked.
        picture: Who covers what.
        timeline: Every post over 24 months.
        soon_days: How far ahead a vacancy is late rather than still to be decided.
        withheld: What this edition leaves out.
        demo: Whether its people and facts are fictional.
        marking: 0 unclassified, 1 Protected A, 2 Protected B.
        fingerprint: SHA-256 of all facts, 64 hexadecimal digits.
    """

    request: CoverageRequest
    picture: CoverPicture
    timeline: tuple[PostRow, ...]
    soon_days: int
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str
