"""One measured figure and what it should reach."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from typing_extensions import override


@dataclass(frozen=True)
class Figure:
    """What was measured, against what is asked; the smaller the better."""

    name: str
    value: float
    unit: str
    target: float

    @override
    def __str__(self) -> str:
        verdict = "reached" if self.value <= self.target else "MISSED"
        return f"{self.name:<64} {self.value:9.2f} {self.unit:<3} ≤ {self.target:g}  {verdict}"


def wall(work: Callable[[], object], runs: int = 9) -> float:
    """Median seconds of ``work``, after one run that is not counted."""
    work()
    return median(_timed(work, time.perf_counter) for _ in range(runs))


def cpu(work: Callable[[], object], runs: int = 9) -> float:
    """Median seconds of processor time of ``work``, after one run that is not counted."""
    work()
    return median(_timed(work, time.process_time) for _ in range(runs))


def paired(one: Callable[[], object], other: Callable[[], object], runs: int = 9) -> float:
    """Median of the ratio one/other, run in turn so that the machine's moods hit both."""
    one()
    other()
    ratios = []
    for _ in range(runs):
        first = _timed(one, time.perf_counter)
        ratios.append(first / _timed(other, time.perf_counter))
    return median(ratios)


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start
