"""Documents, by keys: the register, a new document, a file to verify."""

from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from sqlalchemy import select

from lo_desk.db.models.issued import IssuedCopy
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.progress import unheard
from lo_desk.services import issued_list, records, register
from lo_desk.services.document_kinds import offered
from lo_desk.ui.pages.documents import DocumentsPage
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.documents.make_form import MakeForm
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.job import documents_folder
from tests import factories
from tests.conftest import TODAY
from tests.finding import the
from tests.ui.test_words import clipped, letters, settle, sideways, twice
from tests.ui.walking import nameless, tabbed

NAME = Bilingual("Colombia", "La Colombie").confirmed()
OFFICER = Bilingual("CBSA LO, Bogotá", "AL de l’ASFC, Bogotá")


@pytest.fixture
def issued(desk, tmp_path):
    """A document about Colombia that was issued today."""
    request = DocumentRequest("country-pack", "CO", "CBSA", TODAY)
    return register.issue(desk, register.Issuing(request, [OFFICER]), tmp_path / "out", unheard)


@pytest.fixture
def page(window):
    window.go("documents")
    return the(DocumentsPage, "documents", window)


@pytest.fixture
def form(qtbot, page):
    the(QPushButton, "new", page).click()
    return page


def choose(qtbot, page, name, text):
    """Type into a field that offers records, and leave it."""
    line = the(QComboBox, name, page).lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def chosen(page):
    """The row of the register that is chosen."""
    row = the(RecordList, "list", page).current()
    assert row is not None
    return row


def ended(qtbot, page, words):
    def there():
        told = [label.text() for label in page.findChildren(QLabel, "job_words")]
        assert any(words in text for text in told), told

    qtbot.waitUntil(there)


def test_without_documents_it_says_what_issuing_is_for(page):
    assert the(QLabel, "empty", page).text().startswith("No document was issued yet.")


def test_what_was_issued_is_listed_and_shown_with_its_copies(qtbot, issued, page):
    rows = the(RecordList, "list", page)
    rows.setFocus()
    rows.selectRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen(page)["number"] == issued.number
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Country briefing pack: Colombia" in texts
    assert "1. CBSA LO, Bogotá" in texts
    assert "me" in texts
    assert page.marking == chosen(page)["marking"]


def test_what_an_auditor_compares_is_shown(qtbot, desk, issued, page):
    rows = the(RecordList, "list", page)
    rows.selectRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    filed = issued_list.filed(desk, records.find(desk, "issued_document", issued.number).id)
    told = [label.text() for label in page.findChildren(QLabel)]
    digests = {text.removeprefix("SHA-256 ").replace(" ", "") for text in told}
    assert {filed.facts, sha256(issued.files[0].read_bytes()).hexdigest()} <= digests
    assert [text for text in told if text.startswith("Facts that both languages state: ")]


def test_who_acknowledged_a_copy_is_shown_and_who_is_at_the_desk_does_it(
    qtbot, issued, window, page
):
    """Who holds which version is no secret of the command line."""
    rows = the(RecordList, "list", page)
    rows.selectRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert readers(page) == ["Not acknowledged"]
    window.workspace.settings.change(officer="S-BOG-CBSA")
    page.show_row(chosen(page))
    read = the(QPushButton, "read_1", page)
    read.setFocus()
    qtbot.keyClick(read, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: readers(page) == ["Acknowledged by A. Tremblay, 2026-11-24"])
    page.show_row(chosen(page))
    assert readers(page) == ["Acknowledged by A. Tremblay, 2026-11-24"]


def readers(page):
    told = page.findChildren(QWidget, "readers_1")[-1]
    return [label.text() for label in told.findChildren(QLabel) if label.isVisible()]


def test_every_kind_of_document_is_offered(form):
    kinds = the(QComboBox, "document_kind", form)
    assert [kinds.itemData(n) for n in range(kinds.count())] == list(offered())
    assert kinds.hasFocus()


def test_a_draft_is_made_from_the_form(qtbot, window, form):
    choose(qtbot, form, "subject", "Colombia")
    window.workspace.settings.change(agency="CBSA")
    make = the(QPushButton, "make_document", form)
    make.setFocus()
    qtbot.keyClick(make, Qt.Key.Key_Space)
    ended(qtbot, form, "The document is ready")
    assert (documents_folder() / "country-pack-CO-CBSA-2026-11-24.pdf").is_file()


def test_what_is_missing_is_said_under_its_field(qtbot, form):
    the(QPushButton, "make_document", form).click()
    fault = the(QLabel, "subject_fault", form)
    assert fault.isVisible()
    assert fault.text() == "This field is required."


