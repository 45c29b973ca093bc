"""What the palette lists: heads of groups, and rows that lead somewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from lo_desk.domain.rows import Ref

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()
Act = Callable[[], object]


@dataclass(frozen=True)
class Line:
    """One row, in the language of the moment.

    Attributes:
        title: What it is called, or the words of a group's head.
        detail: What is said beside it.
        picture: Its icon; empty: a group's head, which cannot be chosen.
        owner: The agency whose shape stands before the detail; empty: none.
        agency: That agency's name.
        keys: Keys that do the same.
        ref: The record it opens, if it is one.
        act: What it does, if it is a command.
    """

    title: str
    detail: str = ""
    picture: str = ""
    owner: str = ""
    agency: str = ""
    keys: str = ""
    ref: Ref | None = None
    act: Act | None = None

    @property
    def head(self) -> bool:
        """Whether it only names what follows."""
        return not self.picture

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        said = (self.title, self.agency, self.detail, self.keys)
        return ", ".join(part for part in said if part)


class Lines(QAbstractListModel):
    """The rows of the palette."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show ``lines`` instead."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    @property
    def lines(self) -> Sequence[Line]:
        """All rows."""
        return self._lines

    def step(self, number: int, by: int) -> int:
        """The number of the next row that can be chosen, ``by`` 1 down or -1 up; -1 if none is."""
        open_to = [n for n, line in enumerate(self._lines) if not line.head]
        if not open_to:
            return -1
        if number not in open_to:
            return open_to[0]
        return open_to[(open_to.index(number) + by) % len(open_to)]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, what a screen reader says, or the line itself (role ``LINE``)."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == LINE else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """The head of a group can be neither chosen nor reached."""
        flags = Qt.ItemFlag
        if self._lines[index.row()].head:
            return flags.NoItemFlags
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemNeverHasChildren
