"""A file of indicators that was brought into an assessment cycle, as it was read."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class FiledFigure:
    """One figure of the file; ``country`` is its ISO 3166-1 alpha-2 code."""

    country: str
    indicator: str
    value: Decimal
    year: int
    source: str
    licence: str


@dataclass(frozen=True)
class Origin:
    """Where figures of one indicator are from, and of which years and how many countries."""

    indicator: str
    source: str
    licence: str
    first_year: int
    last_year: int
    countries: int


@dataclass(frozen=True)
class IndicatorFile:
    """All figures of the file, what it was called, and when it was read."""

    name: str
    read_on: date
    figures: tuple[FiledFigure, ...]

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The figures in short, by indicator, source and licence."""
        by: dict[tuple[str, str, str], list[FiledFigure]] = defaultdict(list)
        for figure in self.figures:
            by[figure.indicator, figure.source, figure.licence].append(figure)
        return tuple(
            Origin(
                *key,
                min(each.year for each in held),
                max(each.year for each in held),
                len({each.country for each in held}),
            )
            for key, held in sorted(by.items())
        )
