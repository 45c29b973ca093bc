"""An import that ends before its end: nothing saved is lost, nothing half done stays unseen."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lo_desk.domain.imports import NEW, SAME
from lo_desk.domain.rows import Part
from lo_desk.services import exchange, history, records
from lo_desk.services.desk import opened
from tests.conftest import NOON

PROGRAM = Path(sys.executable).with_name("lo-desk")
ROWS, PART = 5_000, 2_000


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
        said = next(line for line in program.stderr if "40% Writing the records" in line)
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
