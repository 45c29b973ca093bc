from datetime import UTC, date, datetime
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.officer_home import OfficerHome
from lo_desk.domain.reading import Reader, Waiting
from lo_desk.domain.rows import Part
from lo_desk.ids import new_id
from lo_desk.services import homes, records
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.page import Page
from lo_desk.ui.widgets.home.reading_card import heading
from lo_desk.ui.widgets.home.rows import Columns
from lo_desk.ui.widgets.home.vacancies import PostStrip
from lo_desk.ui.widgets.person import Person
from lo_desk.ui.widgets.quick_activity import QuickActivityForm
from lo_desk.ui.widgets.skeleton import LATE_MS, Skeleton
from tests import factories
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown


@pytest.fixture
def held(monkeypatch):
    """The manager's answer comes only once the event is set."""
    event, answer = Event(), homes.manager

    def late(desk):
        event.wait(20)
        return answer(desk)

    monkeypatch.setattr(homes, "manager", late)
    yield event
    event.set()


@pytest.fixture
def page(qtbot, window):
    """Home as it opens, once it has its answer."""
    page = the(Page, "home", window)
    qtbot.waitUntil(lambda: page.findChild(QScrollArea, "home_view") is not None)
    return page


def seen(kind, name, inside):
    """The visible one of that name: the view before it may not be gone yet."""
    return next(one for one in inside.findChildren(kind, name) if one.isVisible())


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_window_opens_on_home(window, page):
    assert window.page is page
    assert the(QLabel, "title", page).text() == "LO network"
    assert the(QLabel, "context", page).text().replace("\xa0", " ") == "Tuesday, November 24, 2026"


def test_figures_say_what_they_count_and_open_it(qtbot, window, page):
    gaps = the(QPushButton, "figure_gaps", page)
    assert "open gaps" in gaps.accessibleName()
    assert the(QPushButton, "figure_vacant", page).accessibleName().startswith("1 vacant post,")
    qtbot.keyClick(gaps, Qt.Key.Key_Space)
    assert window.page.objectName() == "gaps"


def test_the_worst_gaps_stand_first_each_with_what_would_close_it(window, page):
    assert the(QPushButton, "gap_0", page).text() == (
        "Ecuador: both have priorities, neither covers it"
    )
    assert the(QPushButton, "fix_0", page).accessibleName().startswith("Assign to a post…")


@pytest.fixture
def wanted_in_morocco(desk):
    """The vacant post at Rabat is among the worst gaps: its country has a first priority."""
    known = factories.priority(desk, "RCMP-9", "RCMP")
    factories.version(desk, known, countries=("MA",), mandate_areas=("drugs",))


def test_a_vacant_post_is_filled_from_home(wanted_in_morocco, window, page):
    fixes = [b for b in page.findChildren(QPushButton) if b.text() == "Plan a tour…"]
    assert fixes[0].accessibleName() == "Plan a tour… Rabat: vacant for 2,000 days"
    fixes[0].click()
    tours = window.page
    assert tours.objectName() == "tours"
    assert the(QComboBox, "post", tours).currentText() == "RBA-RCMP"
    assert seen(QLabel, "record", tours).text() == "New record"


def test_a_post_of_the_other_agency_is_not_filled_from_here(qtbot, wanted_in_morocco, window, page):
    window.workspace.settings.change(role="manager")  # of the CBSA

    def fix():
        found = (b for b in page.findChildren(QPushButton) if b.text() == "Plan a tour…")
        return next(b for b in found if b.isVisible())

    qtbot.waitUntil(lambda: not fix().isEnabled())
    assert "belongs to the RCMP" in fix().toolTip()


def test_a_gap_of_both_is_closed_by_ones_own(qtbot, window, page):
    window.workspace.settings.change(role="manager", agency="RCMP")
    qtbot.waitUntil(lambda: seen(QPushButton, "fix_0", page) is not None)
    seen(QPushButton, "fix_0", page).click()
    assert window.page.objectName() == "registers"
    assert seen(QLabel, "record", window.page).text() == "New record"


