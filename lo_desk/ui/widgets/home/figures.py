"""The network in figures: each one a button that opens what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import Msg, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.fitting import Fitting

PER_ROW = (5, 3, 2, 1)


@dataclass(frozen=True)
class Told:
    """One figure.

    Attributes:
        key: What the button is called, and what is asked for when it is pressed.
        count: How many of what, the number first: ``17 open gaps``.
        more: A second line: ``5 critical``.
    """

    key: str
    count: Msg
    more: Msg


class Figure(QPushButton):
    """A number, what it counts, and one more thing about it."""

    def __init__(self, say: Say, told: Told, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"figure_{told.key}")
        self.setProperty("kind", "figure")
        self.setAutoDefault(True)
        row, words = QHBoxLayout(self), QGridLayout()
        self._row = row
        row.setContentsMargins(dp(self, 16), dp(self, 10), dp(self, 12), dp(self, 10))
        row.setSpacing(dp(self, 12))
        words.setSpacing(1)
        self._number, self._what = _label("figure", self), _label("label", self)
        more = _label("small", self)
        row.addWidget(self._number)
        words.addWidget(self._what, 0, 0)
        words.addWidget(more, 1, 0)
        row.addLayout(words)
        row.addStretch(1)
        say(self._take, told.count)
        say(more.setText, told.more)
        sentence = said("%(count)s, %(more)s", count=told.count, more=told.more)
        say(self.setAccessibleName, sentence)

    def _take(self, count: str) -> None:
        """The number large, what it counts beside it."""
        number, _, what = count.partition(" ")
        self._number.setText(number)
        self._what.setText(what)

    @override
    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()


class Strip(Fitting):
    """All figures in a row, or in several where there is no room."""

    asked = Signal(str)  # key of the figure

    def __init__(self, say: Say, figures: Sequence[Told], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.setProperty("panel", "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self._figures = [Figure(say, told, self) for told in figures]
        for figure in self._figures:
            figure.clicked.connect(self._on_clicked)
        self._per_row = 0
        self._arrange(len(self._figures))

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as one figure: the others come below it."""
        widest = max(figure.minimumSizeHint().width() for figure in self._figures)
        return QSize(widest + 2, super().minimumSizeHint().height())

    @override
    def fit(self) -> None:
        """As many beside one another as the room allows."""
        room = self.width() - 2
        self._arrange(next((n for n in PER_ROW if self._needed(n) <= room), 1))

    def _needed(self, per_row: int) -> int:
        widths = [figure.minimumSizeHint().width() for figure in self._figures]
        return sum(max(widths[column::per_row], default=0) for column in range(per_row))

    def _arrange(self, per_row: int) -> None:
        if per_row == self._per_row:
            return
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._per_row = per_row
        for number, figure in enumerate(self._figures):
            self._grid.addWidget(figure, number // per_row, number % per_row)
            figure.setProperty("first", number % per_row == 0)
            figure.style().polish(figure)
        for column in range(per_row):
            self._grid.setColumnStretch(column, 1)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.asked.emit(sender.objectName().removeprefix("figure_"))


def _label(kind: str, parent: QWidget) -> QLabel:
    made = QLabel(parent)
    made.setProperty("kind", kind)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
