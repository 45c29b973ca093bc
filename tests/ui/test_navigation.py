import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton

from lo_desk.domain.rows import Part
from lo_desk.services import network
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.windows import Windows
from tests.finding import the
from tests.ui.conftest import at_once
from tests.ui.walking import page_of

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def place(window):
    return window.place


def test_back_and_forward_go_over_places(qtbot, window):
    first = place(window)
    page_of(window, "officers")
    page_of(window, "gaps")
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert place(window) == "officers"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert place(window) == first
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert place(window) == "officers"


def test_back_shows_the_record_again(qtbot, window):
    post = network.posts(window.workspace.desk, Part())[0].id
    window.workspace.open("post", post)
    page_of(window, "officers")
    page_of(window, "posts").leave_pane()
    page_of(window, "gaps")
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    page = page_of(window, "posts")
    assert page.pane.key == post
    assert page.pane.isVisible()


def test_going_through_a_list_quickly_is_one_stop(window):
    page = page_of(window, "posts")
    posts = the(RecordList, "list", page)
    before = len(window.navigation.trail.behind)
    for number in range(4):
        posts.selectRow(number)
    assert len(window.navigation.trail.behind) == before


def test_a_record_is_pinned_and_unpinned_from_the_menu(qtbot, window):
    pin = the(QAction, "pin", window)
    pin.trigger()
    assert "No record is open" in the(QLabel, "last", window).text()
    the(RecordList, "list", page_of(window, "posts")).selectRow(0)
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert the(QLabel, "last", window).text() == "Pinned."
    assert pin.text() == "Un&pin this record"
    pin.trigger()
    assert pin.text() == "&Pin this record"


def test_what_one_stayed_with_is_remembered(qtbot, window):
    the(RecordList, "list", page_of(window, "posts")).selectRow(0)
    qtbot.waitUntil(lambda: window.controls.bookmarked.kept.recent != ())
    assert window.controls.bookmarked.kept.recent[0] == window.controls.bookmarked.here


def test_an_empty_menu_is_not_there(window):
    shown = [m.objectName() for m in window.findChildren(QMenu) if m.menuAction().isVisible()]
    assert "menu_go" in shown
    for menu in window.findChildren(QMenu):
        if menu.objectName().startswith("menu_"):
            some = any(a.isVisible() and not a.isSeparator() for a in menu.actions())
            assert menu.menuAction().isVisible() is some


def test_an_entry_appears_when_somebody_answers_for_it(window):
    asked = []
    doctor = the(QAction, "doctor", window)
    window.menus.answer("doctor", lambda: asked.append("doctor"))
    doctor.trigger()
    assert asked == ["doctor"]


@pytest.fixture
def windows(qtbot, window, theme):
    def make(desk, language):
        made = MainWindow(desk, language, theme)
        made.warned = True
        return made

    windows = Windows(make, window)
    windows.take(window)
    return windows


def test_another_window_stands_at_the_same_place_and_day(qtbot, window, windows):
    page_of(window, "officers")
    window.workspace.look_at(window.workspace.desk.day.replace(year=2027))
    with qtbot.waitSignal(windows.made) as caught:
        window.menus.run("another")
    (other,) = caught.args
    assert other.place == "officers"
    assert other.workspace.desk.day == window.workspace.desk.day
    at_once(other)
    other.close()
    assert windows.all == (window,)


def test_two_windows_follow_each_other_within_two_seconds(qtbot, window, windows):
    window.menus.run("another")
    other = windows.all[1]
    page, mine = page_of(other, "officers"), page_of(window, "officers")
    the(RecordList, "list", page).selectRow(0)
    the(QLineEdit, "phone", page).setText("+33 1 44 43 29 00")
    the(QPushButton, "save", page).click()
    table = the(RecordList, "list", mine).model()
    cells = [(0, column) for column in range(table.columnCount())]
    qtbot.waitUntil(
        lambda: "+33 1 44 43 29 00" in [table.index(*cell).data() for cell in cells], timeout=2000
    )
    other.close()


def test_quitting_closes_the_newest_first_and_stops_where_something_is_unsaved(
    qtbot, window, windows
):
    window.warned = False
    page = page_of(window, "posts")
    the(RecordList, "list", page).selectRow(0)
    qtbot.keyClicks(the(QLineEdit, "code", page), "X")
    window.menus.run("another")
    window.menus.run("quit")
    assert windows.all == (window,)
    assert window.isVisible()
    window.menus.run("quit")
    assert windows.all == ()
