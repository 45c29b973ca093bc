"""What is said of a file of indicators, the same in the window, in a terminal and on paper."""

from collections.abc import Sequence

from lo_desk.domain.indicator_file import FiledFigure, IndicatorFile, Origin
from lo_desk.i18n.msg import Msg, counted, said

SUPPLIED = said("This cycle counts with the indicators supplied with the program.")


def usable(figures: Sequence[FiledFigure]) -> Msg:
    """That a file can be used, and how much is in it."""
    told, of = _counts(figures)
    return said("The file can be used: %(figures)s of %(countries)s.", figures=told, countries=of)


def counted_with(file: IndicatorFile) -> Msg:
    """Which file a cycle counts with, and how much is in it."""
    told, of = _counts(file.figures)
    return said(
        "This cycle counts with the file of indicators %(name)s, read on %(day)s: %(figures)s of"
        " %(countries)s. They stand in the place of those supplied with the program for the same"
        " country and indicator.",
        name=file.name,
        day=file.read_on,
        figures=told,
        countries=of,
    )


def years(origin: Origin) -> str:
    """The year of figures, or the first and the last of them."""
    if origin.first_year == origin.last_year:
        return str(origin.first_year)
    return f"{origin.first_year}-{origin.last_year}"


def _counts(figures: Sequence[FiledFigure]) -> tuple[Msg, Msg]:
    countries = len({figure.country for figure in figures})
    return (
        counted("%(n)s figure", "%(n)s figures", len(figures)),
        counted("%(n)s country", "%(n)s countries", countries),
    )
