"""Controls side by side, on further lines where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from lo_desk.ui.style import RING
from lo_desk.ui.theme import dp


class Flow(QLayout):
    """Lays its widgets out like words of a text; each keeps the size it asks for.

    They are centred in their line or, with ``level``, stand at its top.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 8, *, level: bool = False) -> None:
        super().__init__(parent)
        self._level = level
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._items: list[QLayoutItem] = []

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """The height its items take in lines of this width, in pixels."""
        edges = self.contentsMargins()
        inside = width - edges.left() - edges.right()
        return self._place(QRect(0, 0, inside, 0), move=False) + edges.top() + edges.bottom()

    @override
    def setGeometry(self, rect: QRect) -> None:
        """Place the items line after line."""
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    @override
    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(shown) - 1)
        wide = sum(size.width() for size in shown) + gaps
        high = max((size.height() for size in shown), default=0)
        return QSize(wide, high).grownBy(self.contentsMargins())

    @override
    def minimumSize(self) -> QSize:
        """The widest item and the highest."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height it takes; with ``move``, the widgets go there."""
        lines = self._lines(rect.width())
        top = rect.y()
        for line in lines:
            high = max(item.sizeHint().height() for item in line)
            left = rect.x()
            for item in line:
                size = item.sizeHint()
                wide = min(size.width(), rect.width())
                if move:
                    down = 0 if self._level else (high - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top + down), QSize(wide, size.height())))
                left += wide + self.spacing()
            top += high + self.spacing()
        return max(0, top - rect.y() - self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = width + 1
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines


class FlowBox(QWidget):
    """Widgets that come and go, in as many lines as they need, with room for the focus ring."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = Flow(self, dp(self, 6))
        self._row.setContentsMargins(RING, RING, RING, RING)

    def add(self, widget: QWidget) -> None:
        """Put ``widget``, a child of this one, behind what is there."""
        self._row.addWidget(widget)
        widget.show()

    def empty(self) -> None:
        """Take all away."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setObjectName("")  # gone, though not yet deleted
                widget.deleteLater()
