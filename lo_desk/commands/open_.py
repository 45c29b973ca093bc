"""lo-desk open: the window at the saved view or the record that an address names."""

from argparse import Namespace

from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.domain.addresses import written
from lo_desk.i18n.msg import N_
from lo_desk.services import addresses


def arguments(parser: Parser) -> None:
    """What ``lo-desk open`` takes."""
    why = N_("what “Copy its address” gave: lo-desk://view/… or lo-desk://record/…")
    parser.take("address", N_("ADDRESS"), why)


def run(given: Namespace, terminal: Terminal) -> int:
    """Open the window there, or send one there that is open; what is no address opens nothing."""
    given.address = written(addresses.asked(given.address))
    return terminal.window(given, terminal)
