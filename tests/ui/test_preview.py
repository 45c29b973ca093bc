"""A document seen and heard before it is made, printed and saved from there."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QListWidget,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QToolButton,
)

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.progress import unheard
from lo_desk.services import register
from lo_desk.ui.pages.documents import DocumentsPage
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.documents.page_canvas import PageCanvas
from lo_desk.ui.widgets.documents.paper import wanted
from lo_desk.ui.widgets.documents.preview import Preview
from lo_desk.ui.widgets.job import documents_folder
from tests import factories
from tests.conftest import TODAY
from tests.finding import the
from tests.ui.test_words import clipped, letters, settle, sideways, twice
from tests.ui.walking import nameless


@pytest.fixture
def page(qtbot, window):
    """The form of a country pack about Colombia, filled in."""
    window.resize(1366, 768)
    window.workspace.go("documents", kind="country-pack")
    page = the(DocumentsPage, "documents", window)
    line = the(QComboBox, "subject", page).lineEdit()
    assert line is not None
    qtbot.keyClicks(line, "Colombia")
    return page


@pytest.fixture
def preview(qtbot, page):
    the(QPushButton, "look_at_pages", page).click()
    preview = the(Preview, "preview", page)
    qtbot.waitUntil(lambda: told(preview).startswith("Page 1 of "))
    return preview


def told(preview):
    return the(QLabel, "preview_page", preview).text()


def drawn(canvas, place):
    """Whether something is printed there: more colours than paper and edge."""
    image = canvas.grab(place).toImage()
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return len({image.pixel(x, y) for x, y in points}) > 4


def test_pages_are_seen_before_anything_is_written(qtbot, preview):
    canvas = the(PageCanvas, "page_canvas", preview)
    qtbot.waitUntil(lambda: drawn(canvas, canvas.places[0]))
    assert the(QLabel, "preview_name", preview).text() == "Country briefing pack: Colombia"
    assert not list(documents_folder().glob("*"))
    small = the(QListWidget, "thumbnails", preview)
    assert small.count() == len(canvas.places)
    qtbot.waitUntil(lambda: not small.item(small.count() - 1).icon().isNull())


def test_the_window_is_marked_as_what_one_looks_at(qtbot, desk, window, page):
    facts = {"owner": "CBSA", "starts": TODAY.replace(month=12), "countries": ("CO",)}
    title = Bilingual("Joint visit", "Visite conjointe")
    factories.make(desk, "activity", title=title, marking=2, **facts)
    assert page.marking == 0
    the(QPushButton, "look_at_pages", page).click()
    qtbot.waitUntil(lambda: page.marking == 2)
    the(QAbstractButton, "leave_preview", page).click()
    assert page.marking == 0


def test_the_title_is_whole_beside_a_preview_in_french(window, page):
    the(QPushButton, "language", window).click()
    the(QPushButton, "look_at_pages", page).click()
    settle()
    title = next(label for label in page.findChildren(QLabel, "title") if label.isVisible())
    assert title.text() == "Documents"
    assert title.width() >= title.fontMetrics().horizontalAdvance(title.text())


def test_the_first_small_picture_stands_at_the_top_of_the_list(qtbot, preview):
    small = the(QListWidget, "thumbnails", preview)
    qtbot.waitUntil(lambda: not small.item(0).icon().isNull())
    assert small.visualItemRect(small.item(0)).top() < small.fontMetrics().height()


def test_one_turns_pages_by_keys_and_by_their_small_pictures(qtbot, preview):
    pages = the(QScrollArea, "pages", preview)
    pages.setFocus()
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert told(preview).startswith("Page 2 of ")
    assert pages.accessibleName().startswith("Page 2 of ")
    small = the(QListWidget, "thumbnails", preview)
    assert small.currentRow() == 1
    small.setCurrentRow(0)
    assert told(preview).startswith("Page 1 of ")


def test_a_page_grows_and_stays_the_one_one_looks_at(qtbot, preview):
    canvas = the(PageCanvas, "page_canvas", preview)
    pages = the(QScrollArea, "pages", preview)
    assert canvas.width() <= pages.viewport().width()
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    zoom = the(QComboBox, "zoom", preview)
    zoom.setCurrentIndex(zoom.findData(200))
    assert canvas.places[0].width() == pytest.approx(8.5 * 192, abs=2)
    assert told(preview).startswith("Page 2 of ")


def test_what_a_screen_reader_hears_is_read_as_text(qtbot, window, preview):
    the(QToolButton, "preview_kind_text", preview).click()
    heard = the(QTextBrowser, "heard", preview)
    qtbot.waitUntil(lambda: "Colombie" in heard.toPlainText())
    text = heard.toPlainText()
    assert text.index("Heading 1 · Colombia") < text.index("Heading 1 · Colombie")
    assert "Figure · Map: " in text
    the(QPushButton, "language", window).click()
    assert "Titre de niveau 1 · Colombie" in heard.toPlainText()


def test_a_document_that_cannot_be_made_says_why(qtbot, page):
    preview = the(Preview, "preview", page)
    folder = Path(preview._folder.path())
    preview._folder.remove()  # somebody cleaned up
    folder.write_text("in the way", encoding="utf-8")
    the(QPushButton, "look_at_pages", page).click()

    def said():
        return " ".join(label.text() for label in preview.findChildren(QLabel))

    qtbot.waitUntil(lambda: str(folder) in said())
    folder.unlink()
    assert not the(QPushButton, "print_pages", preview).isEnabled()


def test_what_is_seen_is_saved_where_one_wants_it(qtbot, preview, tmp_path, monkeypatch):
    target = tmp_path / "pack.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    the(QPushButton, "save_pages", preview).click()
    assert target.read_bytes().startswith(b"%PDF-")


def test_back_leads_to_the_form_as_it_was(qtbot, page, preview):
    the(QPushButton, "leave_preview", preview).click()
    assert the(QComboBox, "subject", page).isVisible()
    assert the(QComboBox, "subject", page).currentText() == "Colombia"


def test_an_issued_document_is_seen_as_it_was_issued(qtbot, desk, window, tmp_path):
    request = DocumentRequest("country-pack", "CO", "CBSA", TODAY)
    who = Bilingual("Director", "Direction")
    register.issue(desk, register.Issuing(request, [who]), tmp_path / "out", unheard)
    window.go("documents")
    page = the(DocumentsPage, "documents", window)
    the(RecordList, "list", page).selectRow(0)
    the(QPushButton, "look_at_issued", page).click()
    preview = the(Preview, "preview", page)
    qtbot.waitUntil(lambda: told(preview).startswith("Page 1 of "))
    assert the(QLabel, "preview_name", preview).text() == "Document 2026-0001"
    the(QPushButton, "leave_preview", preview).click()
    assert the(QPushButton, "reprint", page).isVisible()


def to_file(monkeypatch, target, first=0, last=0):
    """The system's dialog, as one answers it: into a file, these pages."""

    def answer(dialog):
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(150)
        if first:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(first, last)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", answer)


