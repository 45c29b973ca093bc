"""Merging two records in the window: from the list, the pane and the warning of doubles."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QTabBar,
)

from lo_desk.domain.rows import Part
from lo_desk.services import records
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.steps import Steps
from lo_desk.ui.widgets.merge_view import MergePanel
from tests.factories import fact, facts, officer, tour
from tests.finding import the
from tests.ui.test_words import clipped, settle, sideways
from tests.ui.walking import page_of


@pytest.fixture
def twice(desk):
    """One more A. Tremblay, misspelt, with a telephone of their own."""
    first = records.find(desk, "officer", "C-1001") if _is_there(desk) else None
    kept = first.id if first else officer(desk, "A. Tremblay")
    return kept, officer(desk, "A. Tremblai", service_no="C-1010", phone="+57 601 555 0199")


def _is_there(desk):
    return any(row["service_no"] == "C-1001" for row in records.rows(desk, "officer", Part()))


@pytest.fixture
def page(twice, window):
    return page_of(window, "officers")


def select(page, *keys):
    """Select the rows of those records, once the list is at rest."""
    settle()
    rows = the(RecordList, "list", page)
    rows.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for number in range(rows.row_count()):
        line = rows.table.lines.row(number)
        if line is not None and line.id in keys:
            rows.selectionModel().select(rows.model().index(number, 0), flags)


def shown(qtbot, page):
    """The panel, once it shows a plan."""
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "merge_go") is not None)
    settle()
    return the(MergePanel, "merge", page)


def test_two_selected_rows_are_merged_by_the_menu_and_undone(qtbot, window, desk, page, twice):
    kept, other = twice
    select(page, kept, other)
    the(QAction, "merge", the(QMenuBar, "", window)).trigger()
    panel = shown(qtbot, page)
    the(QRadioButton, "name_other", panel).click()
    with qtbot.waitSignal(window.workspace.stepped):
        the(QPushButton, "merge_go", panel).click()
    closed = {key: fact(desk, "officer", key, "closed_on") for key in twice}
    assert list(closed.values()) == [desk.today, None]  # the first of the two rows stays
    assert fact(desk, "officer", other, "name") == "A. Tremblay"
    assert fact(desk, "officer", other, "phone") == "+57 601 555 0199"
    assert "are merged" in the(QLabel, "last", window).text()
    the(Steps, "", window).undo()
    assert [fact(desk, "officer", key, "closed_on") for key in twice] == [None, None]


def test_the_other_may_be_kept_instead(qtbot, window, desk, page, twice):
    kept, other = twice
    window.workspace.merge("officer", kept, other)
    panel = shown(qtbot, page)
    the(QPushButton, "merge_turn", panel).click()
    qtbot.waitUntil(lambda: the(QRadioButton, "name_kept", panel).text().endswith("A. Tremblai"))
    with qtbot.waitSignal(window.workspace.stepped):
        the(QPushButton, "merge_go", panel).click()
    assert fact(desk, "officer", kept, "closed_on") == desk.today
    assert the(QLabel, "record", page).text() == "A. Tremblai"


def test_from_relations_one_is_asked_which_record(qtbot, window, page, twice):
    kept, _other = twice
    window.workspace.open("officer", kept)
    the(QTabBar, "tabs", page).setCurrentIndex(1)
    settle()
    the(QPushButton, "merge_with", page).click()
    box = the(QComboBox, "other_record", page)
    line = box.lineEdit()
    assert line is not None
    assert line.hasFocus() or box.hasFocus()
    the(QPushButton, "compare", page).click()
    assert "Choose one" in the(QLabel, "other_record_fault", page).text()
    qtbot.keyClicks(line, "A. Tremblai")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    the(QPushButton, "compare", page).click()
    assert "A. Tremblai" in the(QRadioButton, "name_other", shown(qtbot, page)).text()
    the(QPushButton, "merge_leave", page).click()
    assert the(QLineEdit, "phone", page).isVisible()


def test_the_record_itself_is_none_to_merge_with(qtbot, window, page, twice):
    window.workspace.open("officer", twice[1])
    the(QTabBar, "tabs", page).setCurrentIndex(1)
    settle()
    the(QPushButton, "merge_with", page).click()
    line = the(QComboBox, "other_record", page).lineEdit()
    qtbot.keyClicks(line, "A. Tremblai")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    the(QPushButton, "compare", page).click()
    assert "the record itself" in the(QLabel, "other_record_fault", page).text()


def test_the_warning_of_doubles_leads_there(qtbot, window, page, twice):
    kept, other = twice
    window.workspace.open("officer", other)
    phone, name = the(QLineEdit, "phone", page), the(QLineEdit, "name", page)
    name.setFocus()
    name.setText("A. Tremblay")
    phone.setFocus()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, f"merge_{kept}") is not None)
    the(QPushButton, f"merge_{kept}", page).click()
    assert "Save or discard" in the(QLabel, "last", window).text()
    the(QPushButton, "save", page).click()
    name.setFocus()
    window.workspace.merge("officer", other, kept)
    shown(qtbot, page)


def test_what_stands_in_the_way_is_named_and_nothing_can_be_pressed(
    qtbot, window, desk, page, twice
):
    _kept, other = twice
    whose, where, starts = (
        facts(desk, "tour", Part(count=1), key)[0] for key in ("officer", "post", "planned_starts")
    )
    tour(desk, other, where.key, starts + timedelta(1))
    window.workspace.merge("officer", whose.key, other)
    shown(qtbot, page)
    assert "would overlap" in the(QLabel, "merge_obstacle", page).text()
    assert not the(QPushButton, "merge_go", page).isEnabled()


def test_who_may_not_is_told_why(qtbot, window, desk, page, twice):
    window.workspace.desk = window.workspace.desk.seen_by("RCMP", "manager")
    window.workspace.merge("officer", *twice)
    shown(qtbot, page)
    assert "belongs to" in the(QLabel, "merge_obstacle", page).text()
    assert not the(QPushButton, "merge_go", page).isEnabled()


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("size", [100, 200])
def test_nothing_of_it_is_clipped(qtbot, window, theme, page, twice, tongue, size):
    window.resize(1366, 768)
    if tongue == "fr":
        the(QPushButton, "language", window).click()
    theme.resize(size)
    try:
        window.workspace.merge("officer", *twice)
        shown(qtbot, page)
        assert (list(clipped(window)), sideways(window)) == ([], [])
    finally:
        theme.resize(100)
