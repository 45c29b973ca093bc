"""What a list shows instead of rows: why there are none, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from lo_desk.i18n.msg import Msg
from lo_desk.ui.icons import icon
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import PRIMARY, Say, button


class EmptyState(QWidget):
    """A picture, a sentence, and the one thing to do."""

    asked = Signal()

    def __init__(self, say: Say, picture: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._told: tuple[str | Msg, str | Msg] = ("", "")
        self._awaited: str | Msg = ""
        self._picture, self._words = QLabel(self), QLabel(self)
        self._picture.setPixmap(icon(picture).pixmap(em(self, 30), em(self, 30)))
        self._words.setObjectName("empty")
        self._words.setProperty("kind", "card")
        self._words.setWordWrap(True)
        self._act: QPushButton = button(say, "empty_act", "", self, PRIMARY)
        self._act.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture, 0, middle)
        column.addWidget(self._words)
        column.addWidget(self._act, 0, middle)
        column.addStretch(3)

    def show_reason(self, words: str | Msg, act: str | Msg) -> None:
        """Say why there is nothing and name what to do; an empty ``act`` hides the button."""
        self._told = (words, act)
        self._show()

    def wait(self, words: str | Msg) -> None:
        """Say this instead while nothing is known yet; empty: it is known."""
        self._awaited = words
        self._show()

    def _show(self) -> None:
        words, act = (self._awaited, "") if self._awaited else self._told
        self._say(self._words.setText, words)
        self._say(self._act.setText, act)
        self._act.setVisible(bool(act))
