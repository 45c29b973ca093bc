"""Options side by side: what each does to gaps and coverage, what it costs, which are beaten."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.options import NOTHING, Cost, Frontier, Offer, Option, cost, frontier
from lo_desk.assessment.rounding import half_up
from lo_desk.assessment.rules import WHOLE
from lo_desk.domain.network import Spot
from lo_desk.domain.scenario_delta import Delta, Shares, View, after, delta, shares
from lo_desk.domain.worth import FULL

POINT = FULL * WHOLE
"""Points of need in one whole need that is wholly covered."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One option.

    Attributes:
        delta: What differs from doing nothing.
        shares: What each of its changes adds.
        cost: In three fiscal years.
        per_point: Cents for each whole need covered more, of what is known, half up; None: it
            covers nothing more.
    """

    option: Option
    delta: Delta
    shares: Shares
    cost: Cost
    per_point: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All options, doing nothing first, and those worth a look by cost and covered need."""

    options: tuple[Compared, ...]
    frontier: Frontier


def compared(
    before: View, options: Sequence[Option], needs: Mapping[Spot, int], first_year: int
) -> Comparison:
    """What each option does and costs.

    Args:
        before: The networks as they are on the day that is looked at.
        options: In any order; doing nothing comes first.
        needs: Thousandths by agency and place.
        first_year: In which the first of the three fiscal years begins.

    Raises:
        DeskError: A change of an option is impossible.
    """
    ordered = sorted(options, key=lambda option: option.kind != NOTHING)
    found = tuple(_compared(before, option, needs, first_year) for option in ordered)
    offers = [
        Offer(each.option.key, each.cost.low, Fraction(each.delta.total, POINT)) for each in found
    ]
    return Comparison(found, frontier(offers))


def _compared(before: View, option: Option, needs: Mapping[Spot, int], first_year: int) -> Compared:
    found = delta(before, after(before, option.scenario), needs)
    spent = cost(option.costs, first_year)
    per_point = half_up(Fraction(spent.low * POINT, found.total)) if found.total > 0 else None
    return Compared(option, found, shares(before, option.scenario, needs), spent, per_point)
