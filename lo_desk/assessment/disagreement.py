"""Where the two agencies disagree: shown before anything is averaged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import sqrt

from lo_desk.assessment.rules import WHOLE
from lo_desk.assessment.scoring import Question, Scoring
from lo_desk.assessment.sheets import MOST, NO, Cell
from lo_desk.domain.agencies import AGENCIES


@dataclass(frozen=True, slots=True)
class Disagreement:
    """How far the agencies' own scores, rankings and weights are apart.

    Attributes:
        differences: Score of the first agency − score of the second; None: one is blank.
        far: Cells so far apart that each needs a note before they are reconciled.
        by_place: Σ weight × difference / 5 of each candidate, 0 to 1, where both know.
        tau: Kendall's τ-b between the agencies' own rankings; None where one has no order.
        winners: The best candidates of each agency; several where equal.
        weights_apart: Thousandths between their own sets of weights.
    """

    differences: Mapping[Cell, int | None]
    far: tuple[Cell, ...]
    by_place: Mapping[str, Fraction]
    tau: float | None
    winners: Mapping[str, tuple[str, ...]]
    weights_apart: int

    @property
    def winners_differ(self) -> bool:
        """Whether no candidate is a winner of both."""
        first, second = (set(self.winners[agency]) for agency in AGENCIES)
        return bool(first and second and not first & second)

    def of_winners(self) -> Fraction:
        """The greatest disagreement on a place that either would choose."""
        named = {place for agency in AGENCIES for place in self.winners[agency]}
        return max((self.by_place[place] for place in named), default=Fraction(0))


def disagreement(question: Question, scoring: Scoring) -> Disagreement:
    """How far the agencies are apart; rankings are of candidates through the gates."""
    cells = [(place, key) for place in question.candidates for key in question.weights.criteria]
    differences = {cell: _difference(question, cell) for cell in cells}
    weights = question.weights.joint
    by_place = {
        place: Fraction(
            sum(abs(differences[place, key] or 0) * weights[key] for key in weights), MOST * WHOLE
        )
        for place in question.candidates
    }
    far_apart = question.rules.far_apart
    inside = [each for each in scoring.standings if each.gate != NO and each.assessable]
    values = {
        agency: {each.candidate: each.by_agency[agency] or Fraction(0) for each in inside}
        for agency in AGENCIES
    }
    one, two = (list(values[agency].values()) for agency in AGENCIES)
    return Disagreement(
        differences=differences,
        far=tuple(cell for cell, d in differences.items() if d is not None and abs(d) >= far_apart),
        by_place=by_place,
        tau=kendall(one, two),
        winners={agency: _winners(values[agency]) for agency in AGENCIES},
        weights_apart=question.weights.distance(),
    )


def kendall(one: Sequence[Fraction], two: Sequence[Fraction]) -> float | None:
    """Kendall's τ-b of two rankings of the same things, −1 to 1; None: one is all ties."""
    agreed, ties_one, ties_two, pairs = 0, 0, 0, 0
    for (a, x), (b, y) in combinations(zip(one, two, strict=True), 2):
        pairs += 1
        ties_one += a == b
        ties_two += x == y
        agreed += _sign(a - b) * _sign(x - y)
    below = (pairs - ties_one) * (pairs - ties_two)
    return agreed / sqrt(below) if below else None


def _difference(question: Question, cell: Cell) -> int | None:
    one, two = (question.own(agency, *cell).value for agency in AGENCIES)
    return None if one is None or two is None else one - two


def _winners(values: Mapping[str, Fraction]) -> tuple[str, ...]:
    best = max(values.values(), default=Fraction(0))
    return tuple(sorted(place for place, value in values.items() if value == best))


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)
