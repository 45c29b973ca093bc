"""Pages with their small pictures beside them, in any size."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.previews import Looks
from lo_desk.ui.theme import design_width, dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.documents.page_canvas import PageCanvas
from lo_desk.ui.widgets.documents.page_pictures import PagePictures
from lo_desk.ui.workspace import Workspace

FIT = 0
SMALL = 14  # dots to the inch of a small picture
BESIDE = 420  # design pixels from which small pictures have room beside the page


class _Pages(QScrollArea):
    """Page Up and Page Down go from page to page."""

    paged = Signal(int)
    resized = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self.paged.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class PageView(QWidget):
    """Says which page one looks at."""

    moved = Signal(object)  # Msg: page and how many
    failed = Signal(object)

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._looks: Looks | None = None
        self._percent, self._at = FIT, 0
        self._pictures = PagePictures(workspace, self)
        self._canvas = PageCanvas(self._pictures, self)
        self._area = _Pages(self)
        self._area.setObjectName("pages")
        self._area.setWidget(self._canvas)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setProperty("ground", "bg")
        self._list = self._small()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._area, 1)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._area.paged.connect(self.turn)
        self._area.resized.connect(self._on_resized)
        self._list.currentRowChanged.connect(self.go)
        self._pictures.came.connect(self._on_came)
        self._pictures.failed.connect(self.failed)

    def _small(self) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("thumbnails")
        made.setViewMode(QListWidget.ViewMode.IconMode)
        made.setFlow(QListWidget.Flow.TopToBottom)
        made.setWrapping(False)
        made.setMovement(QListWidget.Movement.Static)
        made.setFrameShape(QListWidget.Shape.NoFrame)
        made.setProperty("ground", "bg")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._say(made.setAccessibleName, N_("Pages"))
        return made

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._looks.pages) if self._looks else 0

    @property
    def at(self) -> int:
        """The page one looks at, from 0."""
        return self._at

    def show_pages(self, looks: Looks | None) -> None:
        """Show that file from its first page."""
        self._pictures.forget()
        self._looks, self._at = looks, 0
        self._arrange()
        self._canvas.show_pages(looks, self._dots)
        self._list.blockSignals(True)
        self._list.clear()
        for number in range(self.count):
            item = QListWidgetItem(str(number + 1), self._list)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setSizeHint(self._list.gridSize())  # as high without its picture as with it
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._on_came()
        self._area.verticalScrollBar().setValue(0)
        self._tell()

    @Slot(int)
    def zoom(self, percent: int) -> None:
        """Show pages at ``percent`` of their size; ``FIT``: as wide as there is room."""
        self._percent = percent
        at = self._at
        self._canvas.resize_to(self._dots)
        self.go(at)

    @Slot(int)
    def turn(self, steps: int) -> None:
        """Go so many pages on, or back."""
        self.go(self._at + steps)

    @Slot(int)
    def go(self, number: int) -> None:
        """Go to that page, from 0."""
        if self.count:
            number = max(0, min(number, self.count - 1))
            place = self._canvas.places[number]
            self._area.verticalScrollBar().setValue(place.top() - dp(self, 6))
            self._stand_at(number)

    @property
    def _dots(self) -> int:
        if self._percent == FIT:
            bar = self._area.verticalScrollBar().sizeHint().width()
            return self._canvas.fitting(self._area.width() - bar - 2)
        return round(96 * self._percent / 100)

    @Slot()
    def _on_scrolled(self) -> None:
        """The page under the upper third is the one that is read."""
        line = self._area.verticalScrollBar().value() + self._area.viewport().height() // 3
        places = self._canvas.places
        here = [number for number, place in enumerate(places) if place.top() <= line]
        if here:
            self._stand_at(here[-1])

    def _stand_at(self, number: int) -> None:
        if number != self._at:
            self._at = number
            self._list.blockSignals(True)
            self._list.setCurrentRow(number)
            self._list.blockSignals(False)
            self._tell()

    def _tell(self) -> None:
        words: str | Msg = ""
        if self.count:
            words = said("Page %(n)s of %(all)s", n=self._at + 1, all=self.count)
        self._say(self._area.setAccessibleName, words)
        self.moved.emit(words)

    @Slot()
    def _on_came(self) -> None:
        """Small pictures of those pages that are drawn already; the others when they are seen."""
        if self._looks is None or self._list.isHidden():
            return
        for number, page in enumerate(self._looks.pages):
            item = self._list.item(number)
            if not item.icon().isNull():
                continue
            size = self._list.iconSize()
            image = self._pictures.get(self._looks.file, number, SMALL * 2)
            if image is None:
                return  # it was asked for: the next one when it is there
            box = QSize(size.width(), round(size.width() * page.height / page.width))
            item.setIcon(QIcon(_small(image, box)))

    def _arrange(self) -> None:
        self._list.setVisible(design_width(self) >= BESIDE and self.count > 1)
        width, line = em(self, 64), self.fontMetrics().height()
        pages = self._looks.pages if self._looks else ()
        height = round(width * max((page.height / page.width for page in pages), default=1.3))
        self._list.setIconSize(QSize(width, height))
        room = QSize(width + em(self, 20), height + line + em(self, 14))
        if room != self._list.gridSize():
            self._list.setGridSize(room)
            for number in range(self._list.count()):
                self._list.item(number).setSizeHint(room)
        self._list.setFixedWidth(width + em(self, 40))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages again."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _on_resized(self) -> None:
        """As wide as there is room: there is another room now."""
        if self._percent == FIT and self.count:
            self.zoom(FIT)


def _small(image: QImage, box: QSize) -> QPixmap:
    """A small picture of a page, with its edge."""
    shape, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    made = QPixmap.fromImage(image.scaled(box, shape, smooth))
    painter = QPainter(made)
    painter.setPen(QColor(tokens_now().line))
    painter.drawRect(made.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return made
