"""Settings as a user changes them, and as a policy keeps them."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from lo_desk import settings
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.settings import SettingsPage
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.widgets.choices import OneOf
from tests.finding import the
from tests.ui.conftest import shown


def opened(window):
    window.go("settings")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # what is clicked has room
    return the(SettingsPage, "settings", window)


@pytest.fixture
def page(window):
    return opened(window)


@pytest.fixture
def locked(qtbot, desk, english, theme):
    """The page where an administrator decided agency and backups."""
    decided = {
        "locked": {"agency": "RCMP", "backups": "/srv"},
        "organization": {"en": "RCMP IT", "fr": "TI de la GRC"},
    }
    Path(os.environ["LO_DESK_POLICY"]).write_text(json.dumps(decided), encoding="utf-8")
    return opened(shown(qtbot, MainWindow(desk, english, theme, Preferences(settings.load()))))


def choose(qtbot, combo, steps):
    """Down arrows on a combo box, then Enter."""
    combo.setFocus()
    for _ in range(steps):
        qtbot.keyClick(combo, Qt.Key.Key_Down)


def test_a_role_is_chosen_with_the_arrows_and_kept(qtbot, page):
    combo = the(OneOf, "role", page)
    choose(qtbot, combo, 1)
    assert settings.load().role == "manager"
    assert page.workspace.desk.role == "manager"


def test_an_officer_says_who_they_are_from_the_registrys_officers(qtbot, page):
    combo = the(OneOf, "officer", page)
    assert [combo.itemText(n) for n in range(combo.count())] == [
        "Nobody in particular",
        "A. Tremblay",
    ]
    choose(qtbot, combo, 1)
    assert settings.load().officer == "S-BOG-CBSA"


def test_another_agency_offers_its_own_officers(qtbot, page):
    qtbot.mouseClick(the(QToolButton, "agency_RCMP", page), Qt.MouseButton.LeftButton)
    combo = the(OneOf, "officer", page)
    assert "P. Singh" in [combo.itemText(n) for n in range(combo.count())]
    assert page.workspace.desk.home == "RCMP"


def test_french_is_chosen_here_as_well_as_in_the_bar(qtbot, page):
    qtbot.mouseClick(the(QToolButton, "language_fr", page), Qt.MouseButton.LeftButton)
    assert the(QLabel, "title", page).text() == "Paramètres"
    assert settings.load().language == "fr"


def test_the_language_of_the_bar_is_the_one_that_is_shown(qtbot, window, page):
    the(QPushButton, "language", window).click()
    assert the(QToolButton, "language_fr", page).isChecked()


def test_the_cursor_begins_on_the_language_that_is_spoken(window):
    window.toggle()
    page = opened(window)
    assert the(QToolButton, "language_fr", page).hasFocus()


def test_a_name_is_kept_when_one_leaves_the_field(qtbot, page):
    field = the(QLineEdit, "name", page)
    field.setFocus()
    qtbot.keyClicks(field, "Sam")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert settings.load().name == "Sam"


def test_stillness_is_a_check_box(qtbot, page):
    box = the(QCheckBox, "still", page)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert settings.load().still


def test_what_a_policy_decided_is_locked_and_says_who_decided(locked):
    agency = the(QToolButton, "agency_RCMP", locked)
    assert agency.isChecked()
    assert not agency.isEnabled()
    lock = the(QWidget, "lock_agency", locked).findChildren(QLabel)[0]
    assert lock.text() == "Set by your organization (RCMP IT)"
    assert not the(QPushButton, "choose_backups", locked).isEnabled()
    assert the(QToolButton, "language_fr", locked).isEnabled()


def test_a_policy_that_cannot_be_read_is_said(qtbot, desk, english, theme):
    Path(os.environ["LO_DESK_POLICY"]).write_text("{", encoding="utf-8")
    page = opened(shown(qtbot, MainWindow(desk, english, theme, Preferences(settings.load()))))
    assert "policy.json" in the(QWidget, "policy_damaged", page).findChildren(QLabel)[1].text()


def test_settings_go_out_and_come_back(qtbot, page, tmp_path, monkeypatch):
    file = str(tmp_path / "mine.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (file, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (file, ""))
    page.workspace.settings.change(density="large")
    the(QPushButton, "export_settings", page).click()
    page.workspace.settings.change(density="compact")
    the(QPushButton, "import_settings", page).click()
    assert page.workspace.settings.now.density == "large"


def test_a_file_without_settings_changes_nothing(qtbot, page, tmp_path, monkeypatch):
    (tmp_path / "other.json").write_text("[]", encoding="utf-8")
    file = str(tmp_path / "other.json")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (file, ""))
    with qtbot.waitSignal(page.workspace.told) as told:
        the(QPushButton, "import_settings", page).click()
    assert "no settings" in str(told.args[0])


def test_a_folder_of_backups_is_chosen_and_given_up(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    the(QPushButton, "choose_backups", page).click()
    assert the(QLineEdit, "backups", page).text() == str(tmp_path)
    the(QPushButton, "backups_beside", page).click()
    assert settings.load().backups == ""


def test_escape_leaves_the_page(qtbot, page):
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
