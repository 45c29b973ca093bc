"""The way into the palette that is always seen: it looks like a field and opens the whole box."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say

WORDS = N_("Search or run a command…")
KEYS = "Ctrl+K"
LEAST, MOST, HIGH = 180, 380, 30


class SearchBox(QPushButton):
    """Opened by a click, by Enter, or by typing; only a picture where room is short."""

    asked = Signal(str)  # what was typed already

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find_box")
        self._words, self._small = "", False
        self.setAutoDefault(True)
        say(self._word, WORDS)
        say(self.setAccessibleName, N_("Search or run a command"))
        say(self.setToolTip, N_("Search or run a command (Ctrl+K)"))
        self.clicked.connect(self._on_clicked)
        self.shrink(small=False)

    def shrink(self, *, small: bool) -> None:
        """Show a picture alone, or the whole box."""
        self._small = small
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed if small else policy.Expanding, policy.Fixed)
        self.setMaximumWidth(self.sizeHint().width() if small else em(self, MOST))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, HIGH + 4 if self._small else LEAST), em(self, HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A first letter opens the palette with it; other keys press the button."""
        typed = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if typed.isprintable() and typed.strip() and plain:
            self.asked.emit(typed)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with its glass, words and key; only the glass where there is little room."""
        painter, tokens = QPainter(self), tokens_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._small:
            painter.setPen(QPen(QColor(tokens.ctl), 1))
            painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.surface))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        side = em(self, 18 if self._small else 15)
        left = (self.width() - side) // 2 if self._small else em(self, 9)
        glass = QRect(left, (self.height() - side) // 2, side, side)
        draw_icon(painter, "search", glass, tokens.text2)
        if not self._small:
            self._write(painter, self.rect().adjusted(glass.right() + em(self, 8), 0, 0, 0))
        painter.end()

    def _write(self, painter: QPainter, box: QRect) -> None:
        tokens, metrics = tokens_now(), QFontMetrics(self.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        box.setRight(self.width() - em(self, 10))
        painter.setPen(QColor(tokens.text2))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, KEYS)
        box.setRight(box.right() - metrics.horizontalAdvance(KEYS) - em(self, 10))
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(QColor(tokens.ph))
        painter.drawText(box, middle, shown)

    def _word(self, words: str) -> None:
        self._words = words
        self.update()

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit("")
