"""Rows that can be ticked, as a table model: a tick first, then what a cell says and shows."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal, Slot
from typing_extensions import override

from lo_desk.i18n.msg import Msg
from lo_desk.ui.cells import MARK, Index, Mark
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.record_table import ROOT

ROLE = Qt.ItemDataRole
DISPLAY, SPOKEN, CHECK = ROLE.DisplayRole, ROLE.AccessibleTextRole, ROLE.CheckStateRole
TICK = 0
Line = TypeVar("Line")


@dataclass(frozen=True)
class Looks(Generic[Line]):
    """How rows of one kind are shown.

    Attributes:
        heads: Of each column; that of the ticks, the first, is only heard.
        key: Tells a row from another, whatever else becomes of it.
        fact: What a column says of a row.
        mark: What a column shows beside it.
        heard: The whole row as a sentence, and whether it is ticked.
    """

    heads: Sequence[str | Msg]
    key: Callable[[Line], Hashable]
    fact: Callable[[Line, int], object]
    mark: Callable[[Line, int], Mark | None]
    heard: Callable[[Line, bool], Msg]


class TickRows(QAbstractTableModel, Generic[Line]):
    """A tick outlives new facts, another order, and rows that are not shown for a while."""

    ticked = Signal()

    def __init__(self, looks: Looks[Line], language: CurrentLanguage, parent: QObject) -> None:
        super().__init__(parent)
        self._looks, self._language = looks, language
        self.lines: Sequence[Line] = ()
        self._ticked: set[Hashable] = set()
        language.changed.connect(self._on_language)

    def put(self, lines: Sequence[Line]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()
        self.ticked.emit()

    @property
    def chosen(self) -> list[Line]:
        """What is shown and ticked, in order."""
        return [line for line in self.lines if self._looks.key(line) in self._ticked]

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick these rows; if all of them are, take the ticks away."""
        self.turn({self._looks.key(self.lines[row]) for row in rows})

    def turn(self, keys: Collection[Hashable]) -> None:
        """Tick the rows of these keys; if all of them are, take the ticks away."""
        whole = set(keys)
        self._ticked = self._ticked - whole if whole <= self._ticked else self._ticked | whole
        self.say_again()
        self.ticked.emit()

    @property
    def keys(self) -> list[Hashable]:
        """What tells each row from the others, in order."""
        return [self._looks.key(line) for line in self.lines]

    def say_again(self) -> None:
        """What the rows say is new, or the language is."""
        if self.lines:
            last = self.index(self.rowCount() - 1, len(self._looks.heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @Slot()
    def _on_language(self) -> None:
        last = len(self._looks.heads) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.say_again()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._looks.heads)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        ticks = index.isValid() and index.column() == TICK
        return usual | Qt.ItemFlag.ItemIsUserCheckable if ticks else usual

    @override
    def data(self, index: Index, role: int = DISPLAY) -> object:
        if role not in {DISPLAY, SPOKEN, CHECK, MARK} or not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        if role == MARK:
            return self._looks.mark(line, column)
        if column == TICK:
            return self._tick(line, role)
        show = self._language.now.show
        return show(self._looks.fact(line, column)) if role == DISPLAY else None

    @override
    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != CHECK or not index.isValid():
            return False
        self.toggle([index.row()])
        return True

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        wanted = SPOKEN if section == TICK else DISPLAY
        if orientation != Qt.Orientation.Horizontal or role != wanted:
            return None
        return self._language.now.text(self._looks.heads[section])

    def _tick(self, line: Line, role: int) -> object:
        ticked = self._looks.key(line) in self._ticked
        if role == CHECK:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        heard = self._looks.heard(line, ticked)
        return self._language.now.text(heard) if role == SPOKEN else ""
