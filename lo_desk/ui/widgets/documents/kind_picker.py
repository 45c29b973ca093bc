"""Which kind of document, and what it is for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.i18n.msg import N_
from lo_desk.services.documents import DOCUMENTS
from lo_desk.services.issued_list import kind_words
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.layouts import label


class KindPicker(QWidget):
    """The kinds in the order of the table of documents."""

    chosen = Signal()

    def __init__(self, say: Say, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._picker = Picker(self)
        self._picker.setObjectName("document_kind")
        self._why = label(say, "", self, "small")
        named = label(say, N_("Kind of document"), self, "label")
        named.setBuddy(self._picker)
        say(self._picker.setAccessibleName, N_("Kind of document"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 3))
        for widget in (named, self._picker, self._why):
            column.addWidget(widget)
        self.setFocusProxy(self._picker)
        self.offer(kinds)
        self._picker.currentIndexChanged.connect(self._on_chosen)

    @property
    def value(self) -> str:
        """Key of the chosen kind."""
        return str(self._picker.currentData())

    def offer(self, kinds: Sequence[str]) -> None:
        """These may be chosen, the first one is."""
        self._picker.blockSignals(True)
        self._picker.clear()
        for number, kind in enumerate(kinds):
            self._picker.addItem("", kind)
            self._say(partial(self._picker.setItemText, number), kind_words(kind))
        self._picker.blockSignals(False)
        self._tell()

    def choose(self, kind: str) -> None:
        """Choose that kind, if it is offered."""
        number = self._picker.findData(kind)
        if number >= 0:
            self._picker.setCurrentIndex(number)

    @Slot()
    def _on_chosen(self) -> None:
        self._tell()
        self.chosen.emit()

    def _tell(self) -> None:
        if self._picker.count():
            self._say(self._say_why, DOCUMENTS[self.value].why)

    def _say_why(self, words: str) -> None:
        self._why.setText(words[:1].upper() + words[1:])
