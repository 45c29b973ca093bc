"""What the pictures of robustness show: how far each weight and score moves the lead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.flips import (
    Numbers,
    least_moved,
    one_weight,
    stable_span,
    swung,
    weighted,
    worst_within,
)
from lo_desk.assessment.rules import WHOLE
from lo_desk.assessment.scoring import SCALE, Question, Scoring, shares
from lo_desk.assessment.sheets import FINE

WEIGHT, SCORE = "weight", "score"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the tornado: the lead when one thing alone moves.

    Attributes:
        kind: ``WEIGHT`` or ``SCORE``.
        criterion: Whose weight or scores.
        low, high: The lead at the two ends, as share of 1; below 0 the rival leads.
    """

    kind: str
    criterion: str
    low: Fraction
    high: Fraction

    @property
    def flips(self) -> bool:
        """Whether the rival leads at one end."""
        return self.low < 0


@dataclass(frozen=True, slots=True)
class Stability:
    """Between which weights of a criterion the leader stays ahead of all, the others scaled."""

    criterion: str
    weight: Fraction
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Flip:
    """The least change of weights with which a rival draws level.

    Attributes:
        rival: The one that needs the least of all; None: no weights change the leader.
        moved: Share of all weight that must move between criteria.
        single: Of each criterion, the weight at which that rival alone would be level.
    """

    rival: str | None
    moved: Fraction | None
    single: tuple[tuple[str, Fraction | None], ...]


def tornado(question: Question, scoring: Scoring) -> tuple[Bar, ...]:
    """Every weight ± ``weight_swing`` and every pair of scores over its interval, widest first.

    Of the leader and the second; none where fewer than two are ranked.
    """
    if len(scoring.ranking) < 2:
        return ()
    leader, rival = (each.candidate for each in scoring.ranking[:2])
    bars = [*_weight_bars(question, leader, rival), *_score_bars(question, leader, rival)]
    return tuple(sorted(bars, key=lambda bar: (bar.low - bar.high, bar.kind, bar.criterion)))


def stability(question: Question, scoring: Scoring) -> tuple[Stability, ...]:
    """Of each criterion, the weights for which the leader stays first."""
    if len(scoring.ranking) < 2:
        return ()
    weights, rivals = _weights(question), [apart for _, apart in _rivals(question, scoring)]
    return tuple(
        Stability(key, weights[k], *stable_span(weights, rivals, k))
        for k, key in enumerate(question.weights.criteria)
    )


def least_flip(question: Question, scoring: Scoring) -> Flip:
    """The rival that needs the least weight moved, and its flips by one weight."""
    weights, criteria = _weights(question), question.weights.criteria
    best: tuple[Fraction, str, Numbers] | None = None
    for name, apart in _rivals(question, scoring):
        moved = least_moved(weights, apart)
        if moved is not None and (best is None or moved < best[0]):
            best = moved, name, apart
    if best is None:
        return Flip(None, None, tuple((key, None) for key in criteria))
    moved, name, apart = best
    single = tuple((key, one_weight(weights, apart, k)) for k, key in enumerate(criteria))
    return Flip(name, moved, single)


def least_lead(question: Question, scoring: Scoring) -> Fraction | None:
    """What the leader still leads by, at worst, when all weights may be off at once.

    As share of 1, over any rival, each weight off by ``weight_swing`` percent; None where fewer
    than two are ranked.
    """
    weights, swing = _weights(question), question.rules.weight_swing
    leads = [worst_within(weights, apart, swing) for _, apart in _rivals(question, scoring)]
    return min(leads, default=None)


def _weight_bars(question: Question, leader: str, rival: str) -> Iterator[Bar]:
    weights, apart = _weights(question), _apart(question, leader, rival)
    for k, key in enumerate(question.weights.criteria):
        ends = swung(weights, apart, k, question.rules.weight_swing)
        yield Bar(WEIGHT, key, min(ends), max(ends))


def _score_bars(question: Question, leader: str, rival: str) -> Iterator[Bar]:
    weights, apart = _weights(question), _apart(question, leader, rival)
    lead = weighted(weights, apart)
    for k, key in enumerate(question.weights.criteria):
        ours, theirs = (_ends(question, name, key) for name in (leader, rival))
        low, high = ours[0] - theirs[1], ours[1] - theirs[0]
        yield Bar(
            SCORE, key, lead + weights[k] * (low - apart[k]), lead + weights[k] * (high - apart[k])
        )


def _ends(question: Question, candidate: str, key: str) -> tuple[Fraction, Fraction]:
    ends = [score.ends(question.rules) for score in question.pair(candidate, key)]
    low, high = (Fraction(sum(each[end] for each in ends), SCALE * FINE) for end in (0, 1))
    return low, high


def _rivals(question: Question, scoring: Scoring) -> Iterator[tuple[str, Numbers]]:
    for rival in scoring.ranking[1:]:
        leader = scoring.ranking[0].candidate
        yield rival.candidate, _apart(question, leader, rival.candidate)


def _apart(question: Question, one: str, two: str) -> Sequence[Fraction]:
    pairs = zip(shares(question, one), shares(question, two), strict=True)
    return [ours - theirs for ours, theirs in pairs]


def _weights(question: Question) -> tuple[Fraction, ...]:
    return tuple(Fraction(question.weights.joint[key], WHOLE) for key in question.weights.criteria)
