"""What-if, scores and the optimiser: processor time, gaps and memory of their own process."""

import sys
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from random import Random
from resource import RUSAGE_SELF, getrusage
from typing import TypeVar

import numpy as np

from lo_desk.assessment.acceptability import Spread, drawn
from lo_desk.assessment.flips import least_moved, shares_of
from lo_desk.assessment.optimiser.alternatives import alternatives
from lo_desk.assessment.optimiser.model import Limits, Problem, Serving, Site, servings
from lo_desk.assessment.optimiser.solve import PROVEN, Effort
from lo_desk.assessment.optimiser.ties import best
from lo_desk.assessment.regret import set_regrets
from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.domain.scenario_changes import Close
from lo_desk.domain.scenario_delta import after, delta, view
from lo_desk.domain.worth import account
from lo_desk.progress import Cancelled
from tests.benchmarks.figure import Figure, cpu
from tests.domain.big_network import big_network

MEGABYTE = 1024
BOTH = (CBSA, RCMP)
Found = TypeVar("Found")


def figures() -> Iterator[Figure]:
    """The figures of assessments."""
    yield from _what_if()
    yield from _scores()
    yield from _optimiser()


def _what_if() -> Iterator[Figure]:
    before = view(big_network(200))
    post = max(before.network.open.values(), key=lambda p: len(before.network.current[p.id]))
    needs = dict.fromkeys(before.covers, 500)
    change = (Close(post.id, before.network.day),)
    told = "what-if of 200 posts × 250 countries, gaps and coverage, processor time"
    yield Figure(told, cpu(lambda: delta(before, after(before, change), needs)) * 1000, "ms", 100)
    chance = Random(1)
    factors = [[chance.randrange(2500, 10001) for _ in range(7)] for _ in range(5000)]
    told = "5,000 coverage ledgers, processor time"
    yield Figure(told, cpu(lambda: [account(each) for each in factors]) * 1000, "ms", 30)


def _scores() -> Iterator[Figure]:
    chance = Random(1)
    names = [str(n) for n in range(12)]
    low = np.array([[[chance.randrange(5) for _ in range(15)] for _ in "ab"] for _ in names])
    spread = Spread(low.astype(float), low + 1.0)
    told = "rank acceptability, 12 × 15, 20,000 draws, processor time"
    yield Figure(told, cpu(lambda: drawn(names, spread, 20_000, 1), 5) * 1000, "ms", 200)
    values = [[Fraction(chance.randrange(11), 10) for _ in range(15)] for _ in names]
    ends = [Fraction(1, 20)] * 15, [Fraction(1, 10)] * 15
    told = "regret of all 220 sets of 3 of 12, 15 criteria, processor time"
    yield Figure(told, cpu(lambda: set_regrets(values, *ends, 3), 5) * 1000, "ms", 100)
    weights = shares_of([chance.randrange(1, 20) for _ in range(15)])
    apart = [Fraction(chance.randrange(-5, 6), 5) for _ in range(15)]
    if sum(w * d for w, d in zip(weights, apart, strict=True)) < 0:
        apart = [-d for d in apart]
    told = "least weights moved, 15 criteria, exact, processor time"
    yield Figure(told, cpu(lambda: least_moved(weights, apart)) * 1e6, "µs", 1000)


def _optimiser() -> Iterator[Figure]:
    small = instance(70, 12, 3)
    spent, answer = _timed(lambda: best(small))
    proven = answer.status == PROVEN and answer.reproducible
    yield Figure("12 free posts, choose 3, 250 places, three stages, processor time", spent, "s", 5)
    yield Figure("the same, not proven", float(not proven), "", 0)
    same = all(best(_shuffled(small, seed)).plan == answer.plan for seed in range(5))
    yield Figure("the same, answers that differ in 5 orders of the input", float(not same), "", 0)
    spent, others = _timed(lambda: alternatives(small, answer, Effort(60.0)))
    yield Figure(f"the same, other answers ({len(others.plans)})", spent, "s", 20)
    spent, answer = _timed(lambda: best(instance(70, 130, 10)))
    yield Figure("70 kept + 130 free posts, choose 10: proven, processor time", spent, "s", 30)
    yield Figure("the same, gap", float(answer.gap) * 100, "%", 0)
    answer = best(instance(0, 200, 30))
    yield Figure("200 free posts, choose 30: gap after 30 s", float(answer.gap) * 100, "%", 0.5)
    yield Figure("an optimiser that is told to stop stops within", _stopped(), "s", 0.2)
    peak = getrusage(RUSAGE_SELF).ru_maxrss / MEGABYTE
    yield Figure(
        "most memory of all this", peak / (1024 if sys.platform == "darwin" else 1), "MB", 600
    )


def instance(kept: int, free: int, count: int, places: int = 250, seed: int = 1) -> Problem:
    """Posts of both agencies at random places of a sphere, covering less the farther they are."""
    chance = Random(seed)
    spots = [_point(chance) for _ in range(places)]
    sites, covers = [], {}
    for n in range(kept + free):
        agency, code = BOTH[n % 2], f"P{n:03}"
        home = chance.randrange(places)
        sites.append(Site(code, agency, (chance.randrange(300, 800),) * 3, 12, n < kept))
        for i, spot in enumerate(spots):
            near = sum(a * b for a, b in zip(spots[home], spot, strict=True))
            covers[(agency, f"Z{i:03}"), code] = 10000 if i == home else int(2500 * (1 + near))
    needs = {(agency, f"Z{i:03}"): chance.randrange(1000) for agency in BOTH for i in range(places)}
    return Problem(tuple(sites), servings(needs, covers), Limits(count=count))


def _point(chance: Random) -> tuple[float, float, float]:
    x, y, z = (chance.gauss(0, 1) for _ in range(3))
    length = (x * x + y * y + z * z) ** 0.5
    return x / length, y / length, z / length


def _shuffled(problem: Problem, seed: int) -> Problem:
    sites: list[Site] = list(problem.sites)
    served: list[Serving] = list(problem.servings)
    Random(seed).shuffle(sites)
    Random(seed).shuffle(served)
    return Problem(tuple(sites), tuple(served), problem.limits)


def _timed(work: Callable[[], Found]) -> tuple[float, Found]:
    start = time.process_time()
    found = work()
    return time.process_time() - start, found


def _stopped() -> float:
    """Seconds from the wish to stop to the answer."""
    asked: list[float] = []

    def report(fraction: float, _message: object) -> None:
        if fraction > 1 / 6 and not asked:
            asked.append(time.perf_counter())
            raise Cancelled

    best(instance(0, 200, 30), Effort(30.0, report))
    return time.perf_counter() - asked[0]
