"""What is shown while an answer takes long: grey bars where its text will be. Nothing moves."""

from PySide6.QtCore import QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_
from lo_desk.ui.theme import dp
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say

LATE_MS = 300
SHARES = (0.34, 0.86, 0.72, 0.8, 0.58)
"""Widths of the bars, of the whole: a title and its lines, again and again."""


class Skeleton(QWidget):
    """Stands where the answer will be, once it is late; who shows the answer says ``over``."""

    came = Signal()

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("skeleton")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, N_("Loading…"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATE_MS)
        self._timer.timeout.connect(self._on_late)
        self.hide()

    @Slot()
    def begin(self) -> None:
        """An answer was asked for where nothing is shown yet."""
        if self.isHidden() and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def over(self) -> None:
        """The answer is there, or there will be none."""
        self._timer.stop()
        self.hide()

    @Slot()
    def _on_late(self) -> None:
        self.show()
        self.came.emit()
        told = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(told)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens_now().line)
        painter.setBrush(tokens_now().line)
        height = self.fontMetrics().ascent()
        step, top, radius = self.fontMetrics().lineSpacing() + dp(self, 8), dp(self, 8), dp(self, 3)
        inside = self.contentsRect()
        for number in range(max(0, inside.height() - top) // step):
            width = inside.width() * SHARES[number % len(SHARES)]
            bar = QRectF(inside.left(), top + number * step, width, height)
            painter.drawRoundedRect(bar, radius, radius)
        painter.end()
