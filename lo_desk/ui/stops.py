"""Where the cursor goes when what had it is gone: not to another part of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

TAB = Qt.FocusPolicy.TabFocus


def focus_in(area: QWidget) -> QWidget | None:
    """What in ``area`` has the focus; None: it is elsewhere, or on ``area`` itself."""
    focus = QApplication.focusWidget()
    return focus if focus is not None and area.isAncestorOf(focus) else None


def first_stop(area: QWidget) -> QWidget | None:
    """The first control in ``area`` that Tab stops at; None: there is none."""
    stop = area.nextInFocusChain()
    while stop is not None and stop is not area:  # a widget put into it later may stand anywhere
        if area.isAncestorOf(stop) and _stops_at(stop):
            return stop
        stop = stop.nextInFocusChain()
    return None


def _stops_at(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & TAB)
