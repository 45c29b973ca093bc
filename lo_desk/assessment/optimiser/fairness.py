"""The fair answer: first the smaller of the two agencies' relative gains, then all together."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

from lo_desk.assessment.optimiser.model import Problem
from lo_desk.assessment.optimiser.plans import Answer, alone
from lo_desk.assessment.optimiser.program import Layout, Program, agency_terms, program, row_of
from lo_desk.assessment.optimiser.solve import PROVEN, Effort, solve
from lo_desk.assessment.optimiser.ties import best

FINE = 10_000


@dataclass(frozen=True, slots=True)
class Fair:
    """The fair answer and what each agency has of what it could have alone.

    Attributes:
        answer: Most value among the answers whose smaller relative gain is greatest.
        today: Value of each agency with the kept posts alone.
        could: The most each could gain if only its own needs counted.
        shares: What it gains, as a share of that; 1 where it could gain nothing.
        problem: With what each agency must have at least: that which was answered.
    """

    answer: Answer
    today: dict[str, int]
    could: dict[str, int]
    shares: dict[str, Fraction]
    problem: Problem


def fairest(problem: Problem, effort: Effort | None = None) -> Fair:
    """The fair answer, proven or with what its search reached.

    Raises:
        DeskError: As ``best``.
    """
    problem.check()
    held, layout = effort or Effort(), Layout(problem)
    agencies = sorted({serving.agency for serving in problem.servings})
    kept = alone(layout, Effort())
    today = {agency: kept.by_agency[agency] if kept else 0 for agency in agencies}
    could = {agency: _could(layout, agency, today[agency], held) for agency in agencies}
    least = _least(layout, today, could, held)
    limits = problem.limits
    wanted = {a: max(limits.least.get(a, 0), least.get(a, 0)) for a in {*limits.least, *least}}
    asked = replace(problem, limits=replace(limits, least=wanted))
    answer = best(asked, held)
    return Fair(answer, today, could, _shares(answer, today, could), asked)


def _could(layout: Layout, agency: str, today: int, effort: Effort) -> int:
    held, terms = program(layout, whole=True), dict(agency_terms(layout, agency))
    aims = tuple(terms.get(k, 0.0) for k in range(layout.width))
    found = solve(replace(held, aims=aims), effort)
    return max(0, round(found.aim) - today) if found.columns is not None else 0


def _least(
    layout: Layout, today: dict[str, int], could: dict[str, int], effort: Effort
) -> dict[str, int]:
    """The value that each agency has at least where the smaller relative gain is greatest."""
    held, column = program(layout, whole=True), layout.width
    rows = [
        row_of(today[agency], inf, [*agency_terms(layout, agency), (column, -gain / FINE)])
        for agency, gain in could.items()
        if gain
    ]
    wider = Program(
        aims=(*(0.0 for _ in held.aims), 1.0),
        lows=(*held.lows, -float(FINE)),
        highs=(*held.highs, float(FINE)),
        whole=(*held.whole, False),
        rows=(*held.rows, *rows),
    )
    found = solve(wider, effort)
    if found.status != PROVEN or found.columns is None or not rows:
        return {}
    share = found.columns[column] - 1  # the solver stops within half a step: see mip_abs_gap
    return {a: int(today[a] + could[a] * share / FINE) for a in could if could[a]}


def _shares(answer: Answer, today: dict[str, int], could: dict[str, int]) -> dict[str, Fraction]:
    if answer.plan is None:
        return {}
    return {
        agency: Fraction(answer.plan.by_agency[agency] - today[agency], gain)
        if gain
        else Fraction(1)
        for agency, gain in could.items()
    }