def test_a_form_that_could_not_be_saved_is_not_opened(window, page, desk):
    window.workspace.settings.change(role="manager")
    rabat = next(row for row in records.rows(desk, "post", Part()) if row["code"] == "RBA-RCMP")
    window.workspace.open_new("tour", {"post": rabat.id})
    assert window.page is page
    assert "belongs to the RCMP" in the(QLabel, "last", window).text()


def test_the_worst_gap_leads_to_the_area_of_a_post(window, page):
    the(QPushButton, "fix_0", page).click()
    assert window.page.objectName() == "registers"
    assert seen(QLabel, "record", window.page).text() == "New record"


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
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "mark_seen") is not None)
    assert any(text.startswith("1 record changed") for text in words(page))
    the(QPushButton, "mark_seen", page).click()
    told = "Nobody else has changed anything since."
    qtbot.waitUntil(lambda: told in words(page))


def test_home_is_as_of_the_day_that_is_looked_at(qtbot, window, page):
    window.workspace.look_at(window.workspace.desk.today.replace(year=2020))
    assert the(QLabel, "context", page).text().replace("\xa0", " ") == "As of November 24, 2020"
    qtbot.waitUntil(
        lambda: the(QPushButton, "figure_gaps", page).accessibleName().startswith("0 open"),
        timeout=10_000,
    )


def test_late_facts_of_another_day_do_not_stand_under_the_new_one(qtbot, window, page, held):
    old = the(QScrollArea, "home_view", page)
    window.workspace.look_at(window.workspace.desk.today.replace(year=2020))
    late = the(Skeleton, "skeleton", page)
    qtbot.waitUntil(late.isVisible)
    assert not old.isVisible()
    held.set()
    qtbot.waitUntil(late.isHidden)
    assert seen(QScrollArea, "home_view", page) is not old


def test_late_facts_of_the_same_day_stay_until_the_answer(qtbot, window, page, held):
    old = the(QScrollArea, "home_view", page)
    window.workspace.changed.emit()
    qtbot.wait(LATE_MS + 100)
    assert old.isVisible()


def test_an_empty_registry_says_what_to_do_first(qtbot, tmp_path, english, theme):
    with opened(str(tmp_path / "new.lodesk"), "me", lambda: NOON, kind="real") as desk:
        window = shown(qtbot, MainWindow(desk, english, theme))
        page = the(Page, "home", window)
        qtbot.waitUntil(lambda: "Nothing is recorded yet" in words(page))
        the(QPushButton, "first_import", page).click()
        assert window.place == "importing"
        window.go("home")
        the(QPushButton, "first_demo", page).click()
        assert window.place == "registries"
        window.go("home")
        the(QPushButton, "language", window).click()
        assert "Rien n’est encore consigné" in words(page)
        post = the(QPushButton, "first_post", page)
        post.setFocus()
        qtbot.keyClick(post, Qt.Key.Key_Space)
        assert window.place == "posts"
        assert page is not window.page
        window.close()


def test_home_speaks_french(qtbot, window, page):
    the(QPushButton, "language", window).click()
    assert the(QLabel, "title", page).text() == "Réseau des AL"
    assert the(QLabel, "context", page).text().replace("\xa0", " ") == "Mardi 24 novembre 2026"


@pytest.fixture
def mine(qtbot, window, page):
    """Home as A. Tremblay has it in Bogotá."""
    window.workspace.settings.change(role="officer")
    qtbot.waitUntil(lambda: page.findChild(QComboBox, "who") is not None)
    who = the(QComboBox, "who", page)
    who.setCurrentIndex(who.findText("A. Tremblay"))
    go = the(QPushButton, "that_is_me", page)
    go.setFocus()
    go.click()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "acknowledge") is not None)
    return page


def test_an_officer_without_a_name_is_asked_who_they_are(mine, window):
    assert the(QLabel, "title", mine).text() == "My post: Bogotá"
    assert window.workspace.settings.now.officer == "S-BOG-CBSA"
    assert mine.focusWidget().objectName() == "read_0"
    assert the(Person, "person", window).words == ("A. Tremblay", "Officer abroad, CBSA")


