"""Options by what they cost and what they add; its table and its sentence say the same."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.assessment.offer_words import Charted, charted_words
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now

COST = said("Thousands of dollars over three fiscal years")
GAIN = said("Points of need")
_WIDE, _HIGH, _DOT, _ROOM = 360, 190, 5, 14  # design pixels


class FrontierPicture(QWidget):
    """Full dots are options that none beats, joined by a line; hollow ones are beaten."""

    def __init__(
        self, spots: Sequence[Charted], language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("frontier")
        self.spots, self._language = tuple(sorted(spots, key=lambda s: s.thousands)), language
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language.changed.connect(self._describe)
        self._describe()

    @Slot()
    def _describe(self) -> None:
        now = self._language.now
        self.setAccessibleName(now.text(N_("Cost against points of need")))
        self.setAccessibleDescription(now.text(charted_words(self.spots)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Room for the field and the words of both axes."""
        return QSize(em(self, _WIDE), em(self, _HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes, the line, a dot and a number for each option."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height() + dp(self, 4)
        room = dp(self, _ROOM)
        field = QRectF(room, line + room, self.width() - 4 * room, self.height() - 3 * line - room)
        self._axes(painter, field, line)
        best = [self._at(spot, field) for spot in self.spots if not spot.beaten]
        painter.setPen(QPen(QColor(tokens_now().selline), 2))
        painter.drawPolyline(best)
        for spot in self.spots:
            self._dot(painter, spot, self._at(spot, field))
        painter.end()

    def _ends(self) -> tuple[float, float, float]:
        """The most that is paid, the least and the most that is gained; 0 is on both axes."""
        gains = [float(spot.points) for spot in self.spots]
        most = max([float(spot.thousands) for spot in self.spots], default=0.0)
        return max(1.0, most), min(0.0, *gains), max(1.0, *gains)

    def _at(self, spot: Charted, field: QRectF) -> QPointF:
        paid, low, high = self._ends()
        x = field.left() + field.width() * float(spot.thousands) / paid
        return QPointF(
            x, field.bottom() - field.height() * (float(spot.points) - low) / (high - low)
        )

    def _axes(self, painter: QPainter, field: QRectF, line: int) -> None:
        tokens, now, (paid, low, high) = tokens_now(), self._language.now, self._ends()
        zero = field.bottom() + field.height() * low / (high - low)
        painter.setPen(QPen(QColor(tokens.text2), 1))
        painter.drawLine(QPointF(field.left(), zero), QPointF(field.right(), zero))
        painter.drawLine(field.bottomLeft(), field.topLeft())
        painter.setPen(QColor(tokens.text2))
        above = QRectF(0, 0, self.width(), line)
        most = now.text(said("%(what)s, up to %(n)s", what=GAIN, n=round(high)))
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, most)
        below = QRectF(0, self.height() - line, self.width(), line)
        told = now.text(said("%(what)s, up to %(n)s", what=COST, n=round(paid)))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, told)

    def _dot(self, painter: QPainter, spot: Charted, at: QPointF) -> None:
        tokens, side = tokens_now(), dp(self, _DOT)
        painter.setPen(QPen(QColor(tokens.text), 1.4))
        painter.setBrush(QColor(tokens.surface if spot.beaten else tokens.text))
        painter.drawEllipse(at, side, side)
        painter.drawText(
            at + QPointF(side * 1.8, -side * 0.6), self._language.now.show(spot.number)
        )
