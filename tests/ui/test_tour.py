"""Shown around in six steps, by keyboard, left at any time."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from lo_desk import settings
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.tour import STOPS, Tour
from tests.finding import the
from tests.ui.test_words import clipped, settle


@pytest.fixture
def tour(window):
    tour = Tour(window)
    the(QAction, "tour", window).trigger()
    return tour


def card(window):
    return the(QFrame, "tour", window)


def test_it_goes_through_six_stops_by_keyboard_and_is_not_shown_again(qtbot, window, tour):
    told = []
    for _ in STOPS:
        told.append(the(QLabel, "tour_words", window).text())
        assert window.rect().contains(card(window).geometry())
        qtbot.keyClick(the(QPushButton, "tour_next", window), Qt.Key.Key_Space)
    assert len(set(told)) == len(STOPS) == 6
    assert tour._card is None
    assert settings.load().tour_seen


def test_it_ends_at_the_place_where_it_began(qtbot, window, tour):
    assert window.place == "home"
    places = set()
    for _ in STOPS:
        places.add(window.place)
        qtbot.keyClick(the(QPushButton, "tour_next", window), Qt.Key.Key_Space)
    assert places == {"home", "posts"}
    assert window.place == "home"


def test_escape_leaves_it_and_the_focus_is_where_it_was(qtbot, window):
    tour = Tour(window)
    rail = the(QFrame, "rail", window)
    rail.setFocus()
    tour.start()
    qtbot.keyClick(the(QPushButton, "tour_next", window), Qt.Key.Key_Escape)
    assert tour._card is None
    assert rail.hasFocus()
    assert settings.load().tour_seen


def test_one_goes_back_a_step(qtbot, window, tour):
    first = the(QLabel, "tour_far", window).text()
    assert first == "1 of 6"
    the(QPushButton, "tour_next", window).click()
    the(QPushButton, "tour_back", window).click()
    assert the(QLabel, "tour_far", window).text() == first


def test_it_speaks_the_language_of_the_window(qtbot, window, tour):
    the(QPushButton, "language", window).click()
    assert the(QLabel, "tour_far", window).text() == "1 sur 6"


def test_it_stays_in_a_small_window_with_large_text(qtbot, doubled, window):
    window.resize(1024, 640)
    Tour(window).start()
    the(QPushButton, "language", window).click()
    for _ in STOPS:
        settle()
        assert window.rect().contains(card(window).geometry())
        assert list(clipped(card(window))) == []
        the(QPushButton, "tour_next", window).click()


def test_the_ring_follows_what_it_is_round(qtbot, window, tour):
    for _ in range(2):
        qtbot.keyClick(the(QPushButton, "tour_next", window), Qt.Key.Key_Space)
    found = next(x for x in window.findChildren(RecordList, "list") if x.isVisible())
    qtbot.waitUntil(lambda: the(QFrame, "pane", window.page).isVisible())
    at = QRect(found.mapTo(window.centralWidget(), QPoint(0, 0)), found.size())
    qtbot.waitUntil(lambda: tour._outline.geometry() == at.adjusted(-2, -2, 2, 2))
    assert tour._watched is found
    tour.stop()
    assert tour._watched is None
