"""lo-desk export: all records as a folder of CSV files, as one workbook, or as one JSON file."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, WrongUsage
from lo_desk.i18n.msg import N_, said
from lo_desk.services import dumping, exporting
from lo_desk.services.desk import Desk


def arguments(parser: Parser) -> None:
    """What ``lo-desk export`` takes."""
    parser.take("folder", N_("DIR"), N_("where to put the files; made if needed"), type=Path)
    parser.take_format("csv", "xlsx", "json")
    why = parser.text(N_("with --format json: closed records and all history, too"))
    parser.add_argument("--history", action="store_true", help=why)


def run(given: Namespace, terminal: Terminal) -> int:
    """Write the files and say where they are."""
    if given.history and given.format != "json":
        raise WrongUsage(
            said("--history goes with --format json: the other formats have no history.")
        )
    with desk_for(given, terminal) as desk:
        terminal.say(str(_written(desk, given, terminal)))
    return 0


def _written(desk: Desk, given: Namespace, terminal: Terminal) -> Path:
    if given.format == "json":
        target = given.folder / dumping.FILE
        return dumping.dump(desk, target, terminal.report, history=given.history)
    write = exporting.export if given.format == "csv" else exporting.export_workbook
    return write(desk, given.folder, terminal.report)
