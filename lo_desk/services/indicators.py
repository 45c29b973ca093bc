"""The open indicators a cycle counts with: those supplied with the program, and its own file's."""

from collections.abc import Mapping
from functools import cache

from sqlalchemy.orm import Session

from lo_desk.assessment.indicators import Figure, anchors, read
from lo_desk.assessment.readings import Indicators
from lo_desk.db.models.assessing import AssessmentCycle
from lo_desk.domain.indicator_file import FiledFigure
from lo_desk.services.filed_indicators import filed
from lo_desk.services.reference import table


def supplied(year: int) -> Indicators:
    """The supplied figures with their scales, read in ``year`` of the cycle."""
    figures = _figures()
    return Indicators(figures, anchors(figures), year)


def of_cycle(session: Session, cycle: AssessmentCycle, year: int) -> Indicators:
    """The supplied figures, those of the cycle's own file in their place where it has any."""
    file = filed(session, cycle)
    if file is None:
        return supplied(year)
    own = tuple(_figure(each) for each in file.figures)
    told = {(each.country, each.indicator) for each in own}
    others = (each for each in _figures() if (each.country, each.indicator) not in told)
    figures = (*others, *own)
    return Indicators(figures, anchors(figures), year)


def codes() -> Mapping[str, str]:
    """Alpha-2 codes by both codes of a country."""
    found: dict[str, str] = {}
    for row in table("reference/countries.csv"):
        found |= {row["iso3"]: row["iso2"], row["iso2"]: row["iso2"]}
    return found


def _figure(filed: FiledFigure) -> Figure:
    told = filed.year, filed.source, filed.licence
    return Figure(filed.country, filed.indicator, float(filed.value), *told)


@cache
def _figures() -> tuple[Figure, ...]:
    return read(enumerate(table("reference/indicators.csv"), 2), codes())
