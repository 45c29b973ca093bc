"""Backups, About and Diagnostics as one reads and uses them."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from lo_desk.domain.rows import Edit, Part
from lo_desk.i18n.msg import said
from lo_desk.services import about, backups, records
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.about import AboutPage
from lo_desk.ui.pages.backups import BackupsPage
from lo_desk.ui.pages.diagnostics import DiagnosticsPage
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown


@pytest.fixture
def page(window):
    window.go("backups")
    return the(BackupsPage, "backups", window)


def change(desk):
    post = records.rows(desk, "post", Part(count=1))[0]
    edit = Edit("post", post.id, post.version, {"source": "changed"})
    records.save(desk, [edit], said("A changed post"))


def make(qtbot, page):
    copies = the(QListWidget, "copies", page)
    before = copies.count()
    qtbot.keyClick(the(QPushButton, "back_up", page), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: copies.count() == before + 1)


def test_a_backup_is_made_and_listed(qtbot, page):
    make(qtbot, page)
    told = the(QListWidget, "copies", page).item(0).text()
    assert "asked for" in told
    assert told.endswith("MB")
    assert len(backups.found(page.workspace.desk)) == 1


def test_what_would_be_lost_is_seen_before_a_copy_is_put_back(qtbot, page):
    make(qtbot, page)
    change(page.workspace.desk)
    qtbot.keyClick(the(QListWidget, "copies", page), Qt.Key.Key_Return)
    qtbot.waitUntil(the(QWidget, "preview", page).isVisible)
    assert the(QLabel, "cost", page).text().startswith("1 step was saved after this copy")
    assert "A changed post" in the(QListWidget, "lost_steps", page).item(0).text()
    with qtbot.waitSignal(page.workspace.left_for):
        the(QPushButton, "put_back", page).click()


def test_everything_leaves_as_one_file_for_another_program(qtbot, window):
    the(QAction, "export_all", window).trigger()
    export = the(QPushButton, "dump", window.page)
    assert export.hasFocus()
    the(QCheckBox, "dump_history", window.page).click()
    qtbot.keyClick(export, Qt.Key.Key_Space)
    words = the(QLabel, "job_words", window.page)
    qtbot.waitUntil(lambda: words.text().startswith("The document is ready: "))
    whole = json.loads(Path(words.text().partition(": ")[2]).read_text("utf-8"))
    assert whole["registry"] == str(window.workspace.desk.store.id)
    assert whole["counts"]["post"] == 4
    assert whole["history"]
    assert export.isEnabled()


def test_one_may_keep_what_is_here(qtbot, page):
    make(qtbot, page)
    the(QPushButton, "look_into", page).click()
    qtbot.waitUntil(the(QWidget, "preview", page).isVisible)
    assert "nothing would be lost" in the(QLabel, "cost", page).text()
    the(QPushButton, "keep_all", page).click()
    assert not the(QWidget, "preview", page).isVisible()


def test_copies_are_told_in_the_language_of_the_window(qtbot, window, page):
    make(qtbot, page)
    the(QPushButton, "language", window).click()
    assert "sur demande" in the(QListWidget, "copies", page).item(0).text()


def test_a_backup_that_cannot_be_written_says_why(qtbot, page, tmp_path):
    (tmp_path / "file").touch()
    page.workspace.settings.change(backups=str(tmp_path / "file" / "in"))
    the(QPushButton, "back_up", page).click()
    fault = the(QLabel, "backup_fault", page)
    qtbot.waitUntil(fault.isVisible)
    assert "could not be written" in fault.text()
    assert the(QPushButton, "back_up", page).isEnabled()


def test_on_a_server_the_administrators_do_it(qtbot, postgres_demo, english, theme):
    with opened(postgres_demo, "me", lambda: NOON) as desk:
        window = shown(qtbot, MainWindow(desk, english, theme))
        window.go("backups")
        texts = [label.text() for label in the(BackupsPage, "backups", window).findChildren(QLabel)]
        assert english.text(backups.ServersBusiness.msg) in texts
        window.close()


def test_about_tells_version_rights_boundaries_and_licences(window, english):
    window.go("about")
    page = the(AboutPage, "about", window)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert english.text(about.build()) in texts
    assert any("rights are not enforced by a server" in text for text in texts)
    assert any("Boundaries imply no official" in text for text in texts)
    assert any("GNU LGPL 3" in text for text in texts)


def test_the_diagnostics_are_read_before_they_are_saved(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "out.zip"), "")
    )
    window.go("diagnostics")
    page = the(DiagnosticsPage, "diagnostics", window)
    save = the(QPushButton, "save_bundle", page)
    qtbot.waitUntil(save.isEnabled)
    assert "== registry.txt ==" in the(QPlainTextEdit, "bundle", page).toPlainText()
    save.click()
    with zipfile.ZipFile(tmp_path / "out.zip") as file:
        assert "window.txt" in file.namelist()
