"""What one may get back: closed records, steps taken, drafts, differences left for later."""

from dataclasses import dataclass
from datetime import datetime

from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import Msg, in_context

DRAFT, LATER, CLOSED, STEP = "draft", "later", "closed", "step"

WORDS = {
    DRAFT: in_context("recovery", "Draft"),
    LATER: in_context("recovery", "To settle"),
    CLOSED: in_context("recovery", "Closed record"),
    STEP: in_context("recovery", "My step"),
}


@dataclass(frozen=True)
class KeptLine(Row):
    """One thing to get back.

    Attributes:
        what: Key of ``WORDS``.
        about: The record’s name, or the step’s.
        kind: The kind of record; of a step, whether it is in force.
        entity: Key of that kind; empty of a step.
        at: When it was typed, closed or done.
        who: By whom.
        why: Why, as it was given.
        gone: Whether a step was taken back already.
    """

    what: str
    about: object
    kind: Msg
    entity: str
    at: datetime | None
    who: str
    why: str
    gone: bool = False

    @property
    def word(self) -> Msg:
        """What it is, in words."""
        return WORDS[self.what]
