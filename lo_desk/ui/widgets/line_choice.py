"""One of a few choices in a line or more: its words wrap, its circle grows with them."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_CIRCLE, _GAP, _ABOVE = 15, 8, 3
LEAST = 160  # design pixels: narrower than that no line of words is read


class LineChoice(QRadioButton):
    """A radio button for what may be long: nothing of it is cut off in a narrow pane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """The height its words take in that many pixels."""
        room = QRect(0, 0, max(1, width - self._indent()), 1_000_000)
        words = self.fontMetrics().boundingRect(room, self._flags(), self.text())
        return max(words.height(), em(self, _CIRCLE)) + 2 * dp(self, _ABOVE)

    @override
    def sizeHint(self) -> QSize:
        """All in one line."""
        width = self._indent() + self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width, self.heightForWidth(width + 1))

    @override
    def minimumSizeHint(self) -> QSize:
        width = min(self.sizeHint().width(), em(self, LEAST))
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Its words can be clicked too."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The circle beside the first line, the words in as many lines as they need."""
        painter, tokens, chosen = QPainter(self), tokens_now(), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, top = em(self, _CIRCLE), dp(self, _ABOVE)
        line = self.fontMetrics().height()
        box = QRectF(1, top + (line - side) / 2, side, side)
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.selline if chosen else tokens.ctl), 1.6))
        painter.drawEllipse(box)
        if chosen:
            inset = side * 0.28
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selline))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        painter.setPen(QColor(tokens.text))
        painter.drawText(
            self.rect().adjusted(self._indent(), top, 0, 0), self._flags(), self.text()
        )
        painter.end()

    def _indent(self) -> int:
        return em(self, _CIRCLE) + em(self, _GAP) + 1

    def _flags(self) -> int:
        return (
            int(_WRAPPED | Qt.TextFlag.TextWrapAnywhere)
            if self._unbroken()
            else int(_WRAPPED | Qt.TextFlag.TextWordWrap)
        )

    def _unbroken(self) -> bool:
        """Whether a single word, such as an address, is longer than a line."""
        metrics, room = self.fontMetrics(), max(em(self, LEAST), self.width()) - self._indent()
        return any(metrics.horizontalAdvance(word) > room for word in self.text().split())
