import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton

from lo_desk.services import assessments
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.gap_rows import GapRow
from lo_desk.ui.widgets.rail import COUNT, Rail
from tests.finding import the
from tests.ui.walking import page_of


@pytest.fixture
def page(window):
    return page_of(window, "gaps")


def cells(page, column):
    rows = the(RecordList, "list", page).model()
    return [rows.index(n, column).data() for n in range(rows.rowCount())]


def test_gaps_come_worst_first_with_shape_word_and_number(page):
    worst = [int(text.split(", ")[1]) for text in cells(page, 1)]
    assert worst == sorted(worst, reverse=True)
    assert cells(page, 1)[0] == "Critical, 100"
    assert cells(page, 0)[0] == "Ecuador: Shared gap"


def test_a_gap_reads_as_a_sentence(page):
    first = the(RecordList, "list", page).model().index(0, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Gap Ecuador: Shared gap, Severity Critical, 100, Agency Both")


def test_the_list_shows_one_agency_or_one_kind_alone(qtbot, page):
    the(QToolButton, "owner_filter_CBSA", page).click()
    assert set(cells(page, 2)) == {"CBSA"}
    kinds = the(QComboBox, "kind_filter", page)
    kinds.setCurrentIndex(kinds.findText("Projected vacancy"))
    kinds.activated.emit(kinds.currentIndex())
    assert cells(page, 0) == ["Bogotá: Projected vacancy"]
    qtbot.keyClicks(the(QLineEdit, "search", page), "rabat")
    assert the(QLabel, "empty", page).text() == "Nothing matches this search."
    the(QPushButton, "empty_act", page).click()
    assert len(cells(page, 0)) > 5


def test_the_chosen_gap_says_why_and_who_acts(page):
    the(RecordList, "list", page).selectRow(0)
    assert the(QLabel, "why", page).text().startswith("Neither agency has a liaison officer")
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Joint Working Group" in told


def test_the_facts_behind_a_gap_open_their_records(window, page):
    gaps = the(RecordList, "list", page)
    vacancy = cells(page, 0).index("Rabat: Vacancy")
    gaps.selectRow(vacancy)
    link = next(found for found in page.findChildren(Link) if "RBA-RCMP" in found.text())
    link.linkActivated.emit("record")
    assert the(Rail, "rail", window).currentItem().text() != "Gaps"


def test_a_gap_keeps_its_place_when_the_list_is_asked_again(window, page):
    gaps = the(RecordList, "list", page)
    gaps.selectRow(2)
    before = gaps.current()
    window.workspace.changed.emit()
    after = gaps.current()
    assert isinstance(before, GapRow)
    assert after is not None
    assert before.id == after.id


def test_the_order_is_asked_for_at_the_column_heads(page):
    gaps = the(RecordList, "list", page)
    gaps.order_asked.emit("where", False)
    assert cells(page, 0) == sorted(cells(page, 0), key=lambda text: text.split(":")[0])
    gaps.order_asked.emit("since", False)
    dates = [text for text in cells(page, 3) if text != "—"]
    assert dates == sorted(dates)


def test_the_rail_counts_the_gaps(qtbot, window, page):
    rail = the(Rail, "rail", window)
    qtbot.waitUntil(lambda: rail.item(1).data(COUNT) == str(len(cells(page, 0))), timeout=5000)


@pytest.mark.parametrize(
    ("button", "name"),
    [("all", "gap-assessment-JOINT"), ("CBSA", "gap-assessment-CBSA")],
)
def test_an_assessment_is_for_the_agency_that_is_shown(qtbot, page, monkeypatch, button, name):
    monkeypatch.setattr(
        assessments, "print_assessment", lambda desk, request, target, report: target
    )
    the(QToolButton, f"owner_filter_{button}", page).click()
    the(QPushButton, "make_assessment", page).click()
    told = the(QLabel, "job_words", page)
    qtbot.waitUntil(lambda: f"{name}-2026-11-24.pdf" in told.text())
