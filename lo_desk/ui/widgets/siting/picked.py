"""Things that were added one by one, each with a way to take it out again."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.layouts import label


class Picked(QWidget):
    """A line for each; the order is that of adding."""

    removed = Signal(object)

    def __init__(self, name: str, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 2))
        self._lines: list[_Line] = []

    def show_these(self, things: Mapping[object, object]) -> None:
        """Show these, each by its words."""
        for line in self._lines:
            line.hide()
            line.setObjectName("")
            line.deleteLater()
        self._lines = [
            _Line(thing, words, self.objectName(), number, self._language, self)
            for number, (thing, words) in enumerate(things.items())
        ]
        for line in self._lines:
            line.removed.connect(self.removed)
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))


class _Line(QWidget):
    removed = Signal(object)

    def __init__(
        self,
        thing: object,
        words: object,
        name: str,
        number: int,
        language: CurrentLanguage,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._thing, self._say = thing, Texts(self, language)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        out = button(self._say, f"{name}_out_{number}", N_("Take out"), self, QUIET)
        self._say(out.setAccessibleName, said("Take out: %(change)s", change=words))
        out.clicked.connect(self._on_out)
        row.addWidget(label(self._say, words, self))
        row.addWidget(out)
        row.addStretch(1)

    @Slot()
    def _on_out(self) -> None:
        self.removed.emit(self._thing)
