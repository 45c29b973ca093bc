"""What is decided about a list opens between its tools and its rows: never a dialog."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import Say, icon_button

LEAST = 130  # design pixels of a panel that are seen at least


class Panel(QFrame):
    """One thing to decide: a title, a cross that leaves it, and whatever it holds.

    A panel says by ``done`` that it is over; Esc and the cross say so too.
    """

    done = Signal()

    def __init__(self, say: Say, name: str, title: str | Msg, parent: QWidget) -> None:
        super().__init__(parent)
        self.say = say
        self.setObjectName(name)
        self.setProperty("panel", "card")
        self.title = QLabel(self)
        self.title.setProperty("kind", "card")
        self.title.setWordWrap(True)
        leave = icon_button(say, f"{name}_leave", "x", N_("Close this panel (Esc)"), self)
        leave.clicked.connect(self.done)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 8), dp(self, 12))
        self.body.setSpacing(dp(self, 8))
        self.body.addLayout(top)
        self.say_title(title)
        self.hide()

    def say_title(self, title: str | Msg) -> None:
        """What it is about."""
        self.say(self.title.setText, title)
        self.say(self.setAccessibleName, title)

    def enter(self) -> None:
        """It was opened: take the focus."""
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class Drawer(QScrollArea):
    """Shows one panel at a time, and scrolls where there is no room for all of it.

    The focus comes back to the list.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._now: Panel | None = None
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.hide()

    @override
    def sizeHint(self) -> QSize:
        """As high as the panel is at this width."""
        width = max(self.width(), self._inside.minimumSizeHint().width())
        column = self._column
        high = column.heightForWidth(width) if column.hasHeightForWidth() else -1
        return QSize(width, high if high > 0 else column.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        """The title and a line or two: the rest is scrolled to."""
        least = min(self.sizeHint().height(), em(self, LEAST))
        return QSize(self._inside.minimumSizeHint().width(), least)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @override
    def event(self, event: QEvent) -> bool:
        """Ask for other room when what is inside does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    @property
    def now(self) -> Panel | None:
        """The panel that is open."""
        return self._now

    def open(self, panel: Panel) -> None:
        """Show ``panel`` instead of another one."""
        if self._now is not None and self._now is not panel:
            self._now.hide()
        if self._column.indexOf(panel) < 0:
            self._column.addWidget(panel)
            panel.done.connect(self.leave)
        self._now = panel
        self.show()
        panel.show()
        panel.enter()

    @Slot()
    def leave(self) -> None:
        """Show none."""
        if self._now is not None:
            self._now.hide()
            self._now = None
            self.hide()
            self.closed.emit()
