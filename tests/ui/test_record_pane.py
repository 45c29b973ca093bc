from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTabBar

from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.history import HistoryView
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.rail import Rail
from tests.finding import the
from tests.ui.walking import page_of


def chosen(window, place, number=0):
    """A page with that row of its list chosen."""
    page = page_of(window, place)
    the(RecordList, "list", page).selectRow(number)
    return page


def tab(page, title):
    """Show the tab of that title."""
    tabs = the(QTabBar, "tabs", page)
    titles = [tabs.tabText(number) for number in range(tabs.count())]
    tabs.setCurrentIndex(titles.index(title))


def press(name, inside):
    found = [b for b in inside.findChildren(QPushButton, name) if b.isVisible()]
    assert len(found) == 1, f"{len(found)} visible {name!r}"
    found[0].click()


def test_relations_lead_to_the_other_record(window):
    page = chosen(window, "posts")
    tab(page, "Relations")
    told = [link.accessibleName() for link in page.findChildren(Link) if link.isVisible()]
    assert any(name.startswith("A. Tremblay") for name in told)
    link = next(x for x in page.findChildren(Link) if x.accessibleName().startswith("A. Trem"))
    link.linkActivated.emit("record")
    assert the(Rail, "rail", window).currentItem().text() == "Tours of duty"


def test_a_link_is_one_stop_for_tab_and_enter_goes_there(qtbot, window):
    page = chosen(window, "posts")
    tab(page, "Relations")
    link = next(x for x in page.findChildren(Link) if x.accessibleName().startswith("A. Trem"))
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Tab)
    after = QApplication.focusWidget()
    assert after is not link
    qtbot.keyClick(after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert link.hasFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert the(Rail, "rail", window).currentItem().text() == "Tours of duty"


def test_a_new_record_has_facts_only(window):
    page = page_of(window, "officers")
    page.act("new")
    tabs = the(QTabBar, "tabs", page)
    assert [n for n in range(tabs.count()) if tabs.isTabVisible(n)] == [0]


def test_the_tab_stays_when_another_record_is_chosen(window):
    page = chosen(window, "officers")
    tab(page, "History")
    the(RecordList, "list", page).selectRow(1)
    assert the(HistoryView, "history", page).isVisible()


def test_an_old_value_comes_back_from_the_history_with_a_reason(qtbot, window):
    page = chosen(window, "officers")
    phone = the(QLineEdit, "phone", page)
    before = phone.text()
    phone.setText("+33 1 44 43 29 00")
    press("save", page)
    tab(page, "History")
    view = the(HistoryView, "history", page)
    assert f"Bring “{before}” back…" in view.toPlainText()
    view.setFocus()
    view.anchorClicked.emit(QUrl("0"))
    assert the(QLabel, "earlier_about", page).text() == f"Work telephone: back to {before}"
    qtbot.keyClicks(the(QLineEdit, "earlier_reason", page), "Typed in haste")
    press("earlier_go", page)
    assert view.hasFocus()
    assert "Typed in haste" in view.toPlainText()
    tab(page, "Facts")
    assert phone.text() == before


def test_a_record_is_not_closed_without_a_reason_and_that_is_said(window):
    page = chosen(window, "officers")
    press("close", page)
    press("closing_go", page)
    told = [x.text() for x in page.findChildren(QLabel) if x.isVisible()]
    assert "A closed record says why it was closed. Nothing was closed: enter the reason." in told


def test_documents_lists_the_packs_of_the_records_country(window):
    folder = documents_folder()
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / "country-pack-CO-CBSA-2026-11-01.pdf"
    made.write_bytes(b"%PDF")
    page = chosen(window, "posts")
    tab(page, "Documents")
    assert the(QPushButton, made.name, page).text() == "CBSA · 2026-11-01"
    assert the(QPushButton, "make_CO", page).isVisible()
    made.unlink()


def test_a_record_about_no_country_says_where_packs_are_made(window):
    page = page_of(window, "registers")
    kinds = page.findChild(object, "kinds")
    kinds.setCurrentText("Mandate areas")
    lists = [x for x in page.findChildren(RecordList, "list") if x.isVisible()]
    lists[0].selectRow(0)
    bars = [x for x in page.findChildren(QTabBar, "tabs") if x.isVisible()]
    bars[0].setCurrentIndex(3)
    told = [x.text() for x in page.findChildren(QLabel) if x.isVisible()]
    assert any(text.startswith("Country packs are made of countries") for text in told)


def test_a_new_record_is_of_ones_own_agency_until_another_is_chosen(window):
    page = page_of(window, "posts")
    page.act("new")
    owner = the(QComboBox, "owner", page)
    assert owner.currentText() == "CBSA"
    assert the(QLineEdit, "code", page).hasFocus()  # it is typed already: one begins after it
    assert not page.unsaved
    window.workspace.settings.change(agency="RCMP")
    page.act("new")
    assert owner.currentText() == "RCMP"
