"""A batch from a list, by keys: what is made, what is an item's own, stopped and gone on with."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
)
from sqlalchemy import select

from lo_desk.db.models.issued import IssuedCopy, IssuedDocument
from lo_desk.domain.batch import time_left
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.services import records
from lo_desk.ui.grid.tools import ListMenu
from lo_desk.ui.pages.documents import DocumentsPage
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.documents.batch_form import BatchForm
from lo_desk.ui.widgets.documents.item_rows import EDITION, PAPER, SINCE, STATE
from lo_desk.ui.widgets.documents.preview import Preview
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.ticks.table import TickTable
from tests import factories
from tests.finding import the
from tests.ui.test_words import clipped, letters, settle, sideways, twice
from tests.ui.walking import nameless, page_of, tabbed

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(qtbot, window, desk):
    """Documents of three countries, asked for."""
    window.resize(1366, 768)
    keys = tuple(records.find(desk, "country", code).id for code in ("CO", "MA", "MX"))
    window.workspace.go("documents", entity="country", keys=keys)
    page = the(DocumentsPage, "documents", window)
    table = the(TickTable, "batch_items", page)
    qtbot.waitUntil(lambda: table.rows.rowCount() == 3)
    return page


@pytest.fixture
def table(page):
    return the(TickTable, "batch_items", page)


def cut(table, column):
    """Rows whose words have no room in that column."""
    font, room = table.font(), table.columnWidth(column)
    rows = range(table.rows.rowCount())
    needed = (table.itemDelegate().width_of(font, table.rows.index(row, column)) for row in rows)
    return [row for row, width in enumerate(needed) if width > room]


def states(table):
    return [table.rows.index(row, STATE).data() for row in range(table.rows.rowCount())]


def ended(qtbot, page, words):
    told = the(QLabel, "batch_words", page)
    qtbot.waitUntil(lambda: words in told.text())


def test_how_each_document_stands_is_in_sight_in_french_too(qtbot, window, page, table):
    the(QPushButton, "language", window).click()
    make(page)
    ended(qtbot, page, "produits")
    state = table.visualRect(table.rows.index(0, STATE))
    assert table.viewport().rect().contains(state)


def make(page):
    the(QPushButton, "make_batch", page).click()


def made():
    return sorted(file.name for file in documents_folder().rglob("*.pdf"))


def test_documents_are_made_of_what_a_list_shows(qtbot, window):
    posts = page_of(window, "posts")
    rows = the(RecordList, "list", posts)
    rows.selectAll()
    menu = the(ListMenu, "list_menu", posts)
    the(QAction, "make_documents", menu).trigger()
    page = the(DocumentsPage, "documents", window)
    table = the(TickTable, "batch_items", page)
    qtbot.waitUntil(lambda: table.rows.rowCount() > 0)
    names = [table.rows.index(row, 1).data() for row in range(table.rows.rowCount())]
    assert names[0] == "Colombia"
    assert len(set(names)) == len(names)


def test_a_list_of_which_nothing_can_be_made_does_not_offer_it(window):
    menu = the(ListMenu, "list_menu", page_of(window, "translations"))
    assert menu.findChild(QAction, "make_documents") is None


def test_each_document_is_made_told_and_logged(qtbot, window, page, table):
    assert the(QPushButton, "make_batch", page).text().replace("&", "") == "Make 3 documents"
    make(page)
    assert not the(QPushButton, "make_batch", page).isEnabled()
    ended(qtbot, page, "3 documents made.")
    assert states(table) == ["made"] * 3
    assert len(made()) == 3
    log = the(QPlainTextEdit, "batch_log", page).toPlainText().splitlines()
    assert log[0].startswith("Colombia: made (country-pack-CO-CBSA-2026-11-24-en-fr.pdf)")
    assert len(log) == 3
    make(page)
    ended(qtbot, page, "3 there already.")
    assert states(table) == ["there already"] * 3


def test_tab_goes_through_the_form_as_it_is_read(qtbot, page):
    the(QCheckBox, "issue_batch", page).click()
    kind = the(Picker, "document_kind", the(BatchForm, "batch_form", page))
    stops = tabbed(qtbot, kind, "make_batch")
    request = ["reader", "day", "since", "languages", "layout", "paper"]
    own = ["own_reader", "own_languages", "own_paper", "own_since"]
    files = ["batch_grouping", "batch_pattern", "batch_folder", "issue_batch"]
    line = ["recipient_1_post", "recipient_1_en", "recipient_1_fr", "remove_recipient_1"]
    whom = [*line, "add_recipient", "expires"]
    names = [stop.objectName() for stop in stops]
    expected = ["document_kind", *request, "batch_items", *own, *files, *whom, "make_batch"]
    assert names == expected


def test_the_cursor_waits_on_stop_and_comes_back(qtbot, page):
    act = the(QPushButton, "make_batch", page)
    act.setFocus()
    qtbot.keyClick(act, Qt.Key.Key_Space)
    assert the(QPushButton, "stop_batch", page).hasFocus()
    ended(qtbot, page, "3 documents made.")
    assert act.hasFocus()


def test_what_is_not_ticked_is_not_made_and_what_is_an_items_own_is(qtbot, page, table):
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.currentIndex().siblingAtColumn(0).data(SPOKEN).endswith("; not chosen")
    table.selectRow(2)
    languages = the(QComboBox, "own_languages", page)
    languages.setFocus()
    qtbot.keyClick(languages, Qt.Key.Key_End)
    languages.activated.emit(languages.currentIndex())
    assert table.rows.index(2, EDITION).data() == "French"
    make(page)
    ended(qtbot, page, "2 documents made.")
    assert made() == [
        "country-pack-CO-CBSA-2026-11-24-en-fr.pdf",
        "country-pack-MX-CBSA-2026-11-24-fr.pdf",
    ]


def test_paper_and_the_day_changes_are_counted_from_can_be_an_items_own(qtbot, page, table):
    table.setFocus()
    table.selectRow(1)
    paper = the(QComboBox, "own_paper", page)
    qtbot.keyClick(paper, Qt.Key.Key_End)
    paper.activated.emit(paper.currentIndex())
    since = the(QLineEdit, "own_since", page)
    since.setFocus()
    qtbot.keyClicks(since, "2026-13-45")
    qtbot.keyClick(since, Qt.Key.Key_Return)
    assert the(QLabel, "own_since_fault", page).isVisible()
    since.clear()
    qtbot.keyClicks(since, "2026-06-01")
    qtbot.keyClick(since, Qt.Key.Key_Return)
    own = [table.rows.index(row, column).data() for row in (0, 1) for column in (PAPER, SINCE)]
    assert own[2:] == ["A4", "2026-06-01"]
    request = DocumentRequest("country-pack", "", "CBSA", date(2026, 11, 24))
    asked = [(item.request.paper, item.request.since) for item in table.rows.asked(request)]
    assert asked == [("A4", None), ("A4", date(2026, 6, 1)), ("A4", None)]


def test_the_names_of_the_files_follow_the_pattern_and_an_example_shows_how(qtbot, page):
    pattern = the(QLineEdit, "batch_pattern", page)
    pattern.selectAll()
    qtbot.keyClicks(pattern, "{n}-{name}")
    example = the(QLabel, "batch_example", page)
    assert example.text() == "For example: 1-Colombia.pdf"
    grouping = the(QComboBox, "batch_grouping", page)
    grouping.setCurrentIndex(1)
    assert example.text() == "For example: Americas/1-Colombia.pdf"
    qtbot.keyClicks(pattern, "{city}")
    assert "{city} stands for nothing" in the(QLabel, "batch_pattern_fault", page).text()
    make(page)
    assert not made()


def test_all_of_them_in_one_volume(qtbot, page, table):
    the(QComboBox, "batch_grouping", page).setCurrentIndex(2)
    assert the(QPushButton, "make_batch", page).text().replace("&", "") == "Make a volume of 3"
    assert not the(QComboBox, "own_reader", page).isEnabled()
    make(page)
    ended(qtbot, page, "1 document made.")
    assert states(table) == ["made"] * 3
    [file] = made()
    assert file.startswith("volume-country-pack-CO-MA-MX-CBSA-")


def test_stopped_it_keeps_what_is_finished_and_goes_on_when_asked(qtbot, page, table):
    make(page)
    ended(qtbot, page, "Making 2 of 3")
    the(QPushButton, "stop_batch", page).click()
    ended(qtbot, page, "Stopped: ")
    kept = len(made())
    assert 1 <= kept < 3
    make(page)
    ended(qtbot, page, f"{kept} there already.")
    assert len(made()) == 3


def test_items_are_looked_at_one_after_the_other(qtbot, page):
    the(QPushButton, "look_at_batch", page).click()
    preview = the(Preview, "preview", page)
    count, name = the(QLabel, "preview_count", preview), the(QLabel, "preview_name", preview)
    assert (count.text(), name.text()) == ("1 of 3", "Colombia")
    the(QAbstractButton, "next_item", preview).click()
    assert (count.text(), name.text()) == ("2 of 3", "Morocco")
    pages = the(QLabel, "preview_page", preview)
    qtbot.waitUntil(lambda: pages.text().startswith("Page 1 of "))


def test_the_cursor_comes_back_from_a_look_to_where_it_was(qtbot, page):
    look = the(QPushButton, "look_at_batch", page)
    look.setFocus()
    qtbot.keyClick(look, Qt.Key.Key_Space)
    the(QPushButton, "leave_preview", page).click()
    assert look.hasFocus()


def test_what_lacks_a_language_is_refused_with_its_texts_and_the_others_are_issued(
    qtbot, desk, page, table
):
    title, where = Bilingual("Joint visit to the port", ""), ("CO",)
    factories.make(desk, "activity", owner="CBSA", title=title, starts=desk.today, countries=where)
    the(QCheckBox, "issue_batch", page).click()
    for line in page.findChildren(QLineEdit):
        if line.objectName().startswith("recipient_1_") and line.isVisible():
            line.setText("Director")
    post = next(one for one in page.findChildren(Picker, "recipient_1_post") if one.isVisible())
    post.opening.emit()
    post.setCurrentIndex(post.findText("BOG-CBSA", Qt.MatchFlag.MatchStartsWith))
    last = next(one for one in page.findChildren(QLineEdit, "expires") if one.isVisible())
    last.setText("2027-03-31")
    make(page)
    ended(qtbot, page, "1 refused.")
    with desk.store.reading() as session:
        assert set(session.scalars(select(IssuedCopy.post))) == {"BOG-CBSA"}
        assert set(session.scalars(select(IssuedDocument.expires))) == {date(2027, 3, 31)}
    state = table.rows.index(0, STATE)
    assert state.data() == "refused"
    assert "lacks a language" in state.data(Qt.ItemDataRole.ToolTipRole)
    assert "lacks a language" in state.siblingAtColumn(0).data(SPOKEN)
    assert not cut(table, STATE)
    assert the(QPlainTextEdit, "batch_log", page).isVisible()  # it says why
    assert not table.verticalScrollBar().isVisible()
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "1 text to write first" in texts
    assert the(RecordList, "list", page).row_count() == 2


def test_how_long_it_takes_is_said_once_it_can_be_known():
    assert time_left(0.5, 0.5) is None
    assert time_left(5, 0.01) is None
    left = time_left(10, 0.5)
    assert left is not None
    assert left.facts["n"] == 10
    left = time_left(600, 0.5)
    assert left is not None
    assert left.facts["n"] == 10


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_nameless_clipped_or_doubly_lettered(window, theme, page, tongue, size):
    if tongue == "fr":
        the(QPushButton, "language", window).click()
    theme.resize(size)
    the(QCheckBox, "issue_batch", page).click()
    try:
        settle()
        assert (list(clipped(window)), sideways(window)) == ([], [])
    finally:
        theme.resize(100)
    assert list(nameless(QAccessible.queryAccessibleInterface(page))) == []
    titles = [action.text() for action in the(QMenuBar, "", window).actions()]
    buttons = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    assert twice(letters([*titles, *buttons])) == [], [*titles, *buttons]
