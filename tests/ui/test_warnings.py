import pytest
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from lo_desk.catalogue.registers import MANDATE_AREA
from lo_desk.catalogue.tour import TOUR
from lo_desk.ui.field_cell import FieldCell
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.widgets.cards import Link
from tests.finding import the
from tests.ui.test_record_pane import chosen, press
from tests.ui.walking import page_of


def doubles(page):
    return [x for x in page.findChildren(Link) if x.objectName().startswith("double_")]


def test_a_double_is_named_with_a_link_and_nothing_is_blocked(qtbot, window):
    page = page_of(window, "officers")
    page.act("new")
    name = the(QLineEdit, "name", page)
    name.setFocus()
    name.setText("A. Trembley")
    the(QLineEdit, "phone", page).setFocus()
    qtbot.waitUntil(lambda: bool(doubles(page)))
    link = doubles(page)[0]
    assert link.accessibleName() == "A. Tremblay (a name much like it)"
    link.linkActivated.emit("record")
    assert the(QLabel, "record", page).text() == "A. Tremblay"
    page.act("new")
    assert name.text() == "A. Trembley"  # what was typed is still here


def test_a_new_record_may_be_saved_in_spite_of_a_double(qtbot, window):
    page = page_of(window, "officers")
    page.act("new")
    the(QLineEdit, "name", page).setText("A. Tremblay")
    page.findChild(object, "owner").setCurrentIndex(0)
    page.findChild(object, "official_language").setCurrentIndex(0)
    press("save", page)
    assert the(QLabel, "last", window).text() == "Saved."


def test_one_click_says_that_a_contact_is_still_correct(window):
    page = chosen(window, "officers")
    assert the(QLabel, "checked", page).text() == "This contact was never checked."
    press("still_correct", page)
    assert the(QLabel, "checked", page).text() == "Contact checked today."
    assert not the(QPushButton, "still_correct", page).isVisible()
    assert the(QLineEdit, "verified_on", page).text() == "2026-11-24"
    assert page.list.model().index(0, 6).data() == "today"


def test_a_post_has_no_contact_to_check(window):
    page = chosen(window, "posts")
    assert not the(QLabel, "checked", page).isVisible()


def test_days_stand_two_in_a_row_where_there_is_room(qtbot, language):
    form = RecordForm(TOUR, language)
    qtbot.addWidget(form)
    form.resize(900, 700)
    form.show()
    starts, ends = (the(FieldCell, f"planned_{day}_cell", form) for day in ("starts", "ends"))
    qtbot.waitUntil(lambda: starts.y() == ends.y())
    assert starts.x() < ends.x()
    form.resize(600, 700)  # a window under 620: one column
    qtbot.waitUntil(lambda: starts.y() < ends.y())


def test_both_languages_stand_side_by_side_where_there_is_room(qtbot, language):
    form = RecordForm(MANDATE_AREA, language)
    qtbot.addWidget(form)
    form.resize(900, 600)
    form.show()
    en, fr = (the(QPlainTextEdit, f"name_{tag}", form) for tag in ("en", "fr"))
    qtbot.waitUntil(lambda: en.y() == fr.y())
    assert en.x() < fr.x()
    form.resize(400, 600)
    qtbot.waitUntil(lambda: en.y() < fr.y())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("مصلحة الجمارك", "They leave it out and say so; the registry keeps it."),
        ("海关总署", "Documents cannot print the script of “Name in its own language” (海)."),
    ],
)
def test_that_documents_leave_a_script_out_is_told_when_its_field_is_left(
    qtbot, window, typed, told
):
    window.workspace.open_new("host_agency", {})
    page = page_of(window, "registers")
    warning, name = the(QFrame, "unprinted", page), the(QLineEdit, "local_name", page)
    name.setFocus()
    name.setText(typed)
    the(QLineEdit, "rated_on", page).setFocus()
    qtbot.waitUntil(warning.isVisible)
    assert told in the(QLabel, "unprinted_words", warning).text()
    the(QPushButton, "language", window).click()
    assert "Les documents ne peuvent pas imprimer" in the(QLabel, "unprinted_words", warning).text()
    name.setFocus()
    name.setText("Hải quan")
    the(QLineEdit, "rated_on", page).setFocus()
    qtbot.waitUntil(warning.isHidden)
