"""The counts and the trend on the Gaps page, and the forms that close gaps of the newer kinds."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableWidget

from lo_desk.services import gaps
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.gap_counts import GapCountsView
from lo_desk.ui.widgets.gap_fix import begin_fix
from lo_desk.ui.widgets.gap_rows import GapRow
from tests.finding import the
from tests.ui.walking import page_of

ANSWERED = {"timeout": 20_000}


@pytest.fixture
def page(qtbot, window):
    page = page_of(window, "gaps")
    qtbot.waitUntil(lambda: bool(rows(page)), **ANSWERED)
    return page


def rows(page):
    table = the(RecordList, "list", page).table
    found = (table.lines.row(n) for n in range(table.rowCount()))
    return [row for row in found if isinstance(row, GapRow)]


def counts(page):
    """The table of counts as people read it."""
    table = page.findChild(QTableWidget, "counts")
    if table is None:
        return []
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def told(qtbot, page):
    the(QPushButton, "show_counts", page).click()
    qtbot.waitUntil(lambda: bool(counts(page)), **ANSWERED)
    return counts(page)


def test_counts_by_kind_add_up_to_what_the_list_shows(qtbot, page):
    lines = told(qtbot, page)
    total = lines.pop()
    assert total[0] == "Total"
    assert int(total[4]) == len(rows(page)) == sum(int(line[4]) for line in lines)
    assert all(int(line[4]) == sum(map(int, line[1:4])) for line in lines)
    assert all(
        int(now) == int(then) + int(new) - int(gone) for _, *_, now, then, new, gone, _ in lines
    )


def test_counts_by_region_have_the_same_total_and_an_earlier_day_is_another_trend(qtbot, page):
    total = told(qtbot, page)[-1]
    by, since = (the(QComboBox, name, page) for name in ("counts_by", "counts_since"))
    by.setCurrentIndex(1)
    by.activated.emit(1)
    qtbot.waitUntil(lambda: counts(page)[-1] == total, **ANSWERED)
    assert counts(page)[0][0] != "Coverage gap"
    since.setCurrentIndex(2)
    since.activated.emit(2)
    qtbot.waitUntil(lambda: "2025" in the(QLabel, "counts_told", page).text(), **ANSWERED)


def test_the_counts_can_be_put_away(qtbot, page):
    told(qtbot, page)
    the(QPushButton, "show_counts", page).click()
    assert not the(GapCountsView, "gap_counts", page).isVisibleTo(page)


FORMS = {"instrument": "country", "policy": "country", "roles": "mandate_area"}


@pytest.mark.parametrize("kind", FORMS)
def test_what_would_close_a_gap_opens_its_form_filled_in(window, kind):
    line = next(
        line
        for line in gaps.open_gaps(window.workspace.desk)
        if line.gap.kind == kind and line.fix and (line.fix.id is None or kind == "roles")
    )
    begin_fix(window.workspace, line)
    page = window.page
    boxes = page.findChildren(QComboBox, FORMS[kind])
    [box] = [box for box in boxes if isinstance(box, QComboBox) and box.isVisible()]
    assert box.currentText()
    assert line.fix is not None
    titles = [one.text() for one in page.findChildren(QLabel, "record") if one.isVisible()]
    assert ("New record" in titles) == (line.fix.id is None)


def test_where_text_is_large_the_counts_stand_in_the_place_of_the_list(qtbot, doubled, page):
    told(qtbot, page)
    table = the(QTableWidget, "counts", page)
    qtbot.waitUntil(lambda: table.viewport().height() > 3 * table.rowHeight(0))
    assert page.rect().contains(table.mapTo(page, table.rect().bottomRight()))
    assert not the(RecordList, "list", page).isVisible()
    the(QPushButton, "show_counts", page).click()
    assert the(RecordList, "list", page).isVisible()
