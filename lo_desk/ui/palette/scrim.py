"""What darkens a window while something over it is asked first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from lo_desk.ui.tokens import SCRIM


class Scrim(QWidget):
    """Lies over all of a window, one panel on it; says when somebody clicks beside the panel."""

    beside = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("scrim")
        self.panel = QFrame(self)
        self.panel.setProperty("panel", "card")

    def cover(self) -> None:
        """Be as large as what it lies over."""
        self.setGeometry(self._over.rect())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel leaves it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.beside.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken the window behind."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), SCRIM)
        painter.end()
