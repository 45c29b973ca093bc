"""lo-desk _read-workbook: what the import starts to read a workbook it does not trust."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.services import workbooks


def arguments(parser: Parser) -> None:
    """What ``lo-desk _read-workbook`` takes."""
    parser.add_argument("path", type=Path)


def run(given: Namespace, terminal: Terminal) -> int:
    """Say each row as a line of JSON, within limits of time and memory."""
    for line in workbooks.lines_of(given.path):
        terminal.write(f"{line}\n")
    return 0
