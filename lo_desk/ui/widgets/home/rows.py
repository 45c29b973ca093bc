"""What the cards of Home share: lines with acts, cards that stand beside or below one another."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.fitting import Fitting
from lo_desk.ui.widgets.layouts import hairline

MIDDLE = Qt.AlignmentFlag.AlignVCenter
RIGHT = MIDDLE | Qt.AlignmentFlag.AlignRight


class Rows(QGridLayout):
    """Lines under one another, their parts in columns, a hairline between; acts at the right.

    Folded, all but the first two parts of a line stand below them.
    """

    def __init__(self, parent: QWidget, *, folded: bool) -> None:
        super().__init__()
        self._inside, self._folded = parent, folded
        self._next = 0
        self.setHorizontalSpacing(dp(parent, 10))
        self.setVerticalSpacing(0)
        self.setColumnStretch(1, 1)

    def add(self, parts: Sequence[QWidget]) -> None:
        """One more line."""
        if self._next:
            self.addWidget(hairline(self._inside), self._next, 0, 1, -1)
            self._next += 1
        head, rest = (parts[:2], parts[2:]) if self._folded else (parts, ())
        for column, part in enumerate(head):
            self.addWidget(part, self._next, column, _place(part, column))
        self._next += 1
        if rest:
            below = QHBoxLayout()
            self.addLayout(below, self._next, 1)
            below.setSpacing(dp(self._inside, 10))
            for part in rest:
                below.addWidget(part)
            below.insertStretch(len(rest) - 1, 1)
            self._next += 1


def _place(part: QWidget, column: int) -> Qt.AlignmentFlag:
    return RIGHT if column > 1 and isinstance(part, QPushButton) else MIDDLE


class Columns(Fitting):
    """Cards in two columns where both have room, else in one."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(dp(self, 12))
        self._columns = QVBoxLayout(), QVBoxLayout()
        for column, stretch in zip(self._columns, (4, 3), strict=True):
            column.setSpacing(dp(self, 12))
            self._row.addLayout(column, stretch)
        self._wide: bool | None = None
        self._arrange(wide=True)

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest card: the others come below it."""
        widest = max(_least(card) for card in (*self._left, *self._right))
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def fit(self) -> None:
        """Two columns where both have room, else one."""
        left, right = (max(map(_least, cards), default=0) for cards in (self._left, self._right))
        self._arrange(wide=left + right + self._row.spacing() <= self.width())

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        first, second = self._columns
        for card in self._left:
            first.addWidget(card)
        for card in self._right:
            (second if wide else first).addWidget(card)
        self._row.setStretch(1, 3 if wide else 0)
        for cards in (self._left, self._right):  # room to spare is at the end of a column
            for card in cards:
                column = first if card in self._left or not wide else second
                column.setStretchFactor(card, int(wide and card is cards[-1]))


def _least(card: QWidget) -> int:
    return card.minimumSizeHint().width()


def head_link(say: Say, name: str, words: str, parent: QWidget) -> QPushButton:
    """A quiet button that leads to all of what a card shows."""
    return button(say, name, words, parent, QUIET)


def end_row(column: QVBoxLayout, words: QWidget, *acts: QWidget) -> None:
    """Below all else, words at the left, acts at the right."""
    row = QHBoxLayout()
    column.addLayout(row)
    row.addWidget(words, 1)
    for act in acts:
        row.addWidget(act)
