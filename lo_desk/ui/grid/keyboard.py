"""The keys of a list: copy, fold, open and edit are done here, acts of its page are asked for."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from lo_desk.ui.grid.copying import copy
from lo_desk.ui.grid.folding import Folding
from lo_desk.ui.grid.keys import COPY, COPY_BARE, EDIT, FILL, FOLD, OPEN, UNFOLD, act_of
from lo_desk.ui.record_table import RecordTable


class Keyboard(QObject):
    """Hears the keys of one list before the list does."""

    asked = Signal(str)  # an act of ``grid.keys``
    opened = Signal()  # the row one stands in

    def __init__(self, view: QTableView, table: RecordTable, folding: Folding) -> None:
        super().__init__(view)
        self._view, self._table, self._folding = view, table, folding
        view.installEventFilter(self)

    def copy(self, *, heads: bool) -> None:
        """Put the selected rows on the clipboard, as they are shown."""
        copy(self._view, self._selected(), heads=heads)

    @property
    def can_edit(self) -> bool:
        """Whether the cell one stands in can be written."""
        index = self._view.currentIndex()
        return bool(self._table.flags(index) & Qt.ItemFlag.ItemIsEditable)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key of ours is not the window's: to fill several rows, Ctrl+D pins nothing."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        editing = self._view.state() == QTableView.State.EditingState
        if editing and event.type() == QEvent.Type.KeyPress:
            event.accept()  # a key that an editor passed on, Enter above all
            return True
        act = act_of(event, on_head=not editing and self._folding.head is not None)
        if event.type() == QEvent.Type.KeyPress:
            return bool(act) and self._do(act)
        ours = bool(act) and (act != FILL or len(self._selected()) > 1)
        if ours:
            event.accept()
        return ours

    def _do(self, act: str) -> bool:
        """Do the act; whether there was something to do."""
        here = self._view.currentIndex()
        if act in {COPY, COPY_BARE}:
            self.copy(heads=act == COPY)
        elif act in {FOLD, UNFOLD}:
            self._folding.fold(folded=act == FOLD)
        elif act == OPEN:
            if not here.isValid() or self._table.lines.row(here.row()) is None:
                return False
            self.opened.emit()
        elif act == EDIT and self.can_edit:
            self._view.edit(here)
        else:
            self.asked.emit(act)
        return True

    def _selected(self) -> list[int]:
        """Numbers of the selected rows, from the top."""
        numbers = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return [number for number in numbers if self._table.lines.row(number) is not None]
