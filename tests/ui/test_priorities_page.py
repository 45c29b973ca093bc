import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton

from lo_desk.domain.rows import Part
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.priority_sheet import PrioritySheet
from lo_desk.ui.widgets.word_diff import WordDiff
from tests.factories import facts
from tests.finding import the
from tests.ui.test_country_page import words
from tests.ui.test_window import seen
from tests.ui.test_words import settle
from tests.ui.walking import page_of


@pytest.fixture
def page(window):
    page = page_of(window, "priorities")
    rows = the(RecordList, "list", page)
    names = [rows.model().index(n, 0).data() for n in range(rows.row_count())]
    rows.selectRow(names.index("Chemical precursors by sea"))
    settle()
    return page


@pytest.fixture
def drafted(page):
    seen(QPushButton, "new_version", page).click()
    settle()
    return page


def sheet(page):
    return the(PrioritySheet, "priority_sheet", page)


def text(page, side):
    return seen(QPlainTextEdit, f"statement_{side}", sheet(page))


def test_both_languages_stand_side_by_side_and_published_ones_are_only_read(page):
    assert text(page, "en").toPlainText() == "Chemical precursors by sea"
    assert text(page, "fr").toPlainText() == "Précurseurs chimiques par mer"
    assert text(page, "en").isReadOnly()
    assert text(page, "en").y() == text(page, "fr").y()
    assert text(page, "fr").accessibleName() == "Statement, French"


def test_the_board_says_who_has_acknowledged_it(page):
    told = words(sheet(page))
    assert "Acknowledged by 0 of 1, 1 overdue (over 14 days)" in told
    assert "A. Tremblay, Bogotá" in told
    assert "waiting for 200 days" in told


def test_the_cursor_goes_into_the_text_of_a_new_version(drafted):
    assert text(drafted, "en").hasFocus()
    assert text(drafted, "en").toPlainText() == "Chemical precursors by sea"


def test_a_version_nobody_was_given_says_so_and_names_only_places_there_are(page):
    assert not [told for told in words(sheet(page)) if told.endswith("—")]
    seen(QPushButton, "release", page).click()
    settle()
    assert "No version in force is released to the other agency." in words(sheet(page))


def test_a_new_version_shows_word_by_word_what_changes_while_one_types(drafted):
    assert seen(QComboBox, "versions", drafted).currentText() == "Version 2, draft"
    assert "Compared with version 1" in words(sheet(drafted))
    text(drafted, "en").setPlainText("Chemical precursors by air")
    diff = seen(WordDiff, "statement_en_difference", drafted)
    assert diff.accessibleName() == "removed: “sea”, added: “air”"
    assert "<s " in diff.text()


def test_a_draft_is_saved_and_published_in_both_languages(qtbot, drafted, window, desk):
    text(drafted, "en").setPlainText("Chemical precursors by air")
    text(drafted, "fr").setPlainText("")
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "both languages" in seen(QLabel, "statement_fault", sheet(drafted)).text()
    text(drafted, "fr").setPlainText("Précurseurs chimiques par avion")
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert the(QLabel, "last", window).text() == "Saved."
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert seen(QLabel, "sheet_state", drafted).text() == "published"
    assert sorted(facts(desk, "priority_version", Part(), "state")) == ["published"] * 4


def test_it_is_released_and_taken_back(drafted, window, desk):
    seen(QPushButton, "publish", drafted).click()
    settle()
    release = seen(QPushButton, "release", drafted)
    assert release.text() == "&Release to the other agency"
    release.click()
    settle()
    assert seen(QPushButton, "release", drafted).text() == "Ta&ke the release back"
    assert False not in facts(desk, "priority_version", Part(), "released")


def test_what_is_typed_in_a_draft_stays_with_it(drafted):
    text(drafted, "en").setPlainText("Half typed")
    rows = the(RecordList, "list", drafted)
    before = rows.currentIndex().row()
    rows.selectRow(0 if before else 1)
    settle()
    rows.selectRow(before)
    settle()
    versions = seen(QComboBox, "versions", drafted)
    versions.setCurrentIndex(0)
    versions.activated.emit(0)
    settle()
    assert text(drafted, "en").toPlainText() == "Half typed"


def test_the_page_speaks_french(window, page):
    the(QPushButton, "language", window).click()
    settle()
    told = words(sheet(page))
    assert "Lecture par l’ASFC" in told
    assert not [one for one in told if "⟦" in one]


def test_countries_are_named_in_the_list(window, page):
    rows = the(RecordList, "list", page)
    at = [column.key for column in rows.table.columns].index("countries")
    told = [rows.model().index(n, at).data() for n in range(rows.row_count())]
    assert set(told) == {"Colombia · Ecuador"}
    the(QPushButton, "language", window).click()
    told = [rows.model().index(n, at).data() for n in range(rows.row_count())]
    assert set(told) == {"Colombie · Équateur"}


def test_priorities_of_the_other_agency_are_only_read(qtbot, window, page):
    window.workspace.settings.change(role="manager")  # of the CBSA
    settle()
    assert "belongs to the RCMP" in seen(QLabel, "lock_words", sheet(page)).text()
    offered = {b.objectName() for b in sheet(page).findChildren(QPushButton) if b.isVisible()}
    assert not offered & {"new_version", "release", "publish", "confirm_texts"}
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "belongs to the RCMP" in the(QLabel, "last", window).text()
    window.workspace.settings.change(agency="RCMP")
    settle()
    assert seen(QPushButton, "new_version", sheet(page)).isEnabled()
