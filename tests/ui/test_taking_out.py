"""A list out of the window, as it is shown: workbook, text, paper."""

import csv
import zipfile
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton, QWidget

from lo_desk.domain.conditions import CONTAINS, Condition
from lo_desk.domain.tables import GroupLine, ShownList
from lo_desk.errors import DeskError
from lo_desk.exchange.shown import write_csv, write_workbook
from lo_desk.ui.pages.documents import DocumentsPage
from lo_desk.ui.widgets.documents.make_form import MakeForm
from lo_desk.ui.widgets.job import documents_folder
from tests.conftest import TODAY
from tests.finding import the
from tests.ui.walking import page_of


@pytest.fixture
def posts(window):
    return page_of(window, "posts")


@pytest.fixture(autouse=True)
def an_empty_folder():
    for old in documents_folder().glob("post-*"):
        old.unlink()


def taken_out(qtbot, page, kind):
    page.browser.acts.do("export")
    panel = page.browser.drawer.now
    the(QPushButton, kind, panel).click()
    words = the(QLabel, "job_words", panel)
    qtbot.waitUntil(lambda: "ready" in words.text() or "prêt" in words.text())
    return max(documents_folder().glob("post-*"), key=lambda path: path.stat().st_mtime_ns)


def rows_in(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_workbook_has_the_columns_order_and_filters_of_the_list(qtbot, posts):
    posts.browser.state.change(
        columns=("officer", "city", "ends"),
        conditions=(Condition("city", CONTAINS, "o"),),
        order="officer",
    )
    path = taken_out(qtbot, posts, "list-xlsx")
    sheet = openpyxl.load_workbook(path).active
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert found[0] == ["Officer", "City", "Tour ends"]
    assert [row[0] for row in found[1:]] == ["A. Tremblay", "J. Okafor", "P. Singh"]
    assert sheet["C2"].is_date
    assert zipfile.is_zipfile(path)


def test_text_follows_groups_and_names_them(qtbot, posts):
    posts.browser.state.change(columns=("city", "officer"), group="agency")
    found = rows_in(taken_out(qtbot, posts, "list-csv"))
    assert found[0] == ["", "City", "Officer"]
    assert [row[0] for row in found[1:]] == ["CBSA", "RCMP", "RCMP", "RCMP"]
    assert "vacant" in [row[2] for row in found]


def test_a_list_is_printed_with_its_filters_its_day_and_its_mark(qtbot, posts):
    posts.browser.state.change(conditions=(Condition("city", CONTAINS, "bogota"),))
    path = taken_out(qtbot, posts, "listing")
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_range()
    document.close()
    words = " ".join(text.split())
    for told in ("Posts", "City contains bogota", "A. Tremblay", "UNCLASSIFIED", "DEMO"):
        assert told.casefold() in words.casefold(), told
    assert "J. Okafor" not in words


def test_no_file_is_replaced(qtbot, posts):
    first = taken_out(qtbot, posts, "list-csv")
    before = first.read_bytes()
    assert taken_out(qtbot, posts, "list-csv") != first
    assert first.read_bytes() == before


def test_a_list_goes_out_in_the_language_of_the_window(qtbot, window, posts):
    the(QPushButton, "language", window).click()
    found = rows_in(taken_out(qtbot, posts, "list-csv"))
    assert found[0][:2] == ["Ville", "Organisme"]
    assert {row[1] for row in found[1:]} == {"ASFC", "GRC"}


def shown(*lines):
    return ShownList("Posts", ("City",), lines, (), TODAY, 0, False)


def nothing(_fraction, _message):
    pass


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd", "@SUM(A1)", "\t=1"])
def test_no_cell_is_run_by_a_spreadsheet(tmp_path, english, text):
    write_csv(shown((text,)), (english,), tmp_path / "a.csv", nothing)
    assert rows_in(tmp_path / "a.csv")[1][0].startswith("'")
    write_workbook(shown((text,)), (english,), tmp_path / "a.xlsx", nothing)
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx").active["A2"]
    assert (cell.data_type, cell.value) == ("s", text)


def test_half_a_file_never_has_its_name(tmp_path, english):
    with pytest.raises(DeskError):
        write_workbook(shown(("x" * 40_000,)), (english,), tmp_path / "a.xlsx", nothing)
    assert list(tmp_path.iterdir()) == []


def test_groups_of_a_workbook_are_heads_over_their_rows(tmp_path, english):
    lines = (GroupLine("CBSA", 1), ("Bogotá",), GroupLine("RCMP", 1), ("Rabat",))
    write_workbook(shown(*lines), (english,), tmp_path / "a.xlsx", nothing)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [row[0].value for row in sheet.iter_rows()] == [
        "City", "CBSA (1)", "Bogotá", "RCMP (1)", "Rabat",
    ]  # fmt: skip


def test_the_tool_opens_the_panel(qtbot, posts):
    the(QToolButton, "tool_export", posts).click()
    assert posts.browser.drawer.now.isVisible()
    assert Path(documents_folder()).name == "LO Desk"


@pytest.mark.parametrize("place", ["posts", "gaps", "registers", "briefings"])
def test_the_menu_takes_out_whatever_list_is_shown(qtbot, window, place):
    page = page_of(window, place)
    entry = the(QAction, "export", window)
    assert entry.isVisible()
    entry.trigger()
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in page.findChildren(QWidget, "export_panel"))
    )
    page_of(window, "home")
    assert not entry.isVisible()


def test_a_list_as_shown_becomes_a_document_of_the_register(qtbot, window, posts):
    posts.browser.state.add(Condition("city", CONTAINS, "bogota"))
    the(QToolButton, "tool_export", posts).click()
    the(QPushButton, "issue_list", posts).click()
    page = the(DocumentsPage, "documents", window)
    form = the(MakeForm, "make_form", page)
    assert the(QComboBox, "document_kind", form).currentData() == "list"
    assert "City contains bogota" in the(QLabel, "request_about", form).text()
    the(QPushButton, "make_document", form).click()
    told = the(QLabel, "job_words", form)
    qtbot.waitUntil(lambda: "The document is ready" in told.text())
    assert (documents_folder() / "list-post-CBSA-2026-11-24.pdf").is_file()


def test_a_list_that_is_computed_has_no_number(window):
    page = page_of(window, "gaps")
    the(QAction, "export", window).trigger()
    assert page.findChild(QPushButton, "issue_list") is None
