"""What the selected documents of a batch have of their own: reader, languages, paper, since when."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lo_desk.catalogue.field import Field, Kind
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.packs import BOTH
from lo_desk.i18n.msg import N_, in_context
from lo_desk.services.documents import DOCUMENTS
from lo_desk.ui.editors import DateEditor
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.documents.item_rows import SINCE, ItemRows
from lo_desk.ui.widgets.faults import FaultLine
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.ticks.table import TickTable

READERS: Mapping[str, object] = {"": in_context("reader", "As above"), **AGENCIES}
LANGUAGES: Mapping[tuple[str, ...] | None, object] = {
    None: in_context("languages", "As above"),
    BOTH: N_("English and French"),
    ("en",): in_context("edition", "English"),
    ("fr",): in_context("edition", "French"),
}
PAPERS: Mapping[str, object] = {
    "": in_context("paper", "As above"),
    "Letter": N_("Letter"),
    "A4": N_("A4"),
}
_SINCE = Field("since", N_("Changes since, of the selected documents"), Kind.DATE)


class OwnFacts(QWidget):
    """Acts on the rows that are selected, the moment something is chosen."""

    def __init__(
        self, say: Say, language: CurrentLanguage, table: TickTable, rows: ItemRows, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._say, self._table, self._rows = say, table, rows
        words = N_("Reader of the selected documents")
        self._reader = self._picker("own_reader", READERS, words)
        words = N_("Languages of the selected documents")
        self._languages = self._picker("own_languages", LANGUAGES, words)
        words = N_("Paper of the selected documents")
        self._paper = self._picker("own_paper", PAPERS, words)
        self._editor = DateEditor(_SINCE, language, self)
        self._since: QLineEdit = self._editor.widget
        self._since.setObjectName("own_since")
        self._since_label = label(say, N_("Changes since"), self, "small")
        self._since_label.setBuddy(self._since)
        say(self._editor.set_name, _SINCE.label)
        self._fault = FaultLine(say, self)
        self._fault.setObjectName("own_since_fault")
        self._place()
        self._reader.activated.connect(self._on_reader)
        self._languages.activated.connect(self._on_languages)
        self._paper.activated.connect(self._on_paper)
        self._since.editingFinished.connect(self._on_since)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(self, 8))
        grid.setVerticalSpacing(dp(self, 4))
        grid.addWidget(label(self._say, N_("The selected ones alone:"), self, "small"), 0, 0, 1, 3)
        for column, picker in enumerate((self._reader, self._languages, self._paper)):
            grid.addWidget(picker, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._since_label, 2, 0)
        grid.addWidget(self._since, 2, 1)
        grid.addWidget(self._fault, 3, 0, 1, 3)

    def show_kind(self, kind: str) -> None:
        """Ask for what documents of that kind can have of their own."""
        counts = DOCUMENTS[kind].counts_from
        self._since.setVisible(counts)
        self._since_label.setVisible(counts)
        self._table.setColumnHidden(SINCE, not counts)
        self._fault.show_fault("")

    def _picker(self, name: str, options: Mapping[Any, object], words: str) -> Picker:
        made = Picker(self)
        made.setObjectName(name)
        for number, (value, text) in enumerate(options.items()):
            made.addItem("", value)
            self._say(partial(made.setItemText, number), text)
        self._say(made.setAccessibleName, words)
        return made

    def _set(self, **own: object) -> None:
        self._rows.set_own(self._table.selected, own)
        self._table.measure()

    @Slot()
    def _on_reader(self) -> None:
        self._set(reader=list(READERS)[self._reader.currentIndex()] or None)

    @Slot()
    def _on_languages(self) -> None:
        self._set(languages=list(LANGUAGES)[self._languages.currentIndex()])

    @Slot()
    def _on_paper(self) -> None:
        self._set(paper=list(PAPERS)[self._paper.currentIndex()] or None)

    @Slot()
    def _on_since(self) -> None:
        value = self._editor.value()
        fault = _SINCE.fault(None if value == "" else value)
        self._fault.show_fault(fault or "")
        if fault is None:
            self._set(since=value or None)
