"""The open indicators that are supplied with the program."""

from collections.abc import Iterable, Mapping
from functools import cache

from lo_desk.assessment.indicators import Figure, anchors, read
from lo_desk.assessment.need import Indicators
from lo_desk.services.reference import table


def supplied(year: int) -> Indicators:
    """The supplied figures with their scales, read in ``year`` of the cycle."""
    figures = _figures()
    return Indicators(figures, anchors(figures), year)


def from_rows(rows: Iterable[Mapping[str, str]]) -> tuple[Figure, ...]:
    """The figures of a file somebody brings.

    Raises:
        BadIndicators: A line cannot be used.
    """
    return read(rows, {row["iso3"]: row["iso2"] for row in table("reference/countries.csv")})


@cache
def _figures() -> tuple[Figure, ...]:
    return from_rows(table("reference/indicators.csv"))
