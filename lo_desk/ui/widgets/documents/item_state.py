"""How a document of a batch stands, in words and in colour."""

from collections.abc import Mapping

from lo_desk.domain.batch_course import KEPT, MADE, MAKING, REFUSED, WAITING, Result
from lo_desk.i18n.msg import Msg, in_context, said
from lo_desk.ui.cells import Mark

STATES: Mapping[str, Msg] = {
    WAITING: in_context("batch", "to be made"),
    MAKING: in_context("batch", "being made"),
    MADE: in_context("batch", "made"),
    KEPT: in_context("batch", "there already"),
    REFUSED: in_context("batch", "refused"),
}
_TONES = {
    MAKING: ("blue", "blue_bg"),
    MADE: ("green", "green_bg"),
    KEPT: ("green", "green_bg"),
    REFUSED: ("red", "red_bg"),
}


def words_of(result: Result) -> Msg:
    """Its state, in a word that a column has room for."""
    return STATES[result.state]


def heard_of(result: Result) -> Msg:
    """Its state; if it was refused, why."""
    words = STATES[result.state]
    if result.reason is None:
        return words
    return said("%(state)s: %(why)s", state=words, why=result.reason)


def mark_of(result: Result) -> Mark:
    """A tint for its state."""
    tone, badge = _TONES.get(result.state, ("text2", ""))
    return Mark(tone=tone, badge=badge)
