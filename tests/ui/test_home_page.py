import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from lo_desk.services.desk import opened
from lo_desk.ui.page import Page
from lo_desk.ui.widgets.home.vacancies import PostStrip
from tests import factories
from tests.conftest import NOON
from tests.finding import the


@pytest.fixture
def page(qtbot, window):
    """Home as it opens, once it has its answer."""
    page = the(Page, "home", window)
    qtbot.waitUntil(lambda: page.findChild(QScrollArea, "home_view") is not None, timeout=10_000)
    return page


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_window_opens_on_home(window, page):
    assert window._places.page is page
    assert the(QLabel, "title", page).text() == "LO network"
    assert the(QLabel, "context", page).text().replace("\xa0", " ") == "Tuesday, November 24, 2026"


def test_figures_say_what_they_count_and_open_it(qtbot, window, page):
    gaps = the(QPushButton, "figure_gaps", page)
    assert "open gaps" in gaps.accessibleName()
    assert the(QPushButton, "figure_vacant", page).accessibleName().startswith("1 vacant post,")
    qtbot.keyClick(gaps, Qt.Key.Key_Space)
    assert window._places.page.objectName() == "gaps"


def test_the_worst_gaps_stand_first_each_with_what_would_close_it(window, page):
    assert the(QPushButton, "gap_0", page).text() == (
        "Ecuador: both have priorities, neither covers it"
    )
    assert the(QPushButton, "fix_0", page).accessibleName().startswith("Assign to a post…")


def test_a_vacant_post_is_filled_from_home(window, page):
    fixes = [b for b in page.findChildren(QPushButton) if b.text() == "Plan a tour…"]
    fixes[0].click()
    assert window._places.page.objectName() == "tours"
    assert window._places.page.unsaved


def test_each_strip_of_the_timeline_is_a_sentence_too(page):
    strips = page.findChildren(PostStrip)
    assert strips
    assert strips[0].accessibleName() == (
        "RBA-RCMP: vacant from June\xa03,\xa02021, no successor is known"
    )


def test_what_others_changed_is_told_until_it_was_seen(qtbot, window, page):
    assert "Nobody else has changed anything since." in words(page)
    with opened(window.workspace.desk.place, "them", lambda: NOON) as others:
        factories.officer(others, name="R. Whitford")
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "mark_seen") is not None, timeout=10_000)
    assert any(text.startswith("1 record changed") for text in words(page))
    the(QPushButton, "mark_seen", page).click()
    told = "Nobody else has changed anything since."
    qtbot.waitUntil(lambda: told in words(page), timeout=10_000)


def test_home_is_as_of_the_day_that_is_looked_at(qtbot, window, page):
    window.workspace.look_at(window.workspace.desk.today.replace(year=2020))
    assert the(QLabel, "context", page).text().replace("\xa0", " ") == "As of November 24, 2020"
    qtbot.waitUntil(
        lambda: the(QPushButton, "figure_gaps", page).accessibleName().startswith("0 open"),
        timeout=10_000,
    )


def test_home_speaks_french(qtbot, window, page):
    the(QPushButton, "language", window).click()
    assert the(QLabel, "title", page).text() == "Réseau des AL"
    assert the(QLabel, "context", page).text().replace("\xa0", " ") == "Mardi 24 novembre 2026"
