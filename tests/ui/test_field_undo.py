"""The keys for undo and redo while one stands in a field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

from lo_desk.ui.record_list import RecordList
from tests.factories import fact
from tests.finding import the
from tests.ui.test_words import settle
from tests.ui.walking import page_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def phone(qtbot, window, desk):
    """The telephone of an officer, just saved from the field that has the focus."""
    page = page_of(window, "officers")
    the(RecordList, "list", page).selectRow(0)
    field = the(QLineEdit, "phone", page)
    window.activateWindow()
    field.setFocus()
    settle()
    field.selectAll()
    qtbot.keyClicks(field, "+1 613 555 0177")
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    settle()
    assert saved(window, desk) == "+1 613 555 0177"
    return field


def saved(window, desk):
    row = the(RecordList, "list", window.page).current()
    assert row is not None
    return fact(desk, "officer", row.id, "phone")


def test_what_was_saved_from_a_field_is_undone_and_redone_where_one_stands(
    qtbot, window, desk, phone
):
    with qtbot.waitSignal(window.controls.steps.done, timeout=5000):
        qtbot.keyClick(phone, Qt.Key.Key_Z, CONTROL)
    assert saved(window, desk) != "+1 613 555 0177"
    with qtbot.waitSignal(window.controls.steps.done, timeout=5000):
        qtbot.keyClick(phone, Qt.Key.Key_Y, CONTROL)
    assert saved(window, desk) == "+1 613 555 0177"


def test_a_field_takes_back_its_own_typing_first(qtbot, window, desk, phone):
    qtbot.keyClicks(phone, "9")
    qtbot.keyClick(phone, Qt.Key.Key_Z, CONTROL)
    assert phone.text() == "+1 613 555 0177"
    assert saved(window, desk) == "+1 613 555 0177"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, QComboBox])
def test_every_field_one_types_into_lets_go_of_a_key_it_has_no_use_for(qtbot, window, kind):
    field = kind(window)
    if isinstance(field, QComboBox):
        field.setEditable(True)
    field.show()
    window.activateWindow()
    field.setFocus()
    with qtbot.waitSignal(window.controls.steps.done, timeout=5000):
        qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
