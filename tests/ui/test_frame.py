from itertools import pairwise
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.settings import Settings
from lo_desk.ui.dress import Dress
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.page import NEW as NEW_RECORD
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets import status_line
from lo_desk.ui.widgets.person import Person, initials
from lo_desk.ui.widgets.rail import Rail
from lo_desk.ui.widgets.search_box import SearchBox
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.walking import page_of

SHIFT_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def manager(qtbot, desk, english, theme):
    settings = Preferences(Settings(name="Marie-Ève Lavoie", role="manager"))
    return shown(qtbot, MainWindow(desk, english, theme, settings))


def test_the_person_and_the_role_stand_at_the_foot_of_the_rail(qtbot, manager):
    person = the(Person, "person", manager)
    assert person.words == ("Marie-Ève Lavoie", "Manager, CBSA")
    manager.toggle()
    assert person.words == ("Marie-Ève Lavoie", "Gestionnaire, ASFC")
    assert "paramètres" in person.accessibleName()
    manager.workspace.settings.change(name="N. Roy", role="")
    assert person.words == ("N. Roy", "ASFC")
    qtbot.mouseClick(person, Qt.MouseButton.LeftButton)
    assert manager.place == "settings"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("M. Lavoie", "ML"), ("Marie Ève de la Cour", "MC"), ("root", "R"), ("", "")],
)
def test_initials_are_of_the_first_and_the_last_word(name, letters):
    assert initials(name) == letters


def test_a_job_tells_how_far_it_is_in_the_status_line(qtbot, window):
    jobs = the(QLabel, "jobs", window)
    assert jobs.text() == "No jobs running"

    def work(report):
        report(0.4, said("Everything is saved."))
        go.wait(5)

    go = Event()
    window.workspace.tasks.run(work, lambda _task: None)
    qtbot.waitUntil(lambda: jobs.text() == "Everything is saved. · 40%")
    go.set()
    qtbot.waitUntil(lambda: jobs.text() == "No jobs running")


def test_reading_beside_the_window_is_no_job(qtbot, window):
    jobs = the(QLabel, "jobs", window)
    done: list[object] = []
    window.workspace.tasks.run(lambda _report: None, lambda task: task.ended.connect(done.append))
    qtbot.waitUntil(lambda: done != [])
    assert jobs.text() == "No jobs running"


def test_the_search_becomes_a_button_and_the_day_shortens_where_room_is_short(doubled, window):
    box, day = the(SearchBox, "find_box", window), the(QPushButton, "as_of", window)
    assert box.width() < 100
    assert day.text() == "Today"
    assert day.accessibleName() == "As of today"
    window.workspace.look_at(window.workspace.desk.day.replace(year=2027))
    assert day.text() == "2027-11-24"
    back = the(QPushButton, "today", window)
    assert (back.text(), back.accessibleName()) == ("", "Back to today")


def test_the_search_box_has_its_place_in_a_wide_window(window):
    window.resize(1366, 768)
    assert 180 <= the(SearchBox, "find_box", window).width() <= 380
    window.resize(1024, 640)
    assert the(SearchBox, "find_box", window).width() >= 180


def test_the_rail_is_of_icons_below_1200_and_heads_go_in_a_low_window(window):
    rail = the(Rail, "rail", window)
    window.resize(1366, 768)
    heads = [item for item in (rail.item(n) for n in range(rail.count())) if not item.flags()]
    assert (rail.small, any(head.isHidden() for head in heads)) == (False, False)
    window.setMinimumSize(600, 400)
    window.resize(1366, 600)
    assert all(head.isHidden() for head in heads)
    window.resize(1100, 768)
    assert (rail.small, rail.width()) == (True, 48)
    assert rail.item(0).toolTip() == rail.item(0).text()


