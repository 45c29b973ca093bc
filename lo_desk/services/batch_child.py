"""The other side of ``batch_beside``: makes the batch it is told of and says how far it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from time import monotonic

from lo_desk.domain.batch_course import Course, Result
from lo_desk.domain.batch_talk import Order, Seat, Word
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg
from lo_desk.progress import Cancelled
from lo_desk.services import batch_run
from lo_desk.services.desk import opened

EVERY = 0.05  # seconds between two words of which nothing but the fraction is new


def serve(line: str, tell: Callable[[str], None], stop: Event) -> None:
    """Make what ``line`` orders, a frozen ``Order``.

    Args:
        line: What to make, and at which desk.
        tell: Takes each ``Word``, frozen, a line.
        stop: Set by whoever wants no more of it; what is finished is kept.
    """
    order = thaw(Order, line)
    teller = _Teller(tell, stop)
    seat, refusal = order.seat, None
    try:
        with opened(seat.registry, seat.actor, _clock(seat)) as desk:
            ours = desk.seen_by(seat.home, seat.role, seat.officer)
            ours = replace(ours, today=seat.today, day=seat.day)
            batch_run.run(ours, order.batch, Path(order.folder), teller.course, teller)
    except DeskError as error:
        refusal = error.msg
    teller.end(refusal)


class _Teller:
    """Says how far it is, and what became of which item, each once."""

    def __init__(self, tell: Callable[[str], None], stop: Event) -> None:
        self.course = Course()
        self._tell, self._stop = tell, stop
        self._told: list[Result] = []
        self._at = 0.0

    def __call__(self, fraction: float, words: Msg) -> None:
        """This is a ``Progress``."""
        if self._stop.is_set():
            raise Cancelled
        new = self._new()
        if new or monotonic() - self._at >= EVERY:
            self._at = monotonic()
            self._tell(freeze(Word(fraction, words, new)))

    def end(self, refusal: Msg | None) -> None:
        """The last word."""
        course = self.course
        word = Word(1.0, None, self._new(), True, course.stopped, refusal)  # noqa: FBT003
        self._tell(freeze(word))

    def _new(self) -> tuple[tuple[int, Result], ...]:
        before = [*self._told, *[Result()] * (len(self.course.results) - len(self._told))]
        self._told = list(self.course.results)
        pairs = enumerate(zip(self._told, before, strict=True))
        return tuple((at, now) for at, (now, was) in pairs if now != was)


def _clock(seat: Seat) -> Callable[[], datetime]:
    """It goes on from what it is for whoever asks."""
    begun = monotonic()
    return lambda: seat.moment + timedelta(seconds=monotonic() - begun)
