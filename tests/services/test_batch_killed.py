"""A batch that is killed at each of its writes: register and files agree, and it goes on."""

import os
import sys
from datetime import timedelta
from hashlib import sha256
from itertools import count
from typing import Any

import pytest

from lo_desk.domain.batch import Batch, BatchItem
from lo_desk.domain.batch_course import KEPT, MADE, Course
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.progress import unheard
from lo_desk.services import batch_run, records
from lo_desk.services.desk import opened
from tests.conftest import NOON, TODAY

WRITES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir"}
SUBJECTS = ("CO",)
COPIES, DIED = 1, 9


def batch(*recipients, layout="pairs"):
    request = DocumentRequest("priorities-brief", "", "CBSA", TODAY, layout=layout)
    items = (BatchItem(_about(request, each), Bilingual(each, each)) for each in SUBJECTS)
    return Batch(tuple(items), recipients=recipients)


def _about(request, subject):
    return DocumentRequest(request.kind, subject, request.reader, TODAY, layout=request.layout)


def dying(registry, asked, folder, moment, last):
    """Make the batch in another process that dies before its ``last``-th write; how it ended."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = iter(range(last))

    def heard(event, told):
        writes = event in WRITES or (event == "open" and told[1] and set("wxa+") & set(told[1]))
        ours = writes and str(told[0]).startswith((str(folder), str(registry)))
        if ours and next(left, None) is None:
            os._exit(DIED)

    status = 1
    try:
        with opened(registry, "me", lambda: moment) as desk:
            sys.addaudithook(heard)
            batch_run.run(desk, asked, folder, Course(), unheard)
        status = 0
    finally:
        os._exit(status)


def later(moment):
    """A clock that stands a minute after ``moment``."""
    return lambda: moment + timedelta(minutes=1)


def kept(registry, folder):
    """The digests of the files that are there, and of the copies registered since the demo."""
    with opened(registry, "me", lambda: NOON) as desk:
        rows: Any = records.rows(desk, "issued_copy", Part())
    known = {row["file_hash"] for row in rows if "DEMO" not in str(row["issued_document"])}
    there = {
        sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*.pdf")
        if not any(part.startswith(".") for part in file.relative_to(folder).parts)
    }
    return there, known


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that is a copy of this one")
def test_killed_at_whichever_write_it_goes_on_and_register_and_files_agree(sqlite_demo, tmp_path):
    asked = batch(*[Bilingual(f"Director {n}", f"Direction {n}") for n in range(COPIES)])
    before: set[str] = set()
    for last in count():
        folder, moment = tmp_path / f"out-{last}", NOON + timedelta(minutes=10 * last)
        ended = dying(sqlite_demo, asked, folder, moment, last)
        there, known = kept(sqlite_demo, folder)
        assert there <= known  # no file that the register does not explain
        with opened(sqlite_demo, "me", later(moment)) as desk:
            course = batch_run.run(desk, asked, folder, Course(), unheard)
        assert {one.state for one in course.results} <= {MADE, KEPT}
        there, known = kept(sqlite_demo, folder)
        assert there == known - before  # nothing is registered twice, and each copy is there
        assert len(there) == COPIES * len(SUBJECTS)
        assert not list(folder.glob(".*"))  # nor is anything left of the dead run
        before = known
        if ended != DIED:
            assert ended == 0
            assert last > 5
            return
