"""lo-desk export-calendar: briefings, tours of duty and joint activities as an iCalendar file."""

from argparse import Namespace

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.i18n.msg import N_
from lo_desk.services import calendars, records
from lo_desk.services.calendars import CalendarRequest


def arguments(parser: Parser) -> None:
    """What ``lo-desk export-calendar`` takes."""
    parser.take_file(".ics")
    why = N_("only what concerns this officer: a service number or an id")
    parser.take("--officer", N_("OFFICER"), why, default="")
    parser.take_day()


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the file and say where it is."""
    with desk_for(given, terminal) as desk:
        officer = records.find(desk, "officer", given.officer).id if given.officer else None
        request = CalendarRequest(officer)
        terminal.say(str(calendars.write(desk, request, given.file, terminal.report)))
    return 0
