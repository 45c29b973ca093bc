"""Other answers that are nearly as good, and which posts are in all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from lo_desk.assessment.optimiser.model import Problem
from lo_desk.assessment.optimiser.plans import Answer, Plan
from lo_desk.assessment.optimiser.program import Layout, Row, row_of
from lo_desk.assessment.optimiser.solve import PROVEN, Effort
from lo_desk.assessment.optimiser.ties import best_of
from lo_desk.assessment.rules import WHOLE, AssessmentRules

SURE, OPEN, OUT = "sure", "open", "out"


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Answers within a share of the best gain, best first, the best itself not among them.

    Attributes:
        plans: Other sets of posts, each with its best servings.
        complete: Whether there is no other one: not where their number or time ran out.
    """

    plans: tuple[Plan, ...]
    complete: bool


def alternatives(
    problem: Problem,
    answer: Answer,
    effort: Effort | None = None,
    rules: AssessmentRules | None = None,
) -> Alternatives:
    """Other sets of posts that lack at most ``near_best`` of the best gain.

    Args:
        problem: Checked, as it was answered.
        answer: The best one, proven.
        effort: How long to search for all of them together.
        rules: How near, and how many at most.
    """
    held, given = rules or AssessmentRules(), effort or Effort()
    layout = Layout(problem)
    if answer.plan is None or answer.status != PROVEN:
        return Alternatives((), complete=False)
    least = answer.plan.value - answer.gain * held.near_best / WHOLE
    near = row_of(least - 1e-3, inf, [(k, by) for k, by in enumerate(layout.values()) if by])
    plans: list[Plan] = []
    cuts = [_not_this(layout, answer.plan), near]
    while len(plans) < held.alternatives_most:
        found = best_of(layout, answer.baseline, tuple(cuts), given)
        if found.plan is None or found.status != PROVEN:
            return Alternatives(_sorted(plans), complete=not given.over)
        plans.append(found.plan)
        cuts.append(_not_this(layout, found.plan))
    return Alternatives(_sorted(plans), complete=False)


def standing(problem: Problem, answer: Answer, others: Alternatives) -> dict[str, str]:
    """Whether each free post is in all of the answers, in some or in none."""
    plans = [*([answer.plan] if answer.plan else []), *others.plans]
    return {site.code: _in(site.code, plans) for site in problem.sites if not site.kept}


def _in(code: str, plans: Sequence[Plan]) -> str:
    held = sum(code in plan.opened for plan in plans)
    if held == 0:
        return OUT
    return SURE if held == len(plans) else OPEN


def _not_this(layout: Layout, plan: Plan) -> Row:
    """At least one free post is open that was not, or not open that was."""
    return row_of(1 - len(plan.opened), inf, _apart(layout, plan))


def _apart(layout: Layout, plan: Plan) -> Iterator[tuple[int, float]]:
    for k in layout.free:
        yield k, -1.0 if layout.sites[k].code in plan.opened else 1.0


def _sorted(plans: Sequence[Plan]) -> tuple[Plan, ...]:
    return tuple(sorted(plans, key=lambda plan: (-plan.value, plan.cost, plan.opened)))
