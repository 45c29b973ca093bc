"""Which posts, serving which needs: the problem and its limits.

All figures are whole numbers. A post that is open serves needs of its own agency, each need by one
post at most; under an arrangement a post that serves its agency's need at a place may serve the
other agency's need there too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lo_desk.assessment.refusals import ContradictoryLimits, NotANumber
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.domain.network import Spot
from lo_desk.i18n.msg import said

BUDGET, COUNT, LOAD, REQUIRED = "budget", "count", "load", "required"
FAIRNESS, KEPT, APART = "fairness", "kept", "apart"
GROUPS = (BUDGET, COUNT, LOAD, REQUIRED, FAIRNESS, KEPT, APART)
"""Limits by name, in the order they are told."""


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


def year_cost(site: Site, year: int) -> int:
    """What the site costs in a year."""
    return site.costs[year] if year < len(site.costs) else 0


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
        measured: What each need served by each post is worth for ``least``; empty: as the problem
            values it. Where needs are weighed in several ways, what is fair stays the same.
    """

    budget: tuple[int | None, ...] = ()
    count: int | None = None
    required: frozenset[Spot] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    least: Mapping[str, int] = field(default_factory=dict)
    measured: Mapping[tuple[Spot, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """Sites, what they could serve, and limits; the order of none of them matters."""

    sites: tuple[Site, ...]
    servings: tuple[Serving, ...]
    limits: Limits = field(default_factory=Limits)

    @property
    def worths(self) -> Mapping[tuple[Spot, str], int]:
        """Value of each serving by need and post."""
        return {(serving.spot, serving.post): serving.value for serving in self.servings}

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
