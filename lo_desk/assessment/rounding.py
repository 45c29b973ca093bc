"""Half-up rounding of exact numbers, and shares that sum to a hundred."""

from collections.abc import Sequence
from fractions import Fraction

PERCENT = 100


def half_up(exact: Fraction) -> int:
    """The nearest whole number; a half goes up, below 0 too."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def apportioned(parts: Sequence[Fraction | int], whole: int = PERCENT) -> tuple[int, ...]:
    """Whole shares of ``whole`` by largest remainder: they sum to it; equal remainders: the first.

    All zero parts stay zero.
    """
    total = sum(parts)
    if total == 0:
        return tuple(0 for _ in parts)
    exact = [Fraction(part) * whole / total for part in parts]
    found = [int(share) for share in exact]
    rest = sorted(range(len(exact)), key=lambda k: (found[k] - exact[k], k))
    for k in rest[: whole - sum(found)]:
        found[k] += 1
    return tuple(found)


def places(values: Sequence[int]) -> tuple[int, ...]:
    """The place of each value as shown, the highest first; equal values share the best place."""
    return tuple(1 + sum(other > value for other in values) for value in values)
