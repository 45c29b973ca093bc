from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.services import activities, records
from lo_desk.services.activities import QuickActivity
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.activity_sheet import ActivitySheet
from lo_desk.ui.widgets.quick_activity import QuickActivityForm
from tests.factories import fact, facts
from tests.finding import the
from tests.ui.test_country_page import words
from tests.ui.test_window import seen
from tests.ui.test_words import settle, sideways
from tests.ui.walking import page_of


@pytest.fixture
def visit(desk):
    title = Bilingual("Joint visit", "Visite conjointe")
    day = desk.today + timedelta(days=20)
    return activities.begin(desk, QuickActivity(title, day, (), ("CO",), "CBSA"))


@pytest.fixture
def page(visit, window):
    page = page_of(window, "activities")
    the(RecordList, "list", page).selectRow(0)
    settle()
    return page


def sheet(page):
    return the(ActivitySheet, "activity_sheet", page)


def main_act(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_four_fields_make_an_activity_from_the_keyboard(qtbot, window, desk):
    page = page_of(window, "activities")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = the(QuickActivityForm, "quick_activity", page)
    assert the(QLineEdit, "title", form).hasFocus()
    qtbot.keyClicks(the(QLineEdit, "title", form), "Carrier training")
    the(QLineEdit, "starts", form).setText("2026-12-14")
    for name, typed in (("participant", "Tremblay"), ("countries", "Colombia")):
        box = the(QComboBox, name, form)
        line = box.lineEdit()
        assert line is not None
        qtbot.keyClicks(line, typed)
        box.setCurrentIndex(0)
    main_act(qtbot, window)
    assert the(QLabel, "last", window).text() == "The activity is planned."
    assert facts(desk, "activity", Part(), "starts") == [date(2026, 12, 14)]
    assert [one.label for one in facts(desk, "activity_participant", Part(), "officer")] == [
        "A. Tremblay"
    ]
    assert the(QLabel, "sheet_title", page).text() == "Carrier training"


def test_what_is_missing_in_the_four_fields_is_said(qtbot, window, desk):
    page = page_of(window, "activities")
    the(QPushButton, "new", page).click()
    main_act(qtbot, window)
    form = the(QuickActivityForm, "quick_activity", page)
    assert the(QLabel, "title_fault", form).text() == "This field is required."
    assert records.count(desk, "activity", Part()) == 0


def test_it_says_in_words_that_the_area_is_shared(page):
    told = the(QLabel, "shared_area", page)
    assert told.text() == "Shared area: both agencies look after Colombia on these days."


def test_from_planned_to_done_where_one_stands(qtbot, page, window, desk, visit):
    the(QLineEdit, "authority", sheet(page)).setFocus()
    qtbot.keyClicks(the(QLineEdit, "authority", sheet(page)), "LO-114")
    main_act(qtbot, window)
    assert the(QLabel, "sheet_state", page).text() == "approved"
    assert the(QLineEdit, "actual_starts", sheet(page)).hasFocus()  # not the area that scrolls
    main_act(qtbot, window)
    told = the(QLabel, "actual_starts_fault", sheet(page)).text()
    assert told.startswith("An activity that is done has begun")
    for name in ("actual_starts", "actual_ends"):
        the(QLineEdit, name, sheet(page)).setText(desk.today.isoformat())
    the(QPlainTextEdit, "outcome_en", sheet(page)).setPlainText("38 people trained.")
    main_act(qtbot, window)
    assert the(QLabel, "sheet_state", page).text() == "done"
    assert "38 people trained." in words(sheet(page))
    assert fact(desk, "activity", visit, "state") == "done"


def test_what_an_approval_lacks_is_said_under_its_field(page):
    the(QPushButton, "next_step", page).click()
    assert "needs its authority" in the(QLabel, "authority_fault", sheet(page)).text()


def test_a_participant_is_added_and_taken_off_where_they_stand(page, desk):
    the(QPushButton, "add_activity_participant", page).click()
    the(QPlainTextEdit, "who_en", sheet(page)).setPlainText("Port authority")
    the(QPushButton, "save_activity_participant", page).click()
    settle()
    assert "Port authority" in words(sheet(page))
    the(QToolButton, "remove_line", page).click()
    settle()
    assert "Port authority" not in words(sheet(page))
    assert records.count(desk, "activity_participant", Part()) == 0


def test_a_follow_up_is_ticked_where_it_stands(page, desk):
    the(QPushButton, "add_follow_up", page).click()
    the(QPlainTextEdit, "text_en", sheet(page)).setPlainText("Send the kit")
    the(QPushButton, "save_follow_up", page).click()
    settle()
    tick = the(QCheckBox, "done", page)
    assert tick.accessibleName() == "Done: Send the kit"
    tick.click()
    settle()
    assert facts(desk, "follow_up", Part(), "done_on") == [desk.today]


def test_the_whole_record_is_one_click_away(page):
    the(QToolButton, "aspect_record", page).click()
    assert the(QPlainTextEdit, "title_en", page).toPlainText() == "Joint visit"
    the(QToolButton, "aspect_work", page).click()
    assert sheet(page).isVisible()


def test_the_page_speaks_french(window, page):
    the(QPushButton, "language", window).click()
    settle()
    told = words(sheet(page))
    assert "Visite conjointe" in told
    assert not [text for text in told if "⟦" in text]


def test_what_is_approved_needs_no_scrolling_sideways_in_french(qtbot, window, page):
    window.toggle()
    the(QLineEdit, "authority", sheet(page)).setText("LO-114")
    main_act(qtbot, window)
    assert the(QPushButton, "cancel_activity", sheet(page)).isVisible()
    assert not sideways(window)


def test_whoever_may_not_change_an_activity_reads_why_and_is_offered_no_step(qtbot, window, page):
    window.workspace.settings.change(role="manager", agency="RCMP")
    settle()
    assert "belongs to the CBSA" in seen(QLabel, "lock_words", sheet(page)).text()
    offered = {b.objectName() for b in sheet(page).findChildren(QPushButton) if b.isVisible()}
    assert not offered & {"next_step", "cancel_activity", "add_follow_up", "add_activity_priority"}
    main_act(qtbot, window)
    assert "belongs to the CBSA" in the(QLabel, "last", window).text()
    window.workspace.settings.change(agency="CBSA")
    settle()
    assert seen(QPushButton, "next_step", sheet(page)).isEnabled()
