"""lo-desk new: an empty registry with its reference data."""

from argparse import Namespace

from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.i18n.msg import N_, said
from lo_desk.services.making import make


def arguments(parser: Parser) -> None:
    """What ``lo-desk new`` takes."""
    parser.take("file", N_("FILE|URL"), N_("where to make it; what is there is never replaced"))


def run(given: Namespace, terminal: Terminal) -> int:
    """Make the registry and fill in countries, missions and mandate areas; no posts."""
    place = make(given.file, terminal.actor, terminal.clock, terminal.report)
    terminal.say(said("The registry is ready: %(place)s", place=place))
    return 0
