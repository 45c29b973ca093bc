"""Where each language stands on the page: two equal halves and a spine, or a rail and columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lo_desk.i18n.language import Language
from lo_desk.reports.pdf.theme import (
    COLUMN,
    GUTTER,
    RAIL,
    READING,
    SPINE,
    Paper,
)


@dataclass(frozen=True)
class Places:
    """The grid of a document.

    Attributes:
        languages: In the order they are printed; one alone is an edition.
    """

    languages: Sequence[Language]
    paper: Paper

    @property
    def alone(self) -> bool:
        """Whether this is an edition in one language."""
        return len(self.languages) == 1

    def halves(self) -> Iterator[tuple[Language, float, float]]:
        """Each language with where its running text stands: left edge and width."""
        if self.alone:
            yield self.languages[0], 0, READING
        else:
            half = self.paper.half
            yield self.languages[0], 0, half
            yield self.languages[1], half + SPINE, half

    def columns(self) -> Iterator[tuple[Language, float, float]]:
        """The same for what may be as wide as the page."""
        for language, x, width in self.halves():
            yield language, x, self.paper.text if self.alone else width

    def mains(self, *, beside: bool) -> Iterator[tuple[Language, float, float]]:
        """Where an entry stands; ``beside`` tells whether something stands at its right."""
        if self.alone:
            yield self.languages[0], RAIL, COLUMN if beside else READING
        else:
            yield from self.halves()

    def sides(self) -> Iterator[tuple[Language, float, float]]:
        """Where what follows from an entry stands: below it, or at its right."""
        if self.alone:
            yield self.languages[0], RAIL + COLUMN + GUTTER, COLUMN
        else:
            yield from self.halves()

    def spine(self) -> tuple[float, float]:
        """Left edge and width of what belongs to no language."""
        return (0, RAIL - GUTTER) if self.alone else (self.paper.half, SPINE)
