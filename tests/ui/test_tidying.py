import gc

import pytest
from PySide6.QtCore import QObject

from lo_desk.ui.task import Tasks
from lo_desk.ui.tidying import DEEPEST, MOST_YOUNG, Tidying


@pytest.fixture
def tidying(qapp):
    gc.enable()
    owner = QObject()
    made = Tidying(owner)
    made.tidy()  # the first look keeps what there is
    yield made
    made.stop()
    assert gc.isenabled()


class Ring:
    """Refers to itself."""

    ended = 0

    def __init__(self):
        self.me = self

    def __del__(self):
        Ring.ended += 1


def test_nothing_is_collected_by_itself_while_a_window_is_open(tidying):
    assert not gc.isenabled()


def test_cycles_end_when_enough_was_made(tidying):
    Ring.ended = 0
    gc.collect()
    rings = [Ring() for _ in range(MOST_YOUNG + 1)]
    tidying.tidy()
    assert Ring.ended == 0
    rings.clear()
    kept: list[list[int]] = []
    for _ in range(DEEPEST):
        kept += [[] for _ in range(MOST_YOUNG + 1)]
        tidying.tidy()
    assert Ring.ended > MOST_YOUNG
    assert kept


def test_little_is_left_alone(tidying):
    gc.collect()
    Ring.ended = 0
    Ring()
    tidying.tidy()
    assert Ring.ended == 0
    gc.collect()


def test_what_the_window_has_come_to_be_is_not_looked_through_again(qapp):
    owner = QObject()
    tidying = Tidying(owner)
    window: list[list[int]] = [[] for _ in range(MOST_YOUNG)]
    tidying.tidy()
    assert gc.get_freeze_count() > len(window)
    tidying.stop()


def test_work_beside_the_window_leaves_it_to_the_window_all_the_same(qtbot, tidying, qapp):
    tasks = Tasks(qapp)
    tasks.run(lambda _report: None, lambda _task: None)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert not gc.isenabled()
