"""One of a few large choices: a picture, what it is, what it means."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.ui.icons import draw_icon
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ChoiceCard(QRadioButton):
    """A radio button as large as a card; the arrow keys go through those of one group."""

    def __init__(self, say: Say, name: str, picture: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._say, self._picture, self._more = say, picture, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def word(self, title: object, more: object) -> "ChoiceCard":
        """Say what it is and what it means."""
        self._say(self.setText, title)
        self._say(self._set_more, more)
        return self

    def _set_more(self, more: str) -> None:
        self._more = more
        self.setAccessibleDescription(more)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Room for the title and for the sentence under it."""
        title, more = QFontMetrics(self._bold()), QFontMetrics(self._small())
        text = max(title.horizontalAdvance(self.text()), more.horizontalAdvance(self._more))
        height = title.height() + more.height() + dp(self, 24)
        return QSize(self._indent() + text + dp(self, 16), max(height, em(self, 60)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: object) -> bool:
        """The whole card can be clicked, not the circle alone."""
        return True

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The card's edge, its circle, title and sentence."""
        painter, tokens = QPainter(self), tokens_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(tokens.sel if chosen else tokens.surface))
        painter.setPen(QPen(QColor(tokens.selline if chosen else tokens.ctl), 2 if chosen else 1))
        painter.drawRoundedRect(edge, 8, 8)
        self._paint_mark(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        tokens, side = tokens_now(), em(self, 17)
        box = QRectF(dp(self, 14), (self.height() - side) / 2, side, side)
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.selline if self.isChecked() else tokens.ctl), 1.6))
        painter.drawEllipse(box)
        if self.isChecked():
            inset = side * 0.28
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selline))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        picture = em(self, 20)
        left = dp(self, 14) + side + dp(self, 10)
        place = QRect(left, (self.height() - picture) // 2, picture, picture)
        draw_icon(painter, self._picture, place, tokens.text)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = tokens_now()
        bold, small = self._bold(), self._small()
        title, more = QFontMetrics(bold).height(), QFontMetrics(small).height()
        top, left = (self.height() - title - more) // 2, self._indent()
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRect(left, top, self.width(), title), _LEFT, self.text())
        painter.setFont(small)
        painter.setPen(QColor(tokens.text2))
        painter.drawText(QRect(left, top + title, self.width(), more), _LEFT, self._more)

    def _indent(self) -> int:
        return dp(self, 14) + em(self, 17) + dp(self, 10) + em(self, 20) + dp(self, 12)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * 1.08))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * 0.92))
        return font


class ChoiceGroup(QWidget):
    """Cards side by side, one below the other where they would not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: list[ChoiceCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)  # room for the focus ring
        self._grid.setSpacing(dp(self, 10))

    def add(self, card: ChoiceCard) -> None:
        """One more choice."""
        self.cards.append(card)
        self.arrange(columns=2)

    def choose(self, name: str) -> None:
        """Choose once all cards are there: Qt then lets Tab stop at the chosen one alone."""
        for card in self.cards:
            card.setChecked(card.objectName() == name)

    def arrange(self, *, columns: int) -> None:
        """Place the cards in so many columns."""
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns > 1 else 0)

    @property
    def value(self) -> str:
        """Name of the chosen card; empty: none."""
        return next((card.objectName() for card in self.cards if card.isChecked()), "")

    @property
    def widest(self) -> int:
        """Pixels that the widest card needs."""
        return max(card.sizeHint().width() for card in self.cards)
