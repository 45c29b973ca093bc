"""The changes of a scenario as sentences, each of which may be taken out again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.layouts import label


class ChangeList(QWidget):
    """Made anew whenever a change comes or goes."""

    removed = Signal(int)  # which

    def __init__(self, words: Sequence[Msg], language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        say = Texts(self, language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 4))
        if not words:
            column.addWidget(label(say, N_("Nothing is changed yet: add a change."), self, "small"))
        for number, told in enumerate(words):
            row = _Change(number, told, language, self)
            row.removed.connect(self.removed)
            column.addWidget(row)


class _Change(QWidget):
    """One sentence with its button."""

    removed = Signal(int)

    def __init__(self, number: int, told: Msg, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        say = Texts(self, language)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = label(say, told, self)
        words.setObjectName(f"change_{number}")
        out = button(say, f"remove_{number}", N_("Take out"), self, QUIET)
        say(out.setAccessibleName, said("Take out: %(change)s", change=told))
        out.clicked.connect(self._on_out)
        row.addWidget(words, 1)
        row.addWidget(out)

    @Slot()
    def _on_out(self) -> None:
        self.removed.emit(self._number)
