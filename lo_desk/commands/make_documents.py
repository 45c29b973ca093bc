"""lo-desk _make-documents: what the window starts to make a batch beside it."""

import os
import sys
from argparse import Namespace
from threading import Event, Thread

from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.services import batch_child


def arguments(_parser: Parser) -> None:
    """It takes none: what to make may hold a password and comes by standard input."""


def run(_given: Namespace, terminal: Terminal) -> int:
    """Make what the first line of standard input orders; its end stops it."""
    line = sys.stdin.buffer.readline().decode()
    stop = Event()
    Thread(target=_wait, args=(sys.stdin.fileno(), stop), daemon=True).start()
    batch_child.serve(line, lambda word: terminal.write(f"{word}\n"), stop)
    return 0


def _wait(listening: int, stop: Event) -> None:
    """Until nobody is there to listen to; a buffered reader would hold up the end."""
    while os.read(listening, 1):
        pass
    stop.set()
