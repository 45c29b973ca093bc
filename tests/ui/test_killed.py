"""A window that is killed while it imports and a form is half typed: nothing told is lost."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from lo_desk.db import backup as copies
from lo_desk.domain.rows import Part
from lo_desk.services import backups, history, records, steps
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.test_record_pane import chosen
from tests.ui.typing_until_killed import SAVED

ROWS, PART = 2_500, 2_000  # rows; those that the program saves together


@contextmanager
def killed_at(registry, *given):
    """The lines of a window that works on ``registry``; it is killed when the block ends."""
    script = Path(__file__).with_name("typing_until_killed.py")
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    line = [sys.executable, str(script), registry, *map(str, given)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, env=environ, text=True) as run:
        assert run.stdout is not None
        try:
            yield (told.strip() for told in run.stdout)
        finally:
            run.send_signal(signal.SIGKILL)
            run.wait()


@pytest.fixture
def folder(tmp_path):
    target = tmp_path / "in"
    target.mkdir()
    lines = ["owner,code", *(f"CBSA,P-{number}" for number in range(ROWS))]
    (target / "post.csv").write_text("\n".join(lines), encoding="utf-8")
    return target


def posts(desk):
    return records.count(desk, "post", Part())


@pytest.mark.parametrize(
    ("until", "share", "rows"),
    [
        ("Reading the rows", 0, {0}),
        ("Copying the registry", 0, {0}),
        ("Writing the records", 0, {0, PART}),
        ("Writing the records", PART / ROWS, {PART, ROWS}),
    ],
)
def test_a_window_killed_while_it_imports_loses_nothing_saved_nor_typed(
    qtbot, registry, folder, english, theme, until, share, rows
):
    with opened(registry, "me", lambda: NOON) as desk:
        before = posts(desk)
        earlier = backups.make(desk, backups.ASKED, NOON - timedelta(days=1))
    with killed_at(registry, folder, until, share) as lines:
        assert next(line for line in lines if line != "kept") == "there"
    copies.verify(Path(registry))
    with opened(registry, "me", lambda: NOON) as desk:
        history.verify(desk)
        assert records.find(desk, "post", SAVED)
        assert posts(desk) - before - 1 in rows
        there = backups.found(desk)
        assert earlier.path in [one.path for one in there]
        for one in there:
            copies.verify(one.path)
        assert_typed_text_is_offered(shown(qtbot, MainWindow(desk, english, theme)))
        if posts(desk) > before + 1:
            steps.undo(desk)
        assert posts(desk) == before + 1


def assert_typed_text_is_offered(window):
    assert window.workspace.drafts.recover() == 1
    page = chosen(window, "officers")
    assert the(QLineEdit, "phone", page).text() == "+1 613 555 0100"
    assert page.unsaved
    window.close()
