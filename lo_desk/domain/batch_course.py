"""How far a batch is: what became of each of its documents."""

from dataclasses import dataclass, field

from lo_desk.domain.language_gate import PendingText
from lo_desk.i18n.msg import Msg

WAITING, MAKING, MADE, KEPT, REFUSED = "waiting", "making", "made", "kept", "refused"


@dataclass(frozen=True)
class Result:
    """What became of one document.

    Attributes:
        state: ``waiting``, ``making``, ``made``, ``kept`` or ``refused``.
        files: Its files, as names below the folder of the batch.
        number: Of the register; empty of a draft.
        reason: Why it was refused.
        pending: The texts that lacked a language, if it was refused for them.
    """

    state: str = WAITING
    files: tuple[str, ...] = ()
    number: str = ""
    reason: Msg | None = None
    pending: tuple[PendingText, ...] = ()


@dataclass
class Course:
    """Written by whoever makes the batch, read by whoever watches.

    Attributes:
        results: Of each item, in order.
        stopped: Whether somebody stopped it.
    """

    results: list[Result] = field(default_factory=list)
    stopped: bool = False

    def begin(self, count: int) -> None:
        """So many documents are still to be made."""
        self.results[:] = [Result()] * count
        self.stopped = False

    def count(self, *states: str) -> int:
        """How many items are in one of these states."""
        return sum(result.state in states for result in self.results)

    def give_up(self) -> None:
        """Whoever made it is gone: what was being made is not there."""
        self.results[:] = [Result() if one.state == MAKING else one for one in self.results]
