import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton

from lo_desk.services import drafts, records
from lo_desk.services.desk import opened
from lo_desk.services.drafts import DraftFolder, folder_of
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.widgets.conflict import ConflictPanel
from lo_desk.ui.widgets.layouts import FollowingArea
from lo_desk.ui.widgets.line_choice import LineChoice
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.test_killed import killed_at
from tests.ui.test_record_pane import chosen, press
from tests.ui.test_words import settle

LATER_NUMBER, OTHER_NUMBER = "+1 613 555 0100", "+33 1 44 43 29 00"


def on_disk(desk):
    """Drafts of every run."""
    runs = folder_of(desk.store.site).glob("*")
    return [draft for run in runs for draft in DraftFolder(run).drafts()]


def saved_by_another(registry, key, **changes):
    """Somebody else saves the officer meanwhile."""
    from lo_desk.domain.rows import Edit
    from lo_desk.i18n.msg import said

    with opened(registry, "P. Singh", lambda: NOON) as desk:
        version = records.read(desk, "officer", key).version
        records.save(desk, [Edit("officer", key, version, changes)], said("test step"))


@pytest.fixture
def page(window):
    """The officers, the first one chosen."""
    return chosen(window, "officers")


def test_what_is_typed_is_kept_on_disk_within_seconds_and_says_when(qtbot, window, page, desk):
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    with qtbot.waitSignal(window.workspace.drafts.changed):
        pass
    assert [draft.changes for draft in on_disk(desk)] == [{"phone": LATER_NUMBER}]
    assert the(QLabel, "draft_kept", page).text().startswith("Draft kept at ")


def test_saving_leaves_no_draft_behind(window, page, desk):
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    page.list.selectRow(1)
    assert len(on_disk(desk)) == 1
    page.list.selectRow(0)
    press("save", page)
    assert on_disk(desk) == []
    assert not the(QLabel, "draft_kept", page).isVisible()


def test_discarding_leaves_no_draft_behind(window, page, desk):
    before = the(QLineEdit, "phone", page).text()
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    page.list.selectRow(1)
    page.list.selectRow(0)
    press("discard", page)
    assert on_disk(desk) == []
    assert the(QLineEdit, "phone", page).text() == before


def test_a_form_that_was_filled_in_and_left_untouched_is_no_draft(window, page, desk):
    window.workspace.open_new("officer", {"name": "N. Arsenault"})
    assert the(QLineEdit, "name", page).text() == "N. Arsenault"
    assert not page.unsaved
    page.list.selectRow(0)
    assert on_disk(desk) == []


def test_a_form_that_was_filled_in_is_saved_whole(window, page, desk):
    window.workspace.open_new("officer", {"name": "N. Arsenault", "official_language": "fr"})
    press("save", page)
    saved = page.list.current()
    assert saved is not None, "the new record is the chosen one"
    assert records.read(desk, "officer", saved.id)["name"] == "N. Arsenault"


def test_a_half_typed_new_record_is_there_again_with_the_same_id(window, page, desk):
    page.act("new")
    the(QLineEdit, "name", page).setText("N. Arsen")
    page.list.selectRow(0)
    kept = on_disk(desk)
    assert [draft.changes["name"] for draft in kept] == ["N. Arsen"]
    page.act("new")
    assert the(QLineEdit, "name", page).text() == "N. Arsen"
    the(QLineEdit, "name", page).setText("N. Arsenault")
    page.list.selectRow(0)
    assert [draft.id for draft in on_disk(desk)] == [kept[0].id]


def test_a_draft_made_before_another_saved_does_not_overwrite_what_they_wrote(
    window, page, registry
):
    key = page.pane.key
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    page.list.selectRow(1)
    saved_by_another(registry, key, phone=OTHER_NUMBER)
    page.list.selectRow(0)
    press("save", page)
    assert the(QRadioButton, "phone_theirs", page).isVisible()


def test_what_differs_is_read_whole_in_a_narrow_pane(window, page, registry):
    key = page.pane.key
    the(QLineEdit, "email", page).setText(f"{'long' * 30}@example.ca")
    saved_by_another(registry, key, email="a@example.ca")
    the(QPushButton, "language", window).click()
    press("save", page)
    settle()
    panel = the(ConflictPanel, "conflict", page)
    assert panel.horizontalScrollBar().maximum() == 0
    for what in ("theirs", "mine", "later"):
        choice = the(LineChoice, f"email_{what}", page)
        assert choice.height() >= choice.heightForWidth(choice.width())
    lines = (
        the(LineChoice, "email_later", page).height(),
        the(LineChoice, "email_mine", page).height(),
    )
    assert lines[1] > lines[0] > the(LineChoice, "email_theirs", page).height()


