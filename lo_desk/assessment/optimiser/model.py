"""Which posts, serving which needs: the problem, its limits, and the linear program it becomes.

All figures are whole numbers. A post that is open serves needs of its own agency, each need by one
post at most; under an arrangement a post that serves its agency's need at a place may serve the
other agency's need there too.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import inf

from lo_desk.assessment.refusals import ContradictoryLimits, NotANumber
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.domain.network import Spot
from lo_desk.i18n.msg import said

BUDGET, COUNT, LOAD, REQUIRED = "budget", "count", "load", "required"
FAIRNESS, KEPT, APART = "fairness", "kept", "apart"
GROUPS = (BUDGET, COUNT, LOAD, REQUIRED, FAIRNESS, KEPT, APART)
"""Limits by name, in the order they are told."""
NO_LIMITS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Site:
    """A post that is there, or could be.

    Attributes:
        costs: In each year that is looked at, in one unit of money.
        load: How many places it can serve at most; None: any number.
        kept: Whether it stays open whatever the answer.
    """

    code: str
    agency: str
    costs: tuple[int, ...] = (0,)
    load: int | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Serving:
    """A post may serve a need.

    Attributes:
        agency, place: Whose need, and where.
        post: Code of the post.
        value: What it adds: need times coverage.
        load: How much of the post's load it takes.
        own: The need of the post's own agency that it must serve too; None: it is its own.
    """

    agency: str
    place: str
    post: str
    value: int
    load: int = 1
    own: Spot | None = None

    @property
    def spot(self) -> Spot:
        """Agency and place of the need."""
        return self.agency, self.place


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer must keep to.

    Attributes:
        budget: Most that all open posts cost in each year; None: no limit that year.
        count: Most posts beside those that are kept.
        required: Needs that must be served.
        apart: Pairs of posts that are not both open.
        least: Value that each agency must have at least: today's, so that nobody loses.
    """

    budget: tuple[int | None, ...] = ()
    count: int | None = None
    required: frozenset[Spot] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    least: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """Sites, what they could serve, and limits; the order of none of them matters."""

    sites: tuple[Site, ...]
    servings: tuple[Serving, ...]
    limits: Limits = field(default_factory=Limits)

    def check(self) -> None:
        """The limits can be read together.

        Raises:
            NotANumber: An amount below 0.
            ContradictoryLimits: Limits that name what is not there, or exclude one another.
        """
        codes = {site.code for site in self.sites}
        limits = self.limits
        costs = (cost for site in self.sites for cost in site.costs)
        loads = (site.load for site in self.sites)
        values = (serving.value for serving in self.servings)
        for amount in (*limits.budget, limits.count, *costs, *loads, *values):
            if amount is not None and (type(amount) is not int or amount < 0):
                raise NotANumber(said("Limits"), amount)
        kept = {site.code for site in self.sites if site.kept}
        for one, two in limits.apart:
            if one == two or not {one, two} <= codes:
                raise ContradictoryLimits(
                    said("“not both” needs two posts (%(one)s, %(two)s).", one=one, two=two)
                )
            if {one, two} <= kept:
                raise ContradictoryLimits(
                    said(
                        "%(one)s and %(two)s are both kept and may not both be open.",
                        one=one,
                        two=two,
                    )
                )


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


def year_cost(site: Site, year: int) -> int:
    """What the site costs in a year."""
    return site.costs[year] if year < len(site.costs) else 0


def _count(layout: Layout) -> Iterator[Row]:
    most = layout.problem.limits.count
    if most is not None:
        yield row_of(-inf, most, [(k, 1.0) for k in layout.free])


def _apart(layout: Layout) -> Iterator[Row]:
    for pair in sorted(layout.problem.limits.apart):
        yield row_of(-inf, 1, [(layout.site[code], 1.0) for code in pair])


def _fairness(layout: Layout) -> Iterator[Row]:
    for agency, least in sorted(layout.problem.limits.least.items()):
        yield row_of(least, inf, agency_terms(layout, agency))


def agency_terms(layout: Layout, agency: str) -> list[tuple[int, float]]:
    """What the agency gains by each serving of its needs."""
    return [
        (k, float(serving.value))
        for k, serving in enumerate(layout.servings, start=layout.first)
        if serving.agency == agency
    ]


def servings(
    needs: Mapping[Spot, int],
    covers: Mapping[tuple[Spot, str], int],
    rules: AssessmentRules | None = None,
) -> tuple[Serving, ...]:
    """What is worth looking at: for each need its best posts, if they cover enough.

    Args:
        needs: Thousandths by agency and place.
        covers: Coverage in ten-thousandths by need and post.
        rules: How many posts a need, and which coverage at least.
    """
    held = rules or AssessmentRules()
    by_need: dict[Spot, list[tuple[int, str]]] = {}
    for (spot, post), cover in covers.items():
        if cover >= held.reach_least and spot in needs:
            by_need.setdefault(spot, []).append((-cover, post))
    return tuple(
        Serving(*spot, post, (needs[spot] * -worse + 500) // 1000)
        for spot, found in sorted(by_need.items())
        for worse, post in sorted(found)[: held.posts_each]
    )


def lent(
    given: Iterable[Serving],
    needs: Mapping[Spot, int],
    covers: Mapping[tuple[Spot, str], int],
    worth: Mapping[Spot, int],
) -> tuple[Serving, ...]:
    """Servings of one agency that count for the other where an arrangement says so.

    Args:
        given: Servings of own needs.
        needs: Thousandths by agency and place.
        covers: Coverage by need and post.
        worth: What the other agency's coverage is worth for a need, in ten-thousandths; 0: no
            arrangement.
    """
    found = []
    for serving in given:
        for spot, share in worth.items():
            if share and spot[1] == serving.place and spot[0] != serving.agency:
                cover = (covers[serving.spot, serving.post] * share + 5000) // 10000
                value = (needs.get(spot, 0) * cover + 500) // 1000
                found.append(Serving(*spot, serving.post, value, 0, serving.spot))
    return tuple(found)