def test_what_a_kind_is_not_about_is_not_asked(qtbot, form):
    kinds = the(QComboBox, "document_kind", form)
    kinds.setCurrentIndex(kinds.findData("gap-assessment"))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert form.findChild(QComboBox, "subject") is None
    readers = the(QComboBox, "reader", form)
    assert [readers.itemText(n) for n in range(readers.count())] == ["CBSA", "RCMP", "Joint"]


def test_a_document_is_issued_to_positions_and_appears_in_the_register(qtbot, form):
    choose(qtbot, form, "subject", "Colombia")
    the(QCheckBox, "issue", form).click()
    make = the(QPushButton, "make_document", form)
    assert make.text().replace("&", "") == "Issue 1 copy"
    make.click()
    assert the(QLabel, "recipients_fault", form).isVisible()
    the(QPushButton, "add_recipient", form).click()
    assert make.text().replace("&", "") == "Issue 2 copies"
    for number, who in ((1, "LO"), (2, "Director")):
        for code in ("en", "fr"):
            qtbot.keyClicks(the(QLineEdit, f"recipient_{number}_{code}", form), who)
    make.click()
    ended(qtbot, form, "Issued as 2026-0001. 2 copies are in")
    assert the(RecordList, "list", form).row_count() == 1


def test_a_lowered_marking_asks_for_its_reason_and_originator_in_both_languages(qtbot, desk, form):
    facts = {"owner": "CBSA", "starts": TODAY.replace(month=12), "countries": ("CO",)}
    factories.make(desk, "activity", title=Bilingual("Visit", "Visite"), marking=1, **facts)
    choose(qtbot, form, "subject", "Colombia")
    the(QCheckBox, "issue", form).click()
    marking = the(QComboBox, "issue_marking", form)
    assert marking.currentText() == "As its facts require"
    qtbot.waitUntil(lambda: marking.findText("Lower to UNCLASSIFIED") > 0)
    assert marking.currentText() == "As its facts require: PROTECTED A"
    marking.setCurrentIndex(marking.findText("Lower to UNCLASSIFIED"))
    for code in ("en", "fr"):
        qtbot.keyClicks(the(QLineEdit, f"recipient_1_{code}", form), "Director")
    qtbot.keyClicks(the(QPlainTextEdit, "reason_en", form), "Agreed")
    the(QPushButton, "make_document", form).click()
    assert the(QLabel, "reason_fault", form).text() == "Enter a text in each language."
    assert the(QLabel, "originator_fault", form).text() == "This field is required."
    qtbot.keyClicks(the(QPlainTextEdit, "reason_fr", form), "Convenu")
    for code, who in (("en", "RCMP"), ("fr", "GRC")):
        qtbot.keyClicks(the(QPlainTextEdit, f"originator_{code}", form), who)
    the(QPushButton, "make_document", form).click()
    ended(qtbot, form, "Issued as 2026-0001.")
    [line] = issued_list.lines(desk, Part(count=9))
    assert line.marking == 0
    assert [one.fr for one in issued_list.filed(desk, line.id).marking_reason] == ["Convenu", "GRC"]
    the(RecordList, "list", form).selectRow(0)
    told = [label.text() for label in the(QWidget, "issued_sheet", form).findChildren(QLabel)]
    lowered = told.index("Why the marking is lower")
    assert told[lowered : lowered + 4] == [
        "Why the marking is lower",
        "Agreed",
        "Originator who agreed",
        "RCMP",
    ]


def test_what_is_due_is_told_before_anything_is_made_and_only_what_differs_is_offered(
    qtbot, desk, form
):
    the(QCheckBox, "issue", form).click()
    told, marking = the(QLabel, "due_marking", form), the(QComboBox, "issue_marking", form)
    assert told.text().startswith("The marking that is due follows from")
    choose(qtbot, form, "subject", "Colombia")
    qtbot.waitUntil(lambda: told.text().startswith("Marking due: UNCLASSIFIED. Highest of"))
    ways = [marking.itemText(number) for number in range(marking.count())]
    assert ways[1:] == ["Raise to PROTECTED A", "Raise to PROTECTED B"]
    marking.setCurrentIndex(2)
    assert not the(QPlainTextEdit, "reason_en", form).isVisible()
    facts = {"owner": "CBSA", "starts": TODAY.replace(month=12), "countries": ("CO",)}
    factories.make(desk, "activity", title=Bilingual("Visit", "Visite"), marking=2, **facts)
    form.workspace.changed.emit()
    qtbot.waitUntil(lambda: told.text().startswith("Marking due: PROTECTED B."))
    assert told.text().endswith("Nothing above it can be issued here.")
    assert marking.currentText() == "As its facts require: PROTECTED B"