def test_one_hears_while_typing_that_another_saved_and_compares(window, page, registry):
    key = page.pane.key
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    saved_by_another(registry, key, phone=OTHER_NUMBER, email="a@example.ca")
    window.workspace.changed.emit()
    told = the(QLabel, "beside_words", page)
    assert told.isVisible()
    assert told.text().startswith("P. Singh changed 2 facts of this record")
    press("beside_see", page)
    assert the(QRadioButton, "phone_theirs", page).text() == f"Theirs: {OTHER_NUMBER}"
    assert page.findChild(QRadioButton, "email_theirs") is None  # nothing of mine to choose
    the(QRadioButton, "phone_mine", page).click()
    press("settle", page)
    assert the(QLineEdit, "phone", page).text() == LATER_NUMBER
    assert the(QLineEdit, "email", page).text() == "a@example.ca"
    assert page.unsaved
    press("save", page)
    assert not page.unsaved


def test_what_another_saved_meanwhile_in_other_fields_is_shown_once_mine_is_saved(
    window, page, registry
):
    key = page.pane.key
    email = the(QLineEdit, "email", page)
    email.setText("b@example.ca")
    email.setCursorPosition(1)
    saved_by_another(registry, key, phone=OTHER_NUMBER)
    press("save", page)
    assert the(QLineEdit, "phone", page).text() == OTHER_NUMBER
    assert (email.text(), email.cursorPosition()) == ("b@example.ca", 1)
    assert not page.unsaved


def test_the_field_one_types_in_stays_in_sight_under_the_news(qtbot, window, page, registry):
    window.resize(1366, 560)
    email, area = the(QLineEdit, "email", page), the(FollowingArea, "", page.pane)
    email.setFocus()
    settle()
    area.ensureWidgetVisible(email, 0, 0)  # the last field in sight
    qtbot.keyClicks(email, "b")
    saved_by_another(registry, page.pane.key, phone=OTHER_NUMBER)
    window.workspace.changed.emit()
    assert the(QLabel, "beside_words", page).isVisible()
    settle()
    assert email.visibleRegion().boundingRect() == email.rect()


def test_mine_is_kept_for_later_and_nothing_is_lost(window, page, registry, desk):
    key = page.pane.key
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    saved_by_another(registry, key, phone=OTHER_NUMBER)
    press("save", page)
    the(QRadioButton, "phone_later", page).click()
    press("settle", page)
    assert the(QLineEdit, "phone", page).text() == OTHER_NUMBER
    assert [draft.changes for draft in drafts.waiting(desk)] == [{"phone": LATER_NUMBER}]


def test_a_form_that_is_refused_does_not_leave_saved_standing(window, page):
    phone = the(QLineEdit, "phone", page)
    phone.setText(LATER_NUMBER)
    press("save", page)
    assert the(QLabel, "last", window).text() == "Saved."
    the(QLineEdit, "name", page).clear()
    press("save", page)
    assert the(QLabel, "last", window).text() == "Not saved: the form says why."


def test_a_fault_is_told_as_one_leaves_its_field_and_gone_when_it_is_mended(qtbot, window):
    page = chosen(window, "tours")
    ends = the(QLineEdit, "planned_ends", page)
    ends.setFocus()
    ends.setText("soon")
    the(QLineEdit, "end_reason", page).setFocus()
    fault = the(QLabel, "planned_ends_fault", page)
    assert "year-month-day" in fault.text()
    ends.setFocus()
    ends.setText("2029-01-01")
    the(QLineEdit, "end_reason", page).setFocus()
    assert fault.text() == ""


def test_what_a_killed_program_held_half_typed_is_there_at_the_next_start(
    qtbot, registry, english, theme
):
    with killed_at(registry) as lines:
        assert next(lines) == "kept"
    with opened(registry, "me", lambda: NOON) as desk:
        window = shown(qtbot, MainWindow(desk, english, theme))
        assert window.workspace.drafts.recover() == 1
        page = chosen(window, "officers")
        assert the(QLineEdit, "phone", page).text() == LATER_NUMBER
        assert page.unsaved
        window.close()


def test_a_running_program_keeps_its_own_drafts(qtbot, window, page, registry, english, theme):
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    page.list.selectRow(1)
    with opened(registry, "other", lambda: NOON) as desk:
        other = shown(qtbot, MainWindow(desk, english, theme))
        assert other.workspace.drafts.recover() == 0
        other.close()


def test_read_only_folders_keep_the_draft_in_memory_and_say_so(window, page, monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("LO_DESK_HOME", str(blocked / "home"))
    the(QLineEdit, "phone", page).setText(LATER_NUMBER)
    page.list.selectRow(1)
    page.list.selectRow(0)
    assert the(QLineEdit, "phone", page).text() == LATER_NUMBER
