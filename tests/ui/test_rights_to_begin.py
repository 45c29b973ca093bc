"""A key that begins a record says why where one may not, and offers no form to fill in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.finding import the
from tests.ui.walking import page_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("place", ["priorities", "activities", "tours"])
def test_a_list_of_work_offers_no_new_record_to_whom_may_not_make_one(window, place):
    page = page_of(window, place)
    new = the(QPushButton, "new", page)
    for role, may in (("print", False), ("manager", True)):
        window.workspace.settings.change(role=role)
        assert new.isEnabled() == may
        assert bool(new.toolTip()) != may


@pytest.mark.parametrize(
    ("role", "why"), [("print", "The print desk makes documents"), ("manager", "")]
)
def test_new_without_the_right_says_who_may_and_shows_no_form(qtbot, window, role, why):
    window.workspace.settings.change(role=role)
    page = page_of(window, "posts")
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    told = the(QLabel, "last", window).text()
    assert told.startswith(why)
    assert bool(page.findChildren(QLineEdit, "code")) == (not why)
