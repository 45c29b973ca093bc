"""What open indicators say of countries: where a figure stands on its scale, and how surely."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lo_desk.assessment.indicators import (
    INDICATORS,
    Anchor,
    Figure,
    latest,
    normalised,
)
from lo_desk.assessment.rules import WHOLE, AssessmentRules
from lo_desk.i18n.msg import Msg, in_context, said

HIGH, MEDIUM, LOW = "high", "medium", "low"
CONFIDENCES = (HIGH, MEDIUM, LOW)
FINE = 10**9
"""Positions on a scale are whole parts of this: the same digits on every machine."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an indicator says of a country.

    Attributes:
        low, centre, high: On its scale, in parts of ``FINE``; no centre: it is not known.
        confidence: Of ``CONFIDENCES``, by the age of the figure.
        figure: What it was read from, if anything.
        absent: No figure for the year asked for, which says that it is low.
    """

    indicator: str
    low: int
    centre: int | None
    high: int
    confidence: str
    figure: Figure | None
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Indicators:
    """The indicators of a cycle: figures, frozen scales, and the year they are read in.

    Attributes:
        year: Of the cycle.
        asked: The year whose figure is meant, by indicator; others: the newest.
    """

    figures: tuple[Figure, ...]
    anchors: Mapping[str, Anchor]
    year: int
    asked: Mapping[str, int] = field(default_factory=dict)


def readings(indicators: Indicators, rules: AssessmentRules) -> dict[tuple[str, str], Reading]:
    """What each indicator with a scale says of each country it knows."""
    years: dict[tuple[str, str], dict[int, Figure]] = {}
    for figure in indicators.figures:
        years.setdefault((figure.country, figure.indicator), {})[figure.year] = figure
    newest = latest(indicators.figures)
    return {
        key: _reading(newest[key], held, indicators, rules)
        for key, held in years.items()
        if key[1] in indicators.anchors
    }


def told(reading: Reading) -> Msg:
    """A reading as a sentence, with source, licence and year."""
    name, figure = INDICATORS[reading.indicator].name, reading.figure
    if figure is None:
        return said("%(name)s: not known, so it may be anything.", name=name)
    facts: dict[str, object] = {
        "name": name,
        "year": str(figure.year),
        "source": figure.source,
        "licence": figure.licence,
        "confidence": CONFIDENCE_NAMES[reading.confidence],
    }
    if reading.absent:
        return said(
            "%(name)s: no figure for the year asked for, which means under %(limit)s"
            " (%(source)s, %(licence)s; newest figure: %(year)s).",
            **facts,
            limit=int(INDICATORS[reading.indicator].absent_below),
        )
    return said(
        "%(name)s: %(value)s (%(year)s; %(source)s, %(licence)s); confidence by age:"
        " %(confidence)s.",
        **facts,
        value=Decimal(f"{figure.value:.6g}"),
    )


CONFIDENCE_NAMES: Mapping[str, Msg] = {
    HIGH: in_context("confidence", "high"),
    MEDIUM: in_context("confidence", "medium"),
    LOW: in_context("confidence", "low"),
}


def _reading(
    newest: Figure, held: Mapping[int, Figure], indicators: Indicators, rules: AssessmentRules
) -> Reading:
    key, anchor = newest.indicator, indicators.anchors[newest.indicator]
    asked = indicators.asked.get(key, newest.year)
    below = INDICATORS[key].absent_below
    if asked not in held and below and min(held) < asked < newest.year:
        most = _fine(normalised(below - 1, anchor))
        return Reading(key, 0, most // 2, most, HIGH, newest, absent=True)
    figure = held.get(asked, newest)
    at = _fine(normalised(figure.value, anchor))
    age = indicators.year - figure.year
    confidence = LOW
    if age <= rules.older_years:
        confidence = HIGH if age <= rules.recent_years else MEDIUM
    return spread(Reading(key, at, at, at, confidence, figure), confidence, rules)


def spread(reading: Reading, confidence: str, rules: AssessmentRules) -> Reading:
    """The reading with the interval of that confidence, inside the scale."""
    spreads = {HIGH: 0, MEDIUM: rules.older_spread, LOW: rules.old_spread}
    spread, at = spreads[confidence] * FINE // WHOLE, reading.centre or 0
    low, high = max(0, at - spread), min(FINE, at + spread)
    return Reading(reading.indicator, low, at, high, confidence, reading.figure)


def unknown(indicator: str) -> Reading:
    """What is not known may be anything."""
    return Reading(indicator, 0, None, FINE, LOW, None)


def _fine(share: float) -> int:
    return int(share * FINE + 0.5)
