"""A line icon that stands by itself; what it means is said beside it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.ui.icons import QUIET_INK, draw_icon
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now


class Drawing(QWidget):
    """As large as text makes it, in an ink of the palette in force.

    Args:
        name: The icon's name.
        side: Its side in design pixels, at the usual size of text.
        ink: The name of a token.
    """

    def __init__(self, name: str, side: int, parent: QWidget, ink: str = QUIET_INK) -> None:
        super().__init__(parent)
        self._name, self._side, self._ink = name, side, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, self._side), em(self, self._side))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, as high as the place it was given."""
        painter, side = QPainter(self), self.height()
        colour: str = getattr(tokens_now(), self._ink)
        draw_icon(painter, self._name, QRect(0, 0, side, side), colour)
        painter.end()
