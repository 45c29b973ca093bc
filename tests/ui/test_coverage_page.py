from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import NEW, Edit
from lo_desk.errors import NothingToPrint
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import coverage, records
from lo_desk.ui.page import Page
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.cards import Shape
from lo_desk.ui.widgets.coverage.lane_table import LaneTable
from lo_desk.ui.widgets.coverage.legend import Legend, Swatch
from lo_desk.ui.widgets.coverage.views import ViewTabs
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.widgets.world_map import WorldMap
from tests.conftest import TODAY
from tests.finding import the
from tests.ui.walking import page_of

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def settle(page):
    """Until what is read beside the window is shown."""
    while page.workspace.tasks.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@pytest.fixture
def page(window):
    page = page_of(window, "coverage")
    settle(page)
    return page


@pytest.fixture
def shown(page):
    return the(WorldMap, "map", page)


@pytest.fixture
def timeline(page):
    the(ViewTabs, "views", page).show_view("timeline")
    settle(page)
    return the(LaneTable, "timeline", page)


def looks(page):
    return the(WorldMap, "map", page).facts.looks


def said_under(page):
    return the(QLabel, "dock_sentence", page).text()


def plain(text):
    return text.replace("\u00a0", " ")


def first_column(table):
    model = table.model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def pick(page, name, words):
    combo = the(QComboBox, name, page)
    combo.setCurrentIndex(combo.findText(words))
    combo.activated.emit(combo.currentIndex())
    settle(page)


# one question


def test_the_map_shows_who_covers_what_and_what_nobody_does(page, shown):
    assert looks(page) == {"CO": "JOINT", "MX": "RCMP", "MA": "RCMP", "EC": "absent"}
    assert the(QLabel, "context", page).text() == (
        "3 countries covered, 1 with a priority and no officer"
    )
    pins = {(pin.glyph, pin.vacant) for pin in shown.facts.pins}
    assert pins == {("JOINT", False), ("RCMP", False), ("RCMP", True)}


def test_the_boundaries_are_disclaimed_whatever_is_shown(page):
    told = the(QLabel, "boundaries", page)
    assert told.isVisible()
    assert told.text().startswith("Boundaries imply no official endorsement")


def test_the_twin_says_the_same_what_lacks_first(page):
    twin = the(RecordList, "twin", page)
    assert first_column(twin) == ["Ecuador", "Colombia", "Mexico", "Morocco"]
    assert twin.model().index(0, 1).data() == "No officer"
    assert twin.model().index(1, 0).data(SPOKEN).startswith("Country Colombia, Covered by Both")


def test_the_sentence_of_the_choice_stands_under_the_map_and_is_heard(qtbot, page, shown):
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown, Qt.Key.Key_M)
    assert shown.here in {"MX", "MA"}
    qtbot.keyClicks(shown, "c")
    shown._typed._at = 0
    qtbot.keyClicks(shown, "col")
    assert said_under(page).startswith("Colombia: both agencies cover it; ")
    assert shown.accessibleDescription() == said_under(page)
    assert the(QLabel, "dock_worth", page).text().startswith("CBSA ")


def test_a_row_of_the_twin_is_outlined_on_the_map(page, shown):
    the(RecordList, "twin", page).selectRow(0)
    assert shown.here == "EC"
    assert said_under(page).startswith("Ecuador: a priority, but nobody covers it; ")


def test_enter_on_the_map_opens_the_country(qtbot, window, page, shown):
    shown.choose("CO")
    with qtbot.waitSignal(window.workspace.asked) as caught:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert caught.args[0] == "country"
    assert the(Page, "countries", window).isVisible()


def test_one_agency_or_one_basis_alone(page):
    the(QToolButton, "owner_filter_CBSA", page).click()
    settle(page)
    assert looks(page) == {"CO": "CBSA", "EC": "absent"}
    the(QToolButton, "owner_filter_all", page).click()
    settle(page)
    pick(page, "basis_filter", "Accredited")
    assert looks(page) == {"CO": "absent", "EC": "absent"}
    pick(page, "basis_filter", "Any basis")
    pick(page, "area_filter", "Drugs")
    assert looks(page)["CO"] == "JOINT"


def test_another_day_shows_another_map(window, page):
    window.workspace.look_at(TODAY - timedelta(days=3000))
    settle(page)
    assert looks(page) == {}
    assert "as of" in the(QLabel, "context", page).text()
    window.workspace.look_at(TODAY)
    settle(page)
    assert looks(page)["CO"] == "JOINT"


