"""An answer that is late: grey bars where it will be, a word for readers, and nothing that moves."""

from threading import Event

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QScrollArea

from lo_desk.services import gaps, homes, post_cards
from lo_desk.ui.language import Texts
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.skeleton import LATE_MS, Skeleton
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.walking import page_of


@pytest.fixture
def held(monkeypatch):
    """Answers of these functions come only once the event is set."""
    event = Event()

    def hold(module, name):
        answer = getattr(module, name)

        def late(*given):
            event.wait(20)
            return answer(*given)

        monkeypatch.setattr(module, name, late)

    for module, name in ((homes, "manager"), (gaps, "inbox"), (post_cards, "card")):
        hold(module, name)
    yield event
    event.set()


@pytest.fixture
def plain(qtbot, language):
    """A skeleton alone, with the words it was given."""
    label = QLabel("x")
    qtbot.addWidget(label)
    label.resize(300, 200)
    skeleton = Skeleton(Texts(label, language), label)
    label.show()
    skeleton.resize(300, 200)
    yield skeleton
    label.close()


def test_it_comes_only_after_a_while_and_goes_with_the_answer(qtbot, plain):
    plain.begin()
    assert not plain.isVisible()
    qtbot.wait(LATE_MS // 3)
    assert not plain.isVisible()
    with qtbot.waitSignal(plain.came):
        plain.begin()
    assert plain.isVisible()
    assert QAccessible.queryAccessibleInterface(plain).text(QAccessible.Text.Name) == "Loading…"
    plain.over()
    assert not plain.isVisible()


def test_an_answer_in_time_shows_none(qtbot, plain):
    plain.begin()
    plain.over()
    qtbot.wait(LATE_MS + 100)
    assert not plain.isVisible()


def test_nothing_in_it_moves(qtbot, plain):
    plain.begin()
    qtbot.waitUntil(plain.isVisible)
    before = plain.grab().toImage()
    qtbot.wait(200)
    assert plain.grab().toImage() == before


def test_home_and_the_inbox_show_bars_until_they_know(qtbot, held, desk, english, theme):
    window = shown(qtbot, MainWindow(desk, english, theme))
    for place in ("home", "gaps"):
        page = page_of(window, place)
        bars = the(Skeleton, "skeleton", page)
        qtbot.waitUntil(bars.isVisible)
    held.set()
    qtbot.waitUntil(lambda: not bars.isVisible())
    assert the(RecordList, "list", page).isVisible()
    home = page_of(window, "home")
    qtbot.waitUntil(lambda: home.findChild(QScrollArea, "home_view") is not None)
    assert not the(Skeleton, "skeleton", home).isVisible()
    window.close()


def test_a_post_shows_bars_until_its_card_is_read(qtbot, held, window):
    page = page_of(window, "posts")
    the(RecordList, "list", page).selectRow(0)
    overview = page.pane.findChild(Skeleton, "skeleton")
    qtbot.waitUntil(overview.isVisible)
    held.set()
    qtbot.waitUntil(lambda: not overview.isVisible())
