"""Leaving: a backup first; and from one registry to another, through the whole program."""

import gc
import shutil
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from lo_desk import app, settings
from lo_desk.commands.terminal import Terminal
from lo_desk.domain.rows import Edit, Part
from lo_desk.i18n.msg import said
from lo_desk.services import backups, records
from lo_desk.settings import Settings
from lo_desk.ui.first_run import FirstRun
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.registries import RegistriesPage
from tests.conftest import NOON
from tests.finding import the


@pytest.fixture
def terminal(english):
    return Terminal(english, "me", lambda: NOON, lambda given, terminal: 0)


@pytest.fixture(autouse=True)
def swept(qapp, theme, caplog):
    yield
    gc.unfreeze()
    caplog.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Play:
    """What is done with each window that comes, one after the other."""

    def __init__(self, *acts):
        self._acts, self.done, self._seen = list(acts), [], []
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self):
        for window in QApplication.topLevelWidgets():
            fresh = isinstance(window, MainWindow | FirstRun) and window not in self._seen
            if fresh and window.isVisible() and self._acts:
                self._seen.append(window)
                try:
                    self.done.append(self._acts.pop(0)(window))
                except BaseException:
                    QApplication.exit(99)
                    raise


def start(terminal, registry=None):
    return app.run(Namespace(registry=registry, settings=settings.load(), address=""), terminal)


def change(window):
    desk = window.workspace.desk
    post = records.rows(desk, "post", Part(count=1))[0]
    edit = Edit("post", post.id, post.version, {"source": "changed"})
    records.save(desk, [edit], said("A changed post"))


def copies(registry):
    return sorted(Path(registry).with_name("registry.backups").glob("*.backup.lodesk"))


def test_the_last_window_closes_when_its_backup_is_made(terminal, registry):
    play = Play(lambda window: (change(window), window.close()))
    assert start(terminal, registry) == 0
    assert play.done[0][1] is False
    assert len(copies(registry)) == 1


def test_nothing_saved_since_the_last_backup_makes_no_other(terminal, registry):
    for _ in range(2):
        play = Play(lambda window: window.close())
        start(terminal, registry)
        assert len(play.done) == 1
    assert len(copies(registry)) == 1


def test_a_backup_that_fails_keeps_the_window_open_and_says_why(terminal, registry, tmp_path):
    (tmp_path / "file").touch()
    settings.keep(Settings(role="manager", backups=str(tmp_path / "file" / "in")))
    told = []

    def act(window):
        timer = QTimer(window)

        def look():
            text = the(QLabel, "last", window).text()
            if "could not be written" in text:
                told.append(text)
                timer.stop()
                window.close()

        timer.timeout.connect(look)
        timer.start(20)
        window.close()

    play = Play(act)
    assert start(terminal, registry) == 0
    assert play.done
    assert "To leave without a backup, close again." in told[0]


def test_another_registry_is_opened_from_the_page_of_registries(
    terminal, registry, made_cast, tmp_path
):
    other = tmp_path / "other.lodesk"
    shutil.copy(made_cast, other)
    settings.keep(Settings(role="manager", recent=(str(other),)))

    def go(window):
        window.go("registries")
        the(QPushButton, "recent", the(RegistriesPage, "registries", window)).click()
        return window.workspace.registry

    play = Play(go, lambda window: (window.workspace.registry, window.close())[0])
    assert start(terminal, registry) == 0
    assert play.done == ["registry.lodesk", "other.lodesk"]
    assert settings.load().registry == str(other)
    assert settings.load().recent[:2] == (str(other), registry)


def test_a_file_that_is_no_registry_leaves_one_where_one_is(terminal, registry, tmp_path):
    bad = tmp_path / "bad.lodesk"
    bad.write_text("bad", encoding="utf-8")
    settings.keep(Settings(role="manager", recent=(str(bad),)))
    told = []

    def go(window):
        window.go("registries")
        page = the(RegistriesPage, "registries", window)
        the(QPushButton, "recent", page).click()
        trouble = the(QLabel, "trouble", page)
        timer = QTimer(window)

        def look():
            if trouble.isVisible():
                told.append(trouble.text())
                timer.stop()
                window.close()

        timer.timeout.connect(look)
        timer.start(20)

    play = Play(go)
    assert start(terminal, registry) == 0
    assert play.done
    assert "bad.lodesk" in told[0]


def test_a_restored_backup_opens_with_what_it_holds(terminal, registry):
    def go(window):
        desk = window.workspace.desk
        made = backups.make(desk, backups.ASKED, NOON)
        change(window)
        window.workspace.leave_for(backups.restoring(desk, made))

    def look(window):
        desk = window.workspace.desk
        sources = {post["source"] for post in records.rows(desk, "post", Part())}
        window.close()
        return sources

    play = Play(go, look)
    assert start(terminal, registry) == 0
    assert "changed" not in play.done[1]
    assert len(list(Path(registry).parent.glob("*.replaced.lodesk"))) == 1


def test_the_first_start_asks_and_opens_what_was_chosen(terminal, registry):
    def choose(page):
        page._form._sources.cards[1].setChecked(True)
        the(QLineEdit, "place", page).setText(registry)
        the(QPushButton, "open_desk", page).click()

    play = Play(choose, lambda window: (window.workspace.desk.role, window.close())[0])
    assert start(terminal) == 0
    assert play.done[1] == "manager"


def test_leaving_the_first_page_opens_nothing(terminal):
    play = Play(lambda page: page.close())
    assert start(terminal) == 0
    assert play.done == [True]
    assert settings.load().role == ""


def test_a_last_registry_that_is_damaged_brings_the_first_page_with_the_reason(terminal, registry):
    Path(registry).write_bytes(b"SQLite format 3\0" + bytes(5000))
    settings.keep(Settings(role="manager", registry=registry))

    def look(page):
        text = the(QLabel, "trouble", page).text()
        page.close()
        return text

    play = Play(look)
    assert start(terminal) == 0
    assert "registry.lodesk" in play.done[0]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("/home/me/ours.lodesk", "ours.lodesk"),
        ("C:\\ours.lodesk", "ours.lodesk"),
        ("postgresql+psycopg://me:secret@server/ours", "ours"),
        ("postgresql+psycopg://me@/ours?host=/var/run/data", "ours"),
    ],
)
def test_a_registry_is_called_by_its_file_or_its_database(window, place, name):
    window.workspace.desk = replace(window.workspace.desk, place=place)
    assert window.workspace.registry == name
