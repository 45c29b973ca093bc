from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from lo_desk.domain.bilingual import Bilingual
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.filters import PickFilter
from lo_desk.ui.widgets.rail import Rail
from tests.factories import fact, make
from tests.finding import the
from tests.ui.test_window import seen
from tests.ui.test_words import settle
from tests.ui.walking import page_of


@pytest.fixture
def visit(desk):
    title = Bilingual("Joint visit", "")
    return make(
        desk, "activity", owner="CBSA", title=title, starts=date(2026, 12, 1), countries=("CO",)
    )


@pytest.fixture
def page(visit, window):
    page = page_of(window, "translations")
    the(RecordList, "list", page).selectRow(0)
    settle()
    return page


def test_what_is_missing_comes_first_and_is_found_by_the_half_that_is_there(page):
    rows = the(RecordList, "list", page).model()
    assert [rows.index(0, n).data() for n in range(3)] == ["Joint visit", "missing", "Title"]
    assert seen(QLabel, "sheet_state", page).text() == "missing"
    assert seen(QPushButton, "save_text", page).property("kind") == "primary"


def test_it_is_written_and_compared_in_one_step(qtbot, page, window, desk, visit):
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    fault = seen(QLabel, "text_fault_whole", page)
    assert fault.text() == "Write the missing language first."
    seen(QPlainTextEdit, "text_fr", page).setPlainText("Visite conjointe")
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert the(QLabel, "last", window).text() == "Compared: both languages say the same."
    assert fact(desk, "activity", visit, "title").state == "reviewed"
    assert "Joint visit" not in first_column(page)


def first_column(page):
    rows = the(RecordList, "list", page)
    return [rows.model().index(n, 0).data() for n in range(rows.row_count())]


def test_what_is_only_saved_is_still_to_be_reviewed(page, desk, visit):
    seen(QPlainTextEdit, "text_fr", page).setPlainText("Visite conjointe")
    seen(QPushButton, "save_text", page).click()
    settle()
    assert fact(desk, "activity", visit, "title").state == "draft"
    assert seen(QLabel, "sheet_state", page).text() == "to review"


def test_published_words_can_only_be_compared(page):
    kinds = the(PickFilter, "entity_filter", page)
    kinds.choose("priority_version")
    kinds.activated.emit(kinds.currentIndex())
    the(RecordList, "list", page).selectRow(0)
    settle()
    assert seen(QPlainTextEdit, "text_en", page).isReadOnly()
    seen(QPushButton, "say_the_same", page).click()
    settle()


def test_the_record_is_one_click_away(window, page):
    link = next(link for link in page.findChildren(Link) if link.isVisible())
    link.linkActivated.emit("record")
    settle()
    assert the(Rail, "rail", window).currentItem().text() == "Activities"
