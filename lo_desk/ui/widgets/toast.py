"""What was just saved, and the way back: ten seconds, longer while one looks at it.

It stands on the status line, which says the same and has no control that it could cover.
"""

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.status_line import Cut, StatusLine
from lo_desk.ui.workspace import Workspace

SHOWN_MS = 10_000


class Toast(QFrame):
    """One sentence on the status line; never the only place of an error."""

    undo_asked = Signal()

    def __init__(self, workspace: Workspace, line: StatusLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self.setObjectName("toast")
        self.setProperty("panel", "toast")
        self._say = Texts(self, workspace.language)
        self._words = Cut(self)
        self._words.setObjectName("toast_words")
        self._undo = button(self._say, "toast_undo", N_("Undo (Ctrl+Z)"), self, "toast")
        self._undo.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 12), 0, dp(self, 2), 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._on_time)
        self.hide()

    def show_step(self, msg: str | Msg, *, undo: bool) -> None:
        """Say ``msg``; offer to undo it where that can be done."""
        self._say(self._words.setText, msg)
        self._undo.setVisible(undo)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        said_aloud = QAccessibleAnnouncementEvent(self, self._words.text())
        QAccessible.updateAccessibility(said_aloud)

    @Slot(object)
    def tell(self, msg: str | Msg) -> None:
        """Say ``msg``; there is nothing to undo."""
        self.show_step(msg, undo=False)

    def place(self) -> None:
        """Stand on the words of the status line, the marking beside it in sight."""
        room = self._line.room
        room.setWidth(min(self.sizeHint().width(), room.width()))
        self.setGeometry(room)

    @override
    def event(self, e: QEvent) -> bool:
        """Once the pointer leaves it, it goes by itself."""
        if e.type() == QEvent.Type.Leave:
            self._timer.start()
        return super().event(e)

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()

    @Slot()
    def _on_time(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()
