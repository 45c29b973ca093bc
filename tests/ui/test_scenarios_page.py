"""A what-if by keys: add a change, read what it does, save, apply, undo, delete."""

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.domain.scenario_changes import Close
from lo_desk.i18n.language import spoken
from lo_desk.services import gaps, scenario_files, scenario_offers, scenarios, steps
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.scenarios import ScenariosPage
from lo_desk.ui.widgets.choices import OneOf
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.joint.word_table import WordTable
from lo_desk.ui.widgets.scenario.compare_view import CompareView
from lo_desk.ui.widgets.scenario.reasons_card import ReasonsCard
from lo_desk.ui.widgets.scenario.what_if_sheet import WhatIfSheet
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.walking import nameless

ON = "2027-04-01"


@pytest.fixture
def desk(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        yield desk


@pytest.fixture
def page(qtbot, desk, english, theme):
    window = shown(qtbot, MainWindow(desk, english, theme))
    return begun(window)


def begun(window):
    window.go("scenarios")
    page = the(ScenariosPage, "scenarios", window)
    page.act("new")
    return page


def sheet(page):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the sheet before
    return the(WhatIfSheet, "what_if_sheet", page)


def press(qtbot, page, name):
    qtbot.mouseClick(the(QPushButton, name, sheet(page)), Qt.MouseButton.LeftButton)


def choose(page, kind):
    kinds = the(OneOf, "kind_of_change", sheet(page))
    kinds.choose(kind)
    kinds.chosen.emit(kind)


def add(qtbot, page, kind="close", day=ON):
    choose(page, kind)
    if kind == "dates":
        the(QLineEdit, "last_tour", sheet(page)).setText(day)
    the(QLineEdit, "change_day", sheet(page)).setText(day)
    press(qtbot, page, "add_change")


def pick(qtbot, page, name, typed):
    """Type into a field that finds, and take the first it offers."""
    box = the(QComboBox, name, sheet(page))
    line = box.lineEdit()
    assert line is not None
    line.setText("")
    qtbot.keyClicks(line, typed)
    box.setCurrentIndex(0)


def compared(qtbot, page):
    qtbot.waitUntil(lambda: sheet(page).findChild(CompareView) is not None)
    return the(CompareView, "compared", sheet(page))


def named(page, en="Close one", fr="En fermer un"):
    for side, words in (("en", en), ("fr", fr)):
        the(QPlainTextEdit, f"name_{side}", sheet(page)).setPlainText(words)


def fault(page):
    return the(QLabel, "what_if_fault", sheet(page)).text()


def test_a_closed_post_is_said_and_shown_before_and_after(qtbot, page):
    add(qtbot, page)
    view = compared(qtbot, page)
    assert "closes on April" in the(QLabel, "change_0", sheet(page)).text()
    assert the(QLabel, "summary", sheet(page)).text().startswith("On April")
    table = the(WordTable, "coverage_by_place", view)
    heads = [table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(6)]
    assert heads[1:3] == ["CBSA before, %", "CBSA after, %"]
    assert table.model().rowCount() > 0
    assert "−" in table.model().index(0, 5).data()


@pytest.mark.parametrize("kind", ["give", "arrange", "dates"])
def test_every_kind_of_change_is_one_sentence(qtbot, page, kind):
    add(qtbot, page, kind)
    compared(qtbot, page)
    assert len(sheet(page).changes) == 1
    assert fault(page) == ""


@pytest.mark.parametrize("kind", ["dates", "line_dates", "post_dates"])
def test_days_are_offered_as_they_are_and_must_run_forwards(qtbot, page, kind):
    choose(page, kind)
    entity = {"dates": "tour", "line_dates": "area_line", "post_dates": "post_profile"}[kind]
    first = the(QLineEdit, f"first_{entity}", sheet(page))
    assert date.fromisoformat(first.text())
    assert not the(QLineEdit, "change_day", sheet(page)).isVisible()
    the(QLineEdit, f"last_{entity}", sheet(page)).setText("1999-01-01")
    press(qtbot, page, "add_change")
    assert "before the first" in the(QLabel, "change_fault", sheet(page)).text()
    assert not sheet(page).changes


def test_a_post_opens_where_one_types_for_what_it_costs(qtbot, page):
    choose(page, "open")
    press(qtbot, page, "add_change")
    assert the(QLabel, "change_fault", sheet(page)).text().startswith("Choose a place")
    pick(qtbot, page, "opening_site", "accra")
    the(QLineEdit, "opening_covers", sheet(page)).setText("TG; BJ")
    for typed in ("a lot", "35 000,50", "1" * 10):
        the(QLineEdit, "opening_annual", sheet(page)).setText(typed)
        press(qtbot, page, "add_change")
        assert the(QLabel, "change_fault", sheet(page)).text().startswith("Enter whole dollars")
    the(QLineEdit, "opening_annual", sheet(page)).setText("420 000")
    the(QLineEdit, "change_day", sheet(page)).setText(ON)
    press(qtbot, page, "add_change")
    view = compared(qtbot, page)
    [change] = sheet(page).changes
    assert (change.annual, change.once, change.post.agency) == (42_000_000, None, "CBSA")
    assert [line.place for line in change.lines] == ["GH", "BJ", "TG"]
    spent = the(WordTable, "spent", view).model()
    assert [spent.index(0, n).data() for n in range(1, 5)] == ["420", "420", "420", "1 of 2"]


def test_a_figure_says_why_it_is_so_before_and_after(qtbot, page):
    add(qtbot, page)
    table = the(WordTable, "coverage_by_place", compared(qtbot, page))
    spots = [(row, col) for row in range(table.model().rowCount()) for col in (1, 3)]
    row, column = next(
        (row, col)
        for row, col in spots
        if table.model().index(row, col).data() != table.model().index(row, col + 1).data()
    )
    figures = [table.model().index(row, column + n).data() for n in (0, 1)]
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet(page).findChild(ReasonsCard) is not None)
    told = [each.text() for each in sheet(page).findChild(ReasonsCard).findChildren(QLabel)]
    before, after = figures
    assert any(words.endswith(f"{before}% before, {after}% after") for words in told)
    assert f"Covered at {before}%, because:" in told
    assert "Staffing" in told


