"""Other weights tried on open sheets: what would be first then. Nothing is saved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from lo_desk.assessment.joint import question_of
from lo_desk.assessment.rounding import apportioned
from lo_desk.assessment.rules import WHOLE, AssessmentRules
from lo_desk.assessment.scoring import scored
from lo_desk.assessment.weights import WeightSets
from lo_desk.domain.joint_facts import JointFacts


@dataclass(frozen=True, slots=True)
class Reweighted:
    """The order under other weights.

    Attributes:
        typed: What the weights add up to as they were typed.
        weights: The same in thousandths that sum to 1000, by criterion.
        values: Code and value from 0 to 1 of each ranked place, best first.
        margin: (best − second) / best; None with fewer than two.
        clear: Whether the margin reaches the rule of the cycle.
    """

    typed: int
    weights: Mapping[str, int]
    values: tuple[tuple[str, Fraction], ...]
    margin: Fraction | None
    clear: bool

    @property
    def leaders(self) -> tuple[str, ...]:
        """Codes of those with the best value."""
        return tuple(code for code, value in self.values if value == self.values[0][1])


def reweighted(entered: JointFacts, weights: Mapping[str, int]) -> Reweighted | None:
    """The order if these weights counted, scaled to a whole; None: all of them are 0.

    Takes some 2 ms of 3 places and 15 criteria, so it may answer at every key.

    Args:
        entered: With open sheets.
        weights: By criterion, each 0 or more.
    """
    typed = sum(weights.values())
    if typed == 0:
        return None
    named: dict[str, Any] = dict(entered.rules)
    rules = replace(AssessmentRules(), **named)
    shares = apportioned(tuple(weights.values()), WHOLE)
    held = dict(zip(weights, shares, strict=True))
    question = question_of(entered, rules)
    scoring = scored(replace(question, weights=WeightSets(held, question.weights.own)))
    return Reweighted(
        typed=typed,
        weights=held,
        values=tuple((each.candidate, each.value or Fraction(0)) for each in scoring.ranking),
        margin=scoring.margin,
        clear=scoring.margin is not None and scoring.margin * WHOLE >= rules.margin_least,
    )
