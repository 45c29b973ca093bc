"""The daily notice: off until it is asked for, one a day, in the reader's language, no name."""

import json
import os
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QSystemTrayIcon, QWidget
from typing_extensions import override

from lo_desk import settings
from lo_desk.domain.rows import Part
from lo_desk.i18n.language import spoken
from lo_desk.services import records, reminders
from lo_desk.services.desk import opened
from lo_desk.ui import reminding
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.notice import Notice
from lo_desk.ui.preferences import Preferences
from lo_desk.ui.reminding import Reminding
from tests import factories
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown


class Area(QSystemTrayIcon):
    """An icon that remembers what it was given to tell."""

    told: ClassVar[list[tuple[str, str]]] = []
    seen: bool = False

    @override
    def show(self):
        self.seen = True

    @override
    def hide(self):
        self.seen = False

    @override
    def showMessage(self, title, words, *_more):
        self.told.append((title, words))


class Told(Notice):
    def __init__(self, parent):
        super().__init__(parent, Area, there=True)


@pytest.fixture
def area(monkeypatch):
    monkeypatch.setattr(reminding, "NOTICE", "tests.ui.test_reminding:Told")
    monkeypatch.setattr(Area, "told", [])
    return Area


@pytest.fixture
def start(qtbot, english, theme, area):
    """Opens a window as a start does, and waits for its Home."""

    def start(desk, language=english, **chosen):
        kept = settings.Settings(role="manager", **chosen)
        window = MainWindow(desk, language, theme, Preferences(kept))
        Reminding(window).watch(window)
        shown(qtbot, window)
        qtbot.waitUntil(lambda: window.page.findChild(QScrollArea, "home_view") is not None)
        return window

    return start


@pytest.fixture
def desk(desk):
    """A tour of the cast ends soon."""
    tour = records.rows(desk, "tour", Part(count=1))[0]
    factories.change(desk, "tour", tour.id, planned_ends=desk.today + timedelta(days=9))
    return desk


@pytest.fixture
def two(desk):
    """Two desks of one registry: today, and the day after."""
    with opened(desk.place, "me", lambda: NOON + timedelta(days=1)) as tomorrow:
        yield desk, tomorrow


def test_nothing_is_told_unless_it_is_asked_for(start, desk):
    start(desk)
    assert Area.told == []
    assert not reminders.had(desk)


def test_one_notice_a_day_however_often_one_starts(start, two):
    today, tomorrow = two
    for _start in range(3):
        start(today, notices=True)
    assert Area.told == [
        (
            "LO Desk (DEMO): what waits for you",
            "1 tour ends within 30 days\n3 priorities not acknowledged after 14 days",
        )
    ]
    start(tomorrow, notices=True)
    assert len(Area.told) == 2


def test_it_speaks_the_readers_language(start, desk):
    start(desk, spoken("fr_CA"), notices=True)
    [(title, words)] = Area.told
    assert title == "Bureau des AL (DÉMO)\u00a0: ce qui vous attend"
    assert words.splitlines() == [
        "1 affectation prend fin d’ici 30\u00a0jours",
        "3 priorités sans accusé de réception après 14\u00a0jours",
    ]


def test_a_click_opens_home(start, desk):
    window = start(desk, notices=True)
    window.go("posts")
    area = window.findChild(Area)
    assert area.seen
    area.messageClicked.emit()
    assert window.place == "home"
    assert not area.seen


def test_facts_of_another_day_are_not_told_as_todays(start, desk):
    start(desk.on(desk.today + timedelta(days=90)), notices=True)
    assert Area.told == []


def test_a_damaged_memory_of_days_means_there_was_none(desk):
    reminders.keep(desk)
    assert reminders.had(desk)
    (settings.folders().state / reminders.FILE).write_text("[", encoding="utf-8")
    assert not reminders.had(desk)


def test_settings_switch_it_on_and_say_where_there_is_no_area(window):
    window.go("settings")
    box = the(QCheckBox, "notices", window.page)
    assert not box.isChecked()
    box.click()
    assert settings.load().notices
    told = the(QLabel, "no_notices", window.page).text()
    assert told == "This desktop has no place for notices just now: none will be seen."


def test_a_policy_locks_it_and_says_who(qtbot, desk, english, theme):
    decided = {"locked": {"notices": True}, "organization": {"en": "IT", "fr": "TI"}}
    Path(os.environ["LO_DESK_POLICY"]).write_text(json.dumps(decided), encoding="utf-8")
    window = shown(qtbot, MainWindow(desk, english, theme, Preferences(settings.load())))
    window.go("settings")
    box = the(QCheckBox, "notices", window.page)
    assert (box.isChecked(), box.isEnabled()) == (True, False)
    note = the(QWidget, "lock_notices", window.page)
    assert note.isVisible()
    assert the(QLabel, "lock_words", note).text() == "Set by your organization (IT)"
