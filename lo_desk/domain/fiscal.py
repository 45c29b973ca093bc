"""Quarters of the calendar and fiscal years, which run from 1 April to 31 March."""

from datetime import date

_APRIL = 4


def quarter_start(day: date, back: int = 0) -> date:
    """First day of the quarter ``day`` is in, or of the one ``back`` quarters before it."""
    months = day.year * 12 + (day.month - 1) // 3 * 3 - 3 * back
    return date(months // 12, months % 12 + 1, 1)


def is_quarter_start(day: date) -> bool:
    """Whether a quarter begins on ``day``."""
    return day == quarter_start(day)


def quarter_of(day: date) -> int:
    """1 to 4."""
    return (day.month - 1) // 3 + 1


def fiscal_year(day: date) -> int:
    """The year in which the fiscal year of ``day`` began: 2026 is April 2026 to March 2027."""
    return day.year if day.month >= _APRIL else day.year - 1


def fiscal_start(year: int) -> date:
    """First day of the fiscal year that began in ``year``."""
    return date(year, _APRIL, 1)
