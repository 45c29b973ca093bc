"""lo-desk assess: joint assessments, listed, or one computed again from its document."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.commands.verify import NoDocument
from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import indicators, joint_assessments, recomputing
from lo_desk.services.desk import Desk

MOST = 10_000
SHOWN = 20


def arguments(parser: Parser) -> None:
    """What ``lo-desk assess`` takes."""
    why = N_("compute every figure of an issued joint assessment again, and compare")
    parser.take("--recompute", N_("FILE"), why, type=Path)
    why = N_("say whether a file of indicators can be used: CSV, a figure a line")
    parser.take("--indicators", N_("FILE"), why, type=Path)


def run(given: Namespace, terminal: Terminal) -> int:
    """List the assessments, or say whether the figures of one are what they were; 1 if not."""
    if given.indicators is not None:
        return _checked(given.indicators, terminal)
    with desk_for(given, terminal) as desk:
        if given.recompute is None:
            _list(desk, terminal)
            return 0
        if not given.recompute.is_file():
            raise NoDocument(str(given.recompute))
        return _again(desk, given.recompute, terminal)


def _checked(file: Path, terminal: Terminal) -> int:
    if not file.is_file():
        raise NoDocument(str(file))
    figures = indicators.from_file(file)
    countries = len({figure.country for figure in figures})
    told = counted("%(n)s figure", "%(n)s figures", len(figures))
    of = counted("%(n)s country", "%(n)s countries", countries)
    terminal.say(
        said("The file can be used: %(figures)s of %(countries)s.", figures=told, countries=of)
    )
    return 0


def _list(desk: Desk, terminal: Terminal) -> None:
    lines = joint_assessments.lines(desk, Part(count=MOST))
    if not lines:
        terminal.warn(said("No joint assessment was begun yet."))
    for line in lines:
        terminal.say(said("%(code)s: %(title)s", code=line.code, title=line.title))


def _again(desk: Desk, file: Path, terminal: Terminal) -> int:
    found = recomputing.recompute(desk, file)
    if found.identical:
        words = said(
            "Document %(number)s: identical. Every figure follows from its frozen facts"
            " (SHA-256 %(digest)s).",
            number=found.number,
            digest=found.inputs[:12],
        )
        terminal.say(words)
        return 0
    if not found.intact:
        terminal.warn(
            said(
                "Document %(number)s: its frozen facts are not those it names. Use the copy that"
                " was issued, or a backup of the registry.",
                number=found.number,
            )
        )
    terminal.warn(counted("%(n)s figure differs:", "%(n)s figures differ:", len(found.changed)))
    for path, was, now in found.changed[:SHOWN]:
        terminal.warn(
            said("%(figure)s: %(was)s, now %(now)s", figure=path, was=str(was), now=str(now))
        )
    return 1
