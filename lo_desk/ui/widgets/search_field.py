"""The box that looks for words in a list."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from lo_desk.i18n.msg import N_
from lo_desk.ui.icons import icon
from lo_desk.ui.widgets.buttons import Say


class SearchField(QLineEdit):
    """Says what it looks for; a cross empties it."""

    def __init__(self, say: Say, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        say(self.setPlaceholderText, words)
        say(self.setAccessibleName, words)
        look, self._empty = QAction(icon("search"), "", self), QAction(icon("x"), "", self)
        say(look.setText, words)
        say(self._empty.setText, N_("Empty the search box"))
        look.triggered.connect(self.enter)
        self._empty.triggered.connect(self.clear)
        self.addAction(look, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._empty, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._on_text)
        self._on_text("")

    @Slot()
    def enter(self) -> None:
        """Begin a search."""
        self.setFocus()
        self.selectAll()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._empty.setVisible(bool(text))
