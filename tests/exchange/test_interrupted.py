"""An import that ends before its end: nothing saved is lost, nothing half done stays unseen."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from lo_desk.domain.imports import NEW, SAME
from lo_desk.domain.rows import Part
from lo_desk.errors import NoRoom
from lo_desk.services import exchange, history, records
from lo_desk.services.desk import opened
from tests.conftest import NOON

PROGRAM = Path(sys.executable).with_name("lo-desk")
ROWS, PART = 5_000, 2_000  # rows; those that the program saves together


@pytest.fixture
def folder(tmp_path):
    target = tmp_path / "in"
    target.mkdir()
    lines = ["owner,code", *(f"CBSA,P-{number}" for number in range(ROWS))]
    (target / "post.csv").write_text("\n".join(lines), encoding="utf-8")
    return target


def quiet(_fraction, _message):
    pass


def posts(desk):
    return records.count(desk, "post", Part())


def test_an_import_that_is_killed_can_be_gone_on_with(sqlite, folder):
    program = subprocess.Popen(
        [PROGRAM, "--registry", sqlite, "--language", "en", "import", folder],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stderr is not None
    with program:
        said = next(
            line for line in program.stderr if f"{100 * PART // ROWS}% Writing the records" in line
        )
        os.kill(program.pid, signal.SIGKILL)
        program.stderr.read()
    assert said
    with opened(sqlite, "me", lambda: NOON) as desk:
        history.verify(desk)
        there = posts(desk)
        assert there in {PART, 2 * PART}
        plan = exchange.check(desk, folder, quiet)
        assert (plan.counts[SAME], plan.counts[NEW]) == (there, ROWS - there)
        exchange.apply(desk, plan, quiet)
        assert posts(desk) == ROWS


def test_a_full_disk_keeps_the_import_out_or_says_how_much_of_it_is_there(sqlite, folder):
    size = Path(sqlite).stat().st_size // 1024
    line = f"ulimit -f {size + 200}; exec '{PROGRAM}' --registry '{sqlite}' import '{folder}'"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    with opened(sqlite, "me", lambda: NOON) as desk:
        history.verify(desk)
        there = posts(desk)
    told = f"{there:,} rows of it are in the registry" if there else "The disk is full."
    assert told in done.stderr
    assert "efused" not in (done.stdout + done.stderr).replace(
        "Refused: 0.", ""
    )  # no row is to blame


@pytest.mark.parametrize("rows", [200, ROWS])
def test_a_full_disk_found_while_it_is_tried_is_the_disks_fault_not_a_rows(sqlite, tmp_path, rows):
    folder = tmp_path / "few"
    folder.mkdir()
    lines = ["owner,code", *(f"CBSA,P-{number}" for number in range(rows))]
    (folder / "post.csv").write_text("\n".join(lines), encoding="utf-8")
    with opened(sqlite, "me", lambda: NOON) as desk:
        with grown_full(), pytest.raises(NoRoom, match="The disk is full"):
            exchange.check(desk, folder, quiet)
        history.verify(desk)
        assert posts(desk) == 0
        assert exchange.check(desk, folder, quiet).counts[NEW] == rows


@contextmanager
def grown_full():
    """No registry, nor a copy of one, may grow meanwhile."""

    def limit(link):
        pages = link.exec_driver_sql("PRAGMA page_count").scalar()
        link.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")

    def lift(link):
        link.exec_driver_sql("PRAGMA max_page_count = 4294967294")

    event.listen(Engine, "begin", limit)
    try:
        yield
    finally:
        event.remove(Engine, "begin", limit)
    event.listen(Engine, "begin", lift, once=True)
