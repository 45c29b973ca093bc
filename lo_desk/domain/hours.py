"""Hours as people type them: *14:30*, *14 h 30*, *9h*; and how far they are from UTC."""

import re
from datetime import datetime, time

_TYPED = re.compile(r"\s*(\d{1,2})\s*(?::\s*(\d{2})|[hH]\s*(\d{2})?)\s*", re.ASCII)


def read_hour(text: str) -> time | None:
    """The hour that was typed, on the 24-hour clock; None if it is none."""
    found = _TYPED.fullmatch(text.replace("\N{NO-BREAK SPACE}", " "))
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def offset(moment: datetime) -> str:
    """How far the zone of ``moment`` is from UTC, as people read it: *UTC−05:00*; *UTC*."""
    told = moment.isoformat()[-6:].replace("-", "−")
    return "UTC" if told == "+00:00" else f"UTC{told}"
