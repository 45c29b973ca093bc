"""The pages of a document, one under the other, as they are printed."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.page_looks import POINTS, PageSize
from lo_desk.services.previews import Looks
from lo_desk.ui.tokens import LIGHT, tokens_now
from lo_desk.ui.widgets.documents.page_pictures import PagePictures

GAP = 12
SCREEN = 96  # dots to the inch at 100 %


class PageCanvas(QWidget):
    """As high as all its pages; only those that are seen are drawn."""

    turned = Signal()  # other pages, or another size

    def __init__(self, pictures: PagePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page_canvas")
        self._pictures = pictures
        self._file = Path()
        self._pages: tuple[PageSize, ...] = ()
        self._places: list[QRect] = []
        self._dots = SCREEN
        pictures.came.connect(self.update)

    @property
    def places(self) -> list[QRect]:
        """Where each page lies."""
        return self._places

    def show_pages(self, looks: Looks | None, dots: int) -> None:
        """Show these pages at so many dots to the inch; None: nothing."""
        self._file, self._pages = (looks.file, looks.pages) if looks else (Path(), ())
        self.resize_to(dots)

    def resize_to(self, dots: int) -> None:
        """The same pages at so many dots to the inch."""
        self._dots = max(12, dots)
        self._lay()
        self.turned.emit()

    def fitting(self, width: int) -> int:
        """Dots to the inch at which the widest page is ``width`` wide."""
        widest = max((page.width for page in self._pages), default=POINTS * 8.5)
        return int((width - 2 * GAP) * POINTS / widest)

    def _lay(self) -> None:
        scale, top, self._places = self._dots / POINTS, GAP, []
        boxes = [QSize(round(p.width * scale), round(p.height * scale)) for p in self._pages]
        whole = max((box.width() for box in boxes), default=0) + 2 * GAP
        for box in boxes:
            self._places.append(QRect((whole - box.width()) // 2, top, box.width(), box.height()))
            top += box.height() + GAP
        self.setFixedSize(whole, top)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages that are seen, white until they are drawn."""
        painter, tokens = QPainter(self), tokens_now()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        for number, place in enumerate(self._places):
            if not place.intersects(event.rect()):
                continue
            painter.fillRect(place, QColor(LIGHT.surface))  # paper is white in the dark too
            image = self._pictures.get(self._file, number, round(self._dots * ratio))
            if image is not None:
                painter.drawImage(place, image)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