def test_a_file_that_is_open_elsewhere_leaves_a_free_name_one_key_away(qtbot, form, monkeypatch):
    target = documents_folder() / f"country-pack-CO-CBSA-{TODAY}.pdf"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"being read")
    whole = Path.replace

    def refused(path, other):
        if other == target:
            raise PermissionError(13, "The process cannot access the file", str(other))
        return whole(path, other)

    monkeypatch.setattr(Path, "replace", refused)  # what Windows does, and no other system
    choose(qtbot, form, "subject", "Colombia")
    the(QPushButton, "make_document", form).click()
    ended(qtbot, form, "is open in another program")
    instead = the(QPushButton, "save_as_free", the(MakeForm, "make_form", form))
    assert instead.isVisible()
    assert instead.text() == f"Save as {target.stem} (2).pdf"
    qtbot.keyClick(instead, Qt.Key.Key_Return)
    ended(qtbot, form, "The document is ready:")
    assert target.read_bytes() == b"being read"
    assert target.with_name(f"{target.stem} (2).pdf").read_bytes().startswith(b"%PDF")
    assert not instead.isVisible()


def test_a_post_fills_in_its_position_and_the_copy_belongs_to_it(qtbot, desk, form):
    choose(qtbot, form, "subject", "Colombia")
    the(QCheckBox, "issue", form).click()
    post = the(Picker, "recipient_1_post", form)
    post.opening.emit()
    post.setCurrentIndex(post.findText("BOG-CBSA", Qt.MatchFlag.MatchStartsWith))
    assert "Bogotá" in post.currentText()
    post.activated.emit(post.currentIndex())
    position = the(QLineEdit, "recipient_1_fr", form)
    qtbot.waitUntil(lambda: "Bogotá" in position.text())
    the(QPushButton, "make_document", form).click()
    ended(qtbot, form, "Issued as 2026-0001.")
    with desk.store.reading() as session:
        [copy] = session.scalars(select(IssuedCopy)).all()
    assert copy.post == "BOG-CBSA"


def test_a_copy_that_is_not_wanted_is_taken_away(qtbot, form):
    the(QCheckBox, "issue", form).click()
    the(QPushButton, "add_recipient", form).click()
    first = the(QLineEdit, "recipient_1_en", form)
    qtbot.keyClicks(first, "Director")
    the(QAbstractButton, "remove_recipient_2", form).click()
    assert the(QPushButton, "make_document", form).text().replace("&", "") == "Issue 1 copy"
    the(QAbstractButton, "remove_recipient_1", form).click()
    assert the(QLineEdit, "recipient_1_en", form).text() == ""


def test_an_issued_document_is_printed_again_byte_for_byte(qtbot, issued, page):
    the(RecordList, "list", page).selectRow(0)
    the(QPushButton, "reprint", page).click()
    ended(qtbot, page, "Printed again, the same byte for byte: 1 copy")
    again = documents_folder() / issued.files[0].name
    assert again.read_bytes() == issued.files[0].read_bytes()


def stale(qtbot, desk, window, page, name=NAME):
    """A fact of the document changes."""
    country = records.find(desk, "country", "CO")
    factories.change(desk, "country", country.id, name=name)
    window.workspace.changed.emit()
    rows = the(RecordList, "list", page)
    qtbot.waitUntil(lambda: rows.table.index(0, 1).data() == "Stale")


def test_what_is_stale_says_what_has_changed_and_is_made_once_more(
    qtbot, desk, window, issued, page
):
    stale(qtbot, desk, window, page)
    rows = the(RecordList, "list", page)
    rows.selectRow(0)
    qtbot.waitUntil(lambda: page.findChild(QFrame, "changed_facts") is not None)
    changed = [label.text() for label in the(QFrame, "changed_facts", page).findChildren(QLabel)]
    assert "has changed since" in changed[0] or "have changed since" in changed[0]
    the(QPushButton, "rebuild", page).click()
    ended(qtbot, page, "2026-0002 supersedes 2026-0001")
    qtbot.waitUntil(lambda: rows.row_count() == 2)
    states = {rows.table.index(row, 1).data() for row in range(2)}
    assert "Superseded" in states


