"""How little would change the answer: closed forms in exact fractions, no solver.

A *difference* is the leader's value minus a rival's under one criterion alone; with weights that
sum to 1 their weighted sum is the difference of the two.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.sheets import MOST

PERCENT = 100
ZERO, ONE = Fraction(0), Fraction(1)
Numbers = Sequence[Fraction]


def shares_of(weights: Iterable[int | Fraction]) -> tuple[Fraction, ...]:
    """Weights as shares of 1."""
    held = [Fraction(weight) for weight in weights]
    whole = sum(held)
    return tuple(weight / whole for weight in held)


def weighted(weights: Numbers, differences: Numbers) -> Fraction:
    """The leader's value minus the rival's."""
    return sum((w * d for w, d in zip(weights, differences, strict=True)), ZERO)


def one_weight(weights: Numbers, differences: Numbers, k: int) -> Fraction | None:
    """The weight of criterion ``k`` at which both are equal, the others scaled; None: no value."""
    return group_weight(weights, differences, (k,))


def group_weight(weights: Numbers, differences: Numbers, group: Sequence[int]) -> Fraction | None:
    """The weight of a group of criteria at which both are equal; weights within scale together."""
    inside = sum((weights[k] for k in group), ZERO)
    outside = 1 - inside
    if outside == 0:
        return None
    own = sum((weights[k] * differences[k] for k in group), ZERO)
    rest = (weighted(weights, differences) - own) / outside
    if inside:
        own /= inside
    else:
        own = sum((differences[k] for k in group), ZERO) / len(group)
    if rest == own:
        return None
    found = rest / (rest - own)
    return found if 0 <= found <= 1 else None


def least_moved(weights: Numbers, differences: Numbers) -> Fraction | None:
    """The least weight that must move between criteria until the rival is level, as share of 1.

    None: no weights change it, the leader is better or equal everywhere.
    """
    lead = weighted(weights, differences)
    if lead <= 0:
        return ZERO
    lowest = min(differences)
    if lowest > 0:
        return None
    moved = ZERO
    for d, w in sorted(zip(differences, weights, strict=True), key=lambda pair: -pair[0]):
        if d <= lowest or lead <= 0:
            break
        taken = min(w, lead / (d - lowest))
        moved += taken
        lead -= taken * (d - lowest)
    return moved if lead <= 0 else None


def worst_within(weights: Numbers, differences: Numbers, percent: int) -> Fraction:
    """The least difference when every weight may be off by so many percent and all sum to 1."""
    low = [w * (PERCENT - percent) / PERCENT for w in weights]
    high = [min(ONE, w * (PERCENT + percent) / PERCENT) for w in weights]
    return least_in_box(low, high, differences)


def least_in_box(low: Numbers, high: Numbers, differences: Numbers) -> Fraction:
    """The least weighted difference over all weights between ``low`` and ``high`` that sum to 1."""
    found, rest = weighted(low, differences), 1 - sum(low, ZERO)
    for d, room in sorted((d, b - a) for a, b, d in zip(low, high, differences, strict=True)):
        spent = min(rest, room)
        found += spent * d
        rest -= spent
    return found


@dataclass(frozen=True, slots=True)
class ScoreFlip:
    """What one point less for the leader and one more for the rival does.

    Attributes:
        criterion: Its number.
        fall: How much the difference falls.
        flips: The rival leads then.
        ties: They are level then.
    """

    criterion: int
    fall: Fraction
    flips: bool
    ties: bool


def one_point(
    weights: Numbers,
    lead: Fraction,
    leader: Sequence[int | None],
    rival: Sequence[int | None],
    agencies: int = 2,
) -> tuple[ScoreFlip, ...]:
    """The test of one point for each criterion; a score at its end, or blank, does not move.

    Args:
        weights: Shares of 1.
        lead: The leader's value minus the rival's.
        leader: Scores that move down, 0 to 5.
        rival: Scores that move up.
        agencies: 1: the scores are of one agency, each point is worth half; 2: of both alike.
    """
    found = []
    for k, (weight, ours, theirs) in enumerate(zip(weights, leader, rival, strict=True)):
        down = 0 if ours is None else min(1, ours)
        up = 0 if theirs is None else min(1, MOST - theirs)
        fall = weight * (down + up) * agencies / (2 * MOST)
        found.append(ScoreFlip(k, fall, lead < fall, lead == fall and fall > 0))
    return tuple(found)


def stable_span(weights: Numbers, rivals: Sequence[Numbers], k: int) -> tuple[Fraction, Fraction]:
    """The weights of criterion ``k`` for which the leader stays ahead of all ``rivals``.

    The others scale; today's weight is inside. ``rivals`` holds the differences to each.
    """
    low, high = ZERO, ONE
    for differences in rivals:
        flip = one_weight(weights, differences, k)
        if flip is not None and flip <= weights[k]:
            low = max(low, flip)
        if flip is not None and flip >= weights[k]:
            high = min(high, flip)
    return low, high


def swung(
    weights: Numbers, differences: Numbers, k: int, percent: int
) -> tuple[Fraction, Fraction]:
    """The difference when weight ``k`` alone is so many percent lower and higher, others scaled."""
    found = []
    for factor in (PERCENT - percent, PERCENT + percent):
        now = min(ONE, weights[k] * factor / PERCENT)
        others = ZERO if weights[k] == 1 else (1 - now) / (1 - weights[k])
        moved = [now if j == k else w * others for j, w in enumerate(weights)]
        found.append(weighted(moved, differences))
    return found[0], found[1]
