"""Why nothing works: which limits cannot hold together, and the least change of each alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from math import inf

from lo_desk.assessment.optimiser.model import (
    APART,
    BUDGET,
    COUNT,
    FAIRNESS,
    GROUPS,
    KEPT,
    LOAD,
    REQUIRED,
    Problem,
    year_cost,
)
from lo_desk.assessment.optimiser.program import Layout, Program, Row, agency_terms, program, row_of
from lo_desk.assessment.optimiser.solve import PROVEN, Effort, solve
from lo_desk.domain.network import Spot

MOST_TOGETHER = 3


@dataclass(frozen=True, slots=True)
class Repair:
    """The least change of one group of limits that is enough alone.

    Attributes:
        group: Of ``GROUPS``.
        budget: What each year's budget needs more.
        count: How many more posts may open.
        load: How many more places each post may serve.
        required: Needs that are served no more.
        shortfall: What each agency falls short of.
        closed: Kept posts that close.
    """

    group: str
    budget: tuple[int, ...] = ()
    count: int = 0
    load: int = 0
    required: tuple[Spot, ...] = ()
    shortfall: tuple[tuple[str, int], ...] = ()
    closed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why a problem has no answer.

    Attributes:
        enough: Least sets of groups without which there is one, the smallest first; none: even
            three together are not enough.
        together: A least set of groups that cannot hold together.
        repairs: Of each group that is enough alone.
    """

    enough: tuple[tuple[str, ...], ...]
    together: tuple[str, ...]
    repairs: tuple[Repair, ...]


def conflict(problem: Problem, effort: Effort | None = None) -> Conflict:
    """Why the problem has no answer.

    Args:
        problem: Checked, and without an answer.
        effort: How long to search.
    """
    held, layout = effort or Effort(), Layout(problem)
    groups = [group for group in GROUPS if _used(problem, group)]
    enough = tuple(_enough(layout, groups, held))
    repairs = [
        repair
        for found in enough
        if len(found) == 1 and (repair := _repair(layout, found[0], held))
    ]
    return Conflict(enough, _together(layout, groups, held), tuple(repairs))


def _used(problem: Problem, group: str) -> bool:
    limits = problem.limits
    used: Mapping[str, bool] = {
        BUDGET: any(most is not None for most in limits.budget),
        COUNT: limits.count is not None,
        LOAD: any(site.load is not None for site in problem.sites),
        REQUIRED: bool(limits.required),
        FAIRNESS: bool(limits.least),
        KEPT: any(site.kept for site in problem.sites),
        APART: bool(limits.apart),
    }
    return used[group]


