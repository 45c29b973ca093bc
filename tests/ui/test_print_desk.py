"""The Home of who prints, by keys: choose, make, stop, hear what came of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
)

from lo_desk.ui.page import Page
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.ticks.table import TickTable
from tests.finding import the
from tests.ui.test_words import clipped, letters, settle, sideways, twice
from tests.ui.walking import nameless

SPOKEN, CHECK = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def page(qtbot, window):
    """Home as the print desk has it."""
    window.workspace.settings.change(role="print")
    page = the(Page, "home", window)
    qtbot.waitUntil(lambda: page.findChild(TickTable, "packs") is not None)
    the(TickTable, "packs", page).setFocus()
    return page


@pytest.fixture
def table(page):
    return the(TickTable, "packs", page)


def cells(table, row):
    model = table.model()
    return [model.index(row, column).data() for column in range(1, model.columnCount())]


def heard(table):
    return table.currentIndex().data(SPOKEN)


def ended(qtbot, page, words, name="batch_words"):
    told = the(QLabel, name, page)
    qtbot.waitUntil(lambda: words in told.text())


def test_home_lists_the_documents_to_make(page, table):
    assert the(QLabel, "title", page).text() == "Documents to make"
    assert the(QLabel, "context", page).text().replace("\xa0", " ") == "Tuesday, November 24, 2026"
    assert table.model().rowCount() > 2
    assert cells(table, 0)[:2] == ["Colombia", "CBSA"]
    assert the(QPushButton, "main", page).text().replace("&", "") == "Make packs"


def test_space_chooses_the_row_and_it_is_heard(qtbot, page, table):
    assert heard(table).startswith("Colombia, for CBSA: ")
    assert heard(table).endswith("; not chosen")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert heard(table).endswith("; chosen")
    assert table.currentIndex().data(CHECK) == Qt.CheckState.Checked
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert the(QPushButton, "main", page).text().replace("&", "") == "Make 2 packs"
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert heard(table).endswith("; not chosen")


def test_all_rows_are_chosen_at_once(qtbot, page, table):
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(table.rows.chosen) == table.model().rowCount()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.rows.chosen == []


def test_a_click_on_the_box_chooses_and_one_beside_it_does_not(qtbot, table):
    for column, count in ((1, 0), (0, 1)):
        where = table.visualRect(table.model().index(0, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert len(table.rows.chosen) == count


def test_one_agencys_packs_alone(qtbot, page, table):
    qtbot.keyClick(table, Qt.Key.Key_Space)
    agency = the(QComboBox, "pack_agency", page)
    agency.setFocus()
    qtbot.keyClick(agency, Qt.Key.Key_End)
    assert {cells(table, row)[1] for row in range(table.model().rowCount())} == {"RCMP"}
    assert table.rows.chosen == []
    qtbot.keyClick(agency, Qt.Key.Key_Home)
    assert [line.reader for line in table.rows.chosen] == ["CBSA"]


def test_without_a_choice_it_is_said_what_to_do(window, page, table):
    the(QAction, "main", window).trigger()
    told = "Tick the countries first, by mouse or with Space."
    assert the(QLabel, "last", window).text() == told
    assert table.hasFocus()


def test_what_is_chosen_is_made_and_told(qtbot, window, page, table):
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert cells(table, 0)[4] == "not made yet"
    the(QAction, "main", window).trigger()
    assert not the(QPushButton, "main", page).isEnabled()
    ended(qtbot, page, "2 documents made.")
    assert the(QLabel, "last", window).text() == "2 documents made."
    assert len(list(documents_folder().glob("country-pack-*.pdf"))) == 2
    assert cells(table, 0)[4] == "in the folder"
    assert table.currentIndex().row() == 1
    assert table.hasFocus()
    assert the(QPushButton, "open_batch", page).isVisible()
    assert the(QPushButton, "main", page).isEnabled()
    assert "Colombia, for CBSA: made" in the(QPlainTextEdit, "batch_log", page).toPlainText()


def test_a_folder_that_cannot_be_written_is_told(qtbot, window, page, table):
    documents_folder().parent.mkdir(parents=True, exist_ok=True)
    documents_folder().write_text("in the way", encoding="utf-8")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    the(QAction, "main", window).trigger()
    ended(qtbot, page, "cannot be written")
    assert not the(QPushButton, "open_batch", page).isVisible()
    assert the(QPushButton, "main", page).isEnabled()


def test_stop_keeps_what_is_finished(qtbot, window, page, table):
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    the(QAction, "main", window).trigger()
    ended(qtbot, page, "Making 2 of ")
    stop = the(QPushButton, "stop_batch", page)
    stop.setFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Space)
    ended(qtbot, page, "Stopped: ")
    made = len(list(documents_folder().glob("*.pdf")))
    assert 1 <= made < table.model().rowCount()
    assert f"{made} document" in the(QLabel, "batch_words", page).text()


def test_the_gap_assessment_is_made_from_here(qtbot, page):
    assess = the(QPushButton, "assess", page)
    languages = the(QComboBox, "pack_languages", page)
    languages.setCurrentIndex(3)
    qtbot.keyClick(assess, Qt.Key.Key_Space)
    ended(qtbot, page, "The document is ready", "job_words")
    assert (documents_folder() / "gap-assessment-JOINT-2026-11-24-fr.pdf").is_file()


def test_what_is_chosen_outlives_new_facts_and_another_language(qtbot, window, page, table):
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    key = table.rows.chosen[0].key
    the(QPushButton, "language", window).click()
    window.workspace.changed.emit()
    assert [line.key for line in table.rows.chosen] == [key]
    assert table.rows.lines[table.currentIndex().row()].key == key
    assert the(QLabel, "title", page).text() == "Documents à produire"
    assert the(QPushButton, "main", page).text().replace("&", "") == "Produire 1 dossier"
    assert heard(table).endswith("; coché")


def test_a_day_without_coverage_says_what_to_do(qtbot, window, page, table):
    window.workspace.look_at(window.workspace.desk.today.replace(year=1990))
    qtbot.waitUntil(lambda: not table.isVisible())
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("No country is covered on this day") for text in told)


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_nameless_clipped_or_doubly_lettered(qtbot, window, theme, page, tongue, size):
    if tongue == "fr":
        the(QPushButton, "language", window).click()
    theme.resize(size)
    try:
        settle()
        assert (list(clipped(window)), sideways(window)) == ([], [])
    finally:
        theme.resize(100)
    assert list(nameless(QAccessible.queryAccessibleInterface(page))) == []
    titles = [action.text() for action in the(QMenuBar, "", window).actions()]
    buttons = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    assert twice(letters([*titles, *buttons])) == [], [*titles, *buttons]


def test_the_managers_home_comes_back(qtbot, window, page):
    window.workspace.settings.change(role="manager")
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "figure_gaps") is not None)
    assert the(QLabel, "title", page).text() == "LO network"
    window.workspace.settings.change(role="print")
    qtbot.waitUntil(lambda: the(TickTable, "packs", page).isVisible())
