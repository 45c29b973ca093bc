"""Several places at once: which set of them may lose the least, whatever the weights."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import comb
from typing import Any

from lo_desk.assessment.joint import question_of
from lo_desk.assessment.regret import set_regrets
from lo_desk.assessment.rounding import half_up
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.assessment.scoring import scored, shares
from lo_desk.assessment.weights import region
from lo_desk.domain.joint_facts import JointFacts, JointFindings

MOST_SETS = 300
"""More are not compared while one waits: 220 take some 40 ms."""
LEAST = 2
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class SetRegret:
    """A set of places.

    Attributes:
        codes: Of the places, in the order of the ranking.
        lost: The most value it can lose to another set of as many, over all admissible weights,
            in hundredths of one place's full value, half up.
    """

    codes: tuple[str, ...]
    lost: int


def sizes(found: JointFindings) -> Sequence[int]:
    """How many places may be asked for: at least two, not all, and not too many sets."""
    n = len(found.ranking)
    return [size for size in range(LEAST, n) if comb(n, size) <= MOST_SETS]


def sets_of(entered: JointFacts, size: int) -> tuple[SetRegret, ...]:
    """Every set of ``size`` ranked places, the least regret first.

    Args:
        entered: With open sheets.
        size: One of ``sizes``.
    """
    named: dict[str, Any] = dict(entered.rules)
    question = question_of(entered, replace(AssessmentRules(), **named))
    names = [each.candidate for each in scored(question).ranking]
    low, high = region(question.weights.rows(), question.rules.weight_swing)
    found = set_regrets([shares(question, name) for name in names], low, high, size)
    return tuple(
        SetRegret(tuple(names[k] for k in chosen), half_up(Fraction(lost) * _HUNDRED))
        for chosen, lost in found
    )
