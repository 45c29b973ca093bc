"""Why something is only read here: a lock and a sentence that says who may change it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lo_desk.i18n.msg import Msg
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Shape


class LockNote(QWidget):
    """Not there while one may change what is shown."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lock_note")
        self._say, self._words = say, QLabel(self)
        self._words.setObjectName("lock_words")
        self._words.setProperty("kind", "small")
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, dp(self, 4), 0, dp(self, 4))
        row.setSpacing(dp(self, 6))
        row.addWidget(Shape("lock", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_reason(self, why: Msg | None) -> None:
        """Say ``why``, or nothing."""
        self._say(self._words.setText, why or "")
        self.setVisible(why is not None)
