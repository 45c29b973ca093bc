"""One more condition: which column, what of it, which value."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.conditions import BETWEEN, CONTAINS, LACKS, Condition
from lo_desk.i18n.msg import N_
from lo_desk.services.filter_words import BARE, test_words
from lo_desk.ui.editors import Editor, editor_for, nobody
from lo_desk.ui.grid.drawer import Panel
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.wording import TESTS
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.stops import tab_through
from lo_desk.ui.widgets.buttons import PRIMARY, Say, button
from lo_desk.ui.widgets.fields import Picker

_AS_TEXT = frozenset({Kind.BILINGUAL, Kind.LONG, Kind.CODES, Kind.REFERENCE, Kind.TEXT})


class FilterPanel(Panel):
    """Adds conditions to a list's state, one after the other."""

    def __init__(
        self, say: Say, state: ListState, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(say, "filter_panel", N_("Show only rows where…"), parent)
        self._state, self._language = state, language
        self._columns, self._tests = Picker(self), Picker(self)
        self._values: list[Editor] = []
        self._words: Texts | None = None
        self._holder = QWidget(self)
        self._fault = QLabel(self)
        self._place()
        for number, column in enumerate(state.offered):
            self._columns.addItem("", column.key)
            say(partial(self._columns.setItemText, number), column.label)
        self._columns.currentIndexChanged.connect(self._on_column)
        self._tests.currentIndexChanged.connect(self._on_test)
        self._on_column()

    def _place(self) -> None:
        say, grid = self.say, QGridLayout()
        for at, (name, picker, words) in enumerate(
            (
                ("filter_column", self._columns, N_("Column")),
                ("filter_test", self._tests, N_("Condition")),
            )
        ):
            picker.setObjectName(name)
            say(picker.setAccessibleName, words)
            grid.addWidget(picker, 0, at)
            grid.setColumnStretch(at, 1)
        self._row = QHBoxLayout(self._holder)
        self._row.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._holder, 1, 0, 1, 2)
        self._add = button(say, "add_filter", N_("Add the filter"), self, PRIMARY)
        self._add.clicked.connect(self._on_add)
        self._fault.setObjectName("filter_fault")
        self._fault.setProperty("kind", "fault")
        self._fault.setWordWrap(True)
        self._fault.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        self.body.addLayout(grid)
        self.body.addWidget(self._fault)
        self.body.addLayout(foot)

    def about(self, key: str) -> None:
        """Begin with the column of that key."""
        number = self._columns.findData(key)
        self._columns.setCurrentIndex(max(0, number))

    @override
    def enter(self) -> None:
        """Give the focus to the choice of a column."""
        self._columns.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the condition."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_add()
        else:
            super().keyPressEvent(event)

    def _field(self) -> Field:
        return self._state.field(str(self._columns.currentData()))

    @Slot()
    def _on_column(self) -> None:
        field = self._field()
        self._tests.blockSignals(True)
        self._tests.clear()
        for number, test in enumerate(TESTS[field.kind]):
            self._tests.addItem("", test)
            self.say(partial(self._name_test, number, test), test_words(test, field.kind))
        self._tests.blockSignals(False)
        self._on_test()

    def _name_test(self, number: int, test: str, words: str) -> None:
        if self._tests.itemData(number) == test:  # else it is another column's by now
            self._tests.setItemText(number, words)

    @Slot()
    def _on_test(self) -> None:
        for editor in self._values:
            editor.widget.hide()
            editor.widget.setObjectName("")  # gone, though not yet deleted
            editor.widget.deleteLater()
        test, field = str(self._tests.currentData()), self._field()
        wanted = 0 if test in BARE else 2 if test == BETWEEN else 1
        as_text = field.kind in _AS_TEXT or test in {CONTAINS, LACKS}
        kind = Kind.TEXT if as_text else field.kind
        self._values = []
        for name in ("filter_value", "filter_until")[:wanted]:
            of = Field(name, field.label, kind, required=True, choices=field.choices)
            made = editor_for(of, self._language, nobody, self._holder)
            self._values.append(made)
            self._row.addWidget(made.widget)
            made.widget.show()
        self._name_values()
        tab_through(self._tests, *(editor.widget for editor in self._values), self._add)
        self._holder.setVisible(wanted > 0)
        self._tell("")

    def _name_values(self) -> None:
        words = (N_("Value"), N_("Last value"))
        self._words = Texts(self._holder, self._language)
        for editor, name in zip(self._values, words, strict=False):
            self._words(editor.set_name, name)

    @Slot()
    def _on_add(self) -> None:
        test, field = str(self._tests.currentData()), self._field()
        typed = [editor.value() for editor in self._values]
        for value, editor in zip(typed, self._values, strict=True):
            fault = self._fault_of(field, value, test)
            if fault:
                self._tell(fault)
                editor.widget.setFocus()
                return
        asked = [_asked(field, value) for value in typed]
        self._state.add(Condition(field.key, test, *asked))
        self._tell("")

    def _fault_of(self, field: Field, value: object, test: str) -> object:
        if value is None or value in {"", ()}:
            return N_("Enter what to look for.")
        if field.kind in _AS_TEXT or test in {CONTAINS, LACKS}:
            return ""
        return Field(field.key, field.label, field.kind, choices=field.choices).fault(value) or ""

    def _tell(self, words: object) -> None:
        self.say(self._fault.setText, words)
        self._fault.setVisible(bool(words))


def _asked(field: Field, value: object) -> object:
    """What rows hold where people type ``value``."""
    if isinstance(value, Choice):
        return value.key
    if isinstance(value, Bilingual):
        return value.en or value.fr
    return field.kept(value) if not isinstance(value, str) else value.strip()
