"""One field of a form: its label, its editor, what is wrong with it; and how they are placed."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Field, Kind
from lo_desk.i18n.msg import Msg
from lo_desk.ui.editors import Editor
from lo_desk.ui.theme import BASE, design_width, dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.faults import FaultLine

LEAST_COLUMN, LEAST_WINDOW = 150, 620
LONGEST_CHOICE = 14  # English signs that half a pane shows whole in French too
RING = 4  # design pixels: the focus ring stands outside its field, inside the cell
_DAYS, _FEW = "days", "few"
_SHORT = {
    Kind.DATE: _DAYS,
    Kind.LAST_DAY: _DAYS,
    Kind.NUMBER: _FEW,
    Kind.DEGREES: _FEW,
    Kind.CHOICE: _FEW,
    Kind.YES_NO: _FEW,
}


class FieldCell(QWidget):
    """A label over its editor over its fault."""

    def __init__(self, field: Field, editor: Editor, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.field, self.editor, self._say = field, editor, say
        self.setObjectName(f"{field.key}_cell")
        label, self._fault = QLabel(self), FaultLine(say, self)
        label.setProperty("kind", "label")
        label.setBuddy(editor.widget)
        label.setWordWrap(True)
        self._fault.setObjectName(f"{field.key}_fault")
        column = QVBoxLayout(self)
        room = dp(self, RING)
        column.setContentsMargins(room, 0, room, dp(self, 8))
        column.setSpacing(dp(self, 4))
        for widget in (label, editor.widget, self._fault):
            column.addWidget(widget)
        column.addStretch(1)
        say(label.setText, field.label)
        say(editor.set_name, field.label)

    @property
    def short(self) -> str:
        """What it may stand beside: another of the same; empty: it takes the whole width."""
        long = any(len(str(choice.label)) > LONGEST_CHOICE for choice in self.field.choices)
        return "" if long else _SHORT.get(self.field.kind, "")

    def show_fault(self, fault: str | Msg) -> None:
        """Say what is wrong with the field, or nothing."""
        widget = self.editor.widget
        self._fault.show_fault(fault)
        self._say(widget.setAccessibleDescription, fault)
        _mark(widget.focusProxy() or widget, fault=bool(fault))


class FormGrid(QWidget):
    """Cells in one column, short ones two in a row where there is room for both."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells: Sequence[FieldCell] = ()
        self._two = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(dp(self, 2))
        self._grid.setVerticalSpacing(0)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def put(self, cells: Sequence[FieldCell]) -> None:
        """Place these cells, in this order."""
        self._cells = cells
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them, in design units; else one."""
        super().resizeEvent(event)
        least = 2 * LEAST_COLUMN + BASE
        two = design_width(self) >= least and design_width(self.window()) >= LEAST_WINDOW
        if two != self._two:
            self._two = two
            self._arrange()

    def _arrange(self) -> None:
        for row, cells in enumerate(_rows(self._cells, two=self._two)):
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row, column, 1, 2 if len(cells) == 1 else 1)


def _rows(cells: Sequence[FieldCell], *, two: bool) -> Iterator[tuple[FieldCell, ...]]:
    waiting: FieldCell | None = None
    for cell in cells:
        if waiting is not None and waiting.short == cell.short:
            yield waiting, cell
            waiting = None
            continue
        if waiting is not None:
            yield (waiting,)
        waiting = cell if two and cell.short else None
        if waiting is None:
            yield (cell,)
    if waiting is not None:
        yield (waiting,)


def _mark(widget: QWidget, *, fault: bool) -> None:
    if widget.property("fault") != fault:
        widget.setProperty("fault", fault)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
