"""Scores of two agencies side by side: drawn, written in digits, and heard in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from lo_desk.i18n.msg import said
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.joint.drawn import Ranged, TwoScores
from lo_desk.ui.widgets.joint.word_table import WordTable

ROWS = [
    ["Threat", TwoScores(4, 2, far=True), TwoScores(3, 3)],
    ["Host", TwoScores(None, 2), Ranged(83, 83, 81, 86)],
]


@pytest.fixture
def table(qtbot, language, theme):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    sheet.resize(600, 200)
    made = WordTable("scores", language, sheet)
    made.resize(600, 200)
    made.show_words([said("Criterion"), said("Place"), said("Value")], ROWS)
    sheet.show()
    yield made
    sheet.close()


def colours(table, row, column):
    """The colours of a cell, as it is painted."""
    place = table.visualRect(table.model().index(row, column))
    picture = table.viewport().grab(place).toImage()
    spots = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {picture.pixelColor(x, y).name() for x, y in spots}


def test_a_cell_is_read_in_digits_and_heard_with_both_agencies(table, language, french):
    model = table.model()
    assert [model.index(0, 1).data(), model.index(1, 1).data()] == ["4 · 2", "— · 2"]
    heard = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Threat, Place: CBSA 4, RCMP 2, far apart"
    language.switch(french)
    heard = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("ASFC 3, GRC 3")


def test_each_agency_has_its_colour_and_far_apart_a_field(table):
    tokens = tokens_now()
    far, near = colours(table, 0, 1), colours(table, 0, 2)
    for token in (tokens.cbsa, tokens.rcmp):
        assert {QColor(token).name()} <= far & near
    assert QColor(tokens.amber_bg).name() in far - near
    assert QColor(tokens.cbsa).name() not in colours(table, 1, 1)


def test_a_column_has_room_for_what_is_drawn(table):
    words = table.fontMetrics().horizontalAdvance("4 · 2")
    assert table.columnWidth(1) > 2 * words