@pytest.fixture
def held(monkeypatch):
    """What is read waits until the event of its day is set."""
    events: dict[date, Event] = defaultdict(Event)
    answer = coverage.shown

    def late(desk, question):
        events[desk.day].wait(20)
        return answer(desk, question)

    monkeypatch.setattr(coverage, "shown", late)
    yield events
    for event in list(events.values()):
        event.set()


PAST = TODAY - timedelta(days=3000)


def test_late_coverage_of_another_day_does_not_stand_under_the_new_one(
    qtbot, window, page, shown, held
):
    shown.choose("CO")
    shown.setFocus()
    window.workspace.look_at(PAST)
    assert the(QLabel, "context", page).text().startswith("Loading…")
    bars = the(Skeleton, "skeleton", page)
    qtbot.waitUntil(bars.isVisible)
    assert not shown.isVisible()
    assert not the(QLabel, "dock_sentence", page).isVisible()
    held[PAST].set()
    settle(page)
    assert not bars.isVisible()
    assert (looks(page), shown.isVisible(), shown.hasFocus()) == ({}, True, True)


def test_of_two_days_that_are_asked_for_the_last_one_is_shown(window, page, held):
    later = TODAY + timedelta(days=1)
    window.workspace.look_at(PAST)
    window.workspace.look_at(later)
    held[later].set()
    held[PAST].set()
    settle(page)
    assert looks(page)["CO"] == "JOINT"


def test_what_is_searched_while_the_day_is_read_is_searched_in_its_table(qtbot, window, page, held):
    window.workspace.look_at(PAST)
    page.act("search")
    held[PAST].set()
    settle(page)
    assert the(RecordList, "list", page).isVisible()
    assert the(QLineEdit, "search", page).hasFocus()


def test_a_registry_that_cannot_be_read_shows_no_facts_of_another_day(
    monkeypatch, window, page, shown
):
    def gone(_desk, _question):
        raise NothingToPrint("CO")

    monkeypatch.setattr(coverage, "shown", gone)
    window.workspace.look_at(PAST)
    settle(page)
    assert not shown.isVisible()
    monkeypatch.undo()
    window.workspace.look_at(TODAY)
    settle(page)
    assert (shown.isVisible(), looks(page)["CO"]) == (True, "JOINT")


def test_what_others_save_is_shown(window, page, desk):
    line = next(r for r in records.whole(desk, "area_line") if r["basis"] == "resident")
    edit = Edit("area_line", line.id, line.version, {"ends": TODAY - timedelta(days=1)})
    records.save(desk, [edit], said("test step"))
    before = len(looks(page))
    window.workspace.changed.emit()
    settle(page)
    assert len(looks(page)) <= before
    assert looks(page) != {"CO": "JOINT", "MX": "RCMP", "MA": "RCMP", "EC": "absent"}


def test_the_zoom_buttons_do_what_the_keys_do(page, shown):
    before = shown.view
    the(QToolButton, "closer", page).click()
    assert shown.view.scale > before.scale
    the(QToolButton, "farther", page).click()
    the(QToolButton, "closer", page).click()
    the(QToolButton, "whole_world", page).click()
    assert shown.view == before


def test_the_legend_names_every_fill_on_the_map_or_below_it(qtbot, window, page):
    legend = the(Legend, "legend", page)
    words = {label.text() for label in legend.findChildren(QLabel)}
    assert {"CBSA", "RCMP", "both", "priority, no officer", "nobody", "disputed"} <= words
    window.resize(1024, 640)
    qtbot.waitUntil(legend.isVisible)


