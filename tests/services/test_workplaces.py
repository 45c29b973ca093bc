"""What a killed run leaves in the folder of the documents is cleared up; a living run's stays."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lo_desk.services import copies, workplaces
from lo_desk.services.workplaces import LOCK, left_in, workplace
from tests.conftest import NOON

_MAKER = """
import sys
from pathlib import Path
from lo_desk.services.workplaces import workplace

with workplace(Path(sys.argv[1])) as place:
    (place / "2026-0001-01.pdf.part").write_bytes(b"half")
    print("on", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def maker(tmp_path):
    """Another process in the middle of a document."""
    words = [sys.executable, "-c", _MAKER, str(tmp_path)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        yield child
        child.kill()


def names(folder):
    return sorted(path.name for path in folder.rglob("*"))


def test_a_living_run_keeps_its_folder_and_a_killed_one_leaves_nothing(maker, desk, tmp_path):
    before = names(tmp_path)
    assert "2026-0001-01.pdf.part" in before
    copies.settle(desk, tmp_path)
    assert names(tmp_path) == before
    os.kill(maker.pid, signal.SIGKILL)
    maker.wait()
    copies.settle(desk, tmp_path)
    assert "2026-0001-01.pdf.part" not in names(tmp_path)
    assert not list(tmp_path.glob(".lo-desk-*"))


def test_a_folder_is_gone_with_what_is_left_in_it(tmp_path):
    with workplace(tmp_path) as place:
        (place / "half.pdf.part").write_bytes(b"half")
        assert list(left_in(tmp_path, NOON)) == []
    assert list(tmp_path.iterdir()) == []


def test_one_of_an_earlier_version_is_a_dead_ones_after_a_day(tmp_path):
    left = tmp_path / ".lo-desk-before"
    left.mkdir()
    (left / "half.pdf.part").write_bytes(b"half")
    made = NOON.timestamp()
    os.utime(left, (made - 60, made - 60))
    assert list(left_in(tmp_path, NOON)) == []
    os.utime(left, (made - 90_000, made - 90_000))
    assert list(left_in(tmp_path, NOON)) == [left]
    assert not left.exists()


def test_whoever_makes_one_while_somebody_clears_up_makes_another(tmp_path, monkeypatch):
    """An empty folder is taken for a dead one's just before its maker locks it."""
    true, cleared = workplaces._taken, list[str]()

    def meanwhile(lock):
        if not cleared:
            cleared.append(lock.name)
            Path(lock.name).unlink()
        return true(lock)

    monkeypatch.setattr(workplaces, "_taken", meanwhile)
    with workplace(tmp_path) as place:
        assert (place / LOCK).exists()
    assert list(tmp_path.iterdir()) == []


def test_what_was_never_registered_is_thrown_away(desk, tmp_path):
    left = tmp_path / ".lo-desk-dead"
    left.mkdir()
    (left / LOCK).touch()
    (left / "2026-0001-01.pdf").write_bytes(b"%PDF")
    assert copies.settle(desk, tmp_path) == ()
    assert list(tmp_path.glob("*.pdf")) == []
    assert not left.exists()
