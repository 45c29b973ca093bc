"""Long texts that are only read look so, and are chosen and copied with keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.fields import LinesField


@pytest.fixture
def lines(qtbot, theme):
    theme.apply()
    around = QWidget()
    qtbot.addWidget(around)
    field = LinesField(around)
    field.setPlainText("Precursors by sea")
    field.resize(200, 60)
    around.show()
    qtbot.waitExposed(around)
    yield field
    around.hide()


def ground(field):
    image = field.grab().toImage()
    return image.pixelColor(image.width() - 8, image.height() // 2).name()


def test_they_have_another_ground_while_they_are_only_read(lines):
    written = ground(lines)
    lines.setReadOnly(True)
    assert ground(lines) == tokens_now().bg != written
    lines.setReadOnly(False)
    assert ground(lines) == written


def test_their_words_are_chosen_and_copied_by_keyboard_and_not_changed(qtbot, lines):
    lines.setReadOnly(True)
    lines.setFocus()
    qtbot.keySequence(lines, QKeySequence.StandardKey.SelectAll)
    qtbot.keySequence(lines, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text() == "Precursors by sea"
    qtbot.keyClick(lines, Qt.Key.Key_Delete)
    assert lines.toPlainText() == "Precursors by sea"
    assert lines.focusPolicy() & Qt.FocusPolicy.TabFocus
