"""What the map's fills and marks mean, each patch with its word."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.i18n.msg import in_context
from lo_desk.ui.looks import (
    ABSENT,
    DISPUTED,
    NEXT_CBSA,
    NOTHING,
    UNDECIDED,
    VACANT,
    draw_swatch,
)
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.glyphs import draw_glyph, glyph_width

POST, EMPTY_POST, BOTH_THERE = "post", "empty-post", "handover"
_KEYS: tuple[tuple[str, object], ...] = (
    (CBSA, AGENCIES[CBSA]),
    (RCMP, AGENCIES[RCMP]),
    (JOINT, in_context("legend", "both")),
    (ABSENT, in_context("legend", "priority, no officer")),
    (NOTHING, in_context("legend", "nobody")),
    (DISPUTED, in_context("legend", "disputed")),
    (POST, in_context("legend", "post")),
    (EMPTY_POST, in_context("legend", "vacant post")),
)
_BARS: tuple[tuple[str, object], ...] = (
    (CBSA, AGENCIES[CBSA]),
    (RCMP, AGENCIES[RCMP]),
    (NEXT_CBSA, in_context("legend", "to come")),
    (BOTH_THERE, in_context("legend", "handover")),
    (VACANT, in_context("legend", "vacant")),
    (UNDECIDED, in_context("legend", "to be decided")),
)
_WIDE, _HIGH = 20, 12  # design pixels of a patch


class Swatch(QWidget):
    """A patch of the map, or a post's mark."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """As large as the text of now: it may grow while the patch is shown."""
        return QSize(em(self, _WIDE + 8), em(self, _HIGH + 6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape as the map draws it, so that the legend never tells another."""
        painter, tokens, scale = QPainter(self), tokens_now(), em(self, 100) / 100
        box = QRectF(1, 3 * scale, _WIDE * scale, _HIGH * scale)
        if self._key in {POST, EMPTY_POST}:
            self._post(painter, box, scale)
        elif self._key == BOTH_THERE:
            painter.setPen(QPen(QColor(tokens.green), 2))
            middle = round(box.center().y())
            painter.drawLine(2, middle, round(box.right()), middle)
            for x in (2, round(box.right())):
                painter.drawLine(x, middle - 3, x, middle + 3)
        else:
            draw_swatch(painter, self._key, box, tokens, scale)
        painter.end()

    def _post(self, painter: QPainter, box: QRectF, scale: float) -> None:
        tokens, side = tokens_now(), round(9 * scale)
        glyph = JOINT if self._key == POST else RCMP
        wide = glyph_width(glyph, side)
        left, top = round(box.center().x() - wide / 2), round(box.center().y() - side / 2)
        if self._key == EMPTY_POST:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(QColor(tokens.red), 1.4 * scale)
            pen.setDashPattern([2.2, 1.6])
            painter.setPen(pen)
            painter.drawEllipse(box.center(), 7.5 * scale, 7.5 * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        draw_glyph(painter, glyph, QRect(left, top, side, side), tokens)


class Legend(QFrame):
    """A card over the map's corner, or lines below it where there is no room."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self._entries = [entry(say, key, words, self) for key, words in _KEYS]
        self._column = QVBoxLayout()
        self._lines = Flow(gap=dp(self, 8))
        whole = QVBoxLayout(self)
        margin = dp(self, 8)
        whole.setContentsMargins(margin, margin, margin, margin)
        whole.setSpacing(0)
        self._column.setSpacing(dp(self, 2))
        whole.addLayout(self._column)
        whole.addLayout(self._lines)
        self._card = False
        self.arrange(card=True)

    def arrange(self, *, card: bool) -> None:
        """One below the other on a card, or side by side."""
        if card == self._card:
            return
        self._card = card
        for one in self._entries:
            (self._lines if card else self._column).removeWidget(one)
            (self._column if card else self._lines).addWidget(one)
        self.setProperty("panel", "card" if card else "")
        self.style().unpolish(self)
        self.style().polish(self)


def entry(say: Say, key: str, words: object, parent: QWidget) -> QWidget:
    """A patch and its word."""
    made = QWidget(parent)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(dp(made, 4))
    told = QLabel(made)
    told.setProperty("kind", "small")
    say(told.setText, words)
    row.addWidget(Swatch(key, made))
    row.addWidget(told, 1)
    return made


class BarLegend(QWidget):
    """What the timeline's bars mean."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar_legend")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(self, 12))
        for key, words in _BARS:
            row.addWidget(entry(say, key, words, self))
