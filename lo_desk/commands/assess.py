"""lo-desk assess: joint assessments, listed, or one computed again from its document."""

from argparse import Namespace
from pathlib import Path

from lo_desk.assessment.indicator_words import counted_with, usable
from lo_desk.assessment.refusals import BadIndicators
from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, WrongUsage
from lo_desk.commands.verify import NoDocument
from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import cycle_files, joint_assessments, recomputing, records
from lo_desk.services.desk import Desk
from lo_desk.services.indicator_files import from_file

MOST = 10_000
SHOWN = 20


def arguments(parser: Parser) -> None:
    """What ``lo-desk assess`` takes."""
    why = N_("compute every figure of an issued joint assessment again, and compare")
    parser.take("--recompute", N_("FILE"), why, type=Path)
    why = N_(
        "read a file of indicators: CSV or workbook, a figure a line; with --cycle the cycle"
        " counts with it"
    )
    parser.take("--indicators", N_("FILE"), why, type=Path)
    why = N_("the cycle that counts with the file of indicators")
    parser.take("--cycle", N_("CODE"), why)


def run(given: Namespace, terminal: Terminal) -> int:
    """List the assessments, or say whether the figures of one are what they were; 1 if not."""
    if given.indicators is not None:
        return _indicators(given, terminal)
    if given.cycle:
        raise WrongUsage(said("--cycle needs --indicators: say which file the cycle counts with."))
    with desk_for(given, terminal) as desk:
        if given.recompute is None:
            _list(desk, terminal)
            return 0
        return _again(desk, _there(given.recompute), terminal)


def _there(file: Path) -> Path:
    if not file.is_file():
        raise NoDocument(str(file))
    return file


def _indicators(given: Namespace, terminal: Terminal) -> int:
    """Check the file, and let the cycle count with it; every line that is wrong is named."""
    path = _there(given.indicators)
    try:
        figures = from_file(path)
    except BadIndicators as error:
        for line in error.lines[1 : SHOWN + 1]:
            terminal.warn(line)
        raise
    if not given.cycle:
        terminal.say(usable(figures))
        return 0
    with desk_for(given, terminal) as desk:
        key = records.find(desk, "assessment_cycle", given.cycle).id
        terminal.say(counted_with(cycle_files.take(desk, key, path)))
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
