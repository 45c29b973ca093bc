"""The linear program that a problem becomes: its columns, and a row for all it must keep to."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from lo_desk.assessment.optimiser.model import (
    APART,
    BUDGET,
    COUNT,
    FAIRNESS,
    KEPT,
    LOAD,
    REQUIRED,
    Problem,
    year_cost,
)
from lo_desk.domain.network import Spot

NO_LIMITS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """``low`` ≤ Σ by × column ≤ ``high``."""

    low: float
    high: float
    at: tuple[int, ...]
    by: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """A linear program, some of its columns whole numbers.

    Attributes:
        aims: What each column adds to what is sought.
        lows, highs: Between what each column lies.
        whole: Whether it is a whole number.
        most: Whether the most is sought, not the least.
    """

    aims: tuple[float, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]
    whole: tuple[bool, ...]
    rows: tuple[Row, ...]
    most: bool = True


class Layout:
    """Columns of a problem: first its sites, then its servings, each in a fixed order."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.sites = sorted(problem.sites, key=lambda site: site.code)
        self.servings = sorted(problem.servings, key=lambda s: (s.agency, s.place, s.post))
        self.site = {site.code: k for k, site in enumerate(self.sites)}
        self.first = len(self.sites)
        self.free = [k for k, site in enumerate(self.sites) if not site.kept]
        self.years = max((len(site.costs) for site in self.sites), default=0)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return self.first + len(self.servings)

    def values(self) -> tuple[float, ...]:
        """Value of each column."""
        return (*(0.0 for _ in self.sites), *(float(s.value) for s in self.servings))

    def costs(self) -> tuple[float, ...]:
        """Cost of each column, all years together."""
        return (*(float(sum(site.costs)) for site in self.sites), *(0.0 for _ in self.servings))

    def by_need(self) -> Mapping[Spot, list[int]]:
        """Columns of the servings of each need."""
        found: dict[Spot, list[int]] = {}
        for k, serving in enumerate(self.servings, start=self.first):
            found.setdefault(serving.spot, []).append(k)
        return found

    def by_post(self) -> Mapping[str, list[int]]:
        """Columns of the servings of each post."""
        found: dict[str, list[int]] = {}
        for k, serving in enumerate(self.servings, start=self.first):
            found.setdefault(serving.post, []).append(k)
        return found

    def served(self) -> Mapping[tuple[Spot, str], int]:
        """Column by need and post."""
        return {(s.spot, s.post): k for k, s in enumerate(self.servings, start=self.first)}


def program(
    layout: Layout, *, whole: bool = False, without: Collection[str] = NO_LIMITS
) -> Program:
    """The linear program of a problem: the most value within its limits.

    Args:
        layout: Columns of the problem.
        whole: Whether servings are whole numbers too.
        without: Groups of limits to leave out.
    """
    kept = KEPT not in without
    return Program(
        aims=layout.values(),
        lows=(
            *(float(site.kept and kept) for site in layout.sites),
            *(0.0 for _ in layout.servings),
        ),
        highs=tuple(1.0 for _ in range(layout.width)),
        whole=(*(True for _ in layout.sites), *(whole for _ in layout.servings)),
        rows=tuple(rows(layout, without)),
    )


def rows(layout: Layout, without: Collection[str] = NO_LIMITS) -> Iterator[Row]:
    """Everything that an answer must keep to."""
    yield from _servings(layout)
    makers = {
        REQUIRED: _needs,
        LOAD: _loads,
        BUDGET: _budgets,
        COUNT: _count,
        APART: _apart,
        FAIRNESS: _fairness,
    }
    for group, make in makers.items():
        if group not in without:
            yield from make(layout)
    if REQUIRED in without:
        yield from (row_of(-inf, 1, [(k, 1) for k in at]) for at in layout.by_need().values())


def row_of(low: float, high: float, terms: Iterable[tuple[int, float]]) -> Row:
    """A row of columns with their factors."""
    held = tuple(terms)
    return Row(low, high, tuple(k for k, _ in held), tuple(float(by) for _, by in held))


def _servings(layout: Layout) -> Iterator[Row]:
    """Only an open post serves; what is lent is served at home too."""
    column = layout.served()
    for k, serving in enumerate(layout.servings, start=layout.first):
        yield row_of(-inf, 0, [(k, 1), (layout.site[serving.post], -1)])
        if serving.own is not None:
            home = column.get((serving.own, serving.post))
            terms: list[tuple[int, float]] = [(k, 1.0)]
            yield row_of(-inf, 0, [*terms, (home, -1)] if home is not None else terms)


def _needs(layout: Layout) -> Iterator[Row]:
    required, found = layout.problem.limits.required, layout.by_need()
    for spot in sorted({*found, *required}):
        terms = [(k, 1.0) for k in found.get(spot, ())]
        yield row_of(1 if spot in required else -inf, 1, terms)


def _loads(layout: Layout) -> Iterator[Row]:
    for code, at in layout.by_post().items():
        site = layout.sites[layout.site[code]]
        if site.load is not None:
            terms = [(k, float(layout.servings[k - layout.first].load)) for k in at]
            yield row_of(-inf, 0, [*terms, (layout.site[code], -site.load)])


def _budgets(layout: Layout) -> Iterator[Row]:
    for year, most in enumerate(layout.problem.limits.budget):
        if most is not None:
            spent = [(k, year_cost(site, year)) for k, site in enumerate(layout.sites)]
            yield row_of(-inf, most, spent)


def _count(layout: Layout) -> Iterator[Row]:
    most = layout.problem.limits.count
    if most is not None:
        yield row_of(-inf, most, [(k, 1.0) for k in layout.free])


def _apart(layout: Layout) -> Iterator[Row]:
    for pair in sorted(layout.problem.limits.apart):
        yield row_of(-inf, 1, [(layout.site[code], 1.0) for code in pair])


def _fairness(layout: Layout) -> Iterator[Row]:
    limits = layout.problem.limits
    for agency, least in sorted(limits.least.items()):
        terms = agency_terms(layout, agency)
        if limits.measured:
            terms = [(k, float(_measured(layout, k))) for k, _ in terms]
        yield row_of(least, inf, terms)


def _measured(layout: Layout, k: int) -> int:
    serving = layout.servings[k - layout.first]
    return layout.problem.limits.measured.get((serving.spot, serving.post), 0)


def agency_terms(layout: Layout, agency: str) -> list[tuple[int, float]]:
    """What the agency gains by each serving of its needs."""
    return [
        (k, float(serving.value))
        for k, serving in enumerate(layout.servings, start=layout.first)
        if serving.agency == agency
    ]
