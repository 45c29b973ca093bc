"""lo-desk export-contacts: work contacts of officers and other bodies as a vCard file."""

from argparse import Namespace

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.services import contacts


def arguments(parser: Parser) -> None:
    """What ``lo-desk export-contacts`` takes."""
    parser.take_file(".vcf")
    parser.take_day()


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the file and say where it is."""
    with desk_for(given, terminal) as desk:
        terminal.say(str(contacts.export(desk, given.file, terminal.report)))
    return 0
