"""lo-desk acknowledge: a slip that came back."""

from argparse import Namespace

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, day
from lo_desk.i18n.msg import N_, said
from lo_desk.services import slips


def arguments(parser: Parser) -> None:
    """What ``lo-desk acknowledge`` takes."""
    parser.take("code", N_("CODE"), N_("the eight characters on the slip"))
    why = N_("who signed; without it, the holder of the post that the copy is for")
    parser.take("--officer", N_("NUMBER"), why, default="")
    parser.take("--signed", N_("DATE"), N_("the day on the slip; by default today"), type=day)


def run(given: Namespace, terminal: Terminal) -> int:
    """Record that the officer has read exactly this copy."""
    with desk_for(given, terminal) as desk:
        who = slips.officer_with(desk, given.officer) if given.officer else None
        found = slips.acknowledge(desk, given.code, who, given.signed)
    facts = {"number": found.number, "copy": found.copy}
    if found.before:
        terminal.say(said("Copy %(copy)s of %(number)s was acknowledged before.", **facts))
    else:
        terminal.say(said("Copy %(copy)s of %(number)s is acknowledged.", **facts))
    return 0
