"""From "who is missing in West Africa next summer?" to a saved what-if PDF, as a user goes."""

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from lo_desk.catalogue.subregions import SUBREGION_NAMES, SUBREGIONS, subregion_of
from lo_desk.domain.rows import Part
from lo_desk.services import country_list, scenario_files, scenarios
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.gaps import GapsPage
from lo_desk.ui.pages.scenarios import ScenariosPage
from lo_desk.ui.widgets.choices import OneOf
from lo_desk.ui.widgets.gap_what_if import wanted
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.scenario.compare_view import CompareView
from lo_desk.ui.widgets.scenario.what_if_sheet import WhatIfSheet
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown

SUMMER = date(2027, 7, 1)
MOST_TABS, MOST_KEYS = 60, 130
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        yield desk


@pytest.fixture
def window(qtbot, desk, english, theme):
    return shown(qtbot, MainWindow(desk, english, theme))


def sheet(window):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return the(WhatIfSheet, "what_if_sheet", the(ScenariosPage, "scenarios", window))


class Keys:
    """A user who has a keyboard alone; counts what is pressed."""

    def __init__(self, qtbot, window):
        self._qtbot, self._window, self.pressed = qtbot, window, 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier, times=1):
        for _ in range(times):
            self._qtbot.keyClick(QApplication.focusWidget() or self._window, key, modifiers)
        self.pressed += times

    def type(self, words):
        self._qtbot.keyClicks(QApplication.focusWidget(), words)
        self.pressed += len(words)

    def tab_to(self, name):
        """Go on with Tab until the control of that name has the focus."""
        for _ in range(MOST_TABS):
            focus = QApplication.focusWidget()
            if focus is not None and focus.objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not lead to {name}")


@pytest.fixture
def keys(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    return Keys(qtbot, window)


def test_from_west_africa_next_summer_to_a_printed_what_if_with_keys_alone(
    qtbot, window, desk, keys
):
    keys.press(Qt.Key.Key_D, CONTROL | SHIFT)
    keys.press(Qt.Key.Key_A, CONTROL)
    keys.type(SUMMER.isoformat())
    keys.press(Qt.Key.Key_Return)
    assert window.workspace.desk.day == SUMMER
    window.activateWindow()  # as a window manager does once the day popup is gone
    qtbot.waitUntil(window.isActiveWindow)
    keys.press(Qt.Key.Key_2, CONTROL)
    page = the(GapsPage, "gaps", window)
    qtbot.waitUntil(lambda: page.list.table.rowCount() > 10)
    keys.press(Qt.Key.Key_F, CONTROL)
    keys.type("west africa")
    qtbot.waitUntil(lambda: 0 < page.list.table.rowCount() < 40)
    keys.tab_to("what_if")
    keys.press(Qt.Key.Key_Space)

    form = sheet(window)
    assert the(OneOf, "kind_of_change", form).value == "open"
    assert the(QComboBox, "opening_site", form).currentText()
    assert the(QLineEdit, "change_day", form).text() == SUMMER.isoformat()
    covers = the(QLineEdit, "opening_covers", form).text().split("; ")
    assert covers
    assert {subregion_of(code) for code in covers} == {"011"}
    keys.tab_to("add_change")
    keys.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: form.findChild(CompareView) is not None)
    told = the(QLabel, "summary", form).text()
    assert "gaps closed" in told
    assert "0 gaps closed" not in told

    keys.tab_to("name_en")
    keys.type("West Africa")
    keys.tab_to("name_fr")
    keys.type("Afrique de l'Ouest")
    keys.press(Qt.Key.Key_S, CONTROL)
    keys.tab_to("make_what_if")
    keys.press(Qt.Key.Key_Space)
    qtbot.waitUntil(the(QPushButton, "open_document", sheet(window)).isVisible)
    [line] = scenarios.lines(desk, Part("west africa"))
    assert (documents_folder() / scenario_files.name_of(window.workspace.desk, line)).exists()
    assert keys.pressed < MOST_KEYS


def a_line(kind, agency, iso2, severity):
    gap = SimpleNamespace(kind=kind, agency=agency, severity=severity)
    return SimpleNamespace(gap=gap, line=SimpleNamespace(iso2=iso2))


def test_the_form_is_for_the_agency_with_most_gaps_worst_country_first():
    lines = [
        a_line("coverage", "RCMP", "TG", 40),
        a_line("shared", "JOINT", "BJ", 90),
        a_line("one_sided", "RCMP", "GH", 60),
        a_line("coverage", "CBSA", "ML", 99),
        a_line("training", "CBSA", "SN", 100),
    ]
    found = wanted(lines, "CBSA", SUMMER)
    assert (found["agency"], found["countries"]) == ("RCMP", ("BJ", "GH", "TG"))


def test_where_all_is_covered_the_countries_of_the_other_gaps_are_offered():
    found = wanted([a_line("training", "CBSA", "SN", 35)], "RCMP", SUMMER)
    assert (found["agency"], found["countries"]) == ("CBSA", ("SN",))
    assert wanted([], "RCMP", SUMMER)["countries"] == ()


def test_every_country_with_a_region_is_in_a_part_of_one_but_antarctica(desk):
    known = {str(one.key) for one in SUBREGIONS}
    assert known == set(SUBREGION_NAMES)
    codes = {line.iso2 for line in country_list.lines(desk)}
    assert {code for code in codes if subregion_of(code) not in known} <= {"AQ"}


def test_a_what_if_of_a_gap_begins_where_something_is_still_to_be_typed(qtbot, window, keys):
    values = {"kind": "open", "agency": "RCMP", "countries": ("GH", "TG")}
    window.workspace.open_new("scenario", values)
    cost = the(QLineEdit, "opening_annual", sheet(window))
    assert cost.hasFocus()
    qtbot.waitUntil(lambda: not cost.visibleRegion().isEmpty())
    keys.type("420000")
    keys.press(Qt.Key.Key_Tab)
    assert the(QLineEdit, "opening_once", sheet(window)).hasFocus()
