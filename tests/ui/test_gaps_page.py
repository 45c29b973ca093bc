import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTabBar, QToolButton

from lo_desk.services import documents
from lo_desk.ui.page import MAIN
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.gap_rows import GapRow
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.rail import COUNT, Rail
from tests import factories
from tests.finding import the
from tests.ui.walking import page_of


@pytest.fixture
def page(qtbot, window):
    page = page_of(window, "gaps")
    qtbot.waitUntil(lambda: bool(titles(page)))
    return page


def lines(page):
    """The gaps in sight, in order; heads of groups left out."""
    table = the(RecordList, "list", page).table
    rows = (table.lines.row(n) for n in range(table.rowCount()))
    return [row for row in rows if isinstance(row, GapRow)]


def titles(page):
    language = page.workspace.language.now
    return [language.text(row.line.title) for row in lines(page)]


def choose(page, title):
    gaps = the(RecordList, "list", page)
    gaps.choose(next(row.id for row in lines(page) if title in english(page, row)))


def current(page):
    row = the(RecordList, "list", page).current()
    assert isinstance(row, GapRow)
    return row


def english(page, row):
    return page.workspace.language.now.text(row.line.title)


def test_gaps_come_worst_first_grouped_by_severity(page):
    worst = [row.severity for row in lines(page)]
    assert worst == sorted(worst, reverse=True)
    head = the(RecordList, "list", page).model().index(0, 0)
    assert head.data().startswith("Critical")
    assert titles(page)[0] == "Ecuador: both have priorities, neither covers it"


def test_nothing_is_said_to_be_missing_before_it_was_looked_for(qtbot, window):
    page = page_of(window, "gaps")
    assert the(QLabel, "empty", page).text() == "Looking for gaps…"
    qtbot.waitUntil(lambda: bool(titles(page)))


def test_a_reader_that_toggles_an_agency_filters(qtbot, page):
    the(QToolButton, "owner_filter_RCMP", page).toggle()  # no click, as a platform does it
    assert {row.owner for row in lines(page)} == {"RCMP"}


