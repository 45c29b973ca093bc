"""The deployment problems among the reference cases, and brute force for small ones."""

import json
from itertools import combinations, product
from pathlib import Path

from lo_desk.assessment.optimiser.model import Limits, Problem, Serving, Site

CASES = json.loads((Path(__file__).parent / "cases" / "deploy.json").read_text("utf-8"))[
    "instances"
]


def problem_of(given):
    """A case as a problem; its values are need × coverage, not rounded."""
    sites = tuple(
        Site(code, post["agency"], (post["cost"],), post["max_load"], post["fixed"])
        for code, post in given["posts"].items()
    )
    servings = tuple(
        Serving(
            given["posts"][code]["agency"],
            place,
            code,
            given["need"][given["posts"][code]["agency"]][place] * cover,
        )
        for code, covers in given["cover"].items()
        for place, cover in covers.items()
    )
    limits = Limits(
        budget=(given["budget"],),
        count=given["max_new"],
        required=frozenset(tuple(spot) for spot in given["must"]),
    )
    return Problem(sites, servings, limits)


def every_set(problem):
    """Value, cost and posts of every possible set, the best assignment of each; slow."""
    free = [site.code for site in problem.sites if not site.kept]
    kept = [site.code for site in problem.sites if site.kept]
    for size in range(len(free) + 1):
        for opened in combinations(sorted(free), size):
            value = best_assignment(problem, {*kept, *opened})
            if value is not None and within(problem, {*kept, *opened}, len(opened)):
                cost = sum(s.costs[0] for s in problem.sites if s.code in {*kept, *opened})
                yield value, cost, opened


def within(problem, codes, count):
    limits = problem.limits
    cost = sum(site.costs[0] for site in problem.sites if site.code in codes)
    return (
        (not limits.budget or limits.budget[0] is None or cost <= limits.budget[0])
        and (limits.count is None or count <= limits.count)
        and not any(set(pair) <= codes for pair in limits.apart)
    )


def best_assignment(problem, codes):
    """The best value of the servings of these posts, or None: a need that must be is not."""
    loads = {site.code: site.load for site in problem.sites}
    spots = sorted({s.spot for s in problem.servings} | set(problem.limits.required))
    choices = [
        [None] * (spot not in problem.limits.required)
        + [s for s in problem.servings if s.spot == spot and s.post in codes]
        for spot in spots
    ]
    best = None
    for chosen in product(*choices):
        held = [s for s in chosen if s]
        full = any(
            loads[code] is not None and sum(s.load for s in held if s.post == code) > loads[code]
            for code in codes
        )
        fair = all(
            sum(s.value for s in held if s.agency == agency) >= least
            for agency, least in problem.limits.least.items()
        )
        if not full and fair:
            value = sum(s.value for s in held)
            best = value if best is None else max(best, value)
    return best