def test_a_place_is_given_to_a_post_that_the_same_scenario_opens(qtbot, desk, page):
    choose(page, "open")
    pick(qtbot, page, "opening_site", "accra")
    the(QLineEdit, "change_day", sheet(page)).setText(ON)
    press(qtbot, page, "add_change")
    compared(qtbot, page)
    opened_post = sheet(page).changes[0].post
    choose(page, "give")
    held = the(OneOf, "which_give", sheet(page))
    place = next(
        each for each in scenario_offers.offers(desk).held if each.agency == opened_post.agency
    )
    held.choose(place)
    held.chosen.emit(place)
    taker = the(OneOf, "taker", sheet(page))
    taker.choose(opened_post.id)
    assert taker.value == opened_post.id
    press(qtbot, page, "add_change")
    assert sheet(page).changes[1].taker == opened_post.id
    qtbot.waitUntil(lambda: sheet(page).findChild(CompareView) is not None)
    assert fault(page) == ""


def test_a_post_moves_to_a_mission_that_is_found_by_its_name(qtbot, page):
    choose(page, "move")
    pick(qtbot, page, "move_to", "dakar")
    the(QLineEdit, "change_day", sheet(page)).setText(ON)
    press(qtbot, page, "add_change")
    compared(qtbot, page)
    [change] = sheet(page).changes
    assert (change.to.city.en, change.to.mission is None) == ("Dakar", False)


def test_two_changes_say_what_each_adds_and_one_may_be_taken_out(qtbot, page):
    add(qtbot, page)
    add(qtbot, page, "arrange")
    view = compared(qtbot, page)
    assert the(WordTable, "shares", view).model().rowCount() == 2
    press(qtbot, page, "remove_0")
    assert len(sheet(page).changes) == 1


def test_no_day_is_asked_for_and_an_impossible_change_is_explained(qtbot, page):
    add(qtbot, page, day="next spring")
    assert the(QLabel, "change_fault", sheet(page)).text().startswith("Enter a day")
    add(qtbot, page)
    add(qtbot, page)
    qtbot.waitUntil(lambda: "is not open on" in fault(page))


def test_saved_applied_after_asking_once_more_and_undone(qtbot, desk, page):
    before = gaps.snapshot(desk)
    add(qtbot, page)
    press(qtbot, page, "save_scenario")
    assert fault(page)
    named(page)
    press(qtbot, page, "save_scenario")
    [line] = scenarios.lines(desk, Part("en fermer un"))
    assert sheet(page).line == line
    assert not page.unsaved
    press(qtbot, page, "apply_scenario")
    assert "Press again" in fault(page)
    assert gaps.snapshot(desk) == before
    press(qtbot, page, "apply_scenario")
    assert gaps.snapshot(desk) != before
    steps.undo(desk)
    assert gaps.snapshot(desk) == before


def test_what_is_not_saved_is_not_applied(qtbot, page):
    add(qtbot, page)
    named(page)
    press(qtbot, page, "save_scenario")
    add(qtbot, page, "arrange")
    press(qtbot, page, "apply_scenario")
    assert fault(page).startswith("Save the scenario first")


def test_a_saved_scenario_is_printed(qtbot, desk, page):
    add(qtbot, page)
    named(page)
    press(qtbot, page, "save_scenario")
    press(qtbot, page, "make_what_if")
    opener = the(QPushButton, "open_document", sheet(page))
    qtbot.waitUntil(lambda: not opener.visibleRegion().isEmpty())  # scrolled to: it is in sight
    [line] = scenarios.lines(desk, Part("close one"))
    assert (documents_folder() / scenario_files.name_of(desk, line)).exists()


def test_a_deleted_scenario_leaves_the_list(qtbot, desk, page):
    add(qtbot, page)
    named(page)
    press(qtbot, page, "save_scenario")
    press(qtbot, page, "delete_scenario")
    assert not scenarios.lines(desk, Part("close one"))
    assert not page.split.opened


def test_in_french_everything_is_french_and_named(qtbot, desk, theme):
    post = scenario_offers.offers(desk).posts[0].id
    scenarios.save(desk, Bilingual("One", "Un"), (Close(post, date(2027, 4, 1)),))
    window = shown(qtbot, MainWindow(desk, spoken("fr_CA"), theme))
    window.go("scenarios")
    page = the(ScenariosPage, "scenarios", window)
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    compared(qtbot, page)
    assert "avril\xa02027" in the(QLabel, "summary", sheet(page)).text()
    assert list(nameless(QAccessible.queryAccessibleInterface(window))) == []