def test_what_keeps_it_from_being_made_once_more_is_listed_with_its_field(
    qtbot, desk, window, issued, page
):
    name = factories.fact(desk, "country", records.find(desk, "country", "CO").id, "name")
    stale(qtbot, desk, window, page, name.saying("Colombia now", name.fr))
    the(RecordList, "list", page).selectRow(0)
    qtbot.waitUntil(lambda: page.findChild(QFrame, "changed_facts") is not None)
    the(QPushButton, "rebuild", page).click()
    qtbot.waitUntil(lambda: page.findChild(QFrame, "pending") is not None)
    told = [label.text() for label in the(QFrame, "pending", page).findChildren(QLabel)]
    assert told[0] == "1 text to write first"


def test_the_verdict_on_a_file_names_the_facts_that_have_changed(
    qtbot, desk, window, issued, page, tmp_path
):
    stale(qtbot, desk, window, page)
    drop(page, issued.files[0])
    qtbot.waitUntil(lambda: page.findChild(QFrame, "changed_facts") is not None)
    changed = [label.text() for label in the(QFrame, "changed_facts", page).findChildren(QLabel)]
    assert changed[0].endswith("changed since")
    assert any(NAME.en in text for text in changed[1:])
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(issued.files[0].read_bytes() + b"\n")
    drop(page, forged)
    verdict = the(QLabel, "verdict", page)
    qtbot.waitUntil(lambda: verdict.text().startswith("Altered: "))
    assert not [frame for frame in page.findChildren(QFrame, "changed_facts") if frame.isVisible()]


def drop(widget, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), actions, data, Qt.MouseButton.LeftButton, none)
    widget.dropEvent(event)


def test_a_file_dropped_on_the_page_is_judged_in_words(qtbot, issued, page, tmp_path):
    drop(page, issued.files[0])
    verdict = the(QLabel, "verdict", page)
    qtbot.waitUntil(lambda: verdict.text().startswith("Genuine: document 2026-0001"))
    assert the(QLabel, "changed_since", page).text() == "None of its facts has changed since."
    the(QPushButton, "show_in_register", page).click()
    assert chosen(page)["number"] == "2026-0001"
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(issued.files[0].read_bytes() + b"\n")
    drop(page, forged)
    qtbot.waitUntil(lambda: verdict.text().startswith("Altered: "))
    forged.write_bytes(issued.files[0].read_bytes()[:-2000])
    drop(page, forged)
    qtbot.waitUntil(lambda: verdict.text().startswith("Damaged: the end of the file is missing"))


def test_a_file_that_cannot_be_read_is_told(qtbot, page, tmp_path):
    drop(page, tmp_path / "nothing.pdf")
    verdict = the(QLabel, "verdict", page)
    qtbot.waitUntil(lambda: verdict.text().startswith("The file cannot be read."))


def test_what_is_typed_outlives_another_language_and_a_look_elsewhere(qtbot, window, issued, form):
    choose(qtbot, form, "subject", "Colombia")
    the(RecordList, "list", form).selectRow(0)
    the(QPushButton, "language", window).click()
    the(QPushButton, "new", form).click()
    assert the(QComboBox, "subject", form).currentText() == "Colombie"
    assert "Nouveau document" in [label.text() for label in form.findChildren(QLabel)]


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("shown", ["form", "issued", "verdict"])
def test_nothing_is_nameless_clipped_or_doubly_lettered(
    window, theme, issued, page, tongue, size, shown
):
    if tongue == "fr":
        the(QPushButton, "language", window).click()
    theme.resize(size)
    window.workspace.changed.emit()
    if shown == "issued":
        the(RecordList, "list", page).selectRow(0)
    else:
        the(QPushButton, "verify" if shown == "verdict" else "new", page).click()
    if shown == "form":
        the(QCheckBox, "issue", page).click()
    try:
        settle()
        assert (list(clipped(window)), sideways(window)) == ([], [])
    finally:
        theme.resize(100)
    assert list(nameless(QAccessible.queryAccessibleInterface(page))) == []
    titles = [action.text() for action in the(QMenuBar, "", window).actions()]
    buttons = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    assert twice(letters([*titles, *buttons])) == [], [*titles, *buttons]


def test_tab_goes_through_the_form_of_one_document_as_it_is_read(qtbot, window):
    window.workspace.go("documents", kind="country-pack")
    page = the(DocumentsPage, "documents", window)
    stops = tabbed(qtbot, the(QComboBox, "document_kind", page), "look_at_pages")
    names = [stop.objectName() for stop in stops]
    assert names[0] == "document_kind"
    assert names[-3:] == ["issue", "make_document", "look_at_pages"]
    assert {"reader", "day", "since", "languages", "layout", "paper"} < set(names)
