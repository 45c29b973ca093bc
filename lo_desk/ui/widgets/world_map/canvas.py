"""The picture of the world: painted, zoomed, moved. What is chosen on it is ``WorldMap``'s."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.domain.map_places import anchors, extent
from lo_desk.domain.map_view import MapView, framing, whole
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.world_map.facts import BARE, MapFacts
from lo_desk.ui.widgets.world_map.ground import Ground
from lo_desk.ui.widgets.world_map.overlay import draw_alarms, draw_choice, draw_pins
from lo_desk.ui.widgets.world_map.paths import FINE, areas

_NOTCH = 1.25  # how much closer one notch of the wheel brings


class MapCanvas(QWidget):
    """Shows ``MapFacts``. The outlines are read after the first paint; ``ready`` tells when."""

    ready = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.facts = BARE
        self.marked = ""  # the country with an outline of its own
        self._framed: tuple[str, ...] = ()
        self._view = whole(1, 1)
        self._ground = Ground()
        self._drawn = False
        self._dragged: QPoint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(em(self, 160), em(self, 90))

    @property
    def view(self) -> MapView:
        """What is seen."""
        return self._view

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 320), em(self, 160))  # it takes what room there is

    def show_facts(self, facts: MapFacts) -> None:
        """Paint these; the zoom stays."""
        self.facts = facts
        self.update()

    def frame(self, codes: Iterable[str]) -> None:
        """Show these countries as large as they fit; none: the whole world."""
        self._framed = tuple(codes)
        self.look(self._fitted() or whole(self.width(), self.height()))

    def zoom(self, factor: float) -> None:
        """Closer by ``factor``, around the marked country or the middle."""
        x, y = self.width() / 2, self.height() / 2
        if self.marked in anchors():
            x, y = self._view.at(*anchors()[self.marked])
        self.look(self._view.zoomed(factor, x, y))

    def look(self, view: MapView) -> None:
        """Show that part of the world."""
        if view != self._view:
            self._view = view
            self.update()

    def picture(self) -> QPixmap:
        """What is shown, without the outline of the marked country."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        self._paint(painter, marked="")
        painter.end()
        return pixmap

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer or farther, around the pointer."""
        at, notches = event.position(), event.angleDelta().y() / 120
        self.look(self._view.zoomed(_NOTCH**notches, at.x(), at.y()))
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging moves the map."""
        if self._dragged is not None:
            now = event.position().toPoint()
            moved, self._dragged = self._dragged - now, now
            self.look(self._view.moved(moved.x(), moved.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The map; before its outlines are made, the sea alone."""
        painter = QPainter(self)
        if self._drawn:
            self._paint(painter, marked=self.marked)
        else:  # the window is there at once, the outlines a moment later
            painter.fillRect(self.rect(), QColor(tokens_now().sea))
            QTimer.singleShot(0, self, self._make)
        painter.end()

    def _paint(self, painter: QPainter, *, marked: str) -> None:
        tokens, scale = tokens_now(), em(self, 100) / 100
        ratio = self.devicePixelRatioF()
        ground = self._ground.picture(self._view, self.facts.looks, tokens, scale, ratio)
        painter.drawPixmap(0, 0, ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_choice(painter, self._view, marked, tokens, scale)
        draw_pins(painter, self._view, self.facts, tokens, scale)
        draw_alarms(painter, self._view, self.facts, tokens, scale)

    @Slot()
    def _make(self) -> None:
        if not self._drawn:
            areas(fine=self._view.scale > FINE)
            self._drawn = True
            self.look(self._fitted() or self._view)
            self.update()
            self.ready.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Frame again what is framed; where nothing is, keep what is in sight."""
        super().resizeEvent(event)
        fitted = self._fitted() if self._drawn else None
        self.look(fitted or self._view.resized(self.width(), self.height()))

    def _fitted(self) -> MapView | None:
        """The framed countries, if there are any on the map."""
        box = extent(self._framed) if self._framed else None
        return framing(box, self.width(), self.height()) if box else None
