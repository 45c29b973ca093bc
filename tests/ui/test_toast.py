"""What was just saved is told where it covers nothing that one could press."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import N_
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.widgets.toast import Toast
from tests.finding import the
from tests.ui.test_words import settle
from tests.ui.walking import page_of


def standing(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def covered(toast: Toast, window: MainWindow) -> list[str]:
    """Names of the controls that the toast stands over."""
    over = standing(toast, window)
    return [
        widget.objectName()
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not toast.isAncestorOf(widget)
        and standing(widget, window).intersects(over)
    ]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("place", ["posts", "gaps", "tours"])
def test_what_was_saved_is_told_over_no_control(window, theme, place, percent):
    window.resize(1366, 768)
    page_of(window, place)
    window.language.switch(spoken("fr_CA"))
    try:
        theme.resize(percent)
        settle()
        window.workspace.saved(N_("Saved."), undo=True)
        settle()
        toast, undo = the(Toast, "toast", window), the(QPushButton, "toast_undo", window)
        assert toast.isVisible()
        assert covered(toast, window) == []
        assert toast.rect().contains(undo.geometry())
        assert undo.height() >= undo.fontMetrics().height()
        assert not standing(toast, window).intersects(
            standing(the(QLabel, "marking", window), window)
        )
    finally:
        theme.resize(100)
