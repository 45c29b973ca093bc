"""An answer that no way of weighing the needs makes look bad, and what each set loses in each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

from lo_desk.assessment.optimiser.model import Problem
from lo_desk.assessment.optimiser.plans import Answer, Plan, fixed
from lo_desk.assessment.optimiser.program import Layout, Program, program, row_of
from lo_desk.assessment.optimiser.solve import PROVEN, Effort
from lo_desk.assessment.optimiser.ties import best, best_of


@dataclass(frozen=True, slots=True)
class Loss:
    """What a plan lacks of the best in one scenario.

    Attributes:
        value: Of the plan there.
        best: Of the best plan there.
        share: What it lacks, as a share of the best gain there.
    """

    scenario: str
    value: int
    best: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Robust:
    """The plan whose greatest loss is least.

    Attributes:
        plan: None: no time, or there is none within the limits.
        losses: Of it in each scenario.
        answers: The best of each scenario alone.
        proven: Whether no other plan's greatest loss is less.
    """

    plan: Plan | None
    losses: tuple[Loss, ...]
    answers: Mapping[str, Answer]
    proven: bool


def as_fair(problems: Mapping[str, Problem], fair: Problem) -> dict[str, Problem]:
    """The scenarios, each within what the fair answer gives each agency at least.

    What is fair is measured as ``fair`` values needs, in every scenario alike: another way to
    weigh them changes what an answer is worth, not which answers are fair.
    """
    least, measured = fair.limits.least, fair.worths
    return {
        name: replace(problem, limits=replace(problem.limits, least=least, measured=measured))
        for name, problem in problems.items()
    }


def robust(problems: Mapping[str, Problem], effort: Effort | None = None) -> Robust:
    """The least greatest loss over scenarios that differ in the values of the same servings.

    Args:
        problems: By name of the scenario; sites, servings and limits are the same but for values.
        effort: How long to search for all of them together.
    """
    held = effort or Effort()
    answers = {name: best(problem, held) for name, problem in problems.items()}
    if any(answer.plan is None for answer in answers.values()):
        return Robust(None, (), answers, proven=False)
    first = next(iter(problems.values()))
    layout = Layout(first)
    names = sorted(problems)
    layouts = {name: Layout(problems[name]) for name in names}
    rows = tuple(_loss_row(layouts[name], answers[name]) for name in names)
    held_program = _with_loss(program(layout), rows)
    found = best_of(layout, answers[names[0]].baseline, (), held, held_program)
    if found.plan is None:
        return Robust(None, (), answers, proven=False)
    losses = tuple(loss(layouts[name], name, answers[name], found.plan) for name in names)
    return Robust(found.plan, losses, answers, proven=found.status == PROVEN)


def loss(layout: Layout, scenario: str, answer: Answer, plan: Plan) -> Loss:
    """What a plan's servings are worth in a scenario, against the best there."""
    values = {(s.spot, s.post): s.value for s in layout.servings}
    value = sum(values[s.spot, s.post] for s in plan.served)
    most = answer.plan.value if answer.plan else value
    gain = most - answer.baseline
    share = Fraction(max(0, most - value), gain) if gain > 0 else Fraction(0)
    return Loss(scenario, value, most, share)


def loss_table(
    problems: Mapping[str, Problem],
    answers: Mapping[str, Answer],
    sets: Iterable[Sequence[str]],
    effort: Effort | None = None,
) -> Mapping[tuple[str, ...], tuple[Loss, ...]]:
    """What each set of free posts loses in each scenario, with its best servings there."""
    held, layouts = effort or Effort(), {name: Layout(p) for name, p in problems.items()}
    found: dict[tuple[str, ...], tuple[Loss, ...]] = {}
    for opened in sets:
        losses = []
        for name in sorted(layouts):
            plan = fixed(layouts[name], opened, held)
            if plan is not None:
                losses.append(loss(layouts[name], name, answers[name], plan))
        found[tuple(opened)] = tuple(losses)
    return found


def _loss_row(layout: Layout, answer: Answer) -> tuple[float, list[tuple[int, float]]]:
    most = answer.plan.value if answer.plan else 0
    return most, [(k, by) for k, by in enumerate(layout.values()) if by]


def _with_loss(held: Program, rows: Iterable[tuple[float, list[tuple[int, float]]]]) -> Program:
    """One more column: the greatest loss, to be least."""
    column = len(held.aims)
    more = tuple(row_of(most, inf, [*terms, (column, 1.0)]) for most, terms in rows)
    return replace(
        held,
        aims=(*(0.0 for _ in held.aims), 1.0),
        lows=(*held.lows, 0.0),
        highs=(*held.highs, inf),
        whole=(*held.whole, False),
        rows=(*held.rows, *more),
        most=False,
    )
