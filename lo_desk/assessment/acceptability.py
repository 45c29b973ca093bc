"""Rank acceptability (SMAA-2): how often each candidate takes each rank.

What is not known for sure is drawn at random. Weights are drawn from all weights, or from compromises of the sets of the cycle; scores from their
intervals, each agency's apart. The stream of numbers is that of MT19937 as ``RandomState`` gives
it, which is frozen (NEP 19); all transformations are made here, so the same seed gives the same
figures.

Source: Lahdelma and Salminen 2001, Operations Research 49(3).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from lo_desk.assessment.rules import WHOLE
from lo_desk.assessment.scoring import Question, Scoring
from lo_desk.assessment.sheets import FINE, MOST
from lo_desk.domain.agencies import AGENCIES

Array = NDArray[np.float64]
TIE = 1e-9
"""Values that are closer are equal."""
BLOCK = 1_000
PERCENT = 100
Z95 = 1.96
GENERATOR = "MT19937, numpy.random.RandomState.random_sample"


@dataclass(frozen=True, slots=True)
class Spread:
    """Scores as intervals: candidates × judges × criteria, in points of 0 to 5.

    Attributes:
        low, high: Their ends; equal: the score is sure.
    """

    low: Array
    high: Array

    @classmethod
    def sure(cls, scores: Sequence[Sequence[float]]) -> "Spread":
        """One judge who is sure: candidates × criteria."""
        rows = np.array(scores, dtype=np.float64)[:, None, :]
        return cls(rows, rows)


@dataclass(frozen=True, slots=True)
class Acceptability:
    """Shares of draws, from 0 to 1.

    Attributes:
        names: Candidates, in the order of all rows.
        ranks: Of each candidate, the share at each rank, the first rank first; rows and columns
            sum to 1.
        central: The mean weights under which a candidate is first; None: it never is.
        confidence: Share of drawn scores with which it is first under its central weights.
        wins: Share of draws in which the row's candidate is better than the column's.
        draws, seed: What it was made from.
    """

    names: tuple[str, ...]
    ranks: tuple[tuple[float, ...], ...]
    central: tuple[tuple[float, ...] | None, ...]
    confidence: tuple[float | None, ...]
    wins: tuple[tuple[float, ...], ...]
    draws: int
    seed: int

    def first(self, name: str) -> float:
        """How often the candidate is first."""
        return self.ranks[self.names.index(name)][0]

    def error(self, share: float) -> float:
        """Half the width of the 95 % interval of a share."""
        return Z95 * sqrt(share * (1 - share) / self.draws)

    def rank_range(self, name: str, least: float) -> tuple[int, int]:
        """The best and the worst rank that the candidate has in at least that share of draws."""
        row = self.ranks[self.names.index(name)]
        held = [rank for rank, share in enumerate(row, start=1) if share >= least]
        return (held[0], held[-1]) if held else (1, len(row))


def acceptability(
    question: Question, scoring: Scoring, seed: int, *, compromises: bool = False
) -> Acceptability:
    """Rank acceptability of the ranked candidates, in the order of the ranking.

    Args:
        question: What was asked.
        scoring: How it was answered.
        seed: From the frozen facts: see ``seed_of``.
        compromises: Weights only from mixtures of the sets of the cycle, ± ``weight_swing``.
    """
    names = tuple(each.candidate for each in scoring.ranking)
    rules, sets = question.rules, question.weights.rows() if compromises else ()
    swing = rules.weight_swing / PERCENT
    return drawn(names, spread_of(question, names), rules.draws, seed, Weighing(sets, swing))


@dataclass(frozen=True, slots=True)
class Weighing:
    """Where weights come from: all weights, or mixtures of ``sets``.

    Attributes:
        sets: In thousandths; none: uniform over all weights that sum to 1.
        swing: Each mixed weight is then off by at most this share, and all are scaled to 1.
    """

    sets: Sequence[Sequence[int]] = ()
    swing: float = 0.0

    def draw(self, random: np.random.RandomState, count: int, criteria: int) -> Array:
        """So many sets of weights, one a row."""
        if not self.sets:
            return _simplex(random, count, criteria)
        rows = np.array(self.sets, dtype=np.float64) / WHOLE
        mixed = _simplex(random, count, len(rows)) @ rows
        off = 1 - self.swing + 2 * self.swing * random.random_sample((count, criteria))
        swung = mixed * off
        return np.asarray(swung / swung.sum(axis=1, keepdims=True))


ALL_WEIGHTS = Weighing()


def drawn(
    names: Sequence[str], spread: Spread, draws: int, seed: int, weighing: Weighing = ALL_WEIGHTS
) -> Acceptability:
    """Rank acceptability from ``draws`` draws; the same arguments give the same figures."""
    n, _, criteria = spread.low.shape
    ranks, wins = np.zeros((n, n)), np.zeros((n, n))
    central, first = np.zeros((n, criteria)), np.zeros(n)
    blocks = list(_blocks(spread, draws, seed, weighing))
    for weights, scores in blocks:
        values = _values(scores, weights)
        shared = _rank_shares(values)
        ranks += shared.sum(axis=0)
        wins += _wins(values)
        central += shared[:, :, 0].T @ weights
        first += shared[:, :, 0].sum(axis=0)
    middles = [row / count if count else None for row, count in zip(central, first, strict=True)]
    return Acceptability(
        names=tuple(names),
        ranks=tuple(tuple(row) for row in (ranks / draws).tolist()),
        central=tuple(None if m is None else tuple(m.tolist()) for m in middles),
        confidence=_confidences(blocks, middles),
        wins=tuple(tuple(row) for row in (wins / draws).tolist()),
        draws=draws,
        seed=seed,
    )


def seed_of(content_hash: str) -> int:
    """The seed that belongs to frozen facts: the first four bytes of their hash."""
    return int(content_hash[:8], 16)


def spread_of(question: Question, names: Sequence[str]) -> Spread:
    """The intervals of all scores of these candidates."""
    ends = np.array(
        [
            [
                [
                    question.score(agency, name, key).ends(question.rules)
                    for key in question.weights.criteria
                ]
                for agency in AGENCIES
            ]
            for name in names
        ],
        dtype=np.float64,
    ).reshape(len(names), len(AGENCIES), len(question.weights.criteria), 2)
    return Spread(ends[..., 0] / FINE, ends[..., 1] / FINE)


def _simplex(random: np.random.RandomState, count: int, size: int) -> Array:
    drawn_at = -np.log1p(-random.random_sample((count, size)))
    return np.asarray(drawn_at / drawn_at.sum(axis=1, keepdims=True))


def _blocks(
    spread: Spread, draws: int, seed: int, weighing: Weighing
) -> Iterator[tuple[Array, Array]]:
    """Weights and scores of every draw.

    First a block’s weights, then its scores, judge by judge, of those who are not sure of all.

    Scores are judges' means of each candidate and criterion, from 0 to 1; of one draw only, where
    all are sure.
    """
    random = np.random.RandomState(seed)
    n, judges, criteria = spread.low.shape
    low, width = (part / (judges * MOST) for part in (spread.low, spread.high - spread.low))
    sure = low.sum(axis=1)[None]
    for start in range(0, draws, BLOCK):
        count = min(BLOCK, draws - start)
        weights = weighing.draw(random, count, criteria)
        scores = sure
        for judge in np.nonzero(width.any(axis=(0, 2)))[0]:  # each judge apart
            off = random.random_sample((count, n, criteria))
            off *= width[:, judge]
            off += scores
            scores = off
        yield weights, scores


def _values(scores: Array, weights: Array) -> Array:
    """Draw × candidate."""
    if len(scores) == 1:
        return np.asarray(weights @ scores[0].T)
    return np.asarray(np.matmul(scores, weights[:, :, None])[:, :, 0])


def _rank_shares(values: Array) -> Array:
    """Draw × candidate × rank; candidates that are level share their ranks evenly."""
    count, n = values.shape
    order = np.argsort(-values, axis=1, kind="stable")
    ordered = np.take_along_axis(values, order, axis=1)
    shares = np.zeros((count, n, n))
    draw = np.arange(count)
    shares[draw[:, None], order, np.arange(n)[None, :]] = 1.0
    for row in np.nonzero((ordered[:, :-1] - ordered[:, 1:] <= TIE).any(axis=1))[0]:
        shares[row] = _level_shares(values[row])
    return shares


def _level_shares(values: Array) -> Array:
    apart = values[:, None] - values[None, :]
    above, level = (apart < -TIE).sum(axis=1), (np.abs(apart) <= TIE).sum(axis=1)
    rank = np.arange(len(values))
    inside = (rank >= above[:, None]) & (rank < (above + level)[:, None])
    return np.asarray(inside / level[:, None])


def _wins(values: Array) -> Array:
    """In how many draws the row's candidate is better than the column's."""
    columns = [np.count_nonzero(values > other[:, None] + TIE, axis=0) for other in values.T]
    return np.array(columns, dtype=np.float64).T


def _confidences(
    blocks: Sequence[tuple[Array, Array]], middles: Sequence[Array | None]
) -> tuple[float | None, ...]:
    """How often each is first under its own weights; with others level it has its share."""
    held = {a: middle for a, middle in enumerate(middles) if middle is not None}
    if not held:
        return tuple(None for _ in middles)
    columns = np.array(list(held.values())).T
    found, count = dict.fromkeys(held, 0.0), 0
    for _, scores in blocks[: 1 if len(blocks[0][1]) == 1 else None]:
        values = scores @ columns
        count += len(scores)
        for column, a in enumerate(held):
            found[a] += _first_share(values[:, :, column], a)
    return tuple(found[a] / count if a in found else None for a in range(len(middles)))


def _first_share(values: Array, a: int) -> float:
    rows = np.ascontiguousarray(values.T)  # a row for each candidate: quicker to reduce
    level = (rows.max(axis=0) - rows) <= TIE
    return float((level[a] / level.sum(axis=0)).sum())
