"""Where a registry is only read, what writes is grey and says why; what is played goes on."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from lo_desk.domain.standing import FOLDER, WELL
from lo_desk.services.desk import opened
from lo_desk.ui.language import Texts
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.writing import writes
from tests.conftest import NOON
from tests.finding import the
from tests.ui.walking import page_of

WHY = "The registry cannot be written"


@pytest.fixture
def desk(registry):
    with opened(registry, "me", lambda: NOON) as desk:
        desk.store.read_only = FOLDER
        yield desk


def buttons(inside, *names):
    return [found for name in names for found in inside.findChildren(QPushButton, name)]


def test_what_writes_is_grey_with_its_reason_until_the_registry_can_be_written(qtbot, window):
    page = page_of(window, "officers")
    the(RecordList, "list", page).selectRow(0)
    still = the(QPushButton, "still_correct", page)
    assert not still.isEnabled()
    assert still.toolTip().startswith(WHY)
    assert still.accessibleDescription().startswith(WHY)
    window.workspace.desk.store.read_only = WELL
    window.workspace.changed.emit()
    still = the(QPushButton, "still_correct", page)
    assert still.isEnabled()
    assert not still.toolTip()


def test_nobody_else_enables_it_meanwhile(window):
    around = QWidget(window)
    act = QPushButton(around)
    writes(Texts(around, window.workspace.language), window.workspace, act)
    act.setEnabled(True)
    assert not act.isEnabled()


@pytest.mark.parametrize("place", ["coverage", "scenarios", "posts"])
def test_places_offer_no_act_that_would_be_refused(qtbot, window, place):
    page = page_of(window, place)
    for found in page.findChildren(RecordList, "list"):
        found.selectRow(0)
    acts = buttons(page, "plan_tour", "save_scenario", "new")
    assert [act.objectName() for act in acts if act.isEnabled()] == (
        ["new"] if place == "scenarios" else []
    )


def test_a_form_that_cannot_be_saved_does_not_open(window):
    page_of(window, "gaps")
    window.workspace.open_new("tour", {"planned_starts": date(2027, 1, 4)})
    assert the(QLabel, "last", window).text().startswith(WHY)
    assert page_of(window, "gaps").isVisible()
