"""What is wrong with the days of one record."""

from collections.abc import Mapping
from datetime import date

from lo_desk.i18n.msg import Msg, said


def backwards(
    facts: Mapping[str, object], first: str = "starts", last: str = "ends"
) -> Mapping[str, Msg]:
    """A last day before the first; ``facts`` are stored half open."""
    begin, end = facts[first], facts[last]
    wrong = isinstance(begin, date) and isinstance(end, date) and end <= begin
    return {last: said("The last day is before the first day.")} if wrong else {}
