"""Switches and changes of day in the window, at 200 posts and 250 countries."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import NEW, Edit, Part
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import demo, network, records, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages import PAGES
from lo_desk.ui.theme import Theme
from lo_desk.ui.tidying import Tidying
from tests.benchmarks.figure import Figure
from tests.conftest import NOON, TODAY

POSTS = 200
RUNS = 7
SWITCH, REDATE = 150, 200


def figures() -> Iterator[Figure]:
    """The window's figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LO_DESK_HOME"] = folder
        path = str(Path(folder) / "window.lodesk")
        with opened(path, "me", lambda: NOON, kind="demo") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            demo.fill(desk, TODAY, lambda _fraction, _message: None)
            _more_posts(desk)
            yield from _in_window(desk)


def _in_window(desk: Desk) -> Iterator[Figure]:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([])
    theme = Theme(app)
    theme.apply()
    Tidying(app)  # as in the program
    window = MainWindow(desk, spoken("en_CA"), theme)
    window.show()
    for place in PAGES:
        window.go(place.key)
        _settle(app)
        window.workspace.look_at(desk.today)
        _settle(app)
        days = iter(desk.today + timedelta(days=30 * n) for n in range(1, RUNS + 2))

        def redate(days: Iterator[date] = days) -> None:
            window.workspace.look_at(next(days))

        took = _times(app, redate, window)
        yield Figure(f"another day, {place.key}, {POSTS} posts", took, "ms", REDATE)
    for place in PAGES:
        window.go(place.key)
        _settle(app)
        took = _times(app, window.toggle, window)
        yield Figure(f"switch of language, {place.key}", took, "ms", SWITCH)
    window.warned = True
    window.close()


def _times(app: QCoreApplication, act: Callable[[], object], window: MainWindow) -> float:
    """Median milliseconds of the window's thread until ``act`` is done and its answer painted.

    Of its processor, not of the clock: others may be at work on this machine. The first run is
    not counted.
    """
    taken = []
    for _ in range(RUNS):
        start = time.thread_time()
        act()
        app.processEvents()
        while window.workspace.tasks.busy:  # what is read beside the window is shown by it
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        app.processEvents()
        taken.append((time.thread_time() - start) * 1000)
        _settle(app)
    return median(taken[1:])


def _settle(app: QCoreApplication) -> None:
    until = time.perf_counter() + 0.6  # counting beside the window comes 0.4 s later
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.01)


def _more_posts(desk: Desk) -> None:
    """Posts at missions that have none, each held for two years."""
    missions = records.rows(desk, "mission", Part(count=POSTS))
    missing = POSTS - len(network.posts(desk, Part(count=POSTS)))
    edits: list[Edit] = []
    for number in range(missing):
        edits += _post(desk, missions[number % len(missions)].id, number)
    records.save(desk, edits, said("Saved."))


def _post(desk: Desk, mission: object, number: int) -> Iterator[Edit]:
    post, officer, start = new_id(), new_id(), desk.today - timedelta(days=400)
    here = Choice(post, f"X{number}")
    facts = {"owner": "CBSA", "code": f"X{number}", "role": "lo", "public": False}
    yield Edit("post", post, NEW, facts)
    profile = {"post": here, "starts": start, "state": "active", "mission": Choice(mission, "")}
    yield Edit("post_profile", new_id(), NEW, profile)
    person = {"owner": "CBSA", "name": f"Officer {number}", "official_language": "en"}
    yield Edit("officer", officer, NEW, person)
    tour = {
        "officer": Choice(officer, ""),
        "post": here,
        "type": "rotational",
        "fte": 100,
        "planned_starts": start,
        "planned_ends": start + timedelta(days=730),
    }
    yield Edit("tour", new_id(), NEW, tour)
