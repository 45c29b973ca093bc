"""Open indicators of countries: what they are, where they are from, how they become a scale.

A scale runs from 0 (no need) to 1 (full need). Counts and rates with a natural zero are taken by
their logarithm, so that each doubling adds the same; indices by their published range; shares as
they are. Anything else is refused until a cycle names two anchors.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite, log1p

from lo_desk.assessment.refusals import BadIndicators, NoScale, NotANumber
from lo_desk.i18n.msg import Msg, in_context, said

LOG, RANGE, SHARE = "log", "range", "share"
FIRST_YEAR, LAST_YEAR = 1950, 2100


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured and how it becomes a scale.

    Attributes:
        key: As in the file.
        name: As people read it.
        rule: ``LOG``, ``RANGE`` or ``SHARE``; empty: no scale without anchors of the cycle.
        least, most: Of a published range.
        turned: Whether a low value means need.
        absent_below: Values under this are left out of the file, so a year that is missing
            between others is known to be lower; 0: a missing value is unknown.
        abroad: Whether it says nothing of Canada itself.
    """

    key: str
    name: Msg
    rule: str
    least: float = 0.0
    most: float = 1.0
    turned: bool = False
    absent_below: float = 0.0
    abroad: bool = False


def _governance(key: str, name: Msg) -> Indicator:
    return Indicator(key, name, RANGE, -2.5, 2.5, turned=True)


