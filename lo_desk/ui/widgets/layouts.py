"""Arrangements that several parts of the window share."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from lo_desk.ui.widgets.buttons import Say


class FollowingArea(QScrollArea):
    """An area that scrolls to what has the focus when it is asked to."""

    @Slot()
    def follow(self) -> None:
        """Scroll to what has the focus in it."""
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)


def reveal(widget: QWidget) -> None:
    """Scroll to the focus in the area that ``widget`` is in, once everything has its size."""
    area = _around(widget)
    if area is not None:
        QTimer.singleShot(0, area, area.follow)


def bring(widget: QWidget) -> None:
    """Scroll to ``widget`` in the area that it is in, as it stands now."""
    area = _around(widget)
    if area is not None:
        area.ensureWidgetVisible(widget)


def _around(widget: QWidget) -> FollowingArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, FollowingArea):
        around = around.parentWidget()
    return around


def scrolled(inside: QWidget, parent: QWidget) -> FollowingArea:
    """``inside`` in an area that scrolls where it is too high, on its parent's own ground."""
    area = FollowingArea(parent)
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
