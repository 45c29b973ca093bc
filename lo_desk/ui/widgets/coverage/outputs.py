"""What can be made of a view: paper, tables, map data, a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

from lo_desk.domain.coverage_request import CoverageRequest
from lo_desk.errors import CannotWrite
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.services import coverage_files
from lo_desk.services.desk import Desk
from lo_desk.ui.icons import draw_icon, icon
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.job import documents_folder

PDF, WORKBOOK, CSV, GEOJSON, PNG = "pdf", "xlsx", "csv", "geojson", "png"
_OUTPUTS = (
    (PDF, "printer", N_("&Print this view (PDF)")),
    (WORKBOOK, "table", N_("The table as a &workbook (xlsx)")),
    (CSV, "table", N_("The table as &CSV")),
    (GEOJSON, "globe", N_("Coverage for a &map program (GeoJSON)")),
    (PNG, "download", N_("This view as a p&icture (PNG)")),
)
_REPORTS = {
    PDF: "coverage",
    WORKBOOK: "coverage-table",
    CSV: "coverage-table",
    GEOJSON: "coverage-geojson",
}


class OutputButton(QToolButton):
    """One button for all of them; says which one is asked for."""

    asked = Signal(str)

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outputs")
        self.setIcon(icon("printer"))
        self.setProperty("kind", "outline")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        say(self.setText, N_("Print or export"))
        menu = QMenu(self)
        for key, picture, words in _OUTPUTS:
            action = QAction(icon(picture), "", menu)
            action.setObjectName(f"output_{key}")
            action.setData(key)
            say(action.setText, words)
            menu.addAction(action)
        menu.triggered.connect(self._on_triggered)
        self.setMenu(menu)

    @override
    def sizeHint(self) -> QSize:
        """The chevron keeps clear of the words, at 200 % too."""
        return super().sizeHint() + QSize(em(self, 8), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A chevron at the end, where the style leaves room for one: it opens a menu."""
        super().paintEvent(event)
        painter, side = QPainter(self), em(self, 12)
        left = self.width() - side - em(self, 6)
        box = QRect(left, (self.height() - side) // 2, side, side)
        draw_icon(painter, "chevron-down", box, tokens_now().text2)
        painter.end()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.asked.emit(str(action.data()))


def work_of(desk: Desk, kind: str, request: CoverageRequest) -> Callable[[Progress], object]:
    """What a job does to make that file in the user's folder."""
    target = documents_folder() / f"{coverage_files.name_of(request)}.{kind}"
    return partial(coverage_files.write, desk, _REPORTS[kind], request, target)


def picture_work(image: QImage, request: CoverageRequest) -> Callable[[Progress], object]:
    """The same for a picture, which only the window can paint."""
    target = documents_folder() / f"{coverage_files.name_of(request)}.{PNG}"
    return partial(_save, image, target)


def _save(image: QImage, target: Path, report: Progress) -> Path:
    report(0.0, said("Writing the files"))
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise CannotWrite(str(target))
    return target