def test_some_pages_are_printed_and_told(qtbot, preview, tmp_path, monkeypatch):
    to_file(monkeypatch, tmp_path / "paper.pdf", 1, 2)
    the(QPushButton, "print_pages", preview).click()
    words = the(QLabel, "paper_words", preview)
    qtbot.waitUntil(lambda: words.text() == "2 pages printed.")
    document = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    assert len(document) == 2
    image = document[0].render(scale=0.5).to_pil().convert("L")
    assert image.getextrema()[0] < 100  # there is ink
    document.close()


def test_printing_is_stopped_after_the_page_that_is_drawn(qtbot, preview, tmp_path, monkeypatch):
    to_file(monkeypatch, tmp_path / "paper.pdf")
    the(QPushButton, "print_pages", preview).click()
    the(QPushButton, "stop_printing", preview).click()
    words = the(QLabel, "paper_words", preview)
    qtbot.waitUntil(lambda: words.text() == "1 page printed.")


def test_copies_a_printer_does_not_make_itself_are_pages(qapp):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert wanted(printer, 2) == [0, 1, 0, 1]
    printer.setCollateCopies(False)
    assert wanted(printer, 2) == [0, 0, 1, 1]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    printer.setCopyCount(1)
    assert wanted(printer, 3) == [1, 2]


def test_pages_here_and_there_and_the_one_looked_at_are_printed(qapp):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3-4,9"))
    assert wanted(printer, 5) == [0, 2, 3]
    printer.setPageRanges(QPageRanges.fromString("8-9"))
    assert wanted(printer, 5) == []
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert wanted(printer, 5, at=3) == [3]


def test_pages_that_are_not_there_are_said_not_to_be(qtbot, preview, tmp_path, monkeypatch):
    to_file(monkeypatch, tmp_path / "paper.pdf", 90, 99)
    the(QPushButton, "print_pages", preview).click()
    assert the(QLabel, "paper_words", preview).text().startswith("The document has none")


def test_a_target_that_cannot_be_written_is_said_and_nothing_half_is_left(
    preview, window, tmp_path, monkeypatch
):
    target = tmp_path / "kept" / "pack.pdf"
    target.mkdir(parents=True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    the(QPushButton, "save_pages", preview).click()
    assert list(target.parent.iterdir()) == [target]
    assert "pack.pdf" in the(QLabel, "last", window).text()


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_nameless_clipped_or_doubly_lettered(window, theme, preview, tongue, size):
    if tongue == "fr":
        the(QPushButton, "language", window).click()
    theme.resize(size)
    try:
        settle()
        pages = {"pages"}  # a page may be wider than its window
        assert (list(clipped(window)), set(sideways(window)) - pages) == ([], set())
    finally:
        theme.resize(100)
    assert list(nameless(QAccessible.queryAccessibleInterface(preview))) == []
    titles = [action.text() for action in the(QMenuBar, "", window).actions()]
    buttons = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    assert twice(letters([*titles, *buttons])) == [], [*titles, *buttons]


def test_a_picture_keeps_its_own_dots():
    from lo_desk.domain.page_looks import Picture
    from lo_desk.ui.widgets.documents.page_pictures import as_image

    image = as_image(Picture(2, 1, 8, b"\xff\x00\x00\x00\xff\x00\x00\x00"))
    assert isinstance(image, QImage)
    assert (image.pixelColor(0, 0).red(), image.pixelColor(1, 0).green()) == (255, 255)
