"""A tour among those of its post: a bar, the same in sentences, the way to the post."""

from PySide6.QtWidgets import QLabel

from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.tour_bar import TourBar
from lo_desk.ui.widgets.tour_overview import TourOverview
from tests.finding import the
from tests.ui.walking import page_of


def test_what_its_days_mean_stands_above_the_form(qtbot, window):
    page = page_of(window, "tours")
    the(RecordList, "list", page).selectRow(0)
    overview = page.pane.findChild(TourOverview)
    qtbot.waitUntil(overview.isVisible)
    bar = the(TourBar, "tour_bar", overview)
    assert bar.accessibleName() == "Tours of duty"
    here = page.list.current()["officer"]
    sentence = the(QLabel, "tour_0", overview).text()
    assert sentence.startswith(f"{here} is there until")
    assert sentence in bar.accessibleDescription()
    [link] = overview.findChildren(Link)
    link.linkActivated.emit("")
    assert window.page.objectName() == "posts"


def test_a_new_tour_has_none(window):
    page = page_of(window, "tours")
    page.act("new")
    assert page.pane.findChild(TourOverview).isHidden()
