"""Answers in the words of the problem: which posts are open, which needs they serve."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from lo_desk.assessment.optimiser.model import (
    APART,
    BUDGET,
    COUNT,
    FAIRNESS,
    REQUIRED,
    Serving,
    year_cost,
)
from lo_desk.assessment.optimiser.program import Layout, program
from lo_desk.assessment.optimiser.solve import Effort, solve
from lo_desk.domain.agencies import AGENCIES

NEAR = 1e-6
"""How close to a whole number the solver's numbers are."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Posts that are open and needs that they serve.

    Attributes:
        opened: Codes of the posts beside those that are kept.
        served: Servings, by agency, place and post.
        value: What they add up to.
        by_agency: The same for the needs of each agency.
        costs: Of all open posts in each year.
    """

    opened: tuple[str, ...]
    served: tuple[Serving, ...]
    value: int
    by_agency: Mapping[str, int]
    costs: tuple[int, ...]

    @property
    def cost(self) -> int:
        """Of all years together."""
        return sum(self.costs)


@dataclass(frozen=True, slots=True)
class Answer:
    """The best answer found, and how good it is.

    Attributes:
        status: ``PROVEN``, ``LIMIT``, ``STOPPED`` or ``INFEASIBLE`` of ``solve``.
        plan: None: nothing was found in time, or there is none.
        bound: Value that no answer passes.
        baseline: Value of the kept posts alone.
        reproducible: Whether the same input gives the same posts anywhere: not after a limit.
    """

    status: str
    plan: Plan | None
    bound: int
    baseline: int
    reproducible: bool

    @property
    def gain(self) -> int:
        """Value over doing nothing."""
        return self.plan.value - self.baseline if self.plan else 0

    @property
    def gap(self) -> Fraction:
        """By how much of the best possible gain the answer may fall short, 0 to 1."""
        possible = self.bound - self.baseline
        short = self.bound - (self.plan.value if self.plan else self.baseline)
        return Fraction(max(0, short), possible) if possible > 0 else Fraction(0)


def plan_of(layout: Layout, columns: NDArray[np.float64]) -> Plan:
    """What the solver's columns mean, reckoned again in whole numbers."""
    chosen = {site.code for k, site in enumerate(layout.sites) if columns[k] > 1 / 2}
    served = tuple(
        serving
        for k, serving in enumerate(layout.servings, start=layout.first)
        if columns[k] > 1 / 2
    )
    open_sites = [site for site in layout.sites if site.code in chosen]
    return Plan(
        opened=tuple(site.code for site in open_sites if not site.kept),
        served=served,
        value=sum(serving.value for serving in served),
        by_agency={
            agency: sum(s.value for s in served if s.agency == agency) for agency in AGENCIES
        },
        costs=tuple(
            sum(year_cost(site, year) for site in open_sites) for year in range(layout.years)
        ),
    )


def columns_of(layout: Layout, plan: Plan) -> NDArray[np.float64]:
    """The columns of a plan."""
    columns, at = np.zeros(layout.width), layout.served()
    for k, site in enumerate(layout.sites):
        columns[k] = float(site.kept or site.code in plan.opened)
    for serving in plan.served:
        columns[at[serving.spot, serving.post]] = 1.0
    return columns


def is_whole(columns: NDArray[np.float64]) -> bool:
    """Whether every column is a whole number."""
    return bool(np.abs(columns - np.round(columns)).max(initial=0.0) <= NEAR)


def fixed(
    layout: Layout, opened: Collection[str], effort: Effort, without: Collection[str] = ()
) -> Plan | None:
    """The best plan with exactly these posts beside the kept ones; None: it breaks a limit."""
    base = program(layout, whole=True, without=without)
    ends = list(zip(base.lows, base.highs, strict=True))
    for k in layout.free:
        at = float(layout.sites[k].code in opened)
        ends[k] = at, at
    held = replace(base, lows=tuple(low for low, _ in ends), highs=tuple(high for _, high in ends))
    columns = solve(held, effort).columns
    return None if columns is None else plan_of(layout, columns)


def alone(layout: Layout, effort: Effort) -> Plan | None:
    """The kept posts alone, within their loads, serving what is required if they can."""
    return fixed(layout, (), effort, _BEYOND) or fixed(layout, (), effort, (*_BEYOND, REQUIRED))


def baseline(layout: Layout, effort: Effort) -> int:
    """Value of the kept posts alone."""
    found = alone(layout, effort)
    return found.value if found else 0


_BEYOND = (BUDGET, COUNT, FAIRNESS, APART)
