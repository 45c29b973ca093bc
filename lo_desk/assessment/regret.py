"""The most that a choice can lose against another over all admissible weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from lo_desk.assessment.flips import Numbers, least_in_box
from lo_desk.assessment.scoring import Question, Scoring, shares
from lo_desk.assessment.weights import region

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Regret:
    """How much a candidate can lose.

    Attributes:
        most: Of value, 0 to 1; 0: it is best whatever the admissible weights.
        to: The candidate it would lose it to; None: to nobody.
    """

    candidate: str
    most: Fraction
    to: str | None


def regrets(question: Question, scoring: Scoring) -> tuple[Regret, ...]:
    """The regret of each ranked candidate, in the order of the ranking, in exact fractions."""
    names = [each.candidate for each in scoring.ranking]
    values = {name: shares(question, name) for name in names}
    low, high = region(question.weights.rows(), question.rules.weight_swing)
    found = []
    for name in names:
        most, to = Fraction(0), None
        for rival in names:
            loss = -least_in_box(low, high, _minus(values[name], values[rival]))
            if loss > most:
                most, to = loss, rival
        found.append(Regret(name, most, to))
    return tuple(found)


def set_regrets(
    values: Sequence[Numbers], low: Numbers, high: Numbers, size: int
) -> tuple[tuple[tuple[int, ...], float], ...]:
    """The regret of every set of ``size`` candidates against every other such set.

    Args:
        values: Of each candidate, under each criterion alone.
        low, high: Admissible weights.
        size: How many are chosen.

    Returns:
        Numbers of the candidates and the regret, in units of one candidate's value; least first.
    """
    sets = list(combinations(range(len(values)), size))
    rows = np.array([[float(v) for v in row] for row in values])
    totals = np.array([rows[list(chosen)].sum(axis=0) for chosen in sets])
    least, room = (
        np.array([float(w) for w in low]),
        np.array([float(h - w) for w, h in zip(low, high, strict=True)]),
    )
    most = np.array([_greatest(totals - total, least, room).max() for total in totals])
    ordered = sorted(zip(most.tolist(), sets, strict=True))
    return tuple((chosen, max(0.0, regret)) for regret, chosen in ordered)


def _greatest(gains: Array, least: Array, room: Array) -> Array:
    """The most of each row's weighted sum: what is left to spend goes where it gains most."""
    order = np.argsort(-gains, axis=1, kind="stable")
    ordered = np.take_along_axis(gains, order, axis=1)
    rooms = room[order]
    before = np.cumsum(rooms, axis=1) - rooms
    spent = np.clip(1.0 - least.sum() - before, 0.0, rooms)
    return np.asarray(gains @ least + (spent * ordered).sum(axis=1))


def _minus(one: Numbers, two: Numbers) -> list[Fraction]:
    return [a - b for a, b in zip(one, two, strict=True)]
