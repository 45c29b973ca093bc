"""Widgets in lines: nothing is cut off, however narrow it gets."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from lo_desk.ui.widgets.flow import FlowBox
from tests.ui.test_words import settle


@pytest.mark.parametrize("width", [900, 300, 120])
def test_everything_stands_inside_whatever_the_width(qtbot, theme, width):
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowBox(whole)
    made = [QPushButton(f"Button {number}", flow) for number in range(6)]
    for one in made:
        flow.add(one)
    flow.resize(width, flow.heightForWidth(width))
    whole.resize(1000, 900)
    whole.show()
    settle()
    for one in made:
        assert flow.rect().contains(one.geometry())
    boxes = [one.geometry() for one in made]
    for at, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[at + 1 :])
    flow.empty()
    assert flow.heightForWidth(width) < boxes[0].height()
