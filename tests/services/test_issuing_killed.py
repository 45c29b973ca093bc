"""Killed while a document is issued: register and files agree afterwards."""

import os
import signal
import subprocess
import sys
from hashlib import sha256
from typing import Any

import pytest

from lo_desk.domain.rows import Part
from lo_desk.services import copies, records
from lo_desk.services.desk import opened
from tests.conftest import NOON

_ISSUER = """
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.services import copies, register
from lo_desk.services.desk import opened

registry, folder, moment = sys.argv[1:]
if moment == "named":  # registered, and no file has its name yet
    copies.named = lambda *_: os.kill(os.getpid(), 9)
with opened(registry, "me", lambda: datetime(2026, 11, 24, 17, tzinfo=UTC)) as desk:
    request = DocumentRequest("country-pack", "EC", "CBSA", date(2026, 11, 24))
    asked = register.Issuing(request, [Bilingual("Director", "Direction")] * 2)
    while True:
        register.issue(desk, asked, Path(folder), lambda *_: print("on", flush=True))
"""
MOMENTS = [("3", 0), ("60", 0), ("140", 2), ("named", 2)]


@pytest.mark.parametrize(("moment", "least"), MOMENTS)
def test_every_registered_copy_has_its_file_and_every_file_is_registered(
    sqlite_demo, tmp_path, moment, least
):
    folder = tmp_path / "out"
    _killed(sqlite_demo, folder, moment)
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        copies.settle(desk, folder)
        copied: Any = records.rows(desk, "issued_copy", Part())
        issued: Any = records.rows(desk, "issued_document", Part())
    registered = {row["file_hash"] for row in copied if "DEMO" not in str(row["issued_document"])}
    documents = [row for row in issued if "DEMO" not in row["number"]]
    there = {sha256(file.read_bytes()).hexdigest() for file in folder.glob("*.pdf")}
    assert there == registered
    assert len(registered) == 2 * len(documents)
    assert len(registered) >= least


def _killed(registry, folder, moment):
    """Issue again and again in a process that is killed after so many words of progress."""
    issuer = [sys.executable, "-c", _ISSUER, registry, str(folder), moment]
    with subprocess.Popen(issuer, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        for heard, _ in enumerate(child.stdout, 1):
            if moment.isdigit() and heard == int(moment):
                os.kill(child.pid, signal.SIGKILL)
                break
        child.wait()
