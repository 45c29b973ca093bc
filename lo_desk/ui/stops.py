"""Where the cursor goes when what had it is gone: not to another part of the window."""

from itertools import pairwise

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


def tab_through(*areas: QWidget) -> None:
    """Tab goes through these in this order, whichever of them was made last."""
    for before, after in pairwise(stop for area in areas for stop in stops_in(area)):
        QWidget.setTabOrder(before, after)


def stops_in(area: QWidget) -> list[QWidget]:
    """Where Tab may stop in ``area``, itself first, in the order in which they were made."""
    window = area.window()
    found = (area, *area.findChildren(QWidget))
    return [one for one in found if one.focusPolicy() & TAB and one.window() is window]
