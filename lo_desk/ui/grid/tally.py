"""How many rows a list shows, of how many: at once where all are read, else when it is known."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from lo_desk.ui.grid.foot import Foot, Numbers
from lo_desk.ui.grid.source import Source
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.workspace import Workspace


class Tally(Foot):
    """The foot of a list.

    Attributes:
        whole: How many there are when nothing narrows the list; None: not known yet.
    """

    counted = Signal(int)  # rows that match, once all of them are counted

    def __init__(
        self,
        rows: RecordList,
        state: ListState,
        source: Source,
        workspace: Workspace,
        parent: QWidget,
    ) -> None:
        super().__init__(workspace, parent, hint=bool(state.listing.entity))
        self.whole: int | None = None
        self._rows, self._state, self._language = rows, state, workspace.language
        self._numbers = Numbers(source, workspace, self)
        self._found: int | None = None
        self._left_out = 0
        self._numbers.told.connect(self._on_told)
        rows.fitted.connect(self._on_fitted)
        rows.table.rowsInserted.connect(self._say_it)

    def count(self) -> None:
        """The rows that are shown are others."""
        state = self._state
        narrows, found = state.layout.narrows, self._rows.row_count()
        all_read = not state.group and not self._rows.table.lines.more
        self._found = found if all_read else None
        self.whole = found if all_read and not narrows else None
        if self.whole is None:
            all_rows = replace(state.layout.unfiltered(), group="", order="")
            code = self._language.now.code
            self._numbers.ask(state.part(0, 0, code), state.part(0, 0, code, all_rows))
        else:
            self._numbers.forget()
        self._say_it()

    @Slot()
    def _say_it(self) -> None:
        shown = self._found if self._found is not None else self._rows.row_count()
        self.tell(shown, self.whole, self._left_out)
        self.fit(self._rows.width())

    @Slot(int, int)
    def _on_told(self, found: int, whole: int) -> None:
        self._found, self.whole = found, whole
        self._say_it()
        self.counted.emit(found)

    @Slot(int)
    def _on_fitted(self, left_out: int) -> None:
        self._left_out = left_out
        self._say_it()
