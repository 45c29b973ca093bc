"""What is pictured: each place as it opens, and the moments worth a picture of their own."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from lo_desk.services import records
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.pages import PAGES
from lo_desk.ui.pages.coverage import CoveragePage
from tests.finding import the

Act = Callable[[MainWindow], object]


@dataclass(frozen=True)
class Scene:
    """A picture: its name, where it is taken, what is done there first, and what to leave it."""

    name: str
    place: str
    acts: tuple[Act, ...] = ()
    after: tuple[Act, ...] = ()


def opened(entity: str, code: str) -> Act:
    """Show the record of that code."""

    def act(window: MainWindow) -> None:
        desk = window.workspace.desk
        window.workspace.open(entity, records.find(desk, entity, code).id)

    return act


def first_row(window: MainWindow) -> None:
    """Choose the first row of the list that is seen."""
    seen = [table for table in window.findChildren(QTableView, "list") if table.isVisible()]
    if seen:
        seen[0].setCurrentIndex(seen[0].model().index(0, 0))
        seen[0].setFocus()
        QTest.keyClick(seen[0], Qt.Key.Key_Return)


def coverage(view: str, place: str) -> Act:
    """Show that view of coverage, a country or the post at that place chosen."""

    def act(window: MainWindow) -> None:
        page = the(CoveragePage, "coverage", window)
        page.show_view({"view": view})
        page.choose(place)

    return act


def as_role(role: str, officer: str = "") -> Act:
    """Be that role from now on."""

    def act(window: MainWindow) -> None:
        window.workspace.settings.change(role=role, officer=officer)

    return act


def asked(words: str) -> Act:
    """Type into the box that finds everything."""

    def act(window: MainWindow) -> None:
        window.activateWindow()
        QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        box = QApplication.focusWidget()
        if box is not None:
            QTest.keyClicks(box, words)

    return act


def escaped(window: MainWindow) -> None:
    """Leave what is over the window."""
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)


SCENES = (
    *(Scene(place.key, place.key) for place in PAGES),
    Scene("coverage-map", "coverage", (coverage("map", "CO"),)),
    Scene("coverage-table", "coverage", (coverage("table", "CO"),)),
    Scene("coverage-timeline", "coverage", (coverage("timeline", "BOG-CBSA"),)),
    Scene("gap", "gaps", (first_row,)),
    Scene("country", "countries", (opened("country", "CO"),)),
    Scene("post", "posts", (opened("post", "BOG-CBSA"),)),
    Scene("priority", "priorities", (first_row,)),
    Scene("assessment", "assessments", (first_row,)),
    Scene("scenario", "scenarios", (first_row,)),
    Scene("document", "documents", (first_row,)),
    Scene("home-officer", "home", (as_role("officer", "C-77878"),)),
    Scene("home-print", "home", (as_role("print"),)),
    Scene("palette", "home", (as_role("manager"), asked("bogo")), (escaped,)),
)
