"""The rows of an import: what becomes of each, and why one is refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME, CellFault, ImportPlan, PlannedRow
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, in_context
from lo_desk.services import import_work
from lo_desk.ui.cells import MARK, CellDelegate, Index, Mark
from lo_desk.ui.column_heads import ColumnHeads
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em, row_room

ROOT = QModelIndex()
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
MOST = 2_000
"""Most rows that are shown of a state: more than anybody reads."""

STATES = {
    NEW: in_context("row", "new"),
    CHANGED: in_context("row", "changed"),
    SAME: in_context("row", "same"),
    REFUSED: in_context("row", "refused"),
}
HEADS = (N_("Row"), N_("Record"), N_("Column"), N_("Value"), N_("Rule"))
ROW, RECORD, COLUMN, VALUE, RULE = range(5)


@dataclass(frozen=True)
class Line:
    """A row, and one thing that is wrong with it if anything is."""

    row: PlannedRow
    fault: CellFault | None = None


class PlanTable(QAbstractTableModel):
    """The rows of one state; the value of a refused cell can be typed over."""

    retyped = Signal(object, str)  # Line, text

    def __init__(self, language: CurrentLanguage, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: Sequence[Line] = ()
        language.changed.connect(self._on_language)

    def show_rows(self, plan: ImportPlan | None, state: str) -> None:
        """Show the rows of ``state``, a refused one once for each of its faults."""
        self.beginResetModel()
        rows = [row for row in plan.rows if row.state == state][:MOST] if plan else []
        self._lines = [
            line
            for row in rows
            for line in ([Line(row, fault) for fault in row.faults] or [Line(row)])
        ]
        self.endResetModel()

    def line(self, number: int) -> Line:
        """The line of that number."""
        return self._lines[number]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """The value of a faulty cell can be typed again."""
        flags = super().flags(index)
        if index.isValid() and index.column() == VALUE and self._can_retype(index.row()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _can_retype(self, number: int) -> bool:
        line = self._lines[number]
        return bool(line.fault and line.fault.column and line.row.entity)

    @override
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """What a cell shows, its value as the file gave it, or what a screen reader says."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in {DISPLAY, TIP}:
            return self._text(line, index.column()) or "—"
        if role == EDIT:
            return line.fault.value if line.fault else ""
        if role == SPOKEN and index.column() == ROW:
            return self._sentence(line)
        if role == MARK and index.column() == VALUE and line.fault:
            return Mark(badge="red_bg", tone="red") if line.fault.value else None
        return None

    @override
    def setData(self, index: Index, value: object, role: int = EDIT) -> bool:
        """Emit ``retyped``; the line changes once the plan is made again."""
        line = self._lines[index.row()]
        if role != EDIT or line.fault is None or str(value) == line.fault.value:
            return False
        self.retyped.emit(line, str(value))
        return True

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The column's name in the language of the window."""
        if orientation != Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        return self._language.now.text(HEADS[section])

    def _sentence(self, line: Line) -> str:
        """The line as a sentence, for screen readers."""
        say = self._language.now.text
        texts = ((say(head), self._text(line, n)) for n, head in enumerate(HEADS))
        return ", ".join(f"{head} {text}" for head, text in texts if text)

    def _text(self, line: Line, column: int) -> str:
        now, row, fault = self._language.now, line.row, line.fault
        if column == ROW:
            return str(row.number or "")
        if column == RECORD:
            return row.key or _sheet(row, now)
        if column == COLUMN:
            names = (fault.column,) if fault else row.changed
            return ", ".join(import_work.label_of(row.entity, name, now) for name in names if name)
        if column == VALUE:
            return fault.value if fault else ""
        rule: str | Msg = fault.rule if fault else STATES[row.state]
        return now.text(rule)

    @Slot()
    def _on_language(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(HEADS) - 1)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, RULE))


def _sheet(row: PlannedRow, now: Language) -> str:
    """Where a new row stands; a sheet that is called as its kind is, in the words for that."""
    kind = ENTITIES.get(row.entity)
    return now.text(kind.title) if kind and row.sheet in {"", kind.key} else row.sheet


class PlanList(QTableView):
    """Shows a ``PlanTable``; Enter or F2 types over a refused value."""

    def __init__(self, table: PlanTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plan")
        self.setModel(table)
        self.setItemDelegate(CellDelegate(self))
        heads = ColumnHeads(self)
        self.setHorizontalHeader(heads)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setStretchLastSection(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        triggers = QTableView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(em(self, 170))
        table.modelReset.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + row_room())
        for column, width in enumerate((76, 120, 215, 150)):
            self.setColumnWidth(column, em(self, width))
