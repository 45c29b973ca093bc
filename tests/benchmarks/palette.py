"""Finding by name as one types, among 100,000 officers."""

import os
import resource
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from sqlalchemy import Table, insert, select, text

from lo_desk.db.models import MODELS
from lo_desk.db.search import describe
from lo_desk.db.store import Step
from lo_desk.i18n.language import spoken
from lo_desk.ids import new_id
from lo_desk.services import finding, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.ui.palette.grouping import Found, answer
from tests.benchmarks.figure import Figure, cpu
from tests.benchmarks.registry import BATCH, LABEL, OFFICERS, fill
from tests.conftest import NOON

TYPED = ("b", "bechard", "N4711", "bechard 12", "bechrad 12", "ofifcer", "colombie", "zzzzzz")
ANSWER, TEXTS = 50, 50
_GUARDS = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'officer'"


def figures() -> Iterator[Figure]:
    """The palette's figures, of the processor: others may be at work on this machine."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "large.lodesk")
        with opened(path, "me", lambda: NOON, kind="real") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            fill(desk, BATCH)
            _copy(desk)
            yield from _measured(desk)


def _copy(desk: Desk) -> None:
    """The others as copies of the first: in their table and in search as ever, not in the journal.

    Nothing that is measured here reads the journal; the guard of the table, which wants it, is
    taken off this one file.
    """
    officer = MODELS["officer"]
    table = cast("Table", officer.__table__)
    with desk.store.writing(Step(LABEL)) as session:
        link = session.connection()
        for guard in link.scalars(text(_GUARDS)).all():
            link.execute(text(f"DROP TRIGGER {guard}"))
        first = [dict(row) for row in link.execute(select(table)).mappings()]
        for start in range(BATCH, OFFICERS, BATCH):
            made = [_named(row, start + n) for n, row in enumerate(first)]
            link.execute(insert(table), made)
            describe(link, [officer(**row) for row in made], ())


def _named(row: Mapping[str, object], n: int) -> dict[str, object]:
    name = f"Béchard-Dé {n % 977} officer"
    return {**row, "id": new_id(), "name": name, "service_no": f"N{n}"}


def _measured(desk: Desk) -> Iterator[Figure]:
    before, start = _megabytes(), time.process_time()
    names = finding.index(desk).names
    took = time.process_time() - start
    yield Figure(f"names of {OFFICERS} officers read, beside the window", took, "s", 10)
    yield Figure(f"names of {OFFICERS} officers in memory", _megabytes() - before, "MB", 200)
    french = spoken("fr_CA")
    for typed in TYPED:

        def answered(typed: str = typed) -> object:
            hits = finding.find(names, finding.asked(typed), 40)
            return answer(Found(hits), french)

        def texts(typed: str = typed) -> object:
            return finding.mentions(desk, typed, frozenset(), 5)

        yield Figure(f"palette answers “{typed}” by name", cpu(answered) * 1000, "ms", ANSWER)
        yield Figure(f"palette answers “{typed}” from texts", cpu(texts) * 1000, "ms", TEXTS)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
