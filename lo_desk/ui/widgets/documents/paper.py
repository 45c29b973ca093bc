"""A document onto paper: the system asks which pages, how many copies, on which sides."""

from functools import partial

from PySide6.QtCore import QMarginsF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QWidget

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.services import previews
from lo_desk.services.previews import Looks
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.documents.page_pictures import as_image
from lo_desk.ui.workspace import Workspace

MOST_DOTS = 300  # to the inch: more is not seen and takes four times as long
POINTS = QPrinter.Unit.DevicePixel
_OPTION = QPrintDialog.PrintDialogOption
_ASKED = (
    _OPTION.PrintToFile
    | _OPTION.PrintPageRange
    | _OPTION.PrintCurrentPage
    | _OPTION.PrintCollateCopies
    | _OPTION.PrintShowPageSize
)


class Paper(QWidget):
    """One document at a time; pages are drawn beside the window, a step each."""

    over = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        self._looks: Looks | None = None
        self._left: list[int] = []
        self._all = self._sent = 0
        self._printer: QPrinter | None = None
        self._painter: QPainter | None = None
        self._words, self._bar = QLabel(self), QProgressBar(self)
        self._words.setObjectName("paper_words")
        self._words.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._say(self._bar.setAccessibleName, N_("Progress"))
        self._stop = button(self._say, "stop_printing", N_("Sto&p"), self, QUIET)
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        self.hide()

    def ask(self, looks: Looks, at: int = 0) -> None:
        """Let the system ask how, and print; ``at`` is the page one looks at, from 0.

        Where there is no printer, it offers a file.
        """
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(looks.file.stem)
        dialog = QPrintDialog(printer, self)
        dialog.setOptions(_ASKED)
        dialog.setMinMax(1, len(looks.pages))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, looks, at)

    def print_on(self, printer: QPrinter, looks: Looks, at: int = 0) -> None:
        """Print the pages that ``printer`` was told to, as often as it was told to."""
        if self._painter is not None:
            return
        pages = wanted(printer, len(looks.pages), at)
        if not pages:
            self._tell(N_("The document has none of these pages. Nothing was printed."))
            return
        self._looks, self._printer, self._left = looks, printer, pages
        self._all, self._sent = len(pages), 0
        whole = QPageLayout.Mode.FullPageMode
        layout = printer.pageLayout()
        layout.setMode(whole)
        layout.setMargins(QMarginsF())
        first = looks.pages[pages[0]]
        wide = first.width > first.height
        sides = QPageLayout.Orientation
        layout.setOrientation(sides.Landscape if wide else sides.Portrait)
        printer.setPageLayout(layout)
        painter = QPainter()
        if not painter.begin(printer):
            self._tell(N_("The printer does not answer. Nothing was printed: choose another one."))
            return
        self._painter = painter
        self._next()

    @Slot()
    def stop(self) -> None:
        """Print no more pages; those that were sent are printed."""
        self._left.clear()

    def _next(self) -> None:
        if self._looks is None or self._printer is None:
            return
        words = said("Printing page %(n)s of %(all)s…", n=self._sent + 1, all=self._all)
        self._tell(words, running=True)
        self._bar.setRange(0, self._all)
        self._bar.setValue(self._sent)
        dots = min(self._printer.resolution(), MOST_DOTS)
        work = partial(_drawn, self._looks, self._left.pop(0), dots)
        self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, image: QImage) -> None:
        painter, printer = self._painter, self._printer
        if painter is None or printer is None:
            return
        room = printer.pageRect(POINTS).toRect()
        size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        painter.drawImage(place, image)
        self._sent += 1
        if self._left:
            printer.newPage()
            self._next()
            return
        self._end()
        words = counted("%(n)s page printed.", "%(n)s pages printed.", self._sent)
        self._tell(words)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._printer is not None:
            self._printer.abort()
        self._end()
        if not isinstance(error, DeskError):
            raise error
        self._tell(error.msg)

    def _end(self) -> None:
        if self._painter is not None:
            self._painter.end()
        self._painter = self._printer = None
        self.over.emit()

    def _tell(self, words: str | Msg, *, running: bool = False) -> None:
        self._say(self._words.setText, words)
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self.show()


def wanted(printer: QPrinter, count: int, at: int = 0) -> list[int]:
    """The pages to print, from 0, in order; copies that the printer does not make itself too.

    Args:
        count: Of the pages there are.
        at: The one that is looked at, from 0.
    """
    asked, ranges = printer.pageRanges(), QPrinter.PrintRange
    pages = list(range(count))
    if printer.printRange() == ranges.CurrentPage:
        pages = [at]
    elif printer.printRange() == ranges.PageRange and not asked.isEmpty():
        pages = [page for page in pages if asked.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    if printer.supportsMultipleCopies():
        return pages
    copies = printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def _drawn(looks: Looks, number: int, dots: int, _report: Progress) -> QImage:
    return as_image(previews.picture(looks.file, number, dots))
