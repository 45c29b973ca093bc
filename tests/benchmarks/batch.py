"""How long the window does not answer while 200 packs are made beside it."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from lo_desk.domain.rows import Part
from lo_desk.i18n.language import spoken
from lo_desk.services import demo, records, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages.documents import DocumentsPage
from lo_desk.ui.theme import Theme
from lo_desk.ui.widgets.documents.batch_course import BatchCourse
from lo_desk.ui.widgets.documents.batch_form import BatchForm
from tests.benchmarks.figure import Figure
from tests.conftest import NOON, TODAY
from tests.finding import the

PACKS = int(os.environ.get("LO_DESK_PACKS", "200"))
ANSWERS_MS = 100


def figures() -> Iterator[Figure]:
    """The largest stall of the event loop, its 99th percentile, and its own work in a turn.

    On a machine that others use too, a stall is also what they take; the work is not.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LO_DESK_HOME"] = folder
        with opened(str(Path(folder) / "a.lodesk"), "me", lambda: NOON, kind="demo") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            demo.fill(desk, TODAY, lambda _fraction, _message: None)
            turns = list(_turns(desk, Path(folder) / "out"))
    stalls, own = sorted(one for one, _ in turns), max(one for _, one in turns)
    name = f"largest stall of the window while {PACKS} packs are made"
    yield Figure(name, stalls[-1] * 1000, "ms", ANSWERS_MS)
    percentile = stalls[int(len(stalls) * 0.99)] * 1000
    yield Figure(
        f"stalls of the window meanwhile, 99th of 100, {PACKS} packs", percentile, "ms", 50
    )
    yield Figure("of its longest turn, what the window itself computes", own * 1000, "ms", 50)


def _turns(desk: Desk, folder: Path) -> Iterator[tuple[float, float]]:
    """How long each turn of the event loop took, and what its thread computed; in seconds."""
    there = QApplication.instance()
    app = there if isinstance(there, QApplication) else QApplication([])
    theme = Theme(app)
    theme.apply()
    window = MainWindow(desk, spoken("en_CA"), theme)
    window.show()
    keys = tuple(row.id for row in records.rows(desk, "country", Part(count=PACKS)))
    window.workspace.go("documents", entity="country", keys=keys)
    page = the(DocumentsPage, "documents", window)
    _until(app, window)
    form = the(BatchForm, "batch_form", page)
    course = the(BatchCourse, "batch_course", page)
    form._files.folder = folder
    form.make()
    running = True
    while running:
        begun, worked = time.perf_counter(), time.thread_time()
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        yield time.perf_counter() - begun, time.thread_time() - worked
        time.sleep(0.001)
        running = course.busy
    window.close()
    window.deleteLater()


def _until(app: QApplication, window: MainWindow) -> None:
    """Let everything that was asked for arrive."""
    for _ in range(20):
        app.processEvents()
        while window.workspace.tasks.busy:
            app.processEvents()
