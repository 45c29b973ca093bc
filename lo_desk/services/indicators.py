"""The open indicators that are supplied with the program."""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from lo_desk.assessment.indicators import Figure, anchors, read
from lo_desk.assessment.need import Indicators
from lo_desk.assessment.refusals import BadIndicators
from lo_desk.i18n.msg import said
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


def from_file(path: Path) -> tuple[Figure, ...]:
    """The figures of a CSV file in UTF-8 with a header; none of it is used before all of it can be.

    Raises:
        BadIndicators: A line cannot be used, or it is no such file.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadIndicators(1, said("it is no CSV file in UTF-8.")) from error
    if not rows:
        raise BadIndicators(1, said("it has no figure."))
    return from_rows(rows)


@cache
def _figures() -> tuple[Figure, ...]:
    return from_rows(table("reference/indicators.csv"))