INDICATORS: Mapping[str, Indicator] = {
    each.key: each
    for each in (
        Indicator(
            "asylum_claims_CAN",
            in_context("indicator", "Asylum claims in Canada"),
            LOG,
            absent_below=5,
            abroad=True,
        ),
        Indicator(
            "claim_not_accepted_share",
            in_context("indicator", "Share of asylum claims not accepted"),
            SHARE,
            abroad=True,
        ),
        Indicator("wdi_refori", in_context("indicator", "Refugees by country of origin"), LOG),
        Indicator("wdi_pop", in_context("indicator", "Population"), LOG),
        Indicator("wdi_homicides", in_context("indicator", "Homicides per 100,000 people"), LOG),
        Indicator(
            "visa_required_CAN",
            in_context("indicator", "Visa required for Canada"),
            SHARE,
            abroad=True,
        ),
        _governance("wbgi_rle", in_context("indicator", "Rule of law")),
        _governance("wbgi_cce", in_context("indicator", "Control of corruption")),
        _governance("wbgi_gee", in_context("indicator", "Government effectiveness")),
        _governance("wbgi_pve", in_context("indicator", "Political stability")),
        Indicator("wdi_trade", in_context("indicator", "Trade, percent of GDP"), ""),
        Indicator("wdi_gdpcappppcon2017", in_context("indicator", "GDP per person"), ""),
        Indicator("wdi_internet", in_context("indicator", "Internet users, percent"), ""),
    )
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of one country and year, and where it is from.

    Attributes:
        country: ISO 3166-1 alpha-2.
    """

    country: str
    indicator: str
    value: float
    year: int
    source: str
    licence: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The frozen ends of an indicator's scale for a cycle.

    Attributes:
        least, most: The values that are 0 and 1, before ``turned``; of ``LOG``, 0 and the most.
        countries: How many countries the most was taken from; 0: it was not.
    """

    indicator: str
    rule: str
    least: float
    most: float
    turned: bool
    countries: int = 0


def read(
    rows: Iterable[tuple[int, Mapping[str, str]]], codes: Mapping[str, str]
) -> tuple[Figure, ...]:
    """The figures of a file with the columns iso3, indicator, value, year, source, licence.

    Args:
        rows: Its lines without the header, each with its number.
        codes: Alpha-2 codes of countries by the codes they may be given by.

    Raises:
        BadIndicators: Lines have an unknown code, no finite number, no year, or say not where
            they are from; all of them are named.
    """
    found: dict[tuple[str, str, int], Figure] = {}
    faults: list[tuple[int, Msg]] = []
    for line, row in rows:
        try:
            figure = _figure(row, codes)
        except _WrongLineError as error:
            faults.append((line, error.reason))
            continue
        key = figure.country, figure.indicator, figure.year
        if key in found:
            faults.append((line, said("the same country, indicator and year are there twice.")))
        found[key] = figure
    if faults:
        raise BadIndicators(faults)
    return tuple(found.values())


def latest(figures: Iterable[Figure]) -> dict[tuple[str, str], Figure]:
    """The newest figure of each country and indicator."""
    found: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        key = figure.country, figure.indicator
        if key not in found or found[key].year < figure.year:
            found[key] = figure
    return found


def anchors(figures: Iterable[Figure]) -> dict[str, Anchor]:
    """The scales of a cycle from its figures, to be frozen with it; those without one left out."""
    by_indicator: dict[str, list[float]] = {}
    for (_, indicator), figure in latest(figures).items():
        by_indicator.setdefault(indicator, []).append(figure.value)
    return {
        key: anchored(INDICATORS[key], values)
        for key, values in by_indicator.items()
        if INDICATORS[key].rule
    }


def anchored(indicator: Indicator, values: Iterable[float]) -> Anchor:
    """The scale of an indicator whose newest values are ``values``.

    Raises:
        NoScale: It has none; the cycle makes an ``Anchor`` of two values of its own.
    """
    held = tuple(values)
    if indicator.rule == LOG:
        most = max(held, default=0.0)
        return Anchor(indicator.key, LOG, 0.0, most, indicator.turned, len(held))
    if indicator.rule in {RANGE, SHARE}:
        ends = indicator.least, indicator.most
        return Anchor(indicator.key, indicator.rule, *ends, indicator.turned)
    raise NoScale(indicator.name)


def normalised(value: float, anchor: Anchor) -> float:
    """Where ``value`` stands on the scale, 0 to 1; beyond an anchor it stands on it.

    Raises:
        NotANumber: The value is NaN, infinite, or below 0 where the scale starts from zero.
    """
    if not isfinite(value) or (anchor.rule == LOG and value < 0):
        raise NotANumber(anchor.indicator, value)
    if anchor.rule == LOG:
        share = log1p(value) / log1p(anchor.most) if anchor.most > 0 else 0.0
    else:
        share = (value - anchor.least) / (anchor.most - anchor.least)
    share = min(1.0, max(0.0, share))
    return 1.0 - share if anchor.turned else share


class _WrongLineError(Exception):
    """What is wrong with one line."""

    def __init__(self, reason: Msg) -> None:
        super().__init__(reason)
        self.reason = reason


def _figure(row: Mapping[str, str], codes: Mapping[str, str]) -> Figure:
    code, key = row.get("iso3") or "", row.get("indicator") or ""
    if code not in codes:
        raise _WrongLineError(said("no country has the code “%(code)s”.", code=code))
    if key not in INDICATORS:
        raise _WrongLineError(said("no indicator has the key “%(key)s”.", key=key))
    value, year = _number(row.get("value") or ""), _year(row.get("year") or "")
    source, licence = row.get("source") or "", row.get("licence") or ""
    if not source or not licence:
        raise _WrongLineError(said("its source and its licence must be named."))
    _in_range(INDICATORS[key], value)
    return Figure(codes[code], key, value, year, source, licence)


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value):
        raise _WrongLineError(said("“%(text)s” is no number.", text=text))
    return value


def _year(text: str) -> int:
    if not text.isdecimal() or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise _WrongLineError(said("“%(text)s” is no year.", text=text))
    return int(text)


def _in_range(indicator: Indicator, value: float) -> None:
    below = indicator.rule in {LOG, SHARE} and value < 0
    if below or (indicator.rule == SHARE and value > 1):
        name = indicator.name
        raise _WrongLineError(
            said(
                "%(value)s is outside the range of “%(name)s”.",
                value=Decimal(str(value)),
                name=name,
            ),
        )
