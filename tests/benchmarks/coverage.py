"""The map and the timeline: how soon they open, how fast they repaint and change their day.

Processor time of the window’s thread: others may be at work on the machine.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from lo_desk.db.queries.snapshot import EVERYTHING
from lo_desk.domain.deployment import Deployment
from lo_desk.domain.map_places import anchors
from lo_desk.i18n.language import spoken
from lo_desk.services import demo, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.theme import Theme
from lo_desk.ui.widgets.coverage.lane_table import LaneTable
from lo_desk.ui.widgets.coverage.views import ViewTabs
from lo_desk.ui.widgets.rail import Rail
from lo_desk.ui.widgets.world_map import WorldMap
from tests.benchmarks.figure import Figure
from tests.conftest import NOON, TODAY
from tests.domain.big_network import big_network
from tests.finding import the

RUNS = 15


def large(posts: int = 200) -> Deployment:
    """That many posts × 249 countries."""
    codes = sorted(anchors())
    return on_earth(big_network(posts, len(codes)), codes)


def _instead(desk: Desk, deployment: Deployment) -> None:
    """The desk’s registry is taken to hold that network."""
    desk.store._remembered.forget()
    with desk.store.reading() as session:
        desk.store.remembered(session, ("snapshot", EVERYTHING), lambda: deployment)


def on_earth(deployment: Deployment, codes: Sequence[str]) -> Deployment:
    """The same network among the countries of the map."""
    named = {f"{number:03}": code for number, code in enumerate(codes)}
    return replace(
        deployment,
        places=tuple(
            replace(place, key=named[place.key], country=named[place.country])
            for place in deployment.places
        ),
        posts=tuple(
            replace(
                post,
                profiles=tuple(replace(p, country=named[p.country]) for p in post.profiles),
            )
            for post in deployment.posts
        ),
        lines=tuple(replace(line, place=named[line.place]) for line in deployment.lines),
        visits=tuple(replace(visit, place=named[visit.place]) for visit in deployment.visits),
        priorities=tuple(
            replace(wish, places=frozenset(named[key] for key in wish.places))
            for wish in deployment.priorities
        ),
    )


def figures() -> Iterator[Figure]:
    """The figures of Coverage."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    theme = Theme(app)  # type: ignore[arg-type]
    theme.apply()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LO_DESK_HOME"] = folder
        with opened(str(Path(folder) / "c.lodesk"), "me", lambda: NOON, kind="demo") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            demo.fill(desk, TODAY, lambda _fraction, _message: None)
            yield from _of_window(desk, theme)


def _of_window(desk: Desk, theme: Theme) -> Iterator[Figure]:
    window = MainWindow(desk, spoken("en_CA"), theme)
    window.resize(1366, 768)
    window.show()
    QCoreApplication.processEvents()
    start = time.thread_time()
    the(Rail, "rail", window).go("coverage")
    shown = the(WorldMap, "map", window)
    _answered(window)
    while not shown._drawn:
        QCoreApplication.processEvents()
    shown.repaint()
    yield Figure("map opens, from the key to the painted outlines", _since(start), "ms", 400)
    yield Figure("map repaints at another zoom", _each(partial(_zoom, shown)), "ms", 30)
    shown.frame(())
    yield Figure("map repaints with another country chosen", _each(partial(_go, shown)), "ms", 30)
    _instead(desk, large())
    told = "the map as of another day, 200 posts × 249 countries"
    yield Figure(told, _each(partial(_another_day, window, shown)), "ms", 200)
    _instead(desk, large(150))
    the(ViewTabs, "views", window).show_view("timeline")
    window.workspace.changed.emit()
    _answered(window)
    lanes = the(LaneTable, "timeline", window)
    tours = sum(len(lane.line.row.stays) for lane in lanes.lanes.lanes if lane.line)
    whole = len(large(150).tours)
    told = f"timeline of {whole} tours ({tours} in the window) scrolled by a row"
    yield Figure(told, _each(partial(_scroll, lanes)), "ms", 16)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _zoom(shown: WorldMap, run: int) -> None:
    shown.zoom(1.5 if run % 2 else 1 / 1.3)
    shown.repaint()


def _go(shown: WorldMap, run: int) -> None:
    shown.choose(("CO", "FR", "ID", "RU")[run % 4])
    shown.repaint()


def _another_day(window: MainWindow, shown: WorldMap, run: int) -> None:
    window.workspace.look_at(TODAY + timedelta(days=run + 1))
    before = shown.facts
    _answered(window)
    assert shown.facts is not before  # those of the day, and painted


def _answered(window: MainWindow) -> None:
    """Until what is read beside the window is shown by it."""
    while window.workspace.tasks.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()


def _scroll(lanes: LaneTable, run: int) -> None:
    bar = lanes.verticalScrollBar()
    bar.setValue(bar.value() + 31 if run % 20 else 0)
    lanes.viewport().repaint()


def _each(work: Callable[[int], None]) -> float:
    """Median milliseconds of ``work``, after one run that is not counted."""
    times = []
    for run in range(RUNS + 1):
        start = time.thread_time()
        work(run)
        times.append(_since(start))
    return median(times[1:])


def _since(start: float) -> float:
    return (time.thread_time() - start) * 1000
