"""What is said between the window and the process that makes a batch beside it.

One ``Order`` goes there; ``Word`` after ``Word`` comes back. Both travel frozen, a line each.
"""

from dataclasses import dataclass
from datetime import date, datetime

from lo_desk.domain.batch import Batch
from lo_desk.domain.batch_course import Result
from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class Seat:
    """At which desk the documents are made: the same as that of whoever asks.

    Attributes:
        registry: A file or the address of a database, which may hold a password.
        actor: Who works there.
        moment: What time it is there.
        today: The day it is at headquarters.
        day: The day everything is shown as of.
        home: ``CBSA`` or ``RCMP``.
        role: See ``Desk``.
        officer: See ``Desk``.
    """

    registry: str
    actor: str
    moment: datetime
    today: date
    day: date
    home: str
    role: str = ""
    officer: str = ""


@dataclass(frozen=True)
class Order:
    """A batch to make in a folder."""

    seat: Seat
    batch: Batch
    folder: str


@dataclass(frozen=True)
class Word:
    """How far it is.

    Attributes:
        fraction: 0 to 1.
        words: What is being done.
        results: What became of items since the last word, each with its place in the batch.
        over: Whether this is the last word.
        stopped: Whether it was stopped.
        refusal: Why the whole batch could not be made.
    """

    fraction: float
    words: Msg | None = None
    results: tuple[tuple[int, Result], ...] = ()
    over: bool = False
    stopped: bool = False
    refusal: Msg | None = None