def test_an_officer_sees_the_counterpart_and_how_the_tour_ends(mine):
    told = " ".join(words(mine))
    assert "P. Singh" in told
    assert "(UTC−05:00)" in told
    assert "2027-01-23" in told


def test_room_to_spare_is_in_the_last_card_of_a_column(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    tall, first, last = (QLabel("?", around) for _ in range(3))
    tall.setMinimumHeight(400)
    columns = Columns((tall,), (first, last), around)
    columns.resize(columns.sizeHint())
    around.show()
    assert first.height() == first.sizeHint().height() < last.height()


def test_an_officer_acknowledges_by_keyboard_what_was_read(qtbot, window, mine):
    main = the(QAction, "main", window)
    main.trigger()
    assert the(QLabel, "last", window).text() == "Mark what you have read first."
    tick = the(QPushButton, "read_0", mine)
    assert tick.hasFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert seen(QPushButton, "read_0", mine).text() == "Read"
    main.trigger()
    nothing = "You have read everything in force."
    qtbot.waitUntil(lambda: nothing in words(mine))
    assert the(QLabel, "last", window).text() == "1 priority acknowledged."
    assert mine.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (None, "1 priority to read (RCMP)"),
        (
            datetime(2026, 10, 1, 12, tzinfo=UTC),
            "1 priority changed since October\N{NO-BREAK SPACE}1,\N{NO-BREAK SPACE}2026 (RCMP)",
        ),
        (datetime(2026, 11, 20, 12, tzinfo=UTC), "1 priority to read (RCMP)"),  # left unread then
    ],
)
def test_what_was_left_unread_is_not_said_to_have_changed_since(english, read, told):
    starts, text = date(2026, 11, 12), Bilingual("Forgery rings", "Réseaux de faussaires")
    key = new_id()
    one = Waiting(key, key, "RCMP-CO-03", "RCMP", 3, 1, starts, text, None, frozenset(), 0)
    me = Reader(key, "A. Roy", "CBSA", None, "", Bilingual(), "America/Toronto", "", frozenset())
    assert english.text(heading(OfficerHome(me, (one,), read))) == told


def test_what_is_half_typed_of_an_activity_outlives_a_change(qtbot, window, mine):
    what = the(QLineEdit, "title", the(QuickActivityForm, "quick_activity", mine))
    qtbot.keyClicks(what, "Port visit")
    the(QPushButton, "read_0", mine).click()
    assert what.isVisible()
    assert what.text() == "Port visit"
    window.workspace.settings.change(role="manager")
    qtbot.waitUntil(lambda: mine.findChild(QPushButton, "figure_gaps") is not None)
    window.workspace.settings.change(role="officer")
    qtbot.waitUntil(lambda: mine.findChild(QPushButton, "read_0") is not None)
    assert what.text() == "Port visit"


def test_an_officers_home_speaks_french(window, mine):
    the(QPushButton, "language", window).click()
    assert the(QLabel, "title", mine).text() == "Mon poste\xa0: Bogotá"
    assert seen(QPushButton, "read_0", mine).text() == "Marquer comme lue"


def test_ctrl_enter_in_the_activitys_form_adds_the_activity(qtbot, window, mine):
    qtbot.waitUntil(window.isActiveWindow)
    what = the(QLineEdit, "title", the(QuickActivityForm, "quick_activity", mine))
    what.setFocus()
    qtbot.keyClicks(what, "Port visit")
    the(QAction, "main", window).trigger()
    faults = [label.text() for label in mine.findChildren(QLabel) if label.isVisible()]
    assert (
        "This field is required." in faults
    )  # the country: it was the activity that was asked for
    assert the(QLabel, "last", window).text() != "Mark what you have read first."


def test_ticking_a_priority_moves_nothing_under_the_mouse(qtbot, window, mine):
    before = seen(QPushButton, "read_0", mine).minimumWidth()
    seen(QPushButton, "read_0", mine).click()
    assert seen(QPushButton, "read_0", mine).minimumWidth() == before > 0
