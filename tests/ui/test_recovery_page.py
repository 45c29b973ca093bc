from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from lo_desk.domain.drafts import Draft
from lo_desk.ids import new_id
from lo_desk.services.desk import opened
from lo_desk.services.drafts import DraftFolder, folder_of
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.record_list import RecordList
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.test_record_pane import chosen, press
from tests.ui.walking import page_of

AT = datetime(2026, 11, 24, 14, 40, tzinfo=UTC)


def listed(page, column=0):
    rows = the(RecordList, "list", page)
    return [rows.model().index(n, column).data() for n in range(rows.row_count())]


def only(page, what):
    """Narrow the page down to one kind."""
    page.findChild(object, f"what_filter_{what}").click()


def test_a_closed_record_is_found_in_the_bin_and_restored(qtbot, window):
    page = chosen(window, "tours")
    press("close", page)
    qtbot.keyClicks(the(QLineEdit, "closing_reason", page), "Recalled early")
    press("closing_go", page)
    bin_ = page_of(window, "recovery")
    only(bin_, "closed")
    assert len(listed(bin_)) == 1
    the(RecordList, "list", bin_).selectRow(0)
    assert any("Recalled early" in label.text() for label in bin_.findChildren(QLabel))
    press("restore_kept", bin_)
    assert listed(bin_) == []
    assert the(RecordList, "list", page_of(window, "tours")).row_count() == 3


def test_my_last_step_is_taken_back_from_the_list(window):
    page = chosen(window, "officers")
    before = the(QLineEdit, "phone", page).text()
    the(QLineEdit, "phone", page).setText("+33 1 44 43 29 00")
    press("save", page)
    steps = page_of(window, "recovery")
    only(steps, "step")
    assert listed(steps)[0] == "change to A. Tremblay"
    the(RecordList, "list", steps).selectRow(0)
    press("take_back", steps)
    assert the(QLabel, "last", window).text() == "Undone: change to A. Tremblay"
    assert "taken back" in listed(steps, 2)
    page_of(window, "officers")
    assert the(QLineEdit, "phone", page).text() == before


def test_a_draft_is_listed_with_both_values_and_taken_up_or_dropped(window):
    page = chosen(window, "officers")
    phone = the(QLineEdit, "phone", page)
    before = phone.text()
    phone.setText("+1 613 555 0100")
    page.list.selectRow(1)
    kept = page_of(window, "recovery")
    only(kept, "draft")
    assert listed(kept) == ["A. Tremblay"]
    the(RecordList, "list", kept).selectRow(0)
    told = [label.text() for label in kept.findChildren(QLabel) if label.isVisible()]
    assert f"Stored now: {before}" in told
    assert "Typed: +1 613 555 0100" in told
    press("go_on_typing", kept)
    assert page.isVisible()
    assert phone.text() == "+1 613 555 0100"
    page_of(window, "recovery")
    the(RecordList, "list", kept).selectRow(0)
    press("drop_draft", kept)
    assert listed(kept) == []


def test_drafts_of_a_run_that_died_are_offered_when_the_window_opens(
    qtbot, registry, english, theme
):
    with opened(registry, "me", lambda: NOON) as desk:
        dead = DraftFolder(folder_of(desk.store.site) / "dead")
        for name in ("N. Arsenault", "P. Singh"):
            dead.keep(Draft("officer", new_id(), 0, {"name": name}, AT))
        window = shown(qtbot, MainWindow(desk, english, theme))
        words = the(QLabel, "recovered_words", window)
        qtbot.waitUntil(words.isVisible)
        assert words.text() == "2 drafts recovered."
        press("recovered_see", window)
        page = page_of(window, "recovery")
        assert page.isVisible()
        only(page, "draft")
        assert sorted(listed(page)) == ["N. Arsenault", "P. Singh"]
        assert not the(QPushButton, "recovered_see", window).isVisible()
        window.close()
