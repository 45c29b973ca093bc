"""Files of indicators that somebody brings."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from lo_desk.assessment.indicators import Figure, read
from lo_desk.assessment.refusals import BadIndicators
from lo_desk.domain.indicator_file import FiledFigure
from lo_desk.exchange.figures import with_points
from lo_desk.exchange.incoming import sheets_at
from lo_desk.exchange.sheets import Sheet
from lo_desk.i18n.msg import said
from lo_desk.services.indicators import codes

COLUMNS = ("iso3", "indicator", "value", "year", "source", "licence")
_CALLED = {
    "iso2": "iso3",
    "country": "iso3",
    "place": "iso3",
    "code": "iso3",
    "pays": "iso3",
    "lieu": "iso3",
    "indicateur": "indicator",
    "valeur": "value",
    "année": "year",
    "annee": "year",
    "license": "licence",
}
"""What else a column may be called."""


def from_file(path: Path) -> tuple[FiledFigure, ...]:
    """A CSV file or a workbook with a header; none of it is used before all of it can be.

    Args:
        path: The file; of a workbook its first sheet is read.

    Raises:
        BadIndicators: Lines cannot be used, or it is no such file.
        DeskError: It cannot be read at all.
    """
    sheets = [sheet for sheet in sheets_at(path) if sheet.header]
    rows = list(_rows(sheets[0])) if sheets else []
    if not rows:
        raise BadIndicators([(1, said("it has no figure."))])
    return tuple(_filed(each) for each in read(rows, codes()))


def _rows(sheet: Sheet) -> Iterator[tuple[int, Mapping[str, str]]]:
    told = [header.strip().casefold() for header in sheet.header]
    names = [_CALLED.get(header, header) for header in told]
    missing = [column for column in COLUMNS if column not in names]
    if missing:
        raise BadIndicators([(1, said("there is no column “%(column)s”.", column=missing[0]))])
    rows = [
        dict(zip(names, (text.strip() for text in line.texts), strict=False))
        for line in sheet.lines
    ]
    values = with_points([row.get("value", "") for row in rows], sheet.separator)
    for line, row, value in zip(sheet.lines, rows, values, strict=True):
        yield line.number, {**row, "value": value}


def _filed(figure: Figure) -> FiledFigure:
    value = Decimal(repr(figure.value))
    told = figure.year, figure.source, figure.licence
    return FiledFigure(figure.country, figure.indicator, value, *told)
