"""What one does with a list, by key, tool or menu; each act opens a panel or does it at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from lo_desk.ui.grid import keys
from lo_desk.ui.grid.columns_panel import ColumnsPanel
from lo_desk.ui.grid.drawer import Drawer
from lo_desk.ui.grid.filter_panel import FilterPanel
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.language import Texts
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.workspace import Workspace


class ListActs(QObject):
    """Hears what is asked of one list, and does it."""

    def __init__(
        self, rows: RecordList, state: ListState, drawer: Drawer, workspace: Workspace
    ) -> None:
        super().__init__(rows)
        self._rows, self._state, self._drawer = rows, state, drawer
        self._workspace = workspace
        self.say = Texts(self, workspace.language)
        self._filter: FilterPanel | None = None
        self._columns: ColumnsPanel | None = None
        self._acts: dict[str, Callable[[], object]] = {
            keys.FILTER: self._open_filter,
            keys.COLUMNS: self._open_columns,
            keys.CLEAR: self._clear,
            keys.SORT_UP: partial(self._sort, descending=False),
            keys.SORT_DOWN: partial(self._sort, descending=True),
            keys.FOLD_ALL: partial(rows.folding.fold_all, folded=True),
            keys.UNFOLD_ALL: partial(rows.folding.fold_all, folded=False),
            keys.COPY: partial(rows.copy, heads=True),
            keys.COPY_BARE: partial(rows.copy, heads=False),
        }
        rows.asked.connect(self.do)
        drawer.closed.connect(rows.setFocus)

    @Slot(str)
    def do(self, act: str) -> None:
        """Do the act of that name, if this list has it."""
        if act in self._acts:
            self._acts[act]()

    def _open_filter(self) -> None:
        if self._filter is None:
            self._filter = FilterPanel(
                self.say, self._state, self._workspace.language, self._drawer
            )
        if self._rows.hasFocus():
            self._filter.about(self._rows.current_column().key)
        self._drawer.open(self._filter)

    def _open_columns(self) -> None:
        if self._columns is None:
            self._columns = ColumnsPanel(
                self.say, self._state, self._workspace.language, self._drawer
            )
        self._drawer.open(self._columns)

    def _clear(self) -> None:
        self._state.take(self._state.layout.unfiltered())

    def _sort(self, *, descending: bool) -> None:
        self._state.sort(self._rows.current_column().key, descending=descending)
