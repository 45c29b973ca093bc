"""Cells of a list: edited in place, filled down, changed many at once, pasted from a spreadsheet."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton

from lo_desk.domain.rows import Part
from lo_desk.services import records, steps
from lo_desk.ui.grid.tools import ListMenu
from lo_desk.ui.record_list import RecordList
from tests.finding import the
from tests.ui.walking import page_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FLAGS = QItemSelectionModel.SelectionFlag


@pytest.fixture
def officers(window):
    page = page_of(window, "officers")
    page.browser.state.change(columns=("name", "agency", "city", "phone", "verified_on"))
    return page


@pytest.fixture
def rows(officers):
    found = the(RecordList, "list", officers)
    found.setFocus()
    return found


def column(rows, key):
    return next(n for n, one in enumerate(rows.table.columns) if one.key == key)


def stand(rows, number, key):
    index = rows.model().index(number, column(rows, key))
    rows.selectionModel().setCurrentIndex(index, FLAGS.ClearAndSelect | FLAGS.Rows)


def shown(rows, key):
    at = column(rows, key)
    return [rows.model().index(n, at).data() for n in range(rows.model().rowCount())]


def editor_in(rows):
    return next(e for e in rows.viewport().findChildren(QLineEdit) if e.isVisible())


def write(qtbot, rows, text):
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    line = editor_in(rows)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_cell_is_written_where_it_stands_and_undone_as_one_step(qtbot, window, desk, rows):
    stand(rows, 0, "phone")
    with qtbot.waitSignal(window.workspace.stepped):
        write(qtbot, rows, "+57 601 555 0100")
    assert shown(rows, "phone")[0] == "+57 601 555 0100"
    assert rows.currentIndex().column() == column(rows, "phone")
    steps.undo(desk)
    window.workspace.changed.emit()
    assert shown(rows, "phone")[0] != "+57 601 555 0100"


def test_what_is_refused_stays_in_its_cell_and_is_said_in_words(qtbot, officers, rows):
    before = shown(rows, "verified_on")[0]
    stand(rows, 0, "verified_on")
    write(qtbot, rows, "soon")
    words = the(QLabel, "cell_fault", officers)
    qtbot.waitUntil(words.isVisible)
    assert words.text().startswith("Enter a date")
    assert shown(rows, "verified_on")[0] == "soon"
    cell = rows.model().index(0, column(rows, "verified_on"))
    assert "Enter a date" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    write(qtbot, rows, "2026-11-01")
    qtbot.waitUntil(words.isHidden)
    assert shown(rows, "verified_on")[0] == "2026-11-01" != before


def test_a_column_that_follows_from_others_says_why_it_is_not_written(qtbot, officers, rows):
    stand(rows, 0, "city")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    words = the(QLabel, "cell_fault", officers)
    assert words.text().startswith("City") or "follows from other facts" in words.text()


def test_escape_leaves_a_cell_as_it_was(qtbot, window, rows):
    stand(rows, 0, "phone")
    before = shown(rows, "phone")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    qtbot.keyClicks(editor_in(rows), "123")
    with qtbot.assertNotEmitted(window.workspace.stepped, wait=50):
        qtbot.keyClick(editor_in(rows), Qt.Key.Key_Escape)
    assert shown(rows, "phone") == before


def test_the_first_rows_value_fills_down_as_one_step(qtbot, window, desk, rows):
    stand(rows, 0, "phone")
    write(qtbot, rows, "+1 613 555 0101")
    qtbot.waitUntil(lambda: shown(rows, "phone")[0] == "+1 613 555 0101")
    stand(rows, 0, "phone")
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    assert len(rows.selected()) == 3
    with qtbot.waitSignal(window.workspace.stepped):
        qtbot.keyClick(rows, Qt.Key.Key_D, CTRL)
    assert shown(rows, "phone")[:3] == ["+1 613 555 0101"] * 3
    steps.undo(desk)
    window.workspace.changed.emit()
    assert shown(rows, "phone")[:2] != ["+1 613 555 0101"] * 2


def test_several_rows_change_after_a_preview_of_old_and_new(qtbot, window, officers, rows):
    rows.selectAll()
    count = len(rows.selected())
    stand_column = column(rows, "verified_on")
    rows.selectionModel().setCurrentIndex(rows.model().index(0, stand_column), FLAGS.NoUpdate)
    qtbot.keyClick(rows, Qt.Key.Key_E, CTRL | SHIFT)
    assert the(QComboBox, "bulk_field", officers).currentData() == "verified_on"
    day = next(e for e in officers.browser.drawer.findChildren(QLineEdit, "verified_on"))
    qtbot.keyClicks(day, "2026-11-20")
    the(QPushButton, "preview_changes", officers).click()
    apply = the(QPushButton, "apply_changes", officers)
    qtbot.waitUntil(apply.isEnabled)
    plan = the(RecordList, "plan", officers)
    assert plan.row_count() == count
    assert plan.model().index(0, 3).data() == "2026-11-20"
    with qtbot.waitSignal(window.workspace.stepped):
        apply.click()
    assert set(shown(rows, "verified_on")) == {"2026-11-20"}


def test_a_preview_names_what_a_rule_objects_to(qtbot, desk, officers, rows):
    rows.selectAll()
    rows.selectionModel().setCurrentIndex(
        rows.model().index(0, column(rows, "name")), FLAGS.NoUpdate
    )
    qtbot.keyClick(rows, Qt.Key.Key_E, CTRL | SHIFT)
    the(QPushButton, "preview_changes", officers).click()
    plan = the(RecordList, "plan", officers)
    qtbot.waitUntil(lambda: plan.row_count() > 0)
    assert plan.model().index(0, 2).data() == "This field is required."
    assert not the(QPushButton, "apply_changes", officers).isEnabled()
    assert "stay as they are" in the(QLabel, "plan_words", officers).text()


def paste(qtbot, rows, text):
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(rows, Qt.Key.Key_V, CTRL)


def test_pasted_cells_go_over_the_cells_from_where_one_stands(qtbot, window, officers, rows):
    stand(rows, 0, "phone")
    paste(qtbot, rows, "+57 1 1\t2026-10-01\n+57 1 2\t2026-10-02\n")
    apply = the(QPushButton, "apply_changes", officers)
    qtbot.waitUntil(apply.isEnabled)
    assert the(RecordList, "plan", officers).row_count() == 4
    with qtbot.waitSignal(window.workspace.stepped):
        apply.click()
    assert shown(rows, "phone")[:2] == ["+57 1 1", "+57 1 2"]
    assert shown(rows, "verified_on")[:2] == ["2026-10-01", "2026-10-02"]


def test_pasted_rows_under_column_names_become_records(qtbot, window, desk, officers, rows):
    before = rows.row_count()
    paste(
        qtbot,
        rows,
        "Name\tService number\tOfficial language\n"
        "N. Aubry\tA-900\tFrench\nK. Doyle\tA-901\tanglais\n",
    )
    apply = the(QPushButton, "apply_changes", officers)
    qtbot.waitUntil(apply.isEnabled)
    assert the(QLabel, "plan_words", officers).text() == "2 rows would be added."
    with qtbot.waitSignal(window.workspace.stepped) as step:
        apply.click()
    assert window.language.now.text(step.args[0]) == "Added 2 rows."
    assert window.language.now.text(steps.next_undo(desk)) == "addition of 2 rows"
    assert rows.row_count() == before + 2
    found = records.rows(desk, "officer", Part("Aubry"))
    assert [row["official_language"] for row in found] == ["fr"]


def test_pasted_rows_say_whose_they_are(qtbot, window, desk, officers, rows):
    paste(
        qtbot,
        rows,
        "Name\tOrganisme\tService number\tUnread\tOfficial language\n"
        "N. Aubry\tRCMP\tA-900\t—\tFrench\nK. Doyle\tASFC\tA-901\t\tanglais\n",
    )
    apply = the(QPushButton, "apply_changes", officers)
    qtbot.waitUntil(apply.isEnabled)
    with qtbot.waitSignal(window.workspace.stepped):
        apply.click()
    owners = {row["name"]: row["owner"] for row in records.rows(desk, "officer", Part("A-90"))}
    assert owners == {"N. Aubry": "RCMP", "K. Doyle": "CBSA"}


def test_a_column_that_is_not_there_is_named(qtbot, officers, rows):
    paste(qtbot, rows, "Family name\tAgency\tService number\nAubry\tRCMP\tA-900\n")
    plan = the(RecordList, "plan", officers)
    qtbot.waitUntil(lambda: plan.row_count() > 0)
    told = {plan.model().index(n, 2).data() for n in range(plan.row_count())}
    assert "There is no column “Family name” here." in told


def test_a_pasted_cell_that_is_no_value_is_named_and_its_row_stays(qtbot, officers, rows):
    stand(rows, 0, "verified_on")
    paste(qtbot, rows, "yesterday\n2026-10-02")
    apply = the(QPushButton, "apply_changes", officers)
    qtbot.waitUntil(apply.isEnabled)
    plan = the(RecordList, "plan", officers)
    assert plan.model().index(0, 2).data().startswith("Enter a date")
    assert "1 row has a fault" in the(QLabel, "plan_words", officers).text()


def test_a_fault_far_down_is_the_first_thing_the_preview_shows(qtbot, officers, rows):
    stand(rows, 0, "verified_on")
    paste(qtbot, rows, "2026-10-01\n2026-10-02\ntomorrow")
    qtbot.waitUntil(the(QPushButton, "apply_changes", officers).isEnabled)
    plan = the(RecordList, "plan", officers)
    assert plan.row_count() == 3
    assert plan.model().index(0, 2).data().startswith("Enter a date")
    assert plan.model().index(0, 3).data() == "tomorrow"


def test_pasting_onto_what_cannot_be_written_says_so(qtbot, officers, rows):
    stand(rows, 0, "city")
    paste(qtbot, rows, "Bogotá")
    plan = the(RecordList, "plan", officers)
    qtbot.waitUntil(lambda: plan.row_count() == 1)
    assert "cannot be written" in plan.model().index(0, 2).data()


def test_nothing_to_paste_is_said(qtbot, officers, rows):
    paste(qtbot, rows, "")
    assert "nothing to paste" in the(QLabel, "cell_fault", officers).text()


def test_rows_are_copied_with_and_without_names_and_as_a_table(qtbot, rows):
    stand(rows, 0, "name")
    qtbot.keyClick(rows, Qt.Key.Key_C, CTRL)
    board = QGuiApplication.clipboard()
    assert board.text().startswith("Name\t")
    assert "<table>" in board.mimeData().html()
    qtbot.keyClick(rows, Qt.Key.Key_C, CTRL | SHIFT)
    assert "\n" not in board.text()


def test_the_menu_has_every_act_with_its_key(officers):
    menu = the(QToolButton, "more", officers).menu()
    texts = [action.text() for action in menu.actions()]
    assert "&Edit the cell\tF2" in texts
    assert "&Paste cells or rows\tCtrl+V" in texts


def test_contacts_of_several_rows_are_still_correct_in_one_step(qtbot, window, desk, rows):
    stand(rows, 0, "name")
    stand_too = rows.model().index(1, 0)
    rows.selectionModel().select(stand_too, FLAGS.Select | FLAGS.Rows)
    menu = the(ListMenu, "list_menu", page_of(window, "officers"))
    with qtbot.waitSignal(window.workspace.stepped):
        the(QAction, "still_correct", menu).trigger()
    assert shown(rows, "verified_on")[:2] == [desk.today.isoformat()] * 2
    assert steps.undo(desk) is not None
    posts = the(ListMenu, "list_menu", page_of(window, "posts"))
    assert posts.findChild(QAction, "still_correct") is None
