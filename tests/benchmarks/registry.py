"""Saving and searching among 100,000 officers."""

import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from statistics import median

import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

from lo_desk.db.search import find
from lo_desk.db.store import Step
from lo_desk.domain.rows import NEW, Edit, Part
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import network, records, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.services.writing import write
from tests.benchmarks.figure import Figure, paired, wall
from tests.conftest import NOON

OFFICERS, BATCH = 100_000, 2000
LABEL = said("Saved.")


def figures() -> Iterator[Figure]:
    """The registry's figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "large.lodesk")
        with opened(path, "me", lambda: NOON, kind="real") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            start = time.perf_counter()
            fill(desk)
            rate = (time.perf_counter() - start) / OFFICERS * 1000
            yield Figure("import with journal and search, per 1,000 rows", rate, "s", 1.0)
            yield from _searches(desk)
            yield from _saves(desk)


def fill(desk: Desk, many: int = OFFICERS) -> None:
    """That many thousands of fictional officers, half of each agency."""
    for start in range(0, many, BATCH):
        edits = [
            Edit(
                "officer",
                new_id(),
                NEW,
                {
                    "owner": "CBSA" if n % 2 else "RCMP",
                    "name": f"Béchard-Dé {n % 977} officer",
                    "service_no": f"N{n}",
                    "official_language": "fr",
                },
            )
            for n in range(start, start + BATCH)
        ]
        with desk.store.writing(Step(LABEL)) as session:
            write(session, edits)


_BARE = """
SELECT entity, record_id FROM search_doc WHERE entity = 'officer'
AND no IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :words) ORDER BY no LIMIT 200
"""


def _searches(desk: Desk) -> Iterator[Figure]:
    for words, limit in (("N4711", 30), ("bechard 12", 30), ("bechard", 250)):
        terms = " ".join(f'"{word}"*' for word in words.split())

        def ours(words: str = words) -> object:
            return network.officers(desk, Part(words))

        def found(words: str = words) -> object:
            with desk.store.reading() as session:
                return find(session, words, 200, "officer")

        def bare(terms: str = terms) -> object:
            with desk.store.engine.connect() as link:
                return link.execute(text(_BARE), {"words": terms}).all()

        yield Figure(f"search “{words}”, first page of 200", wall(ours) * 1000, "ms", limit)
        yield Figure(f"search “{words}”, against bare SQL", paired(found, bare), "×", 2)


def _saves(desk: Desk) -> Iterator[Figure]:
    row = network.officers(desk, Part("N4711"))[0]
    numbers = count(1000)

    def ours() -> None:
        version = versions[-1]
        edit = Edit("officer", row.id, version, {"phone": f"+1 613 555 {next(numbers)}"})
        versions.append(records.save(desk, [edit], LABEL)[row.id])

    versions = [records.read(desk, "officer", row.id).version]
    times = [_time(ours) for _ in range(200)]
    yield Figure("save one record, median", median(times), "ms", 5)
    yield Figure("save one record, 95th percentile", sorted(times)[190], "ms", 15)
    bare = _bare_save(desk, row.id.hex)
    yield Figure(
        "save one record, against the bare SQL transaction", paired(ours, bare, 99), "×", 3
    )


def _bare_save(desk: Desk, officer: str) -> Callable[[], None]:
    """The same statements by hand, on a copy of the same file, with its guards."""
    copy = f"{desk.place}.bare"
    shutil.copy(desk.place, copy)
    link = driver.connect(copy)
    link.isolation_level = None
    link.create_function("lo_writing", 0, lambda: 1)
    link.execute("PRAGMA journal_mode=WAL")
    link.execute("PRAGMA synchronous=FULL")
    numbers = count(1000)
    change = "INSERT INTO change VALUES (?, 0, 'officer', ?, ?, 'change', 'CBSA', 1, ?, ?, '{}')"
    head = "INSERT INTO change_set VALUES (?, ?, ?, ?, 'me', 'me', '{}', '', NULL, NULL, x'', x'')"
    last = "SELECT site, seq, hash, at FROM change_set ORDER BY seq DESC LIMIT 1"

    def save() -> None:
        step = new_id().hex
        link.execute("BEGIN IMMEDIATE")
        row = link.execute("SELECT * FROM officer WHERE id = ?", (officer,)).fetchone()
        version = link.execute("SELECT version FROM officer WHERE id = ?", (officer,)).fetchone()[0]
        phone = f"+1 613 556 {next(numbers)}"
        link.execute(
            "UPDATE officer SET phone = ?, version = ? WHERE id = ? AND version = ?",
            (phone, version + 1, officer, version),
        )
        link.execute(
            "SELECT new FROM change WHERE record_id = ? ORDER BY version DESC LIMIT 8", (officer,)
        ).fetchall()
        old, new = json.dumps({"phone": str(row)}), json.dumps({"phone": phone})
        link.execute(change, (step, officer, version + 1, old, new))
        found = link.execute("SELECT no FROM search_doc WHERE record_id = ?", (officer,)).fetchone()
        link.execute(
            "UPDATE search_doc SET title = ?, body = ? WHERE no = ?", (phone, phone, found[0])
        )
        site, seq, _, at = link.execute(last).fetchone()
        link.execute(head, (step, site, seq + 1, at))
        link.execute("COMMIT")

    return save


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
