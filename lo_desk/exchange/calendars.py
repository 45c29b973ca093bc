"""iCalendar files (RFC 5545): stable ids, so that a file taken in again makes no doubles."""

from pathlib import Path

from icalendar import Calendar as Ical
from icalendar import Event

from lo_desk.domain.calendar_events import Calendar, CalendarEvent
from lo_desk.exchange.beside import beside
from lo_desk.i18n.language import NOTHING, Language
from lo_desk.i18n.msg import N_, Msg
from lo_desk.progress import Progress

PRODUCT = "-//LO Desk//Bureau des AL//EN"
FICTIONAL = N_("Fictional people and facts, for the demonstration.")


def write(
    calendar: Calendar, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the calendar beside ``target``, then in its place; each text in all languages.

    Args:
        calendar: What to write.
        languages: In the order they are said.
        target: The file to make or replace.
        report: Hears how far it is, and may stop it.

    Raises:
        OSError: The folder cannot be written.
    """
    made = Ical()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", _both(calendar.title, languages))
    for number, event in enumerate(calendar.events):
        report(number / len(calendar.events), calendar.title)
        made.add_component(_event(event, calendar, languages))
    made.add_missing_timezones()
    with beside(target) as part:
        part.write_bytes(made.to_ical())
    report(1.0, calendar.title)


def _event(event: CalendarEvent, calendar: Calendar, languages: tuple[Language, ...]) -> Event:
    made = Event()
    made.add("uid", str(event.uid))
    made.add("sequence", event.sequence)
    made.add("dtstamp", calendar.made_at)
    made.add("dtstart", event.starts)
    made.add("dtend", event.ends)
    made.add("summary", _both(event.summary, languages))
    lines = (*event.lines, Msg(FICTIONAL)) if calendar.demo else event.lines
    told = ["\n".join(language.text(line) for line in lines) for language in languages]
    if lines:
        made.add("description", "\n\n".join(dict.fromkeys(told)))
    places = [language.show(event.place) for language in languages]
    if places and places[0] != NOTHING:
        made.add("location", " / ".join(dict.fromkeys(places)))
    made.add("status", event.status)
    made.add("transp", "OPAQUE" if event.busy else "TRANSPARENT")
    return made


def _both(msg: Msg, languages: tuple[Language, ...]) -> str:
    return " / ".join(dict.fromkeys(language.text(msg) for language in languages))
