"""What one does with a list, by key, tool or menu; each act opens a panel or does it at once."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from lo_desk.domain.rows import Row
from lo_desk.domain.sifting import ALL
from lo_desk.ui.addresses import copy_view
from lo_desk.ui.grid import keys
from lo_desk.ui.grid.drawer import Drawer
from lo_desk.ui.grid.panels import Panels
from lo_desk.ui.grid.source import Source
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.views_bar import ViewsBar
from lo_desk.ui.language import Texts
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.workspace import Workspace


class ListActs(QObject):
    """Hears what is asked of one list, and does it."""

    def __init__(
        self, rows: RecordList, state: ListState, drawer: Drawer, workspace: Workspace
    ) -> None:
        super().__init__(rows)
        self._rows, self._state, self._workspace = rows, state, workspace
        self._say = Texts(self, workspace.language)
        self.panels = Panels(drawer)
        self._acts: dict[str, Callable[[], object]] = {
            keys.FILTER: self._open_filter,
            keys.COLUMNS: partial(
                self.panels.open, keys.COLUMNS, self._say, state, workspace.language
            ),
            keys.CLEAR: self._clear,
            keys.SORT_UP: partial(self._sort, descending=False),
            keys.SORT_DOWN: partial(self._sort, descending=True),
            keys.FOLD_ALL: partial(rows.folding.fold_all, folded=True),
            keys.UNFOLD_ALL: partial(rows.folding.fold_all, folded=False),
            keys.EXPORT: partial(self.panels.open, keys.EXPORT, state, workspace),
            keys.MAKE: self._make_documents,
            keys.COPY: partial(rows.keyboard.copy, heads=True),
            keys.COPY_BARE: partial(rows.keyboard.copy, heads=False),
        }
        rows.keyboard.asked.connect(self.do)
        drawer.closed.connect(rows.setFocus)

    def keep_views_with(self, bar: ViewsBar) -> None:
        """The list has saved views."""
        self._views = bar
        self._acts[keys.KEEP_VIEW] = self.keep_view
        self._acts[keys.COPY_VIEW] = self._copy_view
        bar.keep_asked.connect(self.keep_view)

    @Slot()
    def keep_view(self) -> None:
        """Save what is looked at under a name."""
        self.panels.open(keys.KEEP_VIEW, self._state, self._views, self._workspace)

    def add(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """The list can do these too, by key."""
        self._acts |= acts

    @Slot(str)
    def do(self, act: str) -> None:
        """Do the act of that name, if this list has it."""
        if act in self._acts:
            self._acts[act]()

    def _open_filter(self) -> None:
        panel = self.panels(keys.FILTER, self._say, self._state, self._workspace.language)
        if self._rows.hasFocus():
            panel.about(self._rows.current_column().key)
        self.panels.open(keys.FILTER)

    def _make_documents(self) -> None:
        """Of the selected rows; of all that the list shows where one or none is selected."""
        desk, listing = self._workspace.desk, self._state.listing
        rows: Sequence[Row] = self._rows.selected()
        if len(rows) < 2:
            part = self._state.part(0, ALL, self._workspace.language.now.code)
            rows = Source(listing).rows(desk, part)
        kept = tuple(row.id for row in rows)
        self._workspace.go("documents", entity=listing.about or listing.entity, keys=kept)

    def _copy_view(self) -> None:
        if self._views.current is not None:
            copy_view(self._workspace, self._views.current)

    def _clear(self) -> None:
        self._state.take(self._state.layout.unfiltered())

    def _sort(self, *, descending: bool) -> None:
        self._state.sort(self._rows.current_column().key, descending=descending)
