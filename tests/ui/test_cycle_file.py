"""A file of indicators in the form of a cycle."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from lo_desk.i18n.language import spoken
from lo_desk.services import cycle_files
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from tests.conftest import NOON
from tests.finding import the
from tests.services.test_cycle_files import ROWS, csv
from tests.ui.conftest import shown
from tests.ui.test_cycle_rules import part_of
from tests.ui.walking import nameless


@pytest.fixture
def desk(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        yield desk


def choose(qtbot, part, path, monkeypatch):
    """Press the button; the file dialog of the system gives ``path``."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(path), ""))
    qtbot.keyClick(the(QPushButton, "choose_indicators", part), Qt.Key.Key_Space)


def test_a_file_is_taken_told_and_left_out_by_keys(qtbot, desk, theme, tmp_path, monkeypatch):
    window = shown(qtbot, MainWindow(desk, spoken("fr_CA"), theme))
    part, cycle = part_of(qtbot, window, desk, "CYCLE-B")
    told = the(QLabel, "cycle_indicators", part)
    assert "fournis avec le logiciel" in told.text()
    choose(qtbot, part, csv(tmp_path), monkeypatch)
    qtbot.waitUntil(lambda: "west.csv" in told.text())
    assert "2 pays" in told.text()
    assert not list(nameless(QAccessible.queryAccessibleInterface(part)))
    qtbot.keyClick(the(QPushButton, "leave_indicators", part), Qt.Key.Key_Space)
    assert cycle_files.in_use(desk, cycle.id) is None
    assert "west.csv" not in told.text()
    assert window.focusWidget().objectName() == "choose_indicators"


def test_wrong_lines_are_told_each_and_nothing_changes(
    qtbot, desk, english, theme, tmp_path, monkeypatch
):
    part, cycle = part_of(qtbot, shown(qtbot, MainWindow(desk, english, theme)), desk, "CYCLE-B")
    wrong = [(*row[:2], "NaN", *row[3:]) for row in ROWS]
    choose(qtbot, part, csv(tmp_path, wrong), monkeypatch)
    fault = the(QLabel, "indicators_fault", part)
    qtbot.waitUntil(lambda: "Line 2: “NaN” is no number." in fault.text())
    words = [each.text() for each in part.findChildren(QLabel) if each.isVisible()]
    assert "Line 3: “NaN” is no number." in words
    assert cycle_files.in_use(desk, cycle.id) is None


def test_a_cycle_whose_sheets_are_open_offers_no_other_file(qtbot, desk, english, theme):
    part, _ = part_of(qtbot, shown(qtbot, MainWindow(desk, english, theme)), desk, "CYCLE-A")
    assert not the(QPushButton, "choose_indicators", part).isVisible()
