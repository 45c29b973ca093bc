"""The window is where it was, on the screens it was on."""

import json

import pytest
from PySide6.QtWidgets import QPushButton

from lo_desk import settings
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.settings import SettingsPage
from lo_desk.ui.placement import Placement
from tests.finding import the
from tests.ui.conftest import shown


def file():
    return settings.folders().state / "window.json"


def closed_at(qtbot, window, size):
    Placement(window)
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    window.close()


def test_it_opens_as_large_as_it_was_closed(qtbot, window, desk, english, theme):
    closed_at(qtbot, window, (1100, 700))
    again = MainWindow(desk, english, theme)
    Placement(again)
    shown(qtbot, again)
    assert (again.width(), again.height()) == (1100, 700)


def test_other_screens_have_a_place_of_their_own(qtbot, window, desk, english, theme):
    closed_at(qtbot, window, (1100, 700))
    kept = json.loads(file().read_text(encoding="utf-8"))
    file().write_text(json.dumps({"1x1+0+0": next(iter(kept.values()))}), encoding="utf-8")
    again = MainWindow(desk, english, theme)
    Placement(again)
    shown(qtbot, again)
    assert again.width() == 1366


@pytest.mark.parametrize("content", ["", "[]", '{"x": 1}', "{"])
def test_a_damaged_file_is_no_place(qtbot, window, content):
    file().parent.mkdir(parents=True, exist_ok=True)
    file().write_text(content, encoding="utf-8")
    Placement(window)
    assert window.width() == 1366


def test_the_layout_is_reset_from_settings(qtbot, window):
    Placement(window)
    window.resize(1100, 700)
    window.go("settings")
    page = the(SettingsPage, "settings", window)
    the(QPushButton, "reset_layout", page).click()
    qtbot.waitUntil(lambda: (window.width(), window.height()) == (1366, 768))
    assert not file().exists()
