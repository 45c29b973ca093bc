"""A sheet made anew, after a step or because others changed it, keeps the place one is at."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from lo_desk.ui.widgets.sheet_parts import SheetArea


@pytest.fixture
def sheet(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def body(sheet):
    made = QWidget(sheet)
    column = QVBoxLayout(made)
    for name in ("first", "second"):
        field = QLineEdit(made)
        field.setObjectName(name)
        column.addWidget(field)
    return made


def test_the_focus_stays_in_the_field_of_the_same_name(qtbot, sheet):
    area = SheetArea(sheet)
    area.show(body(sheet))
    sheet.findChild(QLineEdit, "second").setFocus()
    again = body(sheet)
    area.show(again, same=True)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is again.findChild(QLineEdit, "second"))


def test_a_focus_elsewhere_is_not_taken(qtbot, sheet):
    area, elsewhere = SheetArea(sheet), QLineEdit(sheet)
    area.show(body(sheet))
    elsewhere.show()
    elsewhere.setFocus()
    area.show(body(sheet), same=True)
    assert QApplication.focusWidget() is elsewhere
