"""lo-desk proof-sheet: what of an agency’s own was withheld from an issued document."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.i18n.msg import N_
from lo_desk.services import proof_sheets


def arguments(parser: Parser) -> None:
    """What ``lo-desk proof-sheet`` takes."""
    parser.take("number", N_("NUMBER"), N_("the register number, such as 2026-0147"))
    parser.take_agency(required=True)
    parser.take("--out", N_("DIR"), N_("where to put the file"), type=Path, required=True)


def run(given: Namespace, terminal: Terminal) -> int:
    """Print the sheet and say where it is."""
    with desk_for(given, terminal) as desk:
        made = proof_sheets.write(desk, given.number, given.reader, given.out, terminal.report)
    terminal.say(str(made))
    return 0