def test_patches_and_shapes_grow_with_the_text_while_they_are_shown(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    marks = Swatch("CBSA", box), Shape("CBSA", box)
    for mark in marks:
        row.addWidget(mark)
    box.show()
    before = [mark.width() for mark in marks]
    theme.resize(200)
    qtbot.waitUntil(lambda: all(m.width() > 1.5 * w for m, w in zip(marks, before, strict=True)))
    theme.resize(100)


def test_a_view_that_is_asked_for_is_shown_as_it_was(page, shown):
    page.show_view({"view": "table", "owner": "RCMP", "country": "MX"})
    settle(page)
    assert the(RecordList, "list", page).isVisible()
    assert said_under(page).startswith("Mexico: the RCMP alone covers it")
    page.show_view({"view": "map"})
    settle(page)
    assert looks(page)["CO"] == "JOINT"
    assert shown.here == "MX"


# the table


def test_the_table_shows_the_same_countries_and_is_searched(qtbot, page):
    page.act("search")
    table = the(RecordList, "list", page)
    assert table.isVisible()
    assert first_column(table) == ["Ecuador", "Colombia", "Mexico", "Morocco"]
    qtbot.keyClicks(the(QLineEdit, "search", page), "bogota")
    assert first_column(table) == ["Colombia"]


def test_the_table_says_basis_post_and_since_when(page):
    page.act("search")
    model = the(RecordList, "list", page).model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    colombia = dict(zip(heads, (model.index(1, n).data() for n in range(len(heads))), strict=True))
    since = (TODAY - timedelta(days=2000)).isoformat()
    assert colombia["CBSA"] == f"Resident, Bogotá, since {since}"
    assert colombia["RCMP"] == f"Resident, Bogotá, since {since}"
    assert colombia["Nearest other post"].startswith("Mexico City, RCMP, 3")
    assert model.index(3, heads.index("RCMP")).data() == "Resident, Rabat, vacant post"


def test_the_table_sorts_by_any_column(page):
    page.act("search")
    table = the(RecordList, "list", page)
    for key in ("name", "look", "gaps", "cbsa", "rcmp", "worth", "nearest"):
        table.heads.asked.emit(key, False)
        up = first_column(table)
        table.heads.asked.emit(key, True)
        assert sorted(first_column(table)) == sorted(up)
    table.heads.asked.emit("nearest", True)
    assert first_column(table)[0] == "Morocco"


def test_a_choice_is_the_same_in_map_and_table(page, shown):
    the(RecordList, "twin", page).selectRow(2)
    page.act("search")
    chosen = the(RecordList, "list", page).current()
    assert chosen is not None
    assert chosen["iso2"] == "MX"
    assert said_under(page).startswith("Mexico: the RCMP alone covers it; ")


# the timeline


def test_every_post_has_a_row_with_its_state_in_words(timeline):
    assert first_column(timeline) == [
        "Africa  1 post, 1 empty",
        "Rabat",
        "Americas  3 posts",
        "Bogotá",
        "Bogotá",
        "Mexico City",
    ]
    model = timeline.model()
    assert model.index(1, 2).data().startswith("vacant ")
    assert model.index(3, 2).data() == "nobody to follow"
    assert plain(model.index(3, 0).data(SPOKEN)) == (
        "Bogotá, CBSA. A. Tremblay leaves on January 23, 2027; nobody is known to come."
    )


def test_the_chosen_post_says_its_sentence_and_enter_opens_it(qtbot, window, page, timeline):
    timeline.setFocus()
    timeline.selectRow(2)
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    assert the(QLabel, "timeline_sentence", page).text().startswith("Bogotá, CBSA. A. Tremblay")
    with qtbot.waitSignal(window.workspace.asked) as caught:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert caught.args[0] == "post"


def test_planning_begins_a_tour_from_the_first_day_without_anybody(qtbot, window, page, timeline):
    timeline.selectRow(3)
    with qtbot.waitSignal(window.workspace.begun) as caught:
        the(QPushButton, "plan_tour", page).click()
    entity, values = caught.args
    assert entity == "tour"
    assert values == {
        "post": timeline.model().lanes[3].line.row.post,
        "planned_starts": TODAY + timedelta(days=61),
    }


def test_planning_goes_to_a_form_with_the_post_filled_in(qtbot, window, page, timeline):
    page.choose("BOG-CBSA")
    page.act("main")
    qtbot.waitUntil(lambda: not page.isVisible())
    typed = [field.text() for field in window.findChildren(QLineEdit) if field.isVisible()]
    assert any("BOG-CBSA" in text for text in typed)
    assert (TODAY + timedelta(days=61)).isoformat() in typed


def test_only_posts_with_a_vacancy_or_of_one_agency(page, timeline):
    the(QToolButton, "owner_filter_CBSA", page).click()
    settle(page)
    assert first_column(timeline)[1:] == ["Bogotá"]
    the(QToolButton, "owner_filter_all", page).click()
    settle(page)
    the(QCheckBox, "only_vacant", page).click()
    assert "Rabat" in first_column(timeline)


def test_posts_are_grouped_by_region_by_agency_or_not_at_all(page, timeline):
    pick(page, "group_by", "By agency")
    assert first_column(timeline)[0] == "CBSA  1 post"
    pick(page, "group_by", "Not grouped")
    assert first_column(timeline) == ["Bogotá", "Bogotá", "Mexico City", "Rabat"]


def test_the_months_move_and_come_back_and_the_state_stays_that_of_the_day(qtbot, page, timeline):
    first, state = timeline.lanes.shown.span.first, timeline.model().index(3, 2).data()
    timeline.setFocus()
    for _ in range(3):
        qtbot.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    assert (timeline.lanes.shown.span.first - first).days == 92
    assert timeline.model().index(3, 2).data() == state
    the(QToolButton, "earlier", page).click()
    the(QToolButton, "later", page).click()
    the(QToolButton, "from_today", page).click()
    settle(page)
    assert timeline.lanes.shown.span.first == first


def test_a_new_tour_closes_the_vacancy_where_one_looks(window, page, timeline, desk):
    post = timeline.model().lanes[1].line.row.post
    officer = new_id()
    named = {"owner": "RCMP", "name": "N. Arsenault", "official_language": "fr"}
    tour = {
        "officer": Choice(officer, "N. Arsenault"),
        "post": Choice(post, "RBA-RCMP"),
        "type": "rotational",
        "fte": 100,
        "planned_starts": TODAY + timedelta(days=10),
    }
    edits = [Edit("officer", officer, NEW, named), Edit("tour", new_id(), NEW, tour)]
    records.save(desk, edits, said("test step"))
    window.workspace.changed.emit()
    settle(page)
    row = timeline.model().lanes[1].line.row
    assert [stay.name for stay in row.stays] == ["N. Arsenault"]
    told = the(LaneTable, "timeline", page).model().index(1, 0).data(SPOKEN)
    assert plain(told).endswith("N. Arsenault arrives on December 4, 2026.")


def test_the_bars_are_painted_in_both_schemes(qtbot, page, timeline):
    image = timeline.grab().toImage()
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 5)
    }
    assert len(colours) > 8


