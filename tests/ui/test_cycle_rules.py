"""The form of a cycle's weights and rules."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabBar

from lo_desk.domain.standing import FOLDER
from lo_desk.i18n.language import spoken
from lo_desk.services import cycles, records
from lo_desk.services.desk import opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.registers import RegistersPage
from lo_desk.ui.parts.cycle import CyclePart
from tests.conftest import NOON
from tests.finding import the
from tests.ui.conftest import shown
from tests.ui.walking import nameless


@pytest.fixture
def desk(sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        yield desk


def part_of(qtbot, window, desk, code):
    found = records.find(desk, "assessment_cycle", code)
    window.workspace.open("assessment_cycle", found.id)
    page = the(RegistersPage, "registers", window)
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in bars(page)))
    [tabs] = [bar for bar in bars(page) if bar.isVisible()]
    tabs.setCurrentIndex(1)
    return the(CyclePart, "cycle_rules", page), found


def bars(page):
    return page.findChildren(QTabBar, "tabs")


def typed(part, name, text):
    the(QLineEdit, name, part).setText(text)


def fault(part):
    return the(QLabel, "cycle_fault", part).text()


def save(qtbot, part):
    qtbot.mouseClick(the(QPushButton, "save_cycle", part), Qt.MouseButton.LeftButton)


def test_weights_add_up_while_one_types_and_only_a_whole_is_saved(qtbot, desk, english, theme):
    window = shown(qtbot, MainWindow(desk, english, theme))
    part, found = part_of(qtbot, window, desk, "CYCLE-B")
    held = cycles.of(desk, found.id).weights
    assert the(QLabel, "total_JOINT", part).text() == "1,000"
    typed(part, "weight_C1_JOINT", str(held["C1", "JOINT"] + 10))
    assert the(QLabel, "total_JOINT", part).text() == "1,010, not 1,000"
    assert part.unsaved
    save(qtbot, part)
    assert "add up to" in fault(part)
    typed(part, "weight_C2_JOINT", "-10")
    assert fault(part) == ""
    save(qtbot, part)
    assert "whole numbers of 0 or more" in fault(part)
    typed(part, "weight_C2_JOINT", str(held["C2", "JOINT"] - 10))
    typed(part, "rule_weight_swing", "200")
    save(qtbot, part)
    assert "from 0 to 100" in fault(part)
    typed(part, "rule_weight_swing", "a fifth")
    save(qtbot, part)
    assert "whole numbers" in fault(part)
    typed(part, "rule_weight_swing", "25")
    save(qtbot, part)
    assert fault(part) == ""
    now = cycles.of(desk, found.id)
    assert now.weights["C1", "JOINT"] == held["C1", "JOINT"] + 10
    assert now.numbers["weight_swing"] == 25
    assert not part.unsaved


def test_fixed_weights_can_be_read_not_written_and_all_is_named_in_french(qtbot, desk, theme):
    window = shown(qtbot, MainWindow(desk, spoken("fr_CA"), theme))
    part, _found = part_of(qtbot, window, desk, "CYCLE-A")
    assert the(QLineEdit, "weight_C1_JOINT", part).isReadOnly()
    assert not the(QPushButton, "save_cycle", part).isEnabled()
    assert list(nameless(QAccessible.queryAccessibleInterface(part))) == []


def press(qtbot, part, name):
    qtbot.mouseClick(the(QPushButton, name, part), Qt.MouseButton.LeftButton)


def weights_shown(part, view):
    found = {key: the(QLineEdit, f"weight_{key}_{view}", part).text() for key in cycles.weighted()}
    return {key: text for key, text in found.items() if text}


def type_set(part, view, texts):
    for key in cycles.weighted():
        typed(part, f"weight_{key}_{view}", texts.get(key, ""))


def test_weights_are_worked_out_from_swings_or_an_order_and_go_back_to_what_was_typed(
    qtbot, desk, english, theme
):
    window = shown(qtbot, MainWindow(desk, english, theme))
    part, found = part_of(qtbot, window, desk, "CYCLE-B")
    told = the(QLabel, "worked_out_told", part)
    swings = {"C1": "100", "C2": "60", "C3": "40"}
    type_set(part, "JOINT", swings)
    press(qtbot, part, "from_swings")
    assert weights_shown(part, "JOINT") == {"C1": "500", "C2": "300", "C3": "200"}
    assert "not saved" in told.text()
    press(qtbot, part, "worked_back")
    assert weights_shown(part, "JOINT") == swings
    press(qtbot, part, "from_order")
    assert "each number from 1 to 3 once" in told.text()
    assert weights_shown(part, "JOINT") == swings
    type_set(part, "JOINT", {"C1": "2", "C2": "1", "C3": "half"})
    press(qtbot, part, "from_order")
    assert "whole numbers" in told.text()
    typed(part, "weight_C3_JOINT", "3")
    press(qtbot, part, "from_order")
    assert weights_shown(part, "JOINT") == {"C1": "278", "C2": "611", "C3": "111"}
    save(qtbot, part)
    assert fault(part) == ""
    assert cycles.of(desk, found.id).weights["C2", "JOINT"] == 611
    assert not told.isVisible()


def test_where_the_registry_is_only_read_saving_is_grey(qtbot, desk, english, theme):
    desk.store.read_only = FOLDER
    part, _ = part_of(qtbot, shown(qtbot, MainWindow(desk, english, theme)), desk, "CYCLE-B")
    act = the(QPushButton, "save_cycle", part)
    assert not act.isEnabled()
    assert act.toolTip().startswith("The registry cannot be written")
