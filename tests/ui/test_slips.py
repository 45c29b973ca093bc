"""A slip that came back, typed or scanned; and who holds which copy, as a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.progress import unheard
from lo_desk.services import receipts, records, register, slips
from lo_desk.ui.pages.documents import DocumentsPage
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.documents.slip_form import SlipForm
from tests.conftest import TODAY
from tests.finding import the
from tests.services.test_slips import code_of
from tests.ui.test_words import clipped, letters, settle, sideways, twice
from tests.ui.walking import nameless

OFFICER = Bilingual("CBSA LO, Bogotá", "AL de l’ASFC, Bogotá")
DIRECTOR = Bilingual("Director", "Direction")
NONE = "—"
BOGOTA = "S-BOG-CBSA"


def issue(desk, folder, **more):
    request = DocumentRequest("country-pack", "CO", "CBSA", TODAY)
    asked = register.Issuing(request, (OFFICER, DIRECTOR), posts=("BOG-CBSA",), **more)
    return register.issue(desk, asked, folder, unheard).number


@pytest.fixture
def number(desk, tmp_path):
    """A document that went to Bogotá and to a director today."""
    return issue(desk, tmp_path / "out")


@pytest.fixture
def page(window, number):
    window.go("documents")
    return the(DocumentsPage, "documents", window)


@pytest.fixture
def form(qtbot, page):
    enter = the(QPushButton, "enter_slip", page)
    enter.setFocus()
    qtbot.keyClick(enter, Qt.Key.Key_Space)
    return the(SlipForm, "slip_form", page)


def key(qtbot, key):
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def type_in(qtbot, form, text):
    code = the(QLineEdit, "slip_code", form)
    assert code.hasFocus()
    qtbot.keyClicks(code, text)


def told(form, name="slip_words"):
    found = [label for label in form.findChildren(QLabel, name) if label.isVisible()]
    return found[-1].text() if found else ""


def test_a_code_says_at_once_which_copy_it_is_and_two_keys_acknowledge_it(
    qtbot, desk, number, form
):
    type_in(qtbot, form, code_of(desk, number, 1).lower())
    assert told(form) == f"Document {number}, copy 1 of 2, for CBSA LO, Bogotá."
    assert "A. Tremblay" in the(QComboBox, "officer", form).currentText()
    assert the(QLineEdit, "signed", form).text() == str(TODAY)
    key(qtbot, Qt.Key.Key_Return)
    assert slips.read(desk, code_of(desk, number, 1)).read == ()
    key(qtbot, Qt.Key.Key_Return)
    assert told(form, "slip_done") == f"Copy 1 of {number} is acknowledged."
    assert [name for name, _ in slips.read(desk, code_of(desk, number, 1)).read] == ["A. Tremblay"]
    assert the(QLineEdit, "slip_code", form).hasFocus()
    assert told(form) == ""


def test_a_scanned_slip_of_no_post_asks_who_signed_it(qtbot, desk, number, form):
    type_in(qtbot, form, f"LO-DESK-SLIP:{code_of(desk, number, 2)}")
    key(qtbot, Qt.Key.Key_Return)
    officer = the(QComboBox, "officer", form)
    assert officer.hasFocus()
    form.acknowledge()
    assert told(form, "officer_fault") == "Choose one of the list."
    qtbot.keyClicks(officer, "A. Tremblay")
    form.window().menus.run("main")
    assert told(form, "slip_done") == f"Copy 2 of {number} is acknowledged."


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("K7QF", "The code of a slip has eight characters, and this has 4."),
        ("AAAA-AAAA", "No copy has a slip with the code AAAA-AAAA."),
    ],
)
def test_a_wrong_code_is_a_sentence_at_its_cell(qtbot, form, typed, fault):
    type_in(qtbot, form, typed)
    key(qtbot, Qt.Key.Key_Return)
    assert told(form, "code_fault").startswith(fault)
    cell = QAccessible.queryAccessibleInterface(the(QLineEdit, "slip_code", form))
    assert cell.text(QAccessible.Text.Description).startswith(fault)
    assert not the(QPushButton, "acknowledge_slip", form).isVisible()


def test_what_superseded_it_and_who_acknowledged_it_before_is_told_first(
    qtbot, desk, number, form, tmp_path
):
    after = issue(desk, tmp_path / "out", supersedes=number)
    code = code_of(desk, number, 1)
    slips.acknowledge(desk, code)
    type_in(qtbot, form, code)
    words = [label.text() for label in the(QWidget, "slip_sheet", form).findChildren(QLabel)]
    assert f"{after} replaced this version." in words
    assert f"A. Tremblay, {TODAY}" in words
    form.acknowledge()
    assert told(form, "slip_done").startswith(f"Copy 1 of {number} was acknowledged before")


def test_a_day_before_the_document_is_objected_to_at_its_field(qtbot, desk, number, form):
    type_in(qtbot, form, code_of(desk, number, 1))
    day = the(QLineEdit, "signed", form)
    day.setText("2026-11-01")
    form.acknowledge()
    assert told(form, "signed_fault").startswith(f"{number} was issued on November")
    assert day.hasFocus()


def test_an_officer_is_told_whose_slips_they_may_enter(qtbot, window, desk, number, form):
    window.workspace.settings.change(role="officer")
    type_in(qtbot, form, code_of(desk, number, 1))
    form.acknowledge()
    assert told(form, "code_fault").startswith("As an officer you record the slips that you signed")
    assert slips.read(desk, code_of(desk, number, 1)).read == ()


def test_the_document_of_a_slip_is_one_key_away(qtbot, desk, number, page, form):
    type_in(qtbot, form, code_of(desk, number, 1))
    the(QPushButton, "show_document", form).click()
    row = the(RecordList, "list", page).current()
    assert row is not None
    assert row["number"] == number


@pytest.fixture
def held(page):
    the(QToolButton, "view_held", page).click()
    return page.list


def cells(held, column):
    keys = [one.key for one in held.table.columns]
    rows = range(held.row_count())
    return [held.table.index(row, keys.index(column)).data() for row in rows]


def test_who_holds_which_copy_is_a_list_whose_rows_open_the_document(
    qtbot, desk, number, page, tmp_path
):
    after = issue(desk, tmp_path / "out", supersedes=number)
    page.window().menus.run("held_copies")
    held = page.list
    assert held.hasFocus()
    assert cells(held, "post") == ["BOG-CBSA", "BOG-CBSA", NONE, NONE]
    assert cells(held, "number") == [after, number, after, number]
    assert cells(held, "held")[1] == f"Superseded by {after}, held too"
    held.selectRow(1)
    qtbot.keyClick(held, Qt.Key.Key_Return)
    titles = [label.text() for label in page.findChildren(QLabel, "sheet_title")]
    assert "Country briefing pack: Colombia" in titles
    assert page.findChildren(QWidget, "readers_2")[-1].isVisible()


def test_the_list_of_copies_is_narrowed_down_and_follows_what_is_acknowledged(
    qtbot, desk, number, window, page, held
):
    narrow(page, "no")
    assert held.row_count() == 2
    copy = next(row.id for row in records.rows(desk, "issued_copy", Part()) if row["copy"] == 1)
    receipts.acknowledge(desk, copy, records.find(desk, "officer", BOGOTA).id)
    window.workspace.changed.emit()
    assert held.row_count() == 1
    narrow(page, "yes")
    assert cells(held, "officer") == ["A. Tremblay"]
    the(QToolButton, "view_issued", page).click()
    assert page.list is not held
    assert page.list.isVisible()


def narrow(page, value):
    box = the(QComboBox, "acknowledged_filter", page)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_what_an_officer_read_in_the_window_is_in_the_list_at_once(
    qtbot, window, number, page, held
):
    window.workspace.settings.change(officer=BOGOTA)
    held.selectRow(0)
    qtbot.keyClick(held, Qt.Key.Key_Return)
    the(QPushButton, "read_1", page).click()
    assert cells(held, "officer")[0] == "A. Tremblay"


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("shown", ["slip", "held"])
def test_nothing_is_nameless_clipped_or_doubly_lettered(
    qtbot, window, theme, desk, number, page, tongue, size, shown
):
    if tongue == "fr":
        the(QPushButton, "language", window).click()
    theme.resize(size)
    window.workspace.changed.emit()
    if shown == "slip":
        the(QPushButton, "enter_slip", page).click()
        type_in(qtbot, the(SlipForm, "slip_form", page), code_of(desk, number, 1))
    else:
        the(QToolButton, "view_held", page).click()
    try:
        settle()
        assert (list(clipped(window)), sideways(window)) == ([], [])
    finally:
        theme.resize(100)
    assert list(nameless(QAccessible.queryAccessibleInterface(page))) == []
    titles = [action.text() for action in the(QMenuBar, "", window).actions()]
    buttons = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    assert twice(letters([*titles, *buttons])) == [], [*titles, *buttons]
