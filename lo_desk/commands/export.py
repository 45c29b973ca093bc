"""lo-desk export: all records as a folder of CSV files, or as one workbook."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.i18n.msg import N_
from lo_desk.services import exporting


def arguments(parser: Parser) -> None:
    """What ``lo-desk export`` takes."""
    parser.take("folder", N_("DIR"), N_("where to put the files; made if needed"), type=Path)
    parser.take_format("csv", "xlsx")


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the files and say where they are."""
    with desk_for(given, terminal) as desk:
        write = exporting.export if given.format == "csv" else exporting.export_workbook
        terminal.say(str(write(desk, given.folder, terminal.report)))
    return 0
