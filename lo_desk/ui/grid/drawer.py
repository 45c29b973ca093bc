"""What is decided about a list opens between its tools and its rows: never a dialog."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, icon_button


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


class Drawer(QWidget):
    """Shows one panel at a time; the focus comes back to the list."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._now: Panel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

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
