"""lo-desk rebuild: stale documents once more, each superseding the old one."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.issuing import tell_refusal
from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, WrongUsage
from lo_desk.i18n.msg import N_, said
from lo_desk.services import rebuilding
from lo_desk.services.gate import TextsPending
from lo_desk.services.parity import NotAlike


def arguments(parser: Parser) -> None:
    """What ``lo-desk rebuild`` takes."""
    why = N_("all documents whose facts have changed since they were issued")
    parser.add_argument("--stale", action="store_true", help=parser.text(why))
    why = N_("only this one, if it is stale; may be given more than once")
    parser.take("--number", N_("NUMBER"), why, action="append", default=[])
    parser.take("--out", N_("DIR"), N_("where to put the copies"), type=Path, required=True)


def run(given: Namespace, terminal: Terminal) -> int:
    """Make them and say which number supersedes which; 1 if one was refused."""
    if not (given.stale or given.number):
        raise WrongUsage(said("Say which documents: --stale for all that are, or --number."))
    with desk_for(given, terminal) as desk:
        made = rebuilding.rebuild_stale(desk, given.out, terminal.report, given.number)
    for one in made:
        if one.error is not None:
            terminal.warn(said("%(number)s: %(why)s", number=one.number, why=one.error.msg))
            if isinstance(one.error, TextsPending | NotAlike):
                tell_refusal(terminal, one.error)
            continue
        terminal.say(said("%(new)s supersedes %(number)s.", new=one.new, number=one.number))
        for file in one.files:
            terminal.say(str(file))
    if not made:
        terminal.say(said("Nothing is stale: no document was made."))
    return 1 if any(one.error for one in made) else 0
