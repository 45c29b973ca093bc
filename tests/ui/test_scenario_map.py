"""The map of a what-if: posts and countries carried by mouse and by keys; nothing is recorded."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from lo_desk.domain.map_places import anchors
from lo_desk.domain.outlines import on_map
from lo_desk.domain.scenario_changes import Move, ReassignArea
from lo_desk.services import gaps, scenario_maps
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.widgets.scenario.carry_map import CarryMap
from lo_desk.ui.widgets.world_map import WorldMap
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.test_scenarios_page import begun, sheet

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        yield desk


@pytest.fixture
def page(qtbot, desk, english, theme):
    window = shown(qtbot, MainWindow(desk, english, theme))
    page = begun(window)
    carrying = the(CarryMap, "map_after", sheet(page))
    qtbot.waitUntil(lambda: bool(carrying.facts.pins))
    return page


def the_map(page):
    return the(CarryMap, "map_after", sheet(page))


def said_there(page):
    return the(QLabel, "carried", sheet(page)).text()


def pixel(carrying, spot):
    across, down = carrying.view.at(*spot)
    return QPoint(round(across), round(down))


def at_post(carrying, desk, code):
    posts = scenario_maps.sides(desk, ()).after.posts
    post = next(post for post in posts if post.code == code)
    return pixel(carrying, on_map(post.longitude, post.latitude))


def drag(qtbot, carrying, start, goal):
    qtbot.mousePress(carrying, LEFT, PLAIN, start)
    for part in (1, 2, 3):
        qtbot.mouseMove(carrying, start + (goal - start) * part / 3)
    qtbot.mouseRelease(carrying, LEFT, PLAIN, goal)


def test_a_post_dragged_to_another_country_would_move_there(qtbot, page, desk):
    before, carrying = gaps.snapshot(desk), the_map(page)
    carrying.frame(("PE", "CO", "EC"))
    drag(qtbot, carrying, at_post(carrying, desk, "LIM-RCMP"), pixel(carrying, anchors()["EC"]))
    [move] = sheet(page).changes
    assert isinstance(move, Move)
    assert (move.to.country, move.to.mission is None) == ("EC", False)
    assert gaps.snapshot(desk) == before
    assert page.unsaved


def test_by_keys_enter_takes_and_puts_down_and_escape_puts_back(qtbot, page):
    carrying = the_map(page)
    carrying.choose("PE")
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    assert "LIM-RCMP" in said_there(page)
    qtbot.keyClick(carrying, Qt.Key.Key_Escape)
    assert said_there(page).startswith("Drag a post")
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    carrying.choose("BO")
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    assert [change.to.country for change in sheet(page).changes] == ["BO"]


def test_where_several_posts_are_the_one_that_is_meant_is_asked(qtbot, page):
    carrying = the_map(page)
    carrying.choose("CO")
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    carrying.choose("EC")
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    assert not sheet(page).changes
    assert "choose one" in said_there(page)
    second = the(QPushButton, "meaning_1", sheet(page))
    assert "BOG-RCMP" in second.text()
    qtbot.mouseClick(second, LEFT)
    assert len(sheet(page).changes) == 1


def test_a_covered_country_put_on_a_post_is_given_to_it(qtbot, page, desk):
    held = scenario_maps.sides(desk, ()).held
    posts = scenario_maps.sides(desk, ()).after.posts
    lived_in = {post.country for post in posts}
    line, taker = next(
        (line, post)
        for line in held
        for post in posts
        if line.place not in lived_in
        and sum(each.place == line.place for each in held) == 1
        and line.agency == post.agency
        and sum(post.country == each.country for each in posts) == 1
        and line.post != post.id
    )
    carrying = the_map(page)
    carrying.choose(line.place)
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    carrying.choose(taker.country)
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    [given] = sheet(page).changes
    assert isinstance(given, ReassignArea)
    assert (given.place, given.giver, given.taker) == (line.place, line.post, taker.id)


def test_what_cannot_be_put_down_there_is_said(qtbot, page, desk):
    held = scenario_maps.sides(desk, ()).held
    lived_in = {post.country for post in scenario_maps.sides(desk, ()).after.posts}
    place = next(line.place for line in held if line.place not in lived_in)
    carrying = the_map(page)
    carrying.choose(place)
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    carrying.choose("GL" if place != "GL" else "IS")
    qtbot.keyClick(carrying, Qt.Key.Key_Return)
    assert "put it down on one" in said_there(page)
    assert not sheet(page).changes


def test_the_map_before_shows_the_same_part_of_the_world(qtbot, page):
    before = the(WorldMap, "map_before", sheet(page))
    the_map(page).zoom(3)
    assert before.view.scale == the_map(page).view.scale


def test_dragging_the_sea_moves_the_map(qtbot, page):
    carrying = the_map(page)
    carrying.zoom(4)
    left = carrying.view.left
    sea = pixel(carrying, on_map(-30, 0))
    if not carrying.rect().contains(sea):
        carrying.look(carrying.view.holding(*on_map(-30, 0), 20))
        left, sea = carrying.view.left, pixel(carrying, on_map(-30, 0))
    drag(qtbot, carrying, sea, sea + QPoint(40, 0))
    assert carrying.view.left != left
    assert not sheet(page).changes
