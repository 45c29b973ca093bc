"""The one answer, always the same: most value, then least cost, then a key of its own.

Where several plans are equally good and cheap, sums of numbers that belong to posts and needs
decide; two different plans hardly ever have the same sum, so the answer depends neither on the
order of the input nor on the machine.
"""

from dataclasses import replace
from hashlib import sha256
from math import inf

import numpy as np

from lo_desk.assessment.optimiser.model import Problem, Serving
from lo_desk.assessment.optimiser.plans import (
    Answer,
    Plan,
    baseline,
    columns_of,
    fixed,
    is_whole,
    plan_of,
)
from lo_desk.assessment.optimiser.program import Layout, Program, Row, program, row_of
from lo_desk.assessment.optimiser.solve import INFEASIBLE, PROVEN, Effort, Outcome, solve
from lo_desk.assessment.optimiser.start import greedy
from lo_desk.domain.network import Spot

SLACK = 0.25
"""Values and costs are whole: a quarter more or less is the same."""
KEYS = 1 << 20
MANY = 50
"""Free posts from which a better start is worth a search of its own."""


def best(problem: Problem, effort: Effort | None = None) -> Answer:
    """The best plan within the limits, proven or with the gap that is left.

    Raises:
        NotANumber: A limit below 0.
        ContradictoryLimits: Limits that name what is not there.
        SolverFailed: The solver ended in a way that is no answer.
    """
    problem.check()
    given = effort or Effort()
    layout = Layout(problem)
    base = baseline(layout, Effort())
    return best_of(layout, base, (), given)


def best_of(
    layout: Layout, base: int, more: tuple[Row, ...], effort: Effort, values: Program | None = None
) -> Answer:
    """``best`` with rows of its own, of a layout that was checked.

    Args:
        layout: Columns of the problem.
        base: Value of the kept posts alone.
        more: Further rows.
        effort: How long to search.
        values: Another program of these columns whose aim comes first.
    """
    held = values or program(layout)
    held = replace(held, rows=(*held.rows, *more))
    first = solve(held, effort, _start(layout, effort) if values is None and not more else None)
    if first.columns is not None and first.status == PROVEN and not is_whole(_own(layout, first)):
        held = replace(held, whole=_whole(layout, held))
        first = solve(held, effort)
    if first.status == INFEASIBLE:
        return Answer(INFEASIBLE, None, base, base, reproducible=True)
    if first.columns is None:
        return Answer(first.status, None, _bound(layout, first.bound), base, reproducible=False)
    plan = _plan(layout, first)
    if first.status != PROVEN or plan is None:
        return Answer(first.status, plan, _bound(layout, first.bound), base, reproducible=False)
    chosen = _cheapest(layout, held, first, effort)
    bound = plan.value if values is None else _bound(layout, first.bound)
    if chosen is None:
        return Answer(PROVEN, plan, bound, base, reproducible=False)
    return Answer(PROVEN, chosen, bound, base, reproducible=True)


def _start(layout: Layout, effort: Effort) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """A good answer: of many posts, with the best servings that they can have together."""
    columns = greedy(layout, effort.going)
    if len(layout.free) < MANY or effort.stopped:
        return columns
    better = fixed(layout, plan_of(layout, columns).opened, Effort(5.0))
    return columns if better is None else columns_of(layout, better)


def key_of_site(code: str) -> int:
    """The number of a post."""
    return _key(f"post|{code}")


def key_of_serving(serving: Serving) -> int:
    """The number of a serving."""
    return _key(f"{serving.agency}|{serving.place}|{serving.post}")


def _cheapest(layout: Layout, held: Program, first: Outcome, effort: Effort) -> Plan | None:
    """The cheapest of the best plans, and of these the one with the least key; None: no time."""
    value = _same(held.aims, round(first.aim), most=held.most)
    held = replace(held, rows=(*held.rows, value), most=False)
    costs = _padded(layout.costs(), held)
    if any(costs):
        second = solve(replace(held, aims=costs), effort)
        if second.status != PROVEN or second.columns is None:
            return None
        held = replace(held, rows=(*held.rows, _same(costs, round(second.aim), most=False)))
    keys = (
        *(float(key_of_site(site.code)) for site in layout.sites),
        *(float(key_of_serving(serving)) for serving in layout.servings),
    )
    held = replace(held, aims=_padded(keys, held), whole=_whole(layout, held))
    third = solve(held, effort)
    if third.status != PROVEN or third.columns is None:
        return None
    return plan_of(layout, third.columns)


def _same(aims: tuple[float, ...], reached: int, *, most: bool) -> Row:
    terms = [(k, by) for k, by in enumerate(aims) if by]
    return row_of(reached - SLACK, inf, terms) if most else row_of(-inf, reached + SLACK, terms)


def _padded(aims: tuple[float, ...], held: Program) -> tuple[float, ...]:
    return (*aims, *(0.0 for _ in range(len(held.aims) - len(aims))))


def _whole(layout: Layout, held: Program) -> tuple[bool, ...]:
    """All columns of the problem are whole numbers; further ones stay as they are."""
    return (*(True for _ in range(layout.width)), *held.whole[layout.width :])


def _own(layout: Layout, outcome: Outcome) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    columns = outcome.columns
    return np.zeros(0) if columns is None else columns[: layout.width]


def _plan(layout: Layout, outcome: Outcome) -> Plan | None:
    own = _own(layout, outcome)
    plan = plan_of(layout, own)
    return plan if is_whole(own) else fixed(layout, plan.opened, Effort(5.0))


def _bound(layout: Layout, told: float) -> int:
    """What no answer passes: as the solver told, or the best serving of every need at once."""
    most: dict[Spot, int] = {}
    for serving in layout.servings:
        most[serving.spot] = max(most.get(serving.spot, 0), serving.value)
    every = sum(most.values())
    return every if abs(told) == inf else min(every, int(told + 1e-6))


def _key(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:4], "big") % KEYS
