"""Facts that are drawn beside their words: two scores on one rule, a value with its range."""

from dataclasses import dataclass

from lo_desk.domain.agencies import AGENCIES
from lo_desk.i18n.language import NOTHING
from lo_desk.i18n.msg import Msg, said

HIGHEST = 5


@dataclass(frozen=True)
class TwoScores:
    """What each agency scored, 0 to 5; None: not known.

    Attributes:
        far: Whether they are so far apart, by the rule of the cycle, that it asks for a note.
    """

    cbsa: int | None
    rcmp: int | None
    far: bool = False

    @property
    def words(self) -> Msg:
        """In digits, the CBSA first."""
        return said("%(cbsa)s · %(rcmp)s", cbsa=_digit(self.cbsa), rcmp=_digit(self.rcmp))

    @property
    def heard(self) -> Msg:
        """What a screen reader says."""
        first, second = AGENCIES.values()
        names = {"one": first, "other": second}
        digits = {"m": _digit(self.cbsa), "n": _digit(self.rcmp)}
        if self.far:
            return said("%(one)s %(m)s, %(other)s %(n)s, far apart", **names, **digits)
        return said("%(one)s %(m)s, %(other)s %(n)s", **names, **digits)


@dataclass(frozen=True)
class Ranged:
    """A value between its lowest and its highest, each 0 to 100; ``words`` say it in digits."""

    words: object
    value: int
    low: int
    high: int

    @property
    def heard(self) -> object:
        """What a screen reader says."""
        return self.words


Drawn = TwoScores | Ranged


def _digit(score: int | None) -> object:
    return NOTHING if score is None else score
