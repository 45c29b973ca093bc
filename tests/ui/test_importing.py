"""The import in the window: from a file to one step, and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
)

from lo_desk.domain.rows import NEW, Edit, Part
from lo_desk.exchange import csv_folder
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import exporting, records
from lo_desk.ui.pages.importing import ImportPage
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.importing.plan_table import PlanList
from tests.finding import the
from tests.ui.test_words import clipped, settle, sideways
from tests.ui.walking import nameless, page_of

BAD = {"Bogota D.C.": 3, "activ": 2, "Rabbat": 1}
ROWS = 200


def quiet(_fraction, _message):
    pass


def posts(desk, count=ROWS):
    facts = {"owner": "CBSA", "role": "lo", "public": False}
    edits = [Edit("post", new_id(), NEW, {**facts, "code": f"P-{n:03}"}) for n in range(count)]
    records.save(desk, edits, said("test step"))


@pytest.fixture
def file(desk, tmp_path):
    """200 profiles of posts in French, six cells of it bad."""
    posts(desk)
    bad = [text for text, count in BAD.items() for _ in range(count)]
    rows = [["Poste", "Premier jour", "État", "Mission", "Remarque"]]
    for number in range(ROWS):
        row = [f"P-{number:03}", "31/12/2025", "actif", "M-CO", "x"]
        if number % 30 == 7 and bad:
            text = bad.pop()
            row[2 if text == "activ" else 3] = text
        rows.append(row)
    csv_folder.write(tmp_path / "Profils.csv", rows)
    return tmp_path / "Profils.csv"


@pytest.fixture
def page(window):
    window.go("importing")
    return the(ImportPage, "importing", window)


def type_path(qtbot, page, path, step=1):
    field = the(QLineEdit, "path", page)
    field.setText(str(path))
    with qtbot.waitSignal(page.flow.stepped):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.step == step


def press(qtbot, page, name):
    """Press a button whose work goes on beside the window."""
    with qtbot.waitSignal(page.flow.stepped):
        qtbot.mouseClick(the(QPushButton, name, page), Qt.MouseButton.LeftButton)


def counts(page):
    names = ("refused", "new", "changed", "same")
    return [the(QToolButton, f"rows_{n}", page).text().rpartition(" ")[2] for n in names]


def profiles(desk):
    return records.count(desk, "post_profile", Part())


def dump(desk, folder):
    exporting.export(desk, folder, quiet)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_six_bad_cells_of_200_rows_are_put_right_in_the_window(qtbot, window, page, file, tmp_path):
    desk = window.workspace.desk
    before, there = dump(desk, tmp_path / "before"), profiles(desk)
    type_path(qtbot, page, file)
    assert the(Picker, "kind", page).currentText() == "Post profiles"
    assert the(Picker, "cell_1", page).currentText() == "First day"
    assert the(Picker, "days_1", page).currentText() == "day/month/year"
    assert "Remarque" in the(QLabel, "left_out", page).text()
    press(qtbot, page, "step_next")
    assert counts(page) == ["6", "194", "0", "0"]
    assert "“Bogota D.C.” in 3 rows" in the(QLabel, "bad_0", page).text()
    assert "Bogotá" in the(Picker, "near_0", page).currentText()
    press(qtbot, page, "correct")
    assert counts(page) == ["0", "200", "0", "0"]
    the(QPushButton, "step_next", page).setFocus()
    the(QPushButton, "step_next", page).click()
    assert the(QPushButton, "take", page).hasFocus()
    with qtbot.waitSignal(window.workspace.stepped):
        the(QPushButton, "take", page).click()
    assert the(QPushButton, "another", page).hasFocus()
    assert profiles(desk) == there + 200
    assert the(QLabel, "apply_words", page).text() == "200 records were imported."
    window.controls.steps.undo()
    assert dump(desk, tmp_path / "after") == before


def test_an_import_that_was_undone_is_said_to_be_imported_no_more(qtbot, window, page, tmp_path):
    rows = [["Agency", "Code", "Role"], ["CBSA", "OK-1", "lo"]]
    csv_folder.write(tmp_path / "posts.csv", rows)
    type_path(qtbot, page, tmp_path / "posts.csv")
    press(qtbot, page, "step_next")
    the(QPushButton, "step_next", page).click()
    with qtbot.waitSignal(window.workspace.stepped):
        the(QPushButton, "take", page).click()
    window.workspace.changed.emit()  # somebody wrote something else
    assert page.flow.taken == 1
    window.controls.steps.undo()
    assert page.step == 1
    assert page.flow.taken is None
    press(qtbot, page, "step_next")
    assert counts(page) == ["0", "1", "0", "0"]


def test_what_was_chosen_is_remembered(qtbot, window, page, file):
    type_path(qtbot, page, file)
    press(qtbot, page, "step_next")
    press(qtbot, page, "correct")
    page.flow.take()
    qtbot.waitUntil(lambda: page.flow.taken == 200)
    the(QPushButton, "another", page).click()
    type_path(qtbot, page, file)
    assert the(QLabel, "why_0", page).text() == "remembered"
    press(qtbot, page, "step_next")
    assert counts(page) == ["0", "0", "0", "200"]


def test_one_cell_is_typed_over(qtbot, page, desk, tmp_path):
    rows = [["Agency", "Code", "Role"], ["CBSA", "A B", "lo"], ["CBSA", "OK-1", "lo"]]
    csv_folder.write(tmp_path / "posts.csv", rows)
    type_path(qtbot, page, tmp_path / "posts.csv")
    press(qtbot, page, "step_next")
    assert counts(page) == ["1", "1", "0", "0"]
    plan = the(QTableView, "plan", page)
    plan.setCurrentIndex(plan.model().index(0, 3))
    assert "Enter a code of letters" in the(QLabel, "fault_told", page).text()
    qtbot.keyClick(plan, Qt.Key.Key_F2)
    editor = the(QLineEdit, "", plan)
    editor.setText("AB-1")
    with qtbot.waitSignal(page.flow.stepped):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert counts(page) == ["0", "2", "0", "0"]


def test_a_column_can_be_read_as_something_else(qtbot, page, tmp_path):
    csv_folder.write(tmp_path / "list.csv", [["Code", "Notes"], ["A-1", "from the list"]])
    type_path(qtbot, page, tmp_path / "list.csv")
    kinds = the(Picker, "kind", page)
    kinds.setCurrentIndex(kinds.findData("post"))
    kinds.activated.emit(kinds.currentIndex())
    cells = the(Picker, "cell_1", page)
    assert cells.currentText() == "(left out)"
    cells.setCurrentIndex(cells.findData("source"))
    cells.activated.emit(cells.currentIndex())
    assert the(QLabel, "why_1", page).text() == "chosen"
    assert the(QLabel, "left_out", page).text() == "Every column is read."


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("no.xlsx", b"not a zip", "cannot be read"),
        ("no.ods", b"", "cannot be read"),
        ("no.csv", b'"a,b\n1,2\n', "is no CSV"),
        ("picture.png", b"\x89PNG", "nothing to import"),
        ("empty.csv", b"", "nothing to import"),
    ],
)
def test_a_hostile_file_ends_as_a_sentence(qtbot, page, tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    field = the(QLineEdit, "path", page)
    field.setText(str(tmp_path / name))
    with qtbot.waitSignal(page.flow.refused):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sentence in the(QLabel, "import_state_words", page).text()
    assert page.step == 0


def test_a_file_is_dropped(qtbot, page, tmp_path):
    csv_folder.write(tmp_path / "post.csv", [["code"], ["A-1"]])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "post.csv"))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    with qtbot.waitSignal(page.flow.stepped):
        the(QFrame, "drop", page).dropEvent(drop)
    assert page.step == 1


def test_refused_rows_are_kept_in_a_file(qtbot, page, tmp_path):
    rows = [["Agency", "Code", "Role"], ["CBSA", "A B", "lo"], ["CBSA", "OK-1", "lo"]]
    csv_folder.write(tmp_path / "posts.csv", rows)
    type_path(qtbot, page, tmp_path / "posts.csv")
    press(qtbot, page, "step_next")
    the(QPushButton, "step_next", page).click()
    assert "1 row is refused" in the(QFrame, "left", page).findChildren(QLabel)[1].text()
    given = page.flow.draft, page.flow.plan
    page.flow.files.keep_refused(tmp_path / "refused.csv", *given)
    assert "A B" in (tmp_path / "refused.csv").read_text(encoding="utf-8")
    assert "refused.csv" in the(QLabel, "import_state_words", page).text()
    page.flow.files.keep_refused(Path("/proc/nowhere/refused.csv"), *given)
    assert "cannot be written" in the(QLabel, "import_state_words", page).text()


def test_the_language_changes_in_the_middle(qtbot, window, page, file):
    type_path(qtbot, page, file)
    press(qtbot, page, "step_next")
    the(QPushButton, "language", window).click()
    assert the(QLabel, "bad_0", page).text().startswith("Mission\u00a0: «\u00a0Bogota D.C.")
    assert the(Picker, "near_0", page).currentText().startswith("Bogotá · Ambassade")
    assert counts(page) == ["6", "194", "0", "0"]


@pytest.mark.parametrize("tag", ["english", "french"])
@pytest.mark.parametrize("looks", ["1366", "1024", "doubled"])
def test_no_words_are_clipped_and_every_control_is_named(
    qtbot, window, page, file, request, tag, looks
):
    if looks == "doubled":
        request.getfixturevalue("doubled")
    elif looks == "1024":
        window.resize(1024, 640)
    window.language.switch(request.getfixturevalue(tag))
    for step in range(4):
        if step == 1:
            type_path(qtbot, page, file)
        elif step == 2:
            press(qtbot, page, "step_next")
        elif step == 3:
            the(QPushButton, "step_next", page).click()
        settle()
        assert page.step == step
        assert (step, list(clipped(window)), sideways(window)) == (step, [], [])
        root = QAccessible.queryAccessibleInterface(page)
        assert list(nameless(root)) == []


def test_nobody_imports_twice_at_once(qtbot, page, file):
    type_path(qtbot, page, file)
    page.flow.check()
    page.flow.check()
    assert page.flow.busy
    qtbot.waitUntil(lambda: not page.flow.busy)
    assert page.step == 2


@pytest.mark.parametrize(("place", "entity"), [("posts", "post"), ("registers", "agency")])
def test_an_import_is_asked_for_from_a_list(window, place, entity):
    there = page_of(window, place)
    the(QAction, "import", the(QMenu, "list_menu", there)).trigger()
    assert window.place == "importing"
    assert the(ImportPage, "importing", window).flow.wanted == entity


def test_an_import_is_asked_for_from_the_menu_of_data(window):
    window.menus.run("importing")
    assert window.place == "importing"


def test_what_is_begun_is_not_lost_by_asking_again(qtbot, window, page, file):
    type_path(qtbot, page, file)
    window.workspace.go("importing", entity="post")
    assert page.step == 1


def test_after_a_refused_file_the_former_one_is_shown_no_more(qtbot, page, tmp_path):
    csv_folder.write(tmp_path / "post.csv", [["code"], ["A-1"]])
    (tmp_path / "no.csv").write_bytes(b'"a,b\n1,2\n')
    field = the(QLineEdit, "path", page)
    field.setText(str(tmp_path / "post.csv"))
    with qtbot.waitSignal(page.flow.stepped):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert the(QLabel, "context", page).text().startswith("post.csv")
    the(QPushButton, "step_back", page).click()
    field.setText(str(tmp_path / "no.csv"))
    with qtbot.waitSignal(page.flow.refused):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert the(QLabel, "context", page).text() == ""
    assert (page.step, page.flow.draft) == (0, None)


CARD = """BEGIN:VCARD
VERSION:3.0
FN:Ana Pérez
ORG:Policía Nacional
TITLE;LANGUAGE=en:Head of liaison
TEL;TYPE=work:+57 601 555 0100
EMAIL:ana@policia.example
ADR;TYPE=work:;;;Bogotá;;;Colombia
END:VCARD
"""


def test_contacts_of_an_address_book_are_read_in_the_same_steps(qtbot, window, page, tmp_path):
    (tmp_path / "book.vcf").write_text(CARD, encoding="utf-8")
    type_path(qtbot, page, tmp_path / "book.vcf")
    assert the(Picker, "kind", page).currentText() == "Contacts"
    assert "FN" in the(QLabel, "left_out", page).text()
    cell = the(Picker, "cell_3", page)
    shown = [cell.itemText(n) for n in range(cell.count())]
    assert "Position (English)" in shown
    assert cell.currentText() == "Position (English)"
    organization = the(Picker, "cell_2", page)
    organization.setCurrentIndex(shown.index("Organization (English)"))
    organization.activated.emit(organization.currentIndex())
    press(qtbot, page, "step_next")
    assert "“Colombia” in 1 row" in the(QLabel, "bad_0", page).text()
    assert the(PlanList, "plan", page).model().index(0, 1).data() == "Contact"
    press(qtbot, page, "correct")
    assert counts(page) == ["0", "1", "0", "0"]
    the(QPushButton, "step_next", page).click()
    with qtbot.waitSignal(window.workspace.stepped):
        the(QPushButton, "take", page).click()
    [made] = records.rows(window.workspace.desk, "contact", Part("policia"))
    told = [window.language.now.show(made[key]) for key in ("phone", "country", "organization")]
    assert told == ["+57 601 555 0100", "Colombia", "Policía Nacional"]
