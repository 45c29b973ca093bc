"""lo-desk reprint: an issued document once more, byte for byte."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import fact_words, recorded, register
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import DrawnDifferently

SHOWN = 20


def arguments(parser: Parser) -> None:
    """What ``lo-desk reprint`` takes."""
    parser.take("number", N_("NUMBER"), N_("the register number, such as 2026-0147"))
    parser.take("--out", N_("DIR"), N_("where to put the copies"), type=Path, required=True)


def run(given: Namespace, terminal: Terminal) -> int:
    """Make all copies again from the facts that were frozen, and compare these with the journal.

    1 if the registry recorded something else when the document was issued.
    """
    with desk_for(given, terminal) as desk:
        try:
            files = register.reprint(desk, given.number, given.out, terminal.report)
        except DrawnDifferently:
            _compared(desk, given.number, terminal)
            raise
        for file in files:
            terminal.say(str(file))
        terminal.say(said("Every copy is the same, byte for byte, as when it was issued."))
        return _compared(desk, given.number, terminal)


def _compared(desk: Desk, number: str, terminal: Terminal) -> int:
    """Tell whether the facts agree with the journal; 0 if they do."""
    differing = recorded.disagreements(desk, number)
    told = fact_words.told(desk, differing[:SHOWN])
    if not differing:
        terminal.say(said("Its facts agree with the registry as it was recorded then."))
        return 0
    differ = counted(
        "%(n)s fact was recorded otherwise when it was issued:",
        "%(n)s facts were recorded otherwise when it was issued:",
        len(differing),
    )
    terminal.say(differ)
    for words in told:
        terminal.say(words)
    return 1
