"""Widgets one after the other, in as many lines as they need, with room for the focus ring."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.ui.style import RING
from lo_desk.ui.theme import dp


class Flow(QWidget):
    """Places its widgets from the left, then in the next line; nothing is cut off."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put ``widget``, a child of this one, behind what is there."""
        self._items.append(widget)
        widget.show()
        self._arrange()

    def empty(self) -> None:
        """Take all away."""
        for widget in self._items:
            widget.hide()
            widget.setObjectName("")  # gone, though not yet deleted
            widget.deleteLater()
        self._items = []

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a child's words or font changed
            self._arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arranged(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._arranged(self.width(), move=False))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((item.sizeHint().width() for item in self._items), default=0)
        widest += 2 * RING
        return QSize(widest, self._arranged(max(widest, self.width()), move=False))

    def _arrange(self) -> None:
        self._arranged(self.width(), move=True)
        self.updateGeometry()

    def _arranged(self, width: int, *, move: bool) -> int:
        """Put every widget in its place; gives the height they need."""
        x, y, height, gap = RING, RING, 0, dp(self, 6)
        for item in self._items:
            size = item.sizeHint()
            if x > RING and x + size.width() + RING > width:
                x, y, height = RING, y + height + gap, 0
            if move:
                item.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + gap
            height = max(height, size.height())
        return y + height + RING
