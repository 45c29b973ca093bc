import re
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from tests.finding import the
from tests.ui.walking import every_place

MNEMONIC = re.compile(r"&([^&\s])")


@pytest.fixture(params=["en", "fr"])
def spoken_window(request, window):
    if request.param == "fr":
        the(QPushButton, "language", window).click()
    return window


def letters(texts):
    return [found.group(1).lower() for text in texts if (found := MNEMONIC.search(text))]


def twice(things):
    return [thing for thing, count in Counter(things).items() if count > 1]


def test_no_two_buttons_or_menus_in_sight_share_a_mnemonic(spoken_window):
    titles = [a.text() for a in the(QMenuBar, "", spoken_window).actions()]
    for key, _page in every_place(spoken_window):
        buttons = [b for b in spoken_window.findChildren(QAbstractButton) if b.isVisible()]
        found = letters([*titles, *(b.text() for b in buttons)])
        assert twice(found) == [], key
        assert all(letter.isascii() for letter in found)


def test_no_two_entries_of_a_menu_share_a_mnemonic(spoken_window):
    for menu in the(QMenuBar, "", spoken_window).findChildren(QMenu):
        entries = [a.text() for a in menu.actions() if not a.isSeparator()]
        assert twice(letters(entries)) == [], menu.title()
        assert len(letters(entries)) == len(entries), menu.title()


def test_no_two_actions_share_a_key(window):
    keys = [a.shortcut().toString() for a in window.findChildren(QAction) if a.shortcut()]
    assert twice(key for key in keys if key) == []


def needed(widget):
    """The room a widget's words take, None where it has none."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(0, widget.heightForWidth(widget.width()))
    if isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox):
        return widget.sizeHint()
    if isinstance(widget, QLineEdit | QComboBox):
        return QSize(0, widget.fontMetrics().height())
    return None


def clipped(window):
    for widget in window.findChildren(QWidget):
        room = needed(widget) if widget.isVisible() else None
        inside = isinstance(widget.parentWidget(), QLineEdit)  # a picture in a field
        if room is None or inside or widget.objectName().startswith("qt_"):
            continue
        if room.width() > widget.width() or room.height() > widget.height():
            text = getattr(widget, "text", str)()
            yield (
                widget.objectName(),
                text,
                (room.width(), room.height()),
                (widget.width(), widget.height()),
            )


def settle():
    """Let layouts that ask for another pass have it."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def sideways(window):
    """Areas one would have to scroll from left to right to read."""
    return [
        area.objectName() or area.widget().__class__.__name__
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().isVisible()
    ]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)], ids=["1366", "1024"])
def test_no_words_are_clipped(qtbot, spoken_window, size):
    spoken_window.resize(*size)
    for key, _page in every_place(spoken_window):
        settle()
        assert (key, list(clipped(spoken_window)), sideways(spoken_window)) == (key, [], [])


def test_no_words_are_clipped_at_twice_the_text_size(qtbot, doubled, spoken_window):
    for key, _page in every_place(spoken_window):
        settle()
        assert (key, list(clipped(spoken_window)), sideways(spoken_window)) == (key, [], [])
