"""What one does with any list: narrow it down, sort, group, choose its columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QWidget,
)

from lo_desk.domain.conditions import AFTER, CONTAINS, EMPTY, FILLED, Condition
from lo_desk.ui.record_list import RecordList
from tests.finding import the
from tests.ui.test_words import settle
from tests.ui.walking import page_of, tabbed

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def posts(window):
    return page_of(window, "posts")


def rows_of(page):
    return the(RecordList, "list", page)


def shown(page, column=0):
    rows = rows_of(page)
    lines = (rows.model().index(n, column).data() for n in range(rows.model().rowCount()))
    return list(lines)


def pick(combo, key):
    combo.setCurrentIndex(combo.findData(key))


def add_filter(qtbot, page, column, test, value=""):
    the(QToolButton, "tool_filter", page).click()
    pick(the(QComboBox, "filter_column", page), column)
    pick(the(QComboBox, "filter_test", page), test)
    if value:
        qtbot.keyClicks(the(QLineEdit, "filter_value", page), value)
    the(QPushButton, "add_filter", page).click()


def test_several_filters_hold_at_once_and_each_can_be_taken_away(qtbot, posts):
    add_filter(qtbot, posts, "city", CONTAINS, "bogota")
    assert shown(posts) == ["Bogotá", "Bogotá"]
    add_filter(qtbot, posts, "officer", CONTAINS, "SINGH")
    assert shown(posts) == ["Bogotá"]
    the(QPushButton, "chip_0", posts).click()
    assert shown(posts) == ["Bogotá"]
    assert the(QPushButton, "chip_0", posts).text() == "Officer contains SINGH"
    the(QPushButton, "clear_filters", posts).click()
    assert len(shown(posts)) == 4


@pytest.mark.parametrize("column", ["city", "state", "ends"])
def test_tab_goes_through_a_filter_as_it_is_read(qtbot, posts, column):
    the(QToolButton, "tool_filter", posts).click()
    pick(the(QComboBox, "filter_column", posts), column)
    tests = the(QComboBox, "filter_test", posts)
    inside = tabbed(qtbot, tests, "add_filter")
    panel = the(QWidget, "filter_panel", posts)
    assert len(inside) > 2
    assert all(panel.isAncestorOf(stop) for stop in inside)


def test_a_filter_without_a_value_says_so_and_filters_nothing(qtbot, posts):
    add_filter(qtbot, posts, "city", CONTAINS)
    fault = the(QLabel, "filter_fault", posts)
    assert fault.isVisible()
    assert fault.text() == "Enter what to look for."
    assert len(shown(posts)) == 4


def test_a_date_that_is_none_is_refused_in_words(qtbot, posts):
    add_filter(qtbot, posts, "ends", AFTER, "soon")
    assert the(QLabel, "filter_fault", posts).text().startswith("Enter a date")


def test_any_field_of_the_record_can_be_asked_for_and_shown(qtbot, posts):
    add_filter(qtbot, posts, "source_on", EMPTY)
    found = len(shown(posts))
    posts.browser.clear()
    add_filter(qtbot, posts, "source_on", FILLED)
    assert found + len(shown(posts)) == 4 or not shown(posts)
    posts.browser.clear()
    posts.browser.state.change(columns=("code", "public"))
    model = rows_of(posts).model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["Code", "Public"]
    assert set(shown(posts, 1)) <= {"yes", "no"}


def test_what_is_filtered_to_nothing_names_its_filters_and_the_way_back(qtbot, posts):
    posts.browser.state.add(Condition("city", CONTAINS, "atlantis"))
    words = the(QLabel, "empty", posts)
    assert "City contains atlantis" in words.text()
    qtbot.waitUntil(lambda: "There are 4 rows" in words.text())
    the(QPushButton, "empty_act", posts).click()
    assert len(shown(posts)) == 4


def test_groups_come_under_heads_that_fold(qtbot, posts):
    posts.browser.state.change(group="agency")
    rows = rows_of(posts)
    heads = [rows.table.lines.head(number) for number in rows.table.lines.heads()]
    assert [rows.table.index(n, 0).data() for n in rows.table.lines.heads()] == ["CBSA", "RCMP"]
    assert [head.size for head in heads] == [1, 3]
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(rows.table.lines.heads()[1], 0))
    assert rows.current() is None
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    assert len(rows.table.lines.rows()) == 1
    head = rows.model().index(rows.table.lines.heads()[1], 0)
    spoken = head.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Group RCMP, 3, folded"
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    assert len(rows.table.lines.rows()) == 4
    posts.browser.acts.do("fold_all")
    assert rows.table.lines.rows() == []
    assert rows.model().rowCount() == 2


def test_keys_sort_by_the_column_one_stands_in(qtbot, posts):
    rows = rows_of(posts)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 2))
    qtbot.keyClick(rows, Qt.Key.Key_Down, ALT)
    assert shown(posts, 2) == ["P. Singh", "J. Okafor", "A. Tremblay", "vacant"]
    qtbot.keyClick(rows, Qt.Key.Key_Up, ALT)
    assert shown(posts, 2) == ["A. Tremblay", "J. Okafor", "P. Singh", "vacant"]


def test_columns_are_hidden_and_moved_by_keys(qtbot, posts):
    rows = rows_of(posts)
    qtbot.keyClick(rows, Qt.Key.Key_K, CTRL | SHIFT)
    columns = the(QListWidget, "columns", posts)
    columns.setCurrentRow(1)
    qtbot.keyClick(columns, Qt.Key.Key_Up, ALT)
    assert shown(posts)[0] == "CBSA"
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert shown(posts)[0] == "Bogotá"
    the(QPushButton, "usual_columns", posts).click()
    assert posts.browser.state.layout.columns == ()
    qtbot.keyClick(columns, Qt.Key.Key_Escape)
    assert not columns.isVisible()


def test_the_filter_panel_begins_with_the_column_one_stands_in(qtbot, posts):
    rows = rows_of(posts)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 2))
    qtbot.keyClick(rows, Qt.Key.Key_F, CTRL | SHIFT)
    assert the(QComboBox, "filter_column", posts).currentData() == "officer"


def test_computed_lists_obey_the_same_filters_and_groups(qtbot, window):
    countries = page_of(window, "countries")
    countries.browser.clear()  # it begins with the countries that are covered
    countries.browser.state.add(Condition("name", CONTAINS, "QUAT"))
    assert shown(countries) == ["Ecuador"]
    gaps = page_of(window, "gaps")
    gaps.browser.state.change(group="owner")
    rows = rows_of(gaps)
    sizes = [head.size for n in rows.table.lines.heads() if (head := rows.table.lines.head(n))]
    assert sum(sizes) == len(rows.table.lines.rows())


def test_a_registers_list_groups_by_any_field(qtbot, window):
    page = page_of(window, "registers")
    one = page.findChildren(RecordList, "list")[0]
    browser = page._current().browser
    key = browser.state.offered[0].key
    browser.state.change(group=key)
    assert len(one.table.lines.heads()) <= len(one.table.lines.rows())


def test_a_panel_without_room_is_scrolled_not_crushed(window, doubled, posts):
    window.resize(1366, 768)
    posts.browser.acts.do("columns")
    settle()
    panel = posts.browser.drawer.now
    assert panel.height() >= panel.minimumSizeHint().height()
    assert posts.browser.drawer.height() < panel.height()
    assert posts.browser.drawer.verticalScrollBar().isVisible()
