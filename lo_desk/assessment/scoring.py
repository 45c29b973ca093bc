"""Values of candidates from both agencies' scores: the point, its interval, evidence and gates.

Value = Σ weight × (score of one agency + score of the other) / 10, from 0 to 1, in fractions. A
blank takes no side: the value is that of what is known, and the interval holds all it may be.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from lo_desk.assessment.refusals import SameCandidateTwice
from lo_desk.assessment.rules import WHOLE, AssessmentRules
from lo_desk.assessment.sheets import FINE, MOST, NO, OPEN, Cell, Score, Sheet
from lo_desk.assessment.weights import Weights, WeightSets
from lo_desk.domain.agencies import AGENCIES

THROUGH = "yes"
SCALE = 2 * MOST
"""Two scores of 5."""


@dataclass(frozen=True, slots=True)
class Consensus:
    """A third score that both agencies agree on; theirs stay as they were.

    Attributes:
        reason: Why they moved.
    """

    score: Score
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """Everything a joint assessment is computed from.

    Attributes:
        candidates: Codes of places, in any order.
        sheets: By agency, both revealed.
        consensus: Reconciled cells.
        gates: ``YES``, ``NO`` or ``OPEN`` by candidate and gate; a gate where each agency has its
            own limit is two.
    """

    candidates: tuple[str, ...]
    weights: WeightSets
    sheets: Mapping[str, Sheet]
    consensus: Mapping[Cell, Consensus] = field(default_factory=dict)
    gates: Mapping[Cell, str] = field(default_factory=dict)
    rules: AssessmentRules = field(default_factory=AssessmentRules)

    def check(self) -> None:
        """It can be computed.

        Raises:
            WeightsDoNotSum: A set of weights is no whole.
            WrongScore: A score is not from 0 to 5.
            SameCandidateTwice: A candidate is there twice.
        """
        self.weights.check()
        for sheet in self.sheets.values():
            sheet.check()
        for candidate in self.candidates:
            if self.candidates.count(candidate) > 1:
                raise SameCandidateTwice(candidate)

    def score(self, agency: str, candidate: str, criterion: str) -> Score:
        """The score that counts: of the consensus, else the agency's own."""
        agreed = self.consensus.get((candidate, criterion))
        return agreed.score if agreed else self.own(agency, candidate, criterion)

    def own(self, agency: str, candidate: str, criterion: str) -> Score:
        """The agency's own score, whatever was agreed on later."""
        sheet = self.sheets.get(agency)
        return sheet.score(candidate, criterion) if sheet else Score(None)

    def pair(self, candidate: str, criterion: str) -> tuple[Score, ...]:
        """The scores of both agencies that count."""
        return tuple(self.score(agency, candidate, criterion) for agency in AGENCIES)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a candidate stands.

    Attributes:
        value: From 0 to 1; None: nothing is known.
        low, high: Every score at its worst and best.
        by_agency: Each agency's own scores under the same weights.
        evidence: Thousandths of weight evidenced by both, half by one; rounded down.
        assessable: Whether that is enough.
        gate: ``THROUGH``, ``OPEN`` or ``NO``: the worst of its gates.
        failed, pending: Gates that are no, and those still open.
    """

    candidate: str
    value: Fraction | None
    low: Fraction
    high: Fraction
    by_agency: Mapping[str, Fraction | None]
    evidence: int
    assessable: bool
    gate: str
    failed: tuple[str, ...]
    pending: tuple[str, ...]

    @property
    def ranked(self) -> bool:
        """Whether it takes part in the ranking."""
        return self.assessable and self.gate != NO and self.value is not None


@dataclass(frozen=True, slots=True)
class Scoring:
    """All candidates, and the order of those that are ranked.

    Attributes:
        standings: In the order of the question.
        ranking: Best first; equal values by code.
        margin: (best − second) / best, 0 where the best is 0; None with fewer than two.
    """

    standings: tuple[Standing, ...]
    ranking: tuple[Standing, ...]
    margin: Fraction | None

    def of(self, candidate: str) -> Standing:
        """How the candidate stands."""
        return next(each for each in self.standings if each.candidate == candidate)


def scored(question: Question) -> Scoring:
    """How all candidates stand.

    Raises:
        DeskError: The question cannot be computed; see ``Question.check``.
    """
    question.check()
    standings = tuple(_standing(question, candidate) for candidate in question.candidates)
    ranking = tuple(sorted((s for s in standings if s.ranked), key=_best_first))
    return Scoring(standings, ranking, _margin(ranking))


def value_of(scores: Mapping[str, tuple[Score, ...]], weights: Weights) -> Fraction | None:
    """The value of what is known, from 0 to 1; None: nothing is.

    Args:
        scores: One or two agencies' scores by criterion.
        weights: In thousandths.
    """
    known = [
        (weights[key], score.value)
        for key, pair in scores.items()
        for score in pair
        if score.value is not None
    ]
    whole = sum(weight for weight, _ in known)
    if whole == 0:
        return None
    return Fraction(sum(weight * value for weight, value in known), MOST * whole)


def shares(question: Question, candidate: str) -> tuple[Fraction, ...]:
    """The candidate's value under each criterion alone, in the order of the weights.

    A blank stands where the candidate's value is, so that Σ weight × share is that value.
    """
    value = value_of(_cells(question, candidate), question.weights.joint) or Fraction(0)
    return tuple(
        sum(
            (Fraction(s.value, SCALE) if s.value is not None else value / 2)
            for s in question.pair(candidate, key)
        )
        + Fraction(0)
        for key in question.weights.criteria
    )


def _standing(question: Question, candidate: str) -> Standing:
    weights, cells = question.weights.joint, _cells(question, candidate)
    lows, highs = (_end(question, candidate, end) for end in (0, 1))
    evidence = sum(
        weights[key] * sum(s.evidenced and s.value is not None for s in pair)
        for key, pair in cells.items()
    )
    own = {
        agency: value_of({key: (question.own(agency, candidate, key),) for key in weights}, weights)
        for agency in AGENCIES
    }
    failed, pending = (_gates(question, candidate, state) for state in (NO, OPEN))
    return Standing(
        candidate=candidate,
        value=value_of(cells, weights),
        low=lows,
        high=highs,
        by_agency=own,
        evidence=evidence // 2,
        assessable=evidence >= 2 * question.rules.evidence_least,
        gate=NO if failed else OPEN if pending else THROUGH,
        failed=failed,
        pending=pending,
    )


def _cells(question: Question, candidate: str) -> dict[str, tuple[Score, ...]]:
    return {key: question.pair(candidate, key) for key in question.weights.criteria}


def _end(question: Question, candidate: str, end: int) -> Fraction:
    total = sum(
        weight * score.ends(question.rules)[end]
        for key, weight in question.weights.joint.items()
        for score in question.pair(candidate, key)
    )
    return Fraction(total, SCALE * FINE * WHOLE)


def _gates(question: Question, candidate: str, state: str) -> tuple[str, ...]:
    found = (
        gate
        for (place, gate), told in question.gates.items()
        if (place, told) == (candidate, state)
    )
    return tuple(sorted(found))


def _best_first(standing: Standing) -> tuple[Fraction, str]:
    return -(standing.value or Fraction(0)), standing.candidate


def _margin(ranking: tuple[Standing, ...]) -> Fraction | None:
    if len(ranking) < 2:
        return None
    best, second = (each.value or Fraction(0) for each in ranking[:2])
    return (best - second) / best if best else Fraction(0)
