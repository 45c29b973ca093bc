"""Sets of weights: from swings or an order, compared, and the region they span."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.need import check_weights
from lo_desk.assessment.refusals import NoOrder, NoSwings
from lo_desk.assessment.rounding import apportioned
from lo_desk.assessment.rules import WHOLE

PERCENT = 100
Weights = Mapping[str, int]
"""Thousandths by criterion, together 1000."""


@dataclass(frozen=True, slots=True)
class WeightSets:
    """The one set of a cycle that counts, and each agency's own as a view.

    Attributes:
        joint: Of the Joint Working Group, fixed before the sheets are revealed.
        own: By agency.
    """

    joint: Weights
    own: Mapping[str, Weights]

    def check(self) -> None:
        """Each set is a whole.

        Raises:
            WeightsDoNotSum: One is not.
        """
        for weights in (self.joint, *self.own.values()):
            check_weights(weights.values())

    @property
    def criteria(self) -> tuple[str, ...]:
        """Criteria of the joint set, in its order."""
        return tuple(self.joint)

    def rows(self) -> tuple[tuple[int, ...], ...]:
        """All sets, the joint one first, each in the order of ``criteria``."""
        sets = (self.joint, *(self.own[agency] for agency in sorted(self.own)))
        return tuple(tuple(one.get(key, 0) for key in self.criteria) for one in sets)

    def distance(self) -> int:
        """How far the agencies' own sets are apart: thousandths that would have to move, half up.

        0 with fewer than two own sets.
        """
        own = [self.own[agency] for agency in sorted(self.own)]
        if len(own) < 2:
            return 0
        one, two = own
        return (sum(abs(one.get(k, 0) - two.get(k, 0)) for k in {*one, *two}) + 1) // 2


def from_swings(swings: Mapping[str, int]) -> Weights:
    """Weights in thousandths from swings, 100 for the largest; by largest remainder.

    Raises:
        NoSwings: One is not from 0 to 100, or none is 100.
    """
    if not swings or max(swings.values()) != PERCENT or min(swings.values()) < 0:
        raise NoSwings
    return _in_thousandths(swings, tuple(swings.values()))


def from_ranks(ranks: Mapping[str, int]) -> Weights:
    """Weights in thousandths where only an order is agreed, 1 for the most important criterion.

    Raises:
        NoOrder: The ranks are not 1, 2, 3 … each once.
    """
    if not ranks or sorted(ranks.values()) != list(range(1, len(ranks) + 1)):
        raise NoOrder(max(1, len(ranks)))
    shares = from_order(len(ranks))
    return _in_thousandths(ranks, [shares[rank - 1] for rank in ranks.values()])


def _in_thousandths(criteria: Iterable[str], parts: Sequence[int | Fraction]) -> Weights:
    return dict(zip(criteria, apportioned(parts, WHOLE), strict=True))


def from_order(n: int) -> tuple[Fraction, ...]:
    """Rank-order-centroid weights of ``n`` criteria, the most important first.

    Source: Barron and Barrett 1996.
    """
    return tuple(
        Fraction(1, n) * sum(Fraction(1, k) for k in range(i, n + 1)) for i in range(1, n + 1)
    )


def region(
    sets: Sequence[Sequence[int]], swing: int
) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]]:
    """Least and greatest admissible weight of each criterion, as shares of 1.

    Args:
        sets: Sets of weights in thousandths, in one order.
        swing: Percent below the least and above the greatest of them.
    """
    columns = list(zip(*sets, strict=True))
    low = tuple(Fraction(min(c) * (PERCENT - swing), PERCENT * WHOLE) for c in columns)
    high = tuple(
        min(Fraction(1), Fraction(max(c) * (PERCENT + swing), PERCENT * WHOLE)) for c in columns
    )
    return low, high