def test_today_is_one_key_away(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    today = window.workspace.desk.today
    window.workspace.look_at(today.replace(year=2028))
    qtbot.keyClick(window, Qt.Key.Key_T, SHIFT_CONTROL)
    qtbot.keyRelease(window, Qt.Key.Key_Control)  # or Qt thinks that it is held for ever
    assert window.workspace.desk.day == today


def test_nothing_of_the_frame_overlaps_at_its_least(window):
    window.resize(1024, 640)
    window.workspace.look_at(window.workspace.desk.day.replace(year=2027))
    for _ in range(2):
        names = ("find_box", "as_of", "today", "language")
        spans = []
        for name in names:
            widget = the(QPushButton, name, window)
            left = widget.mapTo(window, QPoint(0, 0)).x()
            spans.append((left, left + widget.width()))
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        assert spans[-1][1] <= window.width()
        window.toggle()


def test_the_first_focus_is_in_the_page(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    assert page_of(window, window.place).isAncestorOf(window.focusWidget())


def test_a_language_switch_keeps_a_half_filled_form_its_focus_and_the_scroll(qtbot, window):
    page = page_of(window, "officers")
    listed = the(RecordList, "list", page)
    listed.selectRow(1)
    phone = the(QLineEdit, "phone", page)
    phone.setFocus()
    phone.setText("+57 601 5")
    phone.setCursorPosition(3)
    window.toggle()
    assert (phone.text(), phone.cursorPosition(), phone.hasFocus()) == ("+57 601 5", 3, True)
    assert listed.currentIndex().row() == 1
    assert window.place == "officers"


def test_a_language_switch_keeps_how_far_a_list_is_scrolled(window):
    people = [new_officer(f"Officer {number:02}") for number in range(60)]
    records.save(window.workspace.desk, people, said("test step"))
    listed = the(RecordList, "list", page_of(window, "officers"))
    bar = listed.verticalScrollBar()
    for row in (0, 40):  # one that is chosen, out of sight or in it, changes nothing
        listed.selectRow(row)
        bar.setValue(bar.maximum() // 2)
        where, top = bar.value(), listed.indexAt(QPoint(5, 5)).data()
        for _ in range(2):
            window.toggle()
            assert (bar.value(), listed.indexAt(QPoint(5, 5)).data()) == (where, top)
        assert where > 0


def new_officer(name):
    facts = {"owner": "CBSA", "name": name, "official_language": "en"}
    return Edit("officer", new_id(), NEW, facts)


def test_rows_are_as_high_as_one_likes(qtbot, window, theme):
    Dress(theme, window.workspace.settings)
    listed = the(RecordList, "list", page_of(window, "posts"))
    heights = []
    for density in ("compact", "normal", "large"):
        window.menus.run(density)
        heights.append(listed.verticalHeader().defaultSectionSize())
    assert heights == [heights[0], heights[0] + 6, heights[0] + 14]
    assert window.workspace.settings.now.density == "large"
    window.menus.run("normal")


def test_what_finds_no_room_in_the_status_line_is_cut_with_a_sign(qtbot, window):
    last = the(QLabel, "last", window)
    window.resize(1024, 640)
    window.frame.warn("Saved.")
    short = last.grab().toImage()
    long = said("%(why)s To leave without a backup, close again.", why="Nothing is lost. " * 30)
    window.workspace.tell(long)
    assert window.width() == 1024
    assert last.text().endswith("close again.")
    assert last.grab().toImage() != short


def test_what_was_told_of_a_place_is_told_no_more_at_another(window, monkeypatch):
    window.go("posts")
    last = the(QLabel, "last", window)
    window.workspace.tell(said("Tick the countries first."))
    window.go("officers")
    assert last.text() == "Tick the countries first.", "it was told just now"
    monkeypatch.setattr(status_line, "READ_MS", 0)
    window.go("posts")
    assert last.text() == "Everything is saved."
    page = page_of(window, "officers")
    page.act(NEW_RECORD)
    the(QLineEdit, "name", page).setText("N. Arsen")
    window.go("posts")
    assert last.text() == "", "something is not saved"
