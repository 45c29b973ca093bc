"""Finding by name as one types, among 100,000 officers."""

import os
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from lo_desk.i18n.language import spoken
from lo_desk.services import finding, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.ui.palette.grouping import Found, answer
from tests.benchmarks.figure import Figure, wall
from tests.benchmarks.registry import OFFICERS, fill
from tests.conftest import NOON

TYPED = ("b", "bechard", "N4711", "bechard 12", "bechrad 12", "ofifcer", "colombie", "zzzzzz")
ANSWER, TEXTS = 50, 50


def figures() -> Iterator[Figure]:
    """The palette's figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "large.lodesk")
        with opened(path, "me", lambda: NOON, kind="real") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            fill(desk)
            yield from _measured(desk)


def _measured(desk: Desk) -> Iterator[Figure]:
    before, start = _megabytes(), time.perf_counter()
    names = finding.index(desk).names
    took = time.perf_counter() - start
    yield Figure(f"names of {OFFICERS} officers read, beside the window", took, "s", 10)
    yield Figure(f"names of {OFFICERS} officers in memory", _megabytes() - before, "MB", 200)
    french = spoken("fr_CA")
    for typed in TYPED:

        def answered(typed: str = typed) -> object:
            hits = finding.find(names, finding.asked(typed), 40)
            return answer(Found(hits), french)

        def texts(typed: str = typed) -> object:
            return finding.mentions(desk, typed, frozenset(), 5)

        yield Figure(f"palette answers “{typed}” by name", wall(answered) * 1000, "ms", ANSWER)
        yield Figure(f"palette answers “{typed}” from texts", wall(texts) * 1000, "ms", TEXTS)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