def test_a_gap_reads_as_a_sentence(page):
    first = the(RecordList, "list", page).model().index(1, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Gap Ecuador: both have priorities, neither covers it, Agency Both")
    assert "Severity Critical" in spoken


def test_the_list_shows_one_agency_or_one_kind_alone(qtbot, page):
    the(QToolButton, "owner_filter_CBSA", page).click()
    assert {row.owner for row in lines(page)} == {"CBSA"}
    kinds = the(QComboBox, "kind_filter", page)
    kinds.setCurrentIndex(kinds.findText("Projected vacancy"))
    kinds.activated.emit(kinds.currentIndex())
    assert titles(page) == ["Bogotá: vacant in 61 days"]
    qtbot.keyClicks(the(QLineEdit, "search", page), "rabat")
    assert titles(page) == []
    the(QPushButton, "empty_act", page).click()
    assert len(titles(page)) > 5


def test_the_chosen_gap_says_why_and_who_acts(page):
    choose(page, "Ecuador")
    assert the(QLabel, "why", page).text().startswith("Neither agency has a liaison officer")
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Joint Working Group" in told


def test_the_facts_behind_a_gap_open_their_records(window, page):
    choose(page, "Rabat: vacant")
    link = next(found for found in page.findChildren(Link) if "RBA-RCMP" in found.text())
    link.linkActivated.emit("record")
    assert the(Rail, "rail", window).currentItem().text() != "Gaps"


def test_a_gap_keeps_its_place_when_the_list_is_asked_again(qtbot, window, page):
    choose(page, "Rabat: vacant")
    before = current(page)
    with qtbot.waitSignal(page.browser.list.table.modelReset):
        window.workspace.changed.emit()
    assert current(page).id == before.id


def test_next_gap_is_one_key_away_from_anywhere(qtbot, window, page):
    page_of(window, "posts")
    the(QAction, "next_gap", window).trigger()
    assert window.page is page
    assert english(page, current(page)) == titles(page)[0]
    the(QAction, "next_gap", window).trigger()
    assert english(page, current(page)) == titles(page)[1]
    the(QToolButton, "previous_gap", page).click()
    the(QToolButton, "previous_gap", page).click()
    assert english(page, current(page)) == titles(page)[-1]


def test_a_vacancy_opens_the_form_of_a_tour_filled_in(window, page):
    choose(page, "Rabat: vacant")
    the(QPushButton, "fix_gap", page).click()
    tours = window.page
    assert tours.objectName() == "tours"
    assert the(QLineEdit, "planned_starts", tours).text() == "2026-11-24"
    assert the(QLineEdit, "planned_ends", tours).text() == "2029-11-23"
    assert "RBA-RCMP" in the(QComboBox, "post", tours).currentText()


def test_whoever_could_not_save_the_form_reads_why_and_the_act_is_grey(qtbot, window, page):
    window.workspace.settings.change(role="manager")  # of the CBSA
    choose(page, "Rabat: vacant")
    fix = the(QPushButton, "fix_gap", page)
    assert not fix.isEnabled()
    assert "belongs to the RCMP" in the(QLabel, "no_fix", page).text()
    assert not the(QPushButton, "aside", page).isEnabled()
    window.workspace.settings.change(agency="RCMP")
    for name in ("fix_gap", "aside"):
        qtbot.waitUntil(lambda name=name: all(b.isEnabled() for b in now_seen(name, page)))


def now_seen(name, page):
    """The buttons of that name: what was there before may not be gone yet."""
    return [b for b in page.findChildren(QPushButton, name) if b.isVisible()]


def test_a_gap_that_is_put_aside_leaves_the_list_until_it_is_counted_again(qtbot, page):
    choose(page, "Rabat: vacant")
    count = len(titles(page))
    the(QPushButton, "aside", page).click()
    the(QPushButton, "put_aside", page).click()
    assert the(QLabel, "aside_fault", page).text() == "Say why this gap is accepted for now."
    qtbot.keyClicks(the(QLineEdit, "aside_reason", page), "Closed by the mission")
    last = the(QLineEdit, "aside_last", page)
    last.setText("2026-11-23")
    the(QPushButton, "put_aside", page).click()
    assert the(QLabel, "aside_fault", page).text().startswith("Enter a last day from today on")
    last.setText("2027-01-31")
    the(QPushButton, "put_aside", page).click()
    qtbot.waitUntil(lambda: len(titles(page)) == count - 1)
    tabs = the(QTabBar, "tabs", page)
    assert tabs.tabText(2) == "Put aside (1)"
    tabs.setCurrentIndex(2)
    assert titles(page) == ["Rabat: vacant for 2,000 days"]
    choose(page, "Rabat")
    told = the(QLabel, "waived", page).text().replace("\xa0", " ")
    assert told == "Put aside by me up to January 31, 2027: Closed by the mission"
    the(QPushButton, "again", page).click()
    qtbot.waitUntil(lambda: tabs.tabText(2) == "Put aside (0)")
    tabs.setCurrentIndex(0)
    assert len(titles(page)) == count


def test_the_rail_counts_the_gaps(qtbot, window, page):
    item = the(Rail, "rail", window).item(1)
    qtbot.waitUntil(lambda: item.data(COUNT) == str(len(titles(page))))


@pytest.mark.parametrize(
    ("button", "name"),
    [("all", "gap-assessment-JOINT"), ("CBSA", "gap-assessment-CBSA")],
)
def test_an_assessment_is_for_the_agency_that_is_shown(qtbot, page, monkeypatch, button, name):
    monkeypatch.setattr(documents, "print_draft", lambda desk, request, target, report: target)
    the(QToolButton, f"owner_filter_{button}", page).click()
    the(QPushButton, "make_assessment", page).click()
    told = the(QLabel, "job_words", page)
    qtbot.waitUntil(lambda: f"{name}-2026-11-24.pdf" in told.text())


def test_the_main_act_of_whoever_puts_a_gap_aside_does_that_and_says_no_gap_is_closed(
    qtbot, window, page
):
    item, count = the(Rail, "rail", window).item(1), len(titles(page))
    qtbot.waitUntil(lambda: item.data(COUNT) == str(count))
    choose(page, "Rabat: vacant")
    the(QPushButton, "aside", page).click()
    qtbot.keyClicks(the(QLineEdit, "aside_reason", page), "Closed by the mission")
    page.act(MAIN)
    assert the(Job, "job", page).isHidden()
    qtbot.waitUntil(lambda: item.data(COUNT) == str(count - 1))
    assert the(QLabel, "last", window).text().startswith("Put aside: the gap counts again")


def test_planning_a_tour_closes_the_gap_and_says_so(qtbot, window, page):
    item = the(Rail, "rail", window).item(1)
    qtbot.waitUntil(lambda: item.data(COUNT) == str(len(titles(page))))
    choose(page, "Rabat: vacant")
    gap = current(page).line
    desk = window.workspace.desk
    who = factories.officer(desk, name="C. Amrani", owner="RCMP", service_no="R-77")
    factories.tour(desk, who, gap.gap.post, desk.today)
    window.workspace.saved("Saved.")
    told = "1 gap closed: Rabat: vacant for 2,000 days."
    qtbot.waitUntil(lambda: the(QLabel, "last", window).text() == told)
    assert not any("Rabat: vacant" in title for title in titles(page))
