from datetime import date

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from lo_desk.ui.parts.area import AreaPart
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.post_overview import PostOverview
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.widgets.tour_bar import TourBar
from lo_desk.ui.widgets.world_map.widget import WorldMap
from tests.finding import the
from tests.ui.test_record_pane import chosen, press, tab
from tests.ui.walking import page_of


def summed_up(qtbot, window, number=0):
    """The posts, one chosen, once its overview is read."""
    page = chosen(window, "posts", number)
    qtbot.waitUntil(lambda: page.findChild(TourBar, "tour_bar") is not None)
    return page


def visible(kind, name, inside):
    found = [w for w in inside.findChildren(kind, name) if w.isVisible()]
    assert len(found) == 1, f"{len(found)} visible {name!r}"
    return found[0]


def test_a_post_is_named_by_its_city_and_says_its_tours_in_words(qtbot, window):
    page = summed_up(qtbot, window)
    assert the(QLabel, "record", page).text() == "Bogotá"
    assert the(QLabel, "state", page).text() == "active"
    assert (
        the(QLabel, "tour_0", page).text()
        == "A. Tremblay is there until January\u00a023,\u00a02027."
    )
    bar = the(TourBar, "tour_bar", page)
    assert "A. Tremblay is there until" in bar.accessibleDescription()
    assert "UTC−05:00" in the(QLabel, "local_time", page).text()


def test_the_overview_follows_the_language(qtbot, window):
    page = summed_up(qtbot, window)
    press("language", window)
    assert the(QLabel, "state", page).text() == "actif"
    assert the(QLabel, "tour_0", page).text().startswith("En poste jusqu’au")


def test_the_next_tour_is_planned_from_the_post(qtbot, window):
    page = summed_up(qtbot, window)
    press("plan_tour", page)
    tours = page_of(window, "tours")
    assert tours.isVisible()
    assert visible(QComboBox, "post", tours).currentText() == "BOG-CBSA"
    assert visible(QLineEdit, "planned_starts", tours).text() == "2027-01-10"


def test_the_area_shows_its_countries_on_a_map_and_as_lines(window):
    page = chosen(window, "posts")
    tab(page, "Area")
    part = the(AreaPart, "area", page)
    assert the(RecordList, "lines", part).row_count() == 1
    assert dict(the(WorldMap, "area_map", part).facts.looks) == {"CO": "CBSA"}


def test_a_line_is_added_and_closed_in_the_pane(qtbot, window):
    page = chosen(window, "posts")
    tab(page, "Area")
    part = the(AreaPart, "area", page)
    lines = the(RecordList, "lines", part)
    press("add_line", part)
    country = visible(QComboBox, "country", part)
    qtbot.keyClicks(country.lineEdit(), "Ecu")
    country.setCurrentIndex(0)
    visible(QComboBox, "basis", part).setCurrentIndex(1)
    press("save", part)
    assert the(QLabel, "last", window).text() == "Saved."
    assert lines.row_count() == 2
    assert set(the(WorldMap, "area_map", part).facts.looks) == {"CO", "EC"}
    lines.selectRow(1)
    press("close", part)
    qtbot.keyClicks(visible(QLineEdit, "closing_reason", part), "Handed over")
    press("closing_go", part)
    assert lines.row_count() == 1
    assert not [b for b in part.findChildren(QPushButton, "save") if b.isVisible()]


def test_a_half_typed_line_is_not_lost_with_the_window(qtbot, window):
    page = chosen(window, "posts")
    tab(page, "Area")
    part = the(AreaPart, "area", page)
    the(RecordList, "lines", part).selectRow(0)
    visible(QLineEdit, "planned_visits", part).setText("4")
    assert page.unsaved


def test_the_map_chooses_the_line_of_its_country(window):
    page = chosen(window, "posts")
    tab(page, "Area")
    part = the(AreaPart, "area", page)
    the(WorldMap, "area_map", part).chosen.emit("CO")
    assert the(RecordList, "lines", part).current() is not None


def test_a_post_of_a_day_before_it_opened_is_shown_as_not_yet_open(window):
    page = page_of(window, "posts")
    window.workspace.look_at(date(2015, 1, 1))
    model = the(RecordList, "list", page).model()
    told = [model.index(0, column).data() for column in range(3)]
    assert told[0] == "Bogotá"
    assert told[2] == "not yet open"


def test_a_post_without_a_mission_says_so_and_leads_to_where_it_is_recorded(qtbot, window):
    page = page_of(window, "posts")
    page.act("new")
    visible(QLineEdit, "code", page).setText("QUI-CBSA")
    press("save", page)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "unplaced") is not None)
    skeleton = the(Skeleton, "skeleton", the(PostOverview, "", page))
    assert not skeleton.isVisible()
    press("place_post", page)
    registers = page_of(window, "registers")
    assert registers.isVisible()
    assert visible(QComboBox, "post", registers).currentText() == "QUI-CBSA"
    assert visible(QLineEdit, "starts", registers).text() == window.workspace.desk.day.isoformat()
