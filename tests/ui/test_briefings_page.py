from datetime import timedelta

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from lo_desk.domain.rows import Part
from lo_desk.services import records
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.agenda import AgendaView
from lo_desk.ui.widgets.briefing_sheet import BriefingSheet
from lo_desk.ui.widgets.buttons import Segments
from lo_desk.ui.widgets.job import documents_folder
from tests.factories import chosen, facts, make
from tests.finding import the
from tests.ui.test_country_page import words
from tests.ui.test_window import seen
from tests.ui.test_words import settle
from tests.ui.walking import page_of


@pytest.fixture
def due(desk):
    """The RCMP briefs the CBSA officer at Bogotá every year, next in ten days."""
    return make(
        desk,
        "schedule",
        owner="RCMP",
        post=chosen(desk, "post", "BOG-CBSA"),
        rule="yearly",
        day=desk.today + timedelta(days=10),
        starts=desk.today - timedelta(days=300),
    )


def shown_list(page):
    [found] = [rows for rows in page.findChildren(RecordList, "list") if rows.isVisible()]
    return found


@pytest.fixture
def page(due, window):
    page = page_of(window, "briefings")
    shown_list(page).selectRow(0)
    settle()
    return page


def sheet(page):
    return the(BriefingSheet, "briefing_sheet", page)


def test_what_a_schedule_makes_due_is_in_the_list_with_its_state(page):
    rows = shown_list(page).model()
    spoken = rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Day 2026-12-04, State due" in spoken
    assert "Officer briefed A. Tremblay" in spoken
    assert the(QLabel, "sheet_state", page).text() == "due"


def test_the_agenda_is_made_from_the_priorities_in_force(page):
    told = words(sheet(page))
    assert "New: Chemical precursors by sea" in told
    assert "The RCMP briefs A. Tremblay." in told


def test_it_is_copied_in_both_languages(page):
    the(QPushButton, "copy_agenda", page).click()
    text = QGuiApplication.clipboard().text()
    assert text.index("1. New: Chemical precursors by sea") < text.index("1. Nouvelle")
    assert text.startswith("UNCLASSIFIED\n")


def test_it_is_printed_in_both_languages_each_on_its_page(page, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "agenda.pdf"))
    the(AgendaView, "agenda", page).print_on(printer)
    assert (tmp_path / "agenda.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_a_briefing_is_recorded_as_held_in_one_step(qtbot, page, window, desk):
    mode = the(QComboBox, "mode", sheet(page))
    mode.setCurrentIndex(mode.findText("Video"))
    the(QPlainTextEdit, "outcome_en", sheet(page)).setPlainText("Understood.")
    the(QPlainTextEdit, "who_en", sheet(page)).setPlainText("RCMP desk")
    assert the(QCheckBox, "covers_RCMP-1", page).isChecked()
    with qtbot.waitSignal(window.workspace.stepped) as caught:
        qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert caught.args[0] == "The briefing is recorded as held."
    assert facts(desk, "briefing", Part(), "held_on") == [desk.today]
    assert records.count(desk, "briefing_version", Part()) == 1
    assert records.count(desk, "briefing_attendance", Part()) == 2


def test_what_is_missing_is_said_under_its_field(page):
    the(QPushButton, "hold_briefing", page).click()
    fault = the(QLabel, "mode_fault", sheet(page))
    assert "needs its officer and its mode" in fault.text()
    assert fault.isVisible()


def test_the_hour_is_set_at_the_post_and_told_in_ottawa_too(page, window):
    the(QLineEdit, "hour", sheet(page)).setText("later")
    the(QPushButton, "plan_briefing", page).click()
    assert "14:30" in the(QLabel, "hour_fault", sheet(page)).text()
    the(QLineEdit, "hour", sheet(page)).setText("14:30")
    the(QPushButton, "plan_briefing", page).click()
    settle()
    assert "14:30 at the post (14:30 in Ottawa)" in " ".join(words(sheet(page)))
    the(QToolButton, "aspect_record", page).click()
    assert the(QLineEdit, "zone", page).text() == "America/Bogota"


def test_it_is_saved_for_a_calendar(qtbot, page, due):
    the(QPushButton, "save_ics", page).click()
    target = documents_folder() / "briefing-BOG-CBSA-2026-12-04.ics"
    told = the(QLabel, "job_words", sheet(page))
    qtbot.waitUntil(lambda: told.text() == f"The document is ready: {target}")
    [event] = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert str(event["uid"]) == str(due)


def test_schedules_are_one_click_away(page):
    the(QToolButton, "view_rules", page).click()
    assert shown_list(page).row_count() == 1
    assert shown_list(page).model().columnCount() == 6


def test_a_briefing_opens_from_elsewhere(window, due, page):
    window.workspace.open("schedule", due)
    settle()
    assert the(QToolButton, "view_rules", page).isChecked()


def test_the_page_speaks_french(window, page):
    the(QPushButton, "language", window).click()
    settle()
    told = words(sheet(page))
    assert "Nouvelle : Précurseurs chimiques par mer".replace(" :", "\u00a0:") in told
    assert not [text for text in told if "⟦" in text]


def test_filters_without_a_search_stand_together(page):
    the(QToolButton, "view_rules", page).click()
    settle()
    [shown] = [
        made
        for made in page.findChildren(Segments)
        if made.isVisible() and made.objectName().endswith("_filter")
    ]
    assert shown.width() == shown.sizeHint().width()


def test_a_due_briefing_is_headed_as_not_recorded_and_a_new_one_is_closed_once(page):
    [told] = [one for one in page.findChildren(QLabel, "no_record") if one.isVisible()]
    [leave] = [one for one in page.findChildren(QToolButton, "leave_sheet") if one.isVisible()]
    page.act("new")
    assert told.text() == "Not recorded yet"
    assert not told.isVisible()
    assert not leave.isVisible()


def test_what_the_other_agency_gives_is_read_and_not_recorded_here(qtbot, page, window):
    window.workspace.settings.change(role="manager")  # of the CBSA
    settle()
    assert "belongs to the RCMP" in seen(QLabel, "lock_words", sheet(page)).text()
    offered = {b.objectName() for b in sheet(page).findChildren(QPushButton) if b.isVisible()}
    assert not offered & {"plan_briefing", "hold_briefing"}
    assert {"copy_agenda", "save_ics"} <= offered
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "belongs to the RCMP" in the(QLabel, "last", window).text()
