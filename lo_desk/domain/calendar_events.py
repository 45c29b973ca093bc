"""What goes into a calendar: briefings, tours and joint activities, as other programs know them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from lo_desk.i18n.msg import Msg

TENTATIVE, CONFIRMED, CANCELLED = "TENTATIVE", "CONFIRMED", "CANCELLED"


@dataclass(frozen=True)
class CalendarEvent:
    """One event; a calendar that gets it again changes it and makes no second one.

    Attributes:
        uid: The record's id: the same whenever it is written.
        sequence: The record's version: grows whenever it is changed.
        starts: A moment in the zone it was agreed in, or a day.
        ends: The moment or day it is over: half open, like every period.
        summary: One line, said in each language.
        lines: What else to know, said in each language.
        place: City of the post, empty if none.
        status: ``TENTATIVE``, ``CONFIRMED`` or ``CANCELLED``.
        busy: Whether the time is taken; a tour of duty takes none.
    """

    uid: UUID
    sequence: int
    starts: datetime | date
    ends: datetime | date
    summary: Msg
    lines: tuple[Msg, ...]
    place: object
    status: str = CONFIRMED
    busy: bool = True


@dataclass(frozen=True)
class Calendar:
    """Events of one person or of both networks, as of a moment; ``title`` names the file."""

    title: Msg
    made_at: datetime
    events: tuple[CalendarEvent, ...]
    demo: bool


def span(day: date, last: date | None = None) -> tuple[date, date]:
    """First day, and the day after the last: what a calendar calls an all-day event."""
    return day, (last or day) + timedelta(days=1)
