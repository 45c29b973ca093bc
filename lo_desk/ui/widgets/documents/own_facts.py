"""What the selected documents of a batch have of their own: another reader, other languages."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.packs import BOTH
from lo_desk.i18n.msg import N_, in_context
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.documents.item_table import ItemTable
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.layouts import label

READERS: Mapping[str, object] = {"": in_context("reader", "As above"), **AGENCIES}
LANGUAGES: Mapping[tuple[str, ...] | None, object] = {
    None: in_context("languages", "As above"),
    BOTH: N_("English and French"),
    ("en",): in_context("edition", "English"),
    ("fr",): in_context("edition", "French"),
}


class OwnFacts(QWidget):
    """Acts on the rows that are selected, the moment something is chosen."""

    def __init__(self, say: Say, table: ItemTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._table = say, table
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(self, 8))
        named = label(say, N_("The selected ones alone:"), self, "small")
        named.setWordWrap(False)
        row.addWidget(named)
        self._reader = self._picker("own_reader", READERS, N_("Reader of the selected documents"))
        words = N_("Languages of the selected documents")
        self._languages = self._picker("own_languages", LANGUAGES, words)
        row.addWidget(self._reader, 1)
        row.addWidget(self._languages, 1)
        self._reader.activated.connect(self._on_reader)
        self._languages.activated.connect(self._on_languages)

    def _picker(self, name: str, options: Mapping[Any, object], words: str) -> Picker:
        made = Picker(self)
        made.setObjectName(name)
        made.setMaximumWidth(em(self, 190))
        for number, (value, text) in enumerate(options.items()):
            made.addItem("", value)
            self._say(partial(made.setItemText, number), text)
        self._say(made.setAccessibleName, words)
        return made

    @Slot()
    def _on_reader(self) -> None:
        reader = list(READERS)[self._reader.currentIndex()]
        self._table.rows.set_own(self._table.chosen, {"reader": reader or None})

    @Slot()
    def _on_languages(self) -> None:
        languages = list(LANGUAGES)[self._languages.currentIndex()]
        self._table.rows.set_own(self._table.chosen, {"languages": languages})
