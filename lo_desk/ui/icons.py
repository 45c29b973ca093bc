"""Line icons, drawn in a colour of the palette in force when they are painted."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from lo_desk.paths import RESOURCES
from lo_desk.ui.tokens import tokens_now

QUIET_INK = "text2"


def icon(name: str, ink: str = QUIET_INK) -> QIcon:
    """The icon of that name; it changes colour with the theme by itself."""
    return QIcon(_Engine(name, ink))


def draw_icon(painter: QPainter, name: str, box: QRect, colour: str) -> None:
    """Paint the icon into ``box``."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawImage(QRectF(box), _image(name, colour, round(box.width() * ratio)))


class _Engine(QIconEngine):
    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink

    @override
    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._ink)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in its ink of now, so that it follows light and dark."""
        ink = "ph" if mode == QIcon.Mode.Disabled else self._ink
        colour: str = getattr(tokens_now(), ink)
        side = min(rect.width(), rect.height())
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        if rect.width() > rect.height():  # the room at the right keeps a word away
            box.moveLeft(rect.left())
        draw_icon(painter, self._name, box, colour)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on a ground that can be seen through."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap


@cache
def _image(name: str, colour: str, side: int) -> QImage:
    drawing = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    coloured = drawing.replace("currentColor", colour).replace('width="2"', 'width="1.9"')
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image