def _enough(layout: Layout, groups: list[str], effort: Effort) -> Iterator[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for size in range(1, MOST_TOGETHER + 1):
        for dropped in combinations(groups, size):
            if any(set(less) <= set(dropped) for less in found):
                continue
            if _possible(layout, dropped, effort):
                found.append(dropped)
                yield dropped


def _together(layout: Layout, groups: list[str], effort: Effort) -> tuple[str, ...]:
    """Groups left after each that is not needed for the conflict was dropped, in order."""
    dropped: list[str] = []
    for group in groups:
        if not _possible(layout, (*dropped, group), effort):
            dropped.append(group)
    return tuple(group for group in groups if group not in dropped)


def _possible(layout: Layout, without: tuple[str, ...], effort: Effort) -> bool:
    held = program(layout, whole=True, without=without)
    return solve(replace(held, aims=(0.0,) * len(held.aims)), effort).columns is not None


@dataclass(frozen=True, slots=True)
class _Elastic:
    """A group as rows that may give way: further columns say by how much."""

    rows: tuple[Row, ...]
    width: int
    whole: bool = True


def _repair(layout: Layout, group: str, effort: Effort) -> Repair | None:
    if group in {KEPT, APART}:
        return _closing(layout, effort) if group == KEPT else Repair(APART)
    elastic = _ELASTIC[group](layout)
    held = program(layout, whole=True, without=(group,))
    wider = Program(
        aims=(*(0.0 for _ in held.aims), *(1.0 for _ in range(elastic.width))),
        lows=(*held.lows, *(0.0 for _ in range(elastic.width))),
        highs=(*held.highs, *(inf for _ in range(elastic.width))),
        whole=(*held.whole, *(elastic.whole for _ in range(elastic.width))),
        rows=(*held.rows, *elastic.rows),
        most=False,
    )
    found = solve(wider, effort)
    if found.status != PROVEN or found.columns is None:
        return None
    given = tuple(round(by) for by in found.columns[layout.width :])
    return _READ[group](layout, given)


def _closing(layout: Layout, effort: Effort) -> Repair | None:
    held = program(layout, whole=True, without=(KEPT,))
    kept = [k for k, site in enumerate(layout.sites) if site.kept]
    aims = [1.0 if k in kept else 0.0 for k in range(layout.width)]
    found = solve(replace(held, aims=tuple(aims)), effort).columns
    if found is None:
        return None
    closed = tuple(layout.sites[k].code for k in kept if found[k] < 1 / 2)
    return Repair(KEPT, closed=closed)


def _budget(layout: Layout) -> _Elastic:
    rows, extra = [], 0
    for year, most in enumerate(layout.problem.limits.budget):
        if most is not None:
            spent = [(k, float(year_cost(site, year))) for k, site in enumerate(layout.sites)]
            rows.append(row_of(-inf, most, [*spent, (layout.width + year, -1.0)]))
        extra = year + 1
    return _Elastic(tuple(rows), extra)


def _count(layout: Layout) -> _Elastic:
    most = layout.problem.limits.count or 0
    terms = [*((k, 1.0) for k in layout.free), (layout.width, -1.0)]
    return _Elastic((row_of(-inf, most, terms),), 1)


def _load(layout: Layout) -> _Elastic:
    rows = []
    for code, at in layout.by_post().items():
        site = layout.sites[layout.site[code]]
        if site.load is not None:
            terms = [(k, float(layout.servings[k - layout.first].load)) for k in at]
            more = [(layout.site[code], -float(site.load)), (layout.width, -1.0)]
            rows.append(row_of(-inf, 0, [*terms, *more]))
    return _Elastic(tuple(rows), 1)


def _required(layout: Layout) -> _Elastic:
    spots, found = sorted(layout.problem.limits.required), layout.by_need()
    rows = [
        row_of(1, inf, [*((k, 1.0) for k in found.get(spot, ())), (layout.width + n, 1.0)])
        for n, spot in enumerate(spots)
    ]
    return _Elastic(tuple(rows), len(spots))


def _fairness(layout: Layout) -> _Elastic:
    agencies = sorted(layout.problem.limits.least.items())
    rows = [
        row_of(least, inf, [*agency_terms(layout, agency), (layout.width + n, 1.0)])
        for n, (agency, least) in enumerate(agencies)
    ]
    return _Elastic(tuple(rows), len(agencies))


_ELASTIC = {
    BUDGET: _budget,
    COUNT: _count,
    LOAD: _load,
    REQUIRED: _required,
    FAIRNESS: _fairness,
}


def _read_required(layout: Layout, given: tuple[int, ...]) -> Repair:
    spots = sorted(layout.problem.limits.required)
    named = tuple(spot for spot, left in zip(spots, given, strict=True) if left)
    return Repair(REQUIRED, required=named)


def _read_fairness(layout: Layout, given: tuple[int, ...]) -> Repair:
    agencies = sorted(layout.problem.limits.least)
    short = tuple((agency, by) for agency, by in zip(agencies, given, strict=True) if by)
    return Repair(FAIRNESS, shortfall=short)


_READ = {
    BUDGET: lambda _layout, given: Repair(BUDGET, budget=given),
    COUNT: lambda _layout, given: Repair(COUNT, count=given[0]),
    LOAD: lambda _layout, given: Repair(LOAD, load=given[0]),
    REQUIRED: _read_required,
    FAIRNESS: _read_fairness,
}
