"""Cards of a page, and the lines in them."""

from html import escape
from uuid import UUID

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.ui.icons import draw_icon
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.glyphs import SHAPES, draw_glyph, glyph_width
from lo_desk.ui.widgets.layouts import hairline, label


class Card(QFrame):
    """A title over what belongs together."""

    def __init__(self, say: Say, title: object, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.say = say
        self.body = QVBoxLayout(self)
        margin = dp(self, 16)
        self.body.setContentsMargins(margin, dp(self, 12), margin, dp(self, 14))
        self.body.setSpacing(dp(self, 6))
        self.head = QHBoxLayout()
        self.body.addLayout(self.head)
        self.head.addWidget(label(say, title, self, "card"), 1)

    def add(self, widget: QWidget, *, ruled: bool = False) -> None:
        """Place ``widget`` below the others, a hairline between."""
        if ruled and self.body.count() > 1:
            self.body.addWidget(hairline(self))
        self.body.addWidget(widget)

    def beside(self, *widgets: QWidget) -> None:
        """Place buttons in one row."""
        row = QHBoxLayout()
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)


class Shape(QWidget):
    """An agency's or a severity's shape, or an icon; what it means is said beside it."""

    def __init__(self, name: str, parent: QWidget, tone: str = "text2") -> None:
        super().__init__(parent)
        self._name, self._tone = name, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """As large as the text of now: it may grow while the shape is shown."""
        side = em(self, 11 if self._name in SHAPES else 15)
        return QSize(glyph_width(self._name, side), side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape or icon of this name, in its tone."""
        painter, tokens = QPainter(self), tokens_now()
        if self._name in SHAPES:
            box = QRect(0, 0, self.height(), self.height())
            draw_glyph(painter, self._name, box, tokens)
        else:
            draw_icon(painter, self._name, self.rect(), getattr(tokens, self._tone))
        painter.end()


class Link(QLabel):
    """Words that lead to a record, by mouse or by keyboard."""

    opened = Signal(str, object)  # entity, id

    def __init__(
        self,
        say: Say,
        words: object,
        target: tuple[str, UUID],
        parent: QWidget,
        tone: str = "link",
    ) -> None:
        super().__init__(parent)
        self._target, self._tone = target, tone
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByKeyboard | flags.LinksAccessibleByMouse)
        self.linkActivated.connect(self._on_link)
        say(self.set_words, words)

    def set_words(self, words: str) -> None:
        """Say ``words`` as a link."""
        colour, line = getattr(tokens_now(), self._tone), "none" if self._tone == "text" else ""
        style = f"color:{colour};text-decoration:{line or 'underline'}"
        self.setText(f'<a href="record" style="{style}">{escape(words)}</a>')
        self.setAccessibleName(words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar go there, as soon as the words have the focus."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._on_link()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """One stop for Tab: a label of Qt makes another of the link in it."""
        return QFrame.focusNextPrevChild(self, next_)

    @Slot()
    def _on_link(self) -> None:
        self.opened.emit(*self._target)


def line(shape: str, head: QWidget, under: QWidget | None, parent: QWidget) -> QWidget:
    """A shape, a head and a small line under it."""
    made = QWidget(parent)
    row, words = QHBoxLayout(made), QVBoxLayout()
    row.setContentsMargins(0, dp(made, 2), 0, dp(made, 2))
    row.setSpacing(dp(made, 8))
    words.setSpacing(1)
    if shape:
        holder = QVBoxLayout()
        holder.setContentsMargins(0, em(made, 4), 0, 0)
        holder.addWidget(Shape(shape, made))
        holder.addStretch(1)
        row.addLayout(holder)
    words.addWidget(head)
    if under is not None:
        words.addWidget(under)
    row.addLayout(words, 1)
    return made
