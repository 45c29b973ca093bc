"""lo-desk verify: whether a file is what was issued, and what has changed since."""

from argparse import Namespace
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import fact_words, register
from lo_desk.services.register import GENUINE, SUPERSEDED
from lo_desk.services.verdicts import told

SHOWN = 20


class NoDocument(DeskError):
    """No file where a document should be."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "There is no document at %(path)s. Nothing was changed: check the path.", path=path
        )


def arguments(parser: Parser) -> None:
    """What ``lo-desk verify`` takes."""
    parser.take("file", N_("FILE"), N_("the document, as it was received"), type=Path)


def run(given: Namespace, terminal: Terminal) -> int:
    """Say what the register says of the file; 1 if it is not what was issued."""
    if not given.file.is_file():
        raise NoDocument(str(given.file))
    with desk_for(given, terminal) as desk:
        verdict = register.verify(desk, given.file)
        changed = fact_words.told(desk, verdict.changed[:SHOWN])
    terminal.write(f"{terminal.language.text(told(verdict))}\n")
    if verdict.supersedes:
        words = said("It superseded %(number)s.", number=verdict.supersedes)
        terminal.write(f"{terminal.language.text(words)}\n")
    if verdict.changed:
        since = counted(
            "%(n)s fact has changed since:", "%(n)s facts have changed since:", len(verdict.changed)
        )
        terminal.write(f"{terminal.language.text(since)}\n")
        for words in changed:
            terminal.write(f"  {terminal.language.text(words)}\n")
    return 0 if verdict.state in {GENUINE, SUPERSEDED} else 1
