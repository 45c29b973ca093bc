"""Backups: whole or not there, rotated, looked into before they are put back."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from lo_desk.db import backup as copies
from lo_desk.domain.rows import Edit, Part
from lo_desk.errors import RegistryDamaged
from lo_desk.i18n.msg import said
from lo_desk.services import backups, history, records, steps
from lo_desk.services.desk import opened
from tests.conftest import NOON


def change(desk, **changes):
    post = records.rows(desk, "post", Part(count=1))[0]
    records.save(desk, [Edit("post", post.id, post.version, changes)], said("A changed post"))
    return post.id


def backed_up(desk, hours=0, why=backups.ASKED):
    return backups.make(desk, why, NOON + timedelta(hours=hours))


def test_a_backup_is_a_registry_of_its_own(desk):
    made = backed_up(desk)
    with opened(str(made.path), "me", lambda: NOON) as twin:
        assert records.count(twin, "post", Part()) == records.count(desk, "post", Part())
    assert [one.path for one in backups.found(desk)] == [made.path]
    assert (made.at, made.why) == (NOON, backups.ASKED)
    assert made.path.parent.name == "registry.backups"


def test_a_backup_is_due_when_something_was_saved_since_the_last(desk):
    assert backups.due(desk)
    backed_up(desk)
    assert not backups.due(desk)
    change(desk, source="x")
    assert backups.due(desk)
    backups.before(desk, backups.IMPORT)
    assert not backups.due(desk)


def test_backups_go_to_the_folder_one_chose(desk, tmp_path):
    chosen = replace(desk, backups=str(tmp_path / "elsewhere"))
    made = backed_up(chosen)
    assert made.path.parent == tmp_path / "elsewhere"
    assert [one.path for one in backups.found(chosen)] == [made.path]


def test_rotation_deletes_what_is_too_many_and_nothing_else(desk):
    place = Path(desk.place)
    older = place.with_name("registry.0001.backup.lodesk")
    shutil.copy(place, older)
    os.utime(older, (0, 0))
    other = place.with_name("registry.backups") / "notes.txt"
    for hours in range(40):
        backed_up(desk, hours)
    other.touch()
    backed_up(desk, 41)
    left = backups.found(desk)
    assert len([one for one in left if one.why == backups.ASKED]) <= 6
    assert older in [one.path for one in left]
    assert other.exists()
    assert left[0].at == NOON + timedelta(hours=41)


def test_half_copies_of_killed_programs_go_in_time_and_no_other_file(desk):
    made = backed_up(desk).path
    old, fresh = (made.with_name(f"{made.name}.{pid}.part") for pid in (11, 12))
    others = made.with_name("budget.20260101T000000Z.daily.backup.lodesk.11.part")
    for path in (old, fresh, others):
        path.write_bytes(b"half")
    long_ago = made.stat().st_mtime - 7200
    os.utime(old, (long_ago, long_ago))
    os.utime(others, (long_ago, long_ago))
    backed_up(desk, 1)
    assert [path.exists() for path in (old, fresh, others)] == [False, True, True]


def test_a_name_with_brackets_is_no_pattern(made_demo, tmp_path):
    place = tmp_path / "a[b]*.lodesk"
    shutil.copy(made_demo, place)
    with opened(str(place), "me", lambda: NOON) as desk:
        made = backed_up(desk)
        assert [one.path for one in backups.found(desk)] == [made.path]


def test_too_little_room_is_said_with_what_is_needed(desk, monkeypatch, english):
    earlier = backed_up(desk)
    usage = shutil.disk_usage(".")._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(backups.NoRoomForBackup) as refused:
        backed_up(desk, 1)
    assert "Free up" in english.text(refused.value.msg)
    assert [one.path for one in backups.found(desk)] == [earlier.path]


def test_a_disk_that_fills_up_meanwhile_leaves_no_half_backup(desk, monkeypatch):
    earlier = backed_up(desk)

    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, "_settle", full)
    with pytest.raises(backups.BackupNotWritten):
        backed_up(desk, 1)
    assert [one.path for one in backups.found(desk)] == [earlier.path]
    assert list(backups.folder(desk).iterdir()) == [earlier.path]


def test_a_folder_that_cannot_be_made_is_said(desk, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(backups.BackupNotWritten):
        backed_up(replace(desk, backups=str(tmp_path / "file" / "in")))


def test_what_would_be_lost_is_listed_by_step_newest_first(desk, english):
    made = backed_up(desk)
    assert backups.preview(desk, made).count == 0
    change(desk, source="x")
    change(desk, source="y")
    told = backups.preview(desk, made)
    assert told.count == 2
    assert [english.text(step.label) for step in told.steps] == ["A changed post"] * 2
    assert copies.head(made.path).steps != copies.head(Path(desk.place)).steps


def test_a_backup_of_another_registry_is_refused(desk, made, tmp_path):
    shutil.copy(made, tmp_path / "other.lodesk")
    foreign = replace(backed_up(desk), path=tmp_path / "other.lodesk")
    with pytest.raises(backups.OtherRegistry):
        backups.preview(desk, foreign)


def test_what_was_saved_after_a_backup_is_gone_when_it_is_put_back_and_kept_aside(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        made = backed_up(desk)
        site, key = desk.store.site, change(desk, source="after")
        errand = backups.restoring(desk, made)
    assert errand() == sqlite_demo
    aside = next(Path(sqlite_demo).parent.glob("*.replaced.lodesk"))
    with opened(str(aside), "me", lambda: NOON) as desk:
        assert records.read(desk, "post", key)["source"] == "after"
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        assert records.read(desk, "post", key)["source"] != "after"
        assert desk.store.site != site


def test_a_restored_registry_is_worked_in_undone_and_its_journal_verifies(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        change(desk, source="before")
        made = backed_up(desk)
        errand = backups.restoring(desk, made)
    errand()
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        last = desk.store.last_change()
        key = change(desk, source="later")
        assert desk.store.last_change() != last
        history.verify(desk)
        steps.undo(desk)
        assert records.read(desk, "post", key)["source"] == "before"
        assert backups.preview(desk, made).count == 2


def test_a_backup_that_is_damaged_is_not_put_back(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        made = backed_up(desk)
        errand = backups.restoring(desk, made)
    whole = Path(sqlite_demo).read_bytes()
    data = bytearray(made.path.read_bytes())
    data[40_000:60_000] = bytes(20_000)
    made.path.write_bytes(data)
    with pytest.raises(RegistryDamaged):
        errand()
    assert Path(sqlite_demo).read_bytes() == whole


def test_a_damaged_registry_is_replaced_by_its_backup(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        errand = backups.restoring(desk, backed_up(desk))
        count = records.count(desk, "post", Part())
    Path(sqlite_demo).write_bytes(b"SQLite format 3\0" + bytes(5000))
    errand()
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        assert records.count(desk, "post", Part()) == count


def test_a_registry_on_a_server_is_its_administrators_business(postgres_demo):
    with opened(postgres_demo, "me", lambda: NOON) as desk:
        assert not backups.due(desk)
        assert backups.found(desk) == ()
        with pytest.raises(backups.ServersBusiness):
            backed_up(desk)


_FOREVER = """
import sys
from datetime import UTC, datetime, timedelta
from lo_desk.services import backups
from lo_desk.services.desk import opened
noon = datetime(2026, 11, 25, 17, tzinfo=UTC)
with opened(sys.argv[1], "me", lambda: noon) as desk:
    sys.stdout.write("ready\\n"); sys.stdout.flush()
    for number in range(10_000):
        backups.make(desk, "daily", noon + timedelta(days=number))
"""


@pytest.mark.parametrize("wait", [0.02, 0.06, 0.11])
def test_a_program_killed_during_a_backup_leaves_the_old_ones_whole(sqlite_demo, wait):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        earlier = backed_up(desk)
    killed = subprocess.Popen(
        [sys.executable, "-c", _FOREVER, sqlite_demo], stdout=subprocess.PIPE, env={**os.environ}
    )
    with killed:
        assert killed.stdout is not None
        killed.stdout.readline()
        time.sleep(wait)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        there = backups.found(desk)
        assert earlier.path in [one.path for one in there]
        for one in there:
            copies.verify(one.path)
        assert backed_up(desk, 24 * 40_000).path.exists()
