"""The making of a batch in a second process, so that the window answers meanwhile.

The other process runs ``batch_run`` at the same desk; see ``batch_child``. It is told what to do
by its standard input, whose end tells it to stop: whoever is killed here stops it too. If it is
killed itself, what it finished is finished, and whoever asks again goes on from there.
"""

import logging
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO, cast

from lo_desk.domain.batch import Batch
from lo_desk.domain.batch_course import Course
from lo_desk.domain.batch_talk import Order, Seat, Word
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, said
from lo_desk.ourselves import UNSEEN, line_of
from lo_desk.progress import Cancelled, Progress
from lo_desk.services.desk import Desk

COMMAND = "_make-documents"
PULSE = 0.1  # seconds after which somebody who wants to stop is heard, though nothing is told
GRACE = 10.0  # seconds to end in, for whoever was told to stop
_log = logging.getLogger(__name__)


class BatchLost(DeskError):
    """The process that made the documents ended without a word."""

    msg = said(
        "The making of the documents ended before its time. What is finished is kept: make them"
        " once more to go on with the rest."
    )


class BatchRefused(DeskError):
    """Why no document of the batch could be made, as the other process told it."""

    def __init__(self, why: Msg) -> None:
        super().__init__(why)
        self.msg = why


def run(desk: Desk, batch: Batch, folder: Path, course: Course, report: Progress) -> Course:
    """What ``batch_run.run`` does, in a second process.

    Raises:
        BatchLost: The other process is gone; what it finished is in ``course``.
        BatchRefused: The registry cannot be opened there, or the folder cannot be written.
    """
    course.begin(len(batch.items))
    order = Order(_seat(desk), batch, str(folder.absolute()))
    with _child(order) as child:
        last = _follow(child, course, report)
    course.give_up()
    if last.refusal is not None:
        raise BatchRefused(last.refusal)
    if not (last.over or course.stopped):
        _log.error("the process that made the documents ended with %s", child.status)
        raise BatchLost
    return course


def _seat(desk: Desk) -> Seat:
    at = desk.place if "://" in desk.place else str(Path(desk.place).absolute())
    moment = desk.store.now()
    return Seat(at, desk.actor, moment, desk.today, desk.day, desk.home, desk.role, desk.officer)


def _follow(child: "_Child", course: Course, report: Progress) -> Word:
    """Hear it to its end; whoever stops it hears of what was finished meanwhile."""
    last = Word(0.0, said("Reading the registry"))
    for word in child.words():
        if word is not None:
            last = word if word.words or word.over else last
            for at, result in word.results:
                course.results[at] = result
        if course.stopped or last.over:
            continue
        try:
            report(last.fraction, last.words or said("Reading the registry"))
        except Cancelled:
            course.stopped = True
            child.stop()
    return last


class _Child:
    """The other process, as it is heard."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._says = cast("IO[bytes]", process.stdout)
        self._hears = cast("IO[bytes]", process.stdin)
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._until: float | None = None
        Thread(target=self._listen, daemon=True).start()

    @property
    def status(self) -> int | None:
        """How it ended."""
        return self._process.returncode

    def tell(self, order: Order) -> None:
        """Say what is to be made; it goes on listening for the end."""
        with suppress(OSError):  # it is gone: its silence tells
            self._hears.write(f"{freeze(order)}\n".encode())
            self._hears.flush()

    def stop(self) -> None:
        """Tell it to stop, and wait only so long."""
        self._until = monotonic() + GRACE
        with suppress(OSError):
            self._hears.close()

    def words(self) -> Iterator[Word | None]:
        """What it says until it ends; None now and then, so that others may be heard."""
        while True:
            try:
                line = self._lines.get(timeout=PULSE)
            except Empty:
                if self._until is not None and monotonic() > self._until:
                    self._process.kill()
                yield None
                continue
            if not line:
                return
            yield thaw(Word, line.decode())

    def _listen(self) -> None:
        for line in self._says:
            self._lines.put(line)
        self._lines.put(b"")


@contextmanager
def _child(order: Order) -> Iterator[_Child]:
    """It never outlives whoever asked for it."""
    try:
        process = subprocess.Popen(  # noqa: S603  (ourselves, without an argument from outside)
            line_of(COMMAND),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=UNSEEN,
        )
    except OSError as error:
        raise BatchLost from error
    with process:
        try:
            child = _Child(process)
            child.tell(order)
            yield child
        except BaseException:
            process.kill()
            raise
