"""Arrangements that several parts of the window share."""

from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from lo_desk.ui.widgets.buttons import Say


def scrolled(inside: QWidget, parent: QWidget) -> QScrollArea:
    """``inside`` in an area that scrolls where it is too high, on its parent's own ground."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def hairline(parent: QWidget) -> QFrame:
    """A line one pixel high."""
    line = QFrame(parent)
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line


def label(say: Say, words: object, parent: QWidget, kind: str = "") -> QLabel:
    """A text that wraps, said in the language of the moment."""
    made = QLabel(parent)
    made.setWordWrap(True)
    if kind:
        made.setProperty("kind", kind)
    say(made.setText, words)
    return made
