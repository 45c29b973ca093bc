"""The arithmetic of coverage, in whole ten-thousandths: the same digits on every machine.

Every function is monotone in each argument, so that unknown facts give an exact interval.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.domain.judgements import Rules

FULL = 10000
CENT = 100
FACTORS = ("basis", "staffed", "core_time", "reach", "visits", "mandate", "language")


def times(one: int, factor: int) -> int:
    """Product of two worths, half up."""
    return (one * factor + FULL // 2) // FULL


def basis(rules: Rules, key: str) -> int:
    """Worth of a line's basis."""
    bases = {
        "resident": rules.resident,
        "accredited": rules.accredited,
        "covered": rules.covered,
        "adhoc": rules.adhoc,
    }
    return bases[key]


def staffing(rules: Rules, fte_days: int) -> int:
    """Worth of the percents there, summed over the days looked ahead."""
    horizon = rules.staffed_days
    return (fte_days * CENT + horizon // 2) // horizon


def core_time(rules: Rules, percent: int) -> int:
    """Worth of the percent of time on core work."""
    return rules.core_floor + (FULL - rules.core_floor) * min(percent, CENT) // CENT


def reach(rules: Rules, kilometres: int) -> int:
    """Worth of a place that far from the post’s city."""
    lost = (kilometres * FULL + rules.reach_km // 2) // rules.reach_km
    return max(rules.reach_floor, FULL - lost)


def visits(rules: Rules, done: int, planned: int) -> int:
    """Worth of the visits made of those planned, at least one."""
    span = FULL - rules.planned_floor
    return rules.planned_floor + (span * min(done, planned) + planned // 2) // planned


def mandate(rules: Rules, matched: Fraction, wanted: int) -> int:
    """Worth of the weight of matched areas in all the weight wanted, at least 1."""
    span = FULL - rules.mandate_floor
    return rules.mandate_floor + int((span * matched + wanted // 2) // wanted)


def joined(worths: Sequence[int]) -> tuple[int, tuple[int, ...]]:
    """What several lines are worth together, and what each adds; strongest first."""
    total, gains = 0, []
    for worth in worths:
        gain = times(FULL - total, worth)
        gains.append(gain)
        total += gain
    return total, tuple(gains)


def substituted(own: int, other: int, worth: int) -> int:
    """Own coverage with the other agency's, which is worth ``worth`` to us."""
    return own + times(FULL - own, times(worth, other))


@dataclass(frozen=True, slots=True)
class Account:
    """How factors bring full coverage down to what it is.

    Attributes:
        factors: In the order of ``FACTORS``.
        running: Full, then what is left after each factor; one more than factors.
    """

    factors: tuple[int, ...]
    running: tuple[int, ...]

    @property
    def worth(self) -> int:
        """What is left in the end."""
        return self.running[-1]

    @property
    def losses(self) -> tuple[int, ...]:
        """What each factor takes; with ``worth`` they sum to full."""
        return tuple(a - b for a, b in zip(self.running, self.running[1:], strict=False))

    @property
    def if_full(self) -> tuple[int, ...]:
        """What each factor would add if it alone were full."""
        return tuple(self._without(k) - self.worth for k in range(len(self.factors)))

    @property
    def shown(self) -> tuple[int, ...]:
        """``running`` in hundredths, half up: differences of these are the losses to print."""
        return tuple((worth + CENT // 2) // CENT for worth in self.running)

    @property
    def taken(self) -> tuple[int, ...]:
        """The losses to print, in hundredths; with the last of ``shown`` they sum to 100."""
        return tuple(a - b for a, b in zip(self.shown, self.shown[1:], strict=False))

    @property
    def addable(self) -> tuple[int, ...]:
        """``if_full`` in hundredths, half up."""
        return tuple((gain + CENT // 2) // CENT for gain in self.if_full)

    def _without(self, k: int) -> int:
        return account((*self.factors[:k], FULL, *self.factors[k + 1 :])).worth


def remaining(factors: Iterable[int]) -> int:
    """What is left in the end: ``account(factors).worth``, faster."""
    left = FULL
    for factor in factors:
        left = (left * factor + FULL // 2) // FULL
    return left


def account(factors: Sequence[int]) -> Account:
    """The account of these factors."""
    running = [FULL]
    for factor in factors:
        running.append(times(running[-1], factor))
    return Account(tuple(factors), tuple(running))
