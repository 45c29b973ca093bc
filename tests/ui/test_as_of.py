from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSlider, QToolButton
from typing_extensions import override

from lo_desk.ui.record_list import RecordList
from tests.finding import the
from tests.ui.walking import page_of

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
SHIFT_CONTROL = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def slider(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, KEY.Key_D, SHIFT_CONTROL)
    qtbot.keyRelease(window, KEY.Key_Control)
    slider = the(QSlider, "months", window)
    slider.setFocus()
    return slider


def day_is(window, text):
    return lambda: window.workspace.desk.day == date.fromisoformat(text)


def test_arrows_on_the_months_re_date_everything_and_the_popup_stays(qtbot, window, slider):
    for _ in range(4):
        qtbot.keyClick(slider, KEY.Key_Right)
    assert the(QLabel, "month_name", window).text() == "March\u00a02027"
    qtbot.waitUntil(day_is(window, "2027-03-24"))
    assert the(QPushButton, "as_of", window).text() == "As of 2027-03-24"
    qtbot.keyClick(slider, KEY.Key_PageDown)
    qtbot.waitUntil(day_is(window, "2026-03-24"))
    assert the(QFrame, "day_popup", window).isVisible()


@pytest.mark.parametrize(
    ("key", "last"), [(KEY.Key_Home, "2024-11-24"), (KEY.Key_End, "2029-11-24")]
)
def test_the_months_go_two_years_back_and_three_on(qtbot, window, slider, key, last):
    qtbot.keyClick(slider, key)
    qtbot.waitUntil(day_is(window, last))


def test_the_month_is_spoken_in_both_languages(qtbot, window, slider):
    def spoken():
        return QAccessible.queryAccessibleInterface(slider).text(QAccessible.Text.Name)

    for _ in range(4):
        qtbot.keyClick(slider, KEY.Key_Right)
    assert spoken() == "As of the month: March\u00a02027"
    window.toggle()
    assert spoken() == "Au mois\u00a0: mars\u00a02027"
    assert the(QLabel, "month_name", window).text() == "mars\u00a02027"


def test_a_month_back_and_on_are_buttons_beside_the_month(qtbot, window, slider):
    for name, day in (("month_later", "2026-12-24"), ("month_earlier", "2026-11-24")):
        arrow = the(QToolButton, name, window)
        arrow.setFocus()
        qtbot.keyClick(arrow, KEY.Key_Space)
        assert day_is(window, day)()
        assert slider.value() == (1 if name == "month_later" else 0)


def test_a_month_back_and_on_are_one_key_away_from_any_day(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    window.workspace.look_at(date(2027, 1, 31))
    qtbot.keyClick(window, KEY.Key_PageDown, ALT)
    assert day_is(window, "2027-02-28")()
    qtbot.keyClick(window, KEY.Key_PageUp, ALT)
    assert day_is(window, "2027-01-28")()
    qtbot.keyRelease(window, KEY.Key_Alt)


def test_a_day_beyond_the_months_is_named_all_the_same(window, slider):
    window.workspace.look_at(date(2031, 5, 2))
    the(QPushButton, "as_of", window).click()
    assert slider.value() == 36
    assert the(QLabel, "month_name", window).text() == "May\u00a02031"


@pytest.mark.parametrize("french", [False, True])
def test_the_popup_has_room_at_twice_the_text_size(doubled, window, slider, french):
    if french:
        window.toggle()
    the(QPushButton, "as_of", window).click()
    popup, room = the(QFrame, "day_popup", window), window.screen().availableGeometry()
    assert popup.width() >= popup.minimumSizeHint().width()
    assert room.left() <= popup.x()
    assert popup.x() + popup.width() <= room.right() + 1
    name = the(QLabel, "month_name", window)
    assert name.width() >= name.sizeHint().width()


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_list_of_another_day_is_painted_once(qtbot, window):
    posts = the(RecordList, "list", page_of(window, "posts"))
    for day in (date(2027, 1, 24), date(2027, 6, 24)):
        qtbot.waitUntil(lambda: not window.workspace.tasks.busy)
        QTest.qWait(10)
        paints = Paints(posts.viewport())
        window.workspace.look_at(day)
        qtbot.waitUntil(lambda paints=paints: paints.count > 0)
        QTest.qWait(10)
        assert paints.count == 1
