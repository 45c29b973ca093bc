"""Memory of a window that is used all day: every place, rows, languages, days, a saved change.

One round is about a minute of a busy person's work; sixty rounds are the hour that is asked.
"""

import gc
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from lo_desk.domain.rows import Edit, Part
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import said
from lo_desk.services import demo, records, reference
from lo_desk.services.desk import Desk, opened
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages import PAGES
from lo_desk.ui.theme import Theme
from tests.benchmarks.figure import Figure

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
WARM, ROUNDS = 10, 60


def figures() -> Iterator[Figure]:
    """How much the process has grown after an hour of scripted use, since the tenth minute."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as home:
        os.environ["LO_DESK_HOME"] = home
        with opened(f"{home}/demo.lodesk", "me", lambda: NOON, kind="demo") as desk:
            reference.load(desk, _quiet)
            demo.fill(desk, DAY, _quiet)
            yield Figure("memory after an hour of scripted use, growth", _growth(desk), "%", 5)


def _growth(desk: Desk) -> float:
    app = QApplication.instance() or QApplication([])
    theme = Theme(app)  # type: ignore[arg-type]
    theme.apply()
    window = MainWindow(desk, spoken("en_CA"), theme)
    window.show()
    before = 0.0
    for number in range(WARM + ROUNDS):
        if number == WARM:
            before = _resident()
        _round(window, number)
    grown = 100 * (_resident() - before) / before
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return grown


def _round(window: MainWindow, number: int) -> None:
    for place in PAGES:
        window.go(place.key)
        _settle(window)
        for table in window.findChildren(QTableView, "list"):
            if table.isVisible() and table.model().rowCount():
                table.setCurrentIndex(table.model().index(number % table.model().rowCount(), 0))
                QTest.keyClick(table, Qt.Key.Key_Return)
                _settle(window)
    window.toggle()
    window.workspace.look_at(DAY + timedelta(days=number % 7))
    _settle(window)
    officer = records.rows(window.workspace.desk, "officer", Part(count=1))[0]
    phone = {"phone": f"+1 613 555 {number:04}"}
    edit = Edit("officer", officer.id, officer.version, phone)
    records.save(window.workspace.desk, [edit], said("Saved."))
    window.workspace.saved("")
    _settle(window)


def _settle(window: MainWindow) -> None:
    patience = QDeadlineTimer(10_000)
    for _ in range(3):
        QApplication.processEvents()
        while window.workspace.tasks.busy and not patience.hasExpired():
            QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _resident() -> float:
    gc.collect()
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return float(pages)


def _quiet(_fraction: float, _message: object) -> None:
    pass
