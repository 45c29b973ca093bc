"""What a printed page looks like, and what it says to somebody who hears it."""

from dataclasses import dataclass

POINTS = 72  # to the inch


@dataclass(frozen=True)
class PageSize:
    """Width and height of a page, in points."""

    width: float
    height: float


@dataclass(frozen=True)
class Picture:
    """A page as dots: three bytes each (red, green, blue), ``stride`` bytes to a row."""

    width: int
    height: int
    stride: int
    dots: bytes


@dataclass(frozen=True)
class Heard:
    """One thing that a screen reader says, in the order of the document's structure.

    Attributes:
        tag: Of the structure: ``H1``, ``P``, ``TH``, ``Figure`` …
        lang: ``en-CA`` or ``fr-CA``.
        text: What is said; of a figure, what stands for it.
    """

    tag: str
    lang: str
    text: str


@dataclass(frozen=True)
class HeardPage:
    """What is heard of one page, from 1."""

    number: int
    said: tuple[Heard, ...]
