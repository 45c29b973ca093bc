"""Which columns a list shows, in which order, and what its rows are grouped by."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_
from lo_desk.ui.grid.drawer import Panel
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.flow import FlowBox

_KEY = Qt.ItemDataRole.UserRole
_HEIGHT = 150


class ColumnsPanel(Panel):
    """Space shows or hides a column, Alt with an arrow moves it; the list follows at once."""

    def __init__(
        self, say: Say, state: ListState, language: CurrentLanguage, parent: QWidget
    ) -> None:
        super().__init__(say, "columns_panel", N_("Columns and groups"), parent)
        self._state, self._language = state, language
        self._list, self._group = ColumnChoices(self), Picker(self)
        self._place()
        self._group.addItem("", "")
        say(partial(self._group.setItemText, 0), N_("No groups"))
        for number, column in enumerate(state.offered, 1):
            self._group.addItem("", column.key)
            say(partial(self._group.setItemText, number), column.label)
        self._show_state()
        self._list.itemChanged.connect(self._on_ticked)
        self._list.moved.connect(self._on_moved)
        self._group.activated.connect(self._on_group)
        state.changed.connect(self._show_state)
        language.changed.connect(self._show_state)

    def _place(self) -> None:
        say = self.say
        self._list.setObjectName("columns")
        say(self._list.setAccessibleName, N_("Columns, from the left"))
        self._list.setFixedHeight(em(self, _HEIGHT))
        self._group.setObjectName("group")
        say(self._group.setAccessibleName, N_("Group by"))
        words, hint = QLabel(self), QLabel(self)
        words.setProperty("kind", "label")
        say(words.setText, N_("Group by"))
        hint.setProperty("kind", "small")
        hint.setWordWrap(True)
        say(hint.setText, N_("Space shows or hides a column, Alt+↑ and Alt+↓ move it."))
        acts = FlowBox(self)
        up = button(say, "column_up", N_("Move up"), acts)
        down = button(say, "column_down", N_("Move down"), acts)
        usual = button(say, "usual_columns", N_("Usual columns"), acts, QUIET)
        for made in (up, down, usual):
            acts.add(made)
        up.clicked.connect(self._list.move_up)
        down.clicked.connect(self._list.move_down)
        usual.clicked.connect(self._on_usual)
        grid = QGridLayout()
        grid.addWidget(self._list, 0, 0, 1, 2)
        grid.addWidget(hint, 1, 0, 1, 2)
        grid.addWidget(acts, 2, 0, 1, 2)
        grid.addWidget(words, 3, 0)
        grid.addWidget(self._group, 3, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)

    @override
    def enter(self) -> None:
        """Give the focus to the list of columns."""
        self._list.setFocus()

    @Slot()
    def _show_state(self) -> None:
        shown = [column.key for column in self._state.columns]
        others = [c.key for c in self._state.offered if c.key not in shown]
        say = self._language.now.text
        names = {column.key: say(column.label) for column in self._state.offered}
        self._list.fill([(key, names[key], key in shown) for key in (*shown, *others)])
        self._group.setCurrentIndex(max(0, self._group.findData(self._state.layout.group)))

    @Slot()
    def _on_ticked(self) -> None:
        chosen = self._list.ticked()
        if chosen:
            self._state.change(columns=chosen)
        else:
            self._show_state()  # a list without columns says nothing

    @Slot()
    def _on_moved(self) -> None:
        self._state.change(columns=self._list.ticked())

    @Slot()
    def _on_usual(self) -> None:
        self._state.change(columns=())

    @Slot()
    def _on_group(self) -> None:
        self._state.change(group=str(self._group.currentData()))


class ColumnChoices(QListWidget):
    """Columns with a box each; what is ticked is shown."""

    moved = Signal()

    def fill(self, columns: list[tuple[str, str, bool]]) -> None:
        """Offer these: key, name, whether shown; one keeps standing on the same one."""
        standing = self.currentItem().data(_KEY) if self.currentItem() else ""
        self.blockSignals(True)
        self.clear()
        for key, name, shown in columns:
            item = QListWidgetItem(name, self)
            item.setData(_KEY, key)
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            if key == standing:
                self.setCurrentItem(item)
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        self.blockSignals(False)

    def ticked(self) -> tuple[str, ...]:
        """Keys of the columns that are shown, in order."""
        items = (self.item(number) for number in range(self.count()))
        return tuple(
            str(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    @Slot()
    def move_up(self) -> None:
        """The column one stands on goes before the one above it."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """The column one stands on goes behind the one below it."""
        self._move(1)

    def _move(self, by: int) -> None:
        number = self.currentRow()
        if 0 <= number + by < self.count():
            self.blockSignals(True)
            item = self.takeItem(number)
            self.insertItem(number + by, item)
            self.setCurrentItem(item)
            self.blockSignals(False)
            self.moved.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move the column."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() == Qt.Key.Key_Up:
            self.move_up()
        elif alt and event.key() == Qt.Key.Key_Down:
            self.move_down()
        else:
            super().keyPressEvent(event)