def test_all_of_it_is_french_in_french(qtbot, window, page, timeline):
    window.toggle()
    assert plain(timeline.model().index(3, 0).data(SPOKEN)) == (
        "Bogotá, ASFC. A. Tremblay part le 23 janvier 2027; aucune relève n’est connue."
    )
    assert first_column(timeline)[0] == "Afrique  1 poste, dont 1 vacant"
    tabs = the(ViewTabs, "views", page)
    assert [tabs.tabText(n) for n in range(3)] == ["Carte", "Tableau", "Chronologie"]
    tabs.show_view("map")
    the(RecordList, "twin", page).selectRow(1)
    assert said_under(page).startswith("Colombie\u00a0: pays couvert par les deux organismes; ")


# what is made of it


@pytest.mark.parametrize(
    ("view", "kind", "name"),
    [
        ("map", "pdf", "coverage-map-JOINT-2026-11-24.pdf"),
        ("timeline", "pdf", "coverage-timeline-JOINT-2026-11-24.pdf"),
        ("table", "xlsx", "coverage-table-JOINT-2026-11-24.xlsx"),
        ("map", "geojson", "coverage-map-JOINT-2026-11-24.geojson"),
        ("map", "png", "coverage-map-JOINT-2026-11-24.png"),
        ("table", "png", "coverage-table-JOINT-2026-11-24.png"),
        ("timeline", "png", "coverage-timeline-JOINT-2026-11-24.png"),
    ],
)
def test_each_view_is_printed_and_written_from_the_page(qtbot, page, view, kind, name):
    the(ViewTabs, "views", page).show_view(view)
    settle(page)
    the(QAction, f"output_{kind}", page).trigger()
    told = the(QLabel, "job_words", page)
    qtbot.waitUntil(lambda: told.text().endswith(name))
    made = Path(told.text().partition(": ")[2])
    assert made.stat().st_size > 500
    if kind == "png":
        image = QImage(str(made))
        assert image.width() > 400


def test_one_agency_shown_is_one_agency_s_edition(qtbot, page):
    the(QToolButton, "owner_filter_RCMP", page).click()
    settle(page)
    the(QAction, "output_csv", page).trigger()
    told = the(QLabel, "job_words", page)
    qtbot.waitUntil(lambda: told.text().endswith("coverage-map-RCMP-2026-11-24.csv"))
