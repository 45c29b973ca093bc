"""Days as people type them into a spreadsheet: in which order, and what day is meant."""

import re
from collections.abc import Iterable
from datetime import date

from lo_desk.domain.mapping import DMY, MDY, YMD

_DAY = re.compile(r"\s*(\d{1,4})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{1,4})\s*", re.ASCII)


def order_of(texts: Iterable[str]) -> str:
    """In which order the days of a column are written.

    Where nothing tells 3/4/2026 from 4/3/2026, the day is taken to come first; whoever imports
    is shown the order and can choose another.
    """
    parts = [found.groups() for text in texts if (found := _DAY.fullmatch(text))]
    short = [(int(first), int(second)) for first, second, _ in parts if len(first) < 3]
    if not short:
        return YMD
    american = any(second > 12 for _, second in short)
    return MDY if american and all(first <= 12 for first, _ in short) else DMY


def as_iso(text: str, order: str) -> str:
    """``text`` as year-month-day; a text that is no day of that order stays as it is."""
    found = _DAY.fullmatch(text)
    if found is None:
        return text
    parts = found.groups()
    if len(parts[0]) == 4:
        order = YMD
    year, month, day = (parts[order.index(sign)] for sign in YMD)
    if len(year) != 4:
        return text
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return text
