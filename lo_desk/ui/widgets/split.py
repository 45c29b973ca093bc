"""A list and what is chosen of it: side by side, or one instead of the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.ui.icons import icon
from lo_desk.ui.theme import design_width, dp, em
from lo_desk.ui.widgets.buttons import QUIET, Say, button

NARROW, WIDEST = 760, 16_777_215


class Side(QWidget):
    """A column of parts: a list, and what belongs to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # a class of its own has none
        self.setProperty("ground", "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, dp(self, 14), 0, dp(self, 6))
        self._column.setSpacing(dp(self, 8))

    def add(
        self, inner: QWidget | QLayout, *, edge: bool = True, stretch: int = 0, at: int = -1
    ) -> None:
        """Put ``inner`` below what the side holds; with an ``edge``, in line with the title.

        ``at`` puts it before the part of that number instead.
        """
        margin = dp(self, 20) if edge else 0
        row = QHBoxLayout()
        row.setContentsMargins(margin, 0, margin, 0)
        if isinstance(inner, QWidget):
            row.addWidget(inner)
        else:
            row.addLayout(inner)
        self._column.insertLayout(at, row, stretch)


class Split(QWidget):
    """Judged in design pixels: where text is large, the pane replaces the list."""

    left = Signal()  # back to the list

    def __init__(
        self, say: Say, title: str, parent: QWidget, *, width: int, pane_grows: bool = False
    ) -> None:
        super().__init__(parent)
        self._width, self._pane_grows = width, pane_grows
        self._pane: QWidget | None = None
        self.side, self._right = Side(self), QWidget(self)
        self._right.setProperty("ground", "bg" if pane_grows else "surface")
        self._rule = QFrame(self)
        self._rule.setProperty("rule", True)
        self._rule.setFixedWidth(1)
        self._back = button(say, "back", title, self._right, QUIET)
        self._back.clicked.connect(self.left)
        self._place()

    def _place(self) -> None:
        self._back.setIcon(icon("chevron-left", "link"))
        self._rest = QVBoxLayout(self._right)
        self._rest.setContentsMargins(0, 0, 0, 0)
        self._rest.setSpacing(0)
        back = QHBoxLayout()
        back.setContentsMargins(dp(self, 8), dp(self, 4), 0, 0)
        back.addWidget(self._back)
        back.addStretch(1)
        self._rest.addLayout(back)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side, 0 if self._pane_grows else 1)
        row.addWidget(self._rule)
        row.addWidget(self._right, 1 if self._pane_grows else 0)
        self._right.hide()
        self._rule.hide()

    @property
    def narrow(self) -> bool:
        """Whether there is room for one half only."""
        return design_width(self) < NARROW

    @property
    def pane(self) -> QWidget | None:
        """What the other half holds."""
        return self._pane

    @property
    def opened(self) -> bool:
        """Whether the pane is shown."""
        return not self._right.isHidden()

    def add(
        self, inner: QWidget | QLayout, *, edge: bool = True, stretch: int = 0, at: int = -1
    ) -> None:
        """Put ``inner`` into the list’s half, as ``Side.add`` does."""
        self.side.add(inner, edge=edge, stretch=stretch, at=at)

    def turn(self, side: Side) -> None:
        """Show another list in place of the one that is there."""
        if side is not self.side:
            self._row.insertWidget(0, side, 0 if self._pane_grows else 1)
            self.side.hide()
            self.side = side
            side.show()
            self._arrange()

    def put(self, pane: QWidget) -> None:
        """What the other half holds."""
        self._pane = pane
        if pane.property("ground"):  # no strip of another colour over it
            self._right.setProperty("ground", pane.property("ground"))
        self._rest.addWidget(pane, 1)

    def widen(self, width: int) -> None:
        """Give the half of a fixed width so much, in design pixels, from now on."""
        if width != self._width:
            self._width = width
            self._arrange()

    def show_pane(self, *, shown: bool) -> None:
        """Show the pane or the list alone."""
        self._right.setHidden(not shown)
        self._arrange()

    def _arrange(self) -> None:
        shown, alone = self.opened, self.opened and self.narrow
        self.side.setHidden(alone)
        self._back.setVisible(alone)
        self._rule.setVisible(shown and not alone)
        fixed, free = self._right, self.side
        if self._pane_grows:
            fixed, free = free, fixed
        free.setMaximumWidth(WIDEST)
        whole = self.narrow or not shown
        fixed.setMinimumWidth(0 if whole else em(self, self._width))
        fixed.setMaximumWidth(WIDEST if whole else em(self, self._width))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the pane; what was typed in it stays with its record."""
        if event.key() == Qt.Key.Key_Escape and self.opened and not self._pane_grows:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
