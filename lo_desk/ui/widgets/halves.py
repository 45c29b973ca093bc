"""The two halves of a text: side by side where there is room, else one over the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget
from typing_extensions import override

from lo_desk.ui.theme import design_width
from lo_desk.ui.widgets.fields import LinesField

SIDE_BY_SIDE = 480  # design pixels


class Halves(QWidget):
    """English first; under both whether they say the same, and which one is older.

    Attributes:
        halves: Where English and where French is typed.
        same: Whether people confirm that they say the same.
        stale: Which one is older, in words.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.halves = (LinesField(self), LinesField(self))
        self.same, self.stale = QCheckBox(self), QLabel(self)
        self._marks = tuple(QLabel(tag, self) for tag in ("EN", "FR"))
        self._beside = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for mark in self._marks:
            mark.setProperty("kind", "quiet")
        for half, tag in zip(self.halves, ("en", "fr"), strict=True):
            half.setObjectName(f"{name}_{tag}")
        self.same.setObjectName(f"{name}_same")
        self.stale.setProperty("kind", "warn")
        self.stale.setWordWrap(True)
        self.setFocusProxy(self.halves[0])
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one under the other."""
        super().resizeEvent(event)
        beside = design_width(self) >= SIDE_BY_SIDE
        if beside != self._beside:
            self._beside = beside
            self._arrange()

    def _arrange(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for number, (mark, half) in enumerate(zip(self._marks, self.halves, strict=True)):
            row, column = (0, 2 * number) if self._beside else (number, 0)
            self._grid.addWidget(mark, row, column, top)
            self._grid.addWidget(half, row, column + 1, top)
        self._grid.addWidget(self.same, 2, 1, 1, 3 if self._beside else 1)
        self._grid.addWidget(self.stale, 3, 1, 1, 3 if self._beside else 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, int(self._beside))
