"""The first column of a wide list stays in sight, and is the same column for readers and keys."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTableView

from lo_desk.ui.grid.offered import every_column
from lo_desk.ui.record_list import RecordList
from tests.finding import the
from tests.ui.walking import page_of


@pytest.fixture
def posts(qtbot, window):
    """The list of posts with more columns than find room, scrolled to their end."""
    page = page_of(window, "posts")
    every = tuple(column.key for column in every_column(page.browser.listing))
    page.browser.state.change(columns=every)
    rows = the(RecordList, "list", page)
    bar = rows.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    rows.setFocus()
    bar.setValue(bar.maximum())
    return rows


def strip(rows):
    """The picture of what stands at the left of the list, heads and all."""
    return rows.grab(QRect(0, 0, rows.columnWidth(0) - 1, rows.height() - 40)).toImage()


def test_the_names_are_painted_as_if_nothing_were_scrolled(posts):
    scrolled = strip(posts)
    posts.horizontalScrollBar().setValue(0)
    assert not posts.frozen
    assert strip(posts) == scrolled


def test_it_is_pressed_where_it_is_seen(qtbot, posts):
    here = QPoint(posts.frozen // 2, posts.rowViewportPosition(1) + 5)
    assert (posts.indexAt(here).row(), posts.indexAt(here).column()) == (1, 0)
    assert posts.visualRect(posts.model().index(1, 0)).left() == 0
    heads = posts.horizontalHeader()
    with qtbot.waitSignal(posts.heads.asked) as asked:
        place = QPoint(posts.frozen // 2, heads.height() // 2)
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args[0] == posts.table.columns[0].key


def test_keys_bring_a_cell_out_from_under_it(qtbot, posts):
    last = posts.model().columnCount() - 1
    posts.setCurrentIndex(posts.model().index(0, last))
    for column in range(last - 1, 0, -1):
        qtbot.keyClick(posts, Qt.Key.Key_Left)
        assert posts.currentIndex().column() == column
        assert posts.columnViewportPosition(column) >= posts.frozen
    qtbot.keyClick(posts, Qt.Key.Key_Left)
    assert posts.currentIndex().column() == 0


def test_readers_meet_one_table_and_the_cell_where_it_is_seen(posts):
    assert posts.findChildren(QTableView) == []
    name = posts.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    table = QAccessible.queryAccessibleInterface(posts)
    nodes = (table.child(number) for number in range(4 * posts.model().columnCount()))
    [cell] = [node for node in nodes if node.text(QAccessible.Text.Name) == name]
    assert cell.rect().left() == posts.viewport().mapToGlobal(QPoint(0, 0)).x()
