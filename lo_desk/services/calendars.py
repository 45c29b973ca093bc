"""Calendars for other programs: briefings, tours of duty and joint activities, with stable ids."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from lo_desk.db.queries.agenda import activities_of_all, tours_of_all
from lo_desk.db.queries.asking import word
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import HELD, BriefingLine
from lo_desk.domain.calendar_events import (
    CANCELLED,
    CONFIRMED,
    TENTATIVE,
    Calendar,
    CalendarEvent,
    span,
)
from lo_desk.domain.period import DAY
from lo_desk.domain.phrases import agency_the
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Progress
from lo_desk.services import due_briefings, reports
from lo_desk.services.desk import OTTAWA, Desk

USUAL_MINUTES = 60
_STATES = {"planned": TENTATIVE, "cancelled": CANCELLED}


@dataclass(frozen=True)
class CalendarRequest:
    """What goes into the file.

    Attributes:
        officer: One person's events; None: both networks'.
        briefing: This briefing alone (a line's id); None: all.
        languages: ``en``, ``fr`` in the order they are said.
    """

    officer: UUID | None = None
    briefing: UUID | None = None
    languages: tuple[str, ...] = ("en", "fr")


def calendar(desk: Desk, request: CalendarRequest) -> Calendar:
    """The events of a request, by day."""
    known = due_briefings.lines(desk)
    recorded = Counter(line.schedule for line in known if line.recorded)
    events = [_briefing(line, recorded) for line in known if _wanted(line, request)]
    title = said("LO Desk: briefings, tours and joint activities")
    if request.briefing is not None:
        title = said("LO Desk: briefing")
    else:
        events += _tours(desk, request.officer)
        events += _activities(desk, request.officer)
    events.sort(key=_by_day)
    return Calendar(title, desk.store.now(), tuple(events), desk.demo)


def write(desk: Desk, request: CalendarRequest, target: Path, report: Progress) -> Path:
    """Write the calendar into ``target``; gives the file. Half a file is never there.

    Raises:
        CannotWrite: There is no room, or the folder is read-only.
    """
    made = calendar(desk, request)
    return reports.write("calendar", made, request.languages, target, report)


def file_name(line: BriefingLine) -> str:
    """What a briefing's file is called."""
    return f"briefing-{line.code}-{line.day.isoformat()}.ics"


def hours(line: BriefingLine) -> tuple[datetime, datetime] | None:
    """A planned briefing's hour at the post and in Ottawa; None: no hour is set."""
    if line.planned_at is None:
        return None
    return line.planned_at.astimezone(ZoneInfo(line.zone)), line.planned_at.astimezone(OTTAWA)


def spoken_hour(language: Language, line: BriefingLine) -> str:
    """*10:00 at the post, 11:00 in Ottawa*, in one language; empty without an hour."""
    found = hours(line)
    if found is None:
        return ""
    there, here = (language.time(moment) for moment in found)
    if found[0].replace(tzinfo=None) == found[1].replace(tzinfo=None):
        return language.text(said("%(there)s at the post, as in Ottawa", there=there))
    return language.text(said("%(there)s at the post, %(here)s in Ottawa", there=there, here=here))


def _wanted(line: BriefingLine, request: CalendarRequest) -> bool:
    if request.briefing is not None:
        return line.id == request.briefing
    return request.officer is None or line.officer_id == request.officer


def _by_day(event: CalendarEvent) -> tuple[date, int]:
    starts = event.starts
    return starts.date() if isinstance(starts, datetime) else starts, event.uid.int


def _briefing(line: BriefingLine, recorded: Mapping[UUID | None, int]) -> CalendarEvent:
    """What only follows from a schedule moves on with each briefing that is ``recorded`` for it."""
    starts: datetime | date
    ends: datetime | date
    if line.planned_at is not None and line.planned_zone is not None:
        starts = line.planned_at.astimezone(ZoneInfo(line.planned_zone))
        ends = starts + timedelta(minutes=line.minutes or USUAL_MINUTES)
    else:
        starts, ends = span(line.day)
    return CalendarEvent(
        uid=line.id,
        sequence=line.version if line.recorded else line.version + recorded.get(line.schedule, 0),
        starts=starts,
        ends=ends,
        summary=_summary(line),
        lines=tuple(_told(line)),
        place=line.city,
        status=CONFIRMED if line.state == HELD or line.planned_at else TENTATIVE,
        busy=line.planned_at is not None,
    )


def _summary(line: BriefingLine) -> Msg:
    facts = {"type": line.type, "city": line.city, "agency": AGENCIES[line.owner]}
    if line.state == HELD:
        return said("Briefing held: %(type)s, %(city)s (%(agency)s)", **facts)
    if line.planned_at is None:
        return said("Briefing due: %(type)s, %(city)s (%(agency)s)", **facts)
    return said("Briefing: %(type)s, %(city)s (%(agency)s)", **facts)


def _told(line: BriefingLine) -> Iterator[Msg]:
    if line.officer:
        yield said(
            "%(agency_the)s briefs %(officer)s.",
            agency_the=agency_the(line.owner),
            officer=line.officer,
        )
    if line.rule is not None:
        yield said("Follows from a schedule: %(rule)s.", rule=line.rule)
    if line.due is not None:
        yield said("Due on %(day)s.", day=line.due)


def _tours(desk: Desk, officer: UUID | None) -> Iterator[CalendarEvent]:
    with desk.store.reading() as session:
        rows = tours_of_all(session, desk.day, officer)
    for tour, who, post, city in rows:
        last = tour.ends - DAY if tour.ends else None
        starts, ends = span(tour.starts, last)
        where = city or Bilingual(post.code, post.code)
        lines = [said("Post %(code)s.", code=post.code)]
        if last is None:
            lines.append(said("No last day is known."))
        yield CalendarEvent(
            uid=tour.id,
            sequence=tour.version,
            starts=starts,
            ends=ends,
            summary=said(
                "Tour of duty: %(officer)s, %(city)s (%(agency)s)",
                officer=who.name,
                city=where,
                agency=AGENCIES[tour.owner],
            ),
            lines=tuple(lines),
            place=where,
            busy=False,
        )


def _activities(desk: Desk, officer: UUID | None) -> Iterator[CalendarEvent]:
    with desk.store.reading() as session:
        rows = activities_of_all(session, officer)
    for activity in rows:
        first = activity.actual_starts or activity.starts
        after = activity.actual_ends if activity.actual_starts else activity.ends
        starts, ends = span(first, after - DAY if after else None)
        yield CalendarEvent(
            uid=activity.id,
            sequence=activity.version,
            starts=starts,
            ends=ends,
            summary=said("Joint activity: %(title)s", title=activity.title),
            lines=(said("State: %(state)s.", state=word("activity", "state", activity.state)),),
            place=None,
            status=_STATES.get(activity.state, CONFIRMED),
            busy=activity.state != "cancelled",
        )
