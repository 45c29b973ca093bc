import gc
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from lo_desk import app, settings
from lo_desk.commands.terminal import Terminal
from lo_desk.domain.findings import Finding
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services import doctor
from lo_desk.services.desk import opened
from lo_desk.ui import guard
from lo_desk.ui.first_run import FirstRun
from lo_desk.ui.health import Health
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.mnemonics import plain
from tests.conftest import NOON
from tests.finding import the


@pytest.fixture
def terminal(english):
    return Terminal(english, "me", lambda: NOON, lambda given, terminal: 0)


@pytest.fixture
def seen(qapp, theme):
    """What is done with the window once it is there; the window is closed then."""
    noted = []

    def then(act, kind=MainWindow):
        def look():
            window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind))
            noted.append(act(window))
            window.close()  # the last one: the application ends

        QTimer.singleShot(0, look)
        return noted

    yield then
    gc.unfreeze()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _ways_out(page):
    told = QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Description)
    ways = (the(QPushButton, name, page) for name in ("restore_backup", "open_another"))
    return told, *(plain(way.text()) for way in ways if way.isVisible())


def given(registry=None, address=""):
    return Namespace(registry=registry, settings=settings.load(), address=address)


def test_the_window_opens_on_the_registry_asked_for(seen, terminal, registry, caplog):
    noted = seen(lambda window: the(QLabel, "registry", window).text())
    assert app.run(given(registry), terminal) == 0
    assert noted == ["registry.lodesk"]
    assert settings.load().registry == registry
    caplog.clear()


def test_a_damaged_registry_that_was_asked_for_opens_the_page_that_mends_it(
    seen, terminal, tmp_path, made_cast, caplog
):
    bad = tmp_path / "bad.lodesk"
    bad.write_bytes(Path(made_cast).read_bytes()[:4096] + b"\xff" * 40_000)
    noted = seen(_ways_out, FirstRun)
    assert app.run(given(str(bad)), terminal) == 0
    told, *ways = noted[0]
    assert "bad.lodesk" in told
    assert ways == ["Restore a backup…", "Open another…"]
    assert settings.load().registry is None or "bad" not in settings.load().registry
    caplog.clear()


def test_a_registry_that_is_not_there_any_more_is_refused_with_its_name(terminal, tmp_path, qapp):
    with pytest.raises(DeskError, match=r"moved\.lodesk"):
        app.run(given(str(tmp_path / "moved.lodesk")), terminal)


def test_without_one_the_users_own_is_made_with_its_reference_data(seen, terminal, caplog):
    settings.keep(settings.Settings(role="manager"))
    noted = seen(lambda window: window.workspace.desk.place)
    assert app.run(given(), terminal) == 0
    with opened(noted[0], "me", lambda: NOON) as desk:
        from lo_desk.services import country_list

        assert len(country_list.lines(desk)) > 200
    caplog.clear()


def test_the_language_one_chose_is_kept(seen, terminal, registry, caplog):
    seen(lambda window: the(QPushButton, "language", window).click())
    app.run(given(registry), terminal)
    assert settings.load().language == "fr"
    caplog.clear()


def test_a_home_that_cannot_be_written_keeps_nobody_from_working(
    seen, terminal, registry, monkeypatch, caplog
):
    def full(_settings):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings, "keep", full)
    seen(lambda window: None)
    assert app.run(given(registry), terminal) == 0
    caplog.clear()


def test_the_hooks_of_the_window_end_with_it(seen, terminal, registry, caplog):
    before = sys.excepthook
    seen(lambda window: None)
    app.run(given(registry), terminal)
    assert sys.excepthook is before
    caplog.clear()


def test_a_pyside_that_loses_none_is_refused(monkeypatch):
    counts = iter((1000, 950))
    monkeypatch.setattr("sys.getrefcount", lambda _one: next(counts))
    with pytest.raises(guard.BadQt):
        guard.check()


def test_this_pyside_is_not_refused():
    guard.check()


def test_what_is_missing_on_the_machine_is_said_in_a_sentence(qtbot, window, monkeypatch):
    missing = Finding(
        ok=False,
        name=said("PySide6"),
        detail=said("It is not installed. Only the window needs it."),
    )
    found = [[missing], []]
    monkeypatch.setattr(doctor, "findings", lambda *_asked: found.pop(0))
    health = Health((), window.workspace, window.frame.status)
    health.ask()
    told = the(QLabel, "missing", window)
    qtbot.waitUntil(lambda: told.text().startswith("PySide6: It is not installed."))
    health.ask()
    last = the(QLabel, "last", window)
    qtbot.waitUntil(lambda: last.text() == "This computer has all that LO Desk needs.")
    assert not told.isVisible()


def test_doctor_is_reached_from_the_menu(qtbot, window, registry):
    health = Health((registry, "me", lambda: NOON), window.workspace, window.frame.status)
    window.doctor_asked.connect(health.ask)
    with qtbot.waitSignal(window.workspace.told):
        window.menus.run("doctor")
    assert Path(registry).is_file()
