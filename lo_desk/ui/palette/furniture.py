"""What stands above and below the palette's list."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import in_context
from lo_desk.ui.theme import dp
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.drawing import Drawing

PREFIXES: Sequence[tuple[str, object]] = (
    (">", in_context("look for", "command")),
    ("@", in_context("look for", "officer")),
    ("#", in_context("look for", "post")),
    ("/", in_context("look for", "country")),
)
HINTS = (
    ("↑ ↓", in_context("key does", "choose")),
    ("Ctrl+D", in_context("key does", "pin")),
    (in_context("key", "Esc"), in_context("key does", "close")),
)


class PaletteHead(QFrame):
    """The box, and how much was found."""

    def __init__(self, say: Say, box: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._count = QLabel(self)
        self._count.setObjectName("palette_count")
        self._count.setProperty("kind", "small")
        box.setParent(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 16), dp(self, 8))
        row.setSpacing(dp(self, 8))
        row.addWidget(Drawing("search", 18, self))
        row.addWidget(box, 1)
        row.addWidget(self._count)

    def tell(self, told: object) -> None:
        """Say how much was found; empty: nothing is asked."""
        self._say(self._count.setText, told)
        self._count.setVisible(bool(told))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A line at the foot."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens_now().line)
        painter.end()


class PaletteFoot(QFrame):
    """Which first sign looks for what, and which keys do what."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints = QWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 16), dp(self, 8))
        row.setSpacing(dp(self, 6))
        for sign, meaning in PREFIXES:
            _cap(say, sign, meaning, self, row)
        row.addStretch(1)
        row.addWidget(self._hints)
        inner = QHBoxLayout(self._hints)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(dp(self, 6))
        for keys, meaning in HINTS:
            _cap(say, keys, meaning, self._hints, inner)

    def shrink(self, *, small: bool) -> None:
        """The hints go first where room is short."""
        self._hints.setHidden(small)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A line at the top."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, tokens_now().line)
        painter.end()


def _cap(say: Say, sign: object, meaning: object, parent: QWidget, row: QHBoxLayout) -> None:
    cap, word = QLabel(parent), QLabel(parent)
    cap.setProperty("badge", "key")
    word.setProperty("kind", "small")
    if isinstance(sign, str):  # the same in both languages
        cap.setText(sign)
    else:
        say(cap.setText, sign)
    say(word.setText, meaning)
    row.addWidget(cap)
    row.addWidget(word)
    row.addSpacing(dp(parent, 6))
