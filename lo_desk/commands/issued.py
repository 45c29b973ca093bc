"""lo-desk issued: what was issued, what of it still holds, who holds which copy."""

from argparse import Namespace

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.domain.held_copies import HeldCopy
from lo_desk.domain.issued_lines import STATES, IssuedLine
from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import fact_words, freshness, holdings, issued_list
from lo_desk.services.desk import Desk

MOST, SHOWN = 100_000, 20


def arguments(parser: Parser) -> None:
    """What ``lo-desk issued`` takes."""
    why = N_("only documents whose facts have changed since, with these facts")
    parser.add_argument("--stale", action="store_true", help=parser.text(why))
    why = N_("who holds which copy, post by post")
    parser.add_argument("--held", action="store_true", help=parser.text(why))


def run(given: Namespace, terminal: Terminal) -> int:
    """List issued documents, the newest first, each Fresh, Stale, Superseded or Expired."""
    with desk_for(given, terminal) as desk:
        if given.held:
            _held(desk, terminal)
            return 0
        _lines(desk, terminal, stale=given.stale)
    return 0


def _lines(desk: Desk, terminal: Terminal, *, stale: bool) -> None:
    found = freshness.compare(desk, report=terminal.report)
    counts = {key: len(one.changed) for key, one in found.items()}
    lines = [
        line
        for line in issued_list.lines(desk, Part(count=MOST), counts)
        if line.changed or not stale
    ]
    if not lines:
        terminal.warn(
            said("No issued document is stale.") if stale else said("No document was issued yet.")
        )
    for line in lines:
        terminal.say(told(line))
        if stale:
            for words in fact_words.told(desk, found[line.id].changed[:SHOWN]):
                terminal.say(words)


def told(line: IssuedLine) -> Msg:
    """An issued document as a line."""
    return said(
        "%(number)s · %(state)s · %(kind)s, %(about)s · data as of %(day)s",
        number=line.number,
        state=STATES[line.state],
        kind=line.kind_words,
        about=line.about,
        day=line.day.isoformat(),
    )


def _held(desk: Desk, terminal: Terminal) -> None:
    found = freshness.compare(desk, report=terminal.report)
    counts = {key: len(one.changed) for key, one in found.items()}
    for post, held in holdings.by_post(holdings.lines(desk, Part(count=MOST), counts)).items():
        terminal.say(said("Post %(post)s", post=post) if post else said("For no post"))
        for copy in held:
            terminal.say(said("%(copy)s · %(state)s", copy=_holding(copy), state=copy.held))


def _holding(held: HeldCopy) -> Msg:
    one = held.holding
    facts = {"number": held.document.number, "copy": one.copy, "who": one.recipient}
    if one.at is None:
        return said("%(number)s, copy %(copy)s, %(who)s: not acknowledged", **facts)
    return said(
        "%(number)s, copy %(copy)s, %(who)s: acknowledged by %(officer)s, %(day)s",
        officer=one.officer,
        day=one.at.date().isoformat(),
        **facts,
    )
