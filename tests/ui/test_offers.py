"""What is offered while one types part of a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.ui.pickers import ReferenceEditor

NAMES = ("P. Sandhu", "P. Singh", "M. Sauvageau")


def found(_target, text):
    return [Choice(name, name) for name in NAMES if text.casefold() in name.casefold()]


@pytest.fixture
def around(qtbot, theme):
    around = QWidget()
    qtbot.addWidget(around)
    return around


@pytest.fixture
def editor(qtbot, around, language):
    field = Field("participant", "With", Kind.REFERENCE, target="officer")
    editor = ReferenceEditor(field, language, found, around)
    around.show()
    qtbot.waitExposed(editor.widget)
    return editor


def test_a_surname_offers_the_officer_and_down_and_enter_choose_it(qtbot, editor):
    line = editor.widget.lineEdit()
    qtbot.keyClicks(line, "sing")
    popup = editor.widget.completer().popup()
    assert popup.isVisible()
    assert popup.objectName() == "offers"
    assert line.text() == "sing"
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.value() == Choice("P. Singh", "P. Singh")


def test_what_is_offered_is_what_was_looked_for_not_what_begins_so(editor):
    mode = editor.widget.lineEdit().completer().completionMode()
    assert mode == QCompleter.CompletionMode.UnfilteredPopupCompletion


def test_the_beginning_of_one_name_alone_is_taken_for_it_when_one_leaves(qtbot, editor):
    line = editor.widget.lineEdit()
    for typed, meant in (("sau", NAMES[2]), ("s", "s"), ("sandhux", "sandhux")):
        line.clear()
        qtbot.keyClicks(line, typed)
        editor.widget.completer().popup().hide()
        line.editingFinished.emit()
        assert editor.widget.currentText() == meant
    assert editor.value() == "sandhux"


def test_what_need_not_be_found_stays_as_it_is_typed(qtbot, editor):
    editor.free = True
    line = editor.widget.lineEdit()
    qtbot.keyClicks(line, "sau")
    line.editingFinished.emit()
    assert editor.value() == "sau"
