"""What one does with a list, by key, tool or menu; each act opens a panel or does it at once."""

from collections.abc import Callable, Sequence
from functools import partial
from pkgutil import resolve_name
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from lo_desk.domain.rows import Row
from lo_desk.domain.sifting import ALL
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, counted
from lo_desk.services import contacts
from lo_desk.ui.grid import keys
from lo_desk.ui.grid.drawer import Drawer
from lo_desk.ui.grid.source import Source
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.views_bar import ViewsBar
from lo_desk.ui.grid.writing import Writing
from lo_desk.ui.language import Texts
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.workspace import Workspace

PANELS = {
    keys.FILTER: "lo_desk.ui.grid.filter_panel:FilterPanel",
    keys.COLUMNS: "lo_desk.ui.grid.columns_panel:ColumnsPanel",
    keys.CHANGE: "lo_desk.ui.grid.bulk_panel:BulkPanel",
    keys.EXPORT: "lo_desk.ui.grid.export_panel:ExportPanel",
    keys.KEEP_VIEW: "lo_desk.ui.grid.view_panel:ViewPanel",
    keys.PASTE: "lo_desk.ui.grid.paste_panel:PastePanel",
}
"""A panel's module is read when it is opened first."""

SEVERAL = N_("Select several rows first: Shift and Ctrl extend the selection.")


class ListActs(QObject):
    """Hears what is asked of one list, and does it."""

    def __init__(
        self, rows: RecordList, state: ListState, drawer: Drawer, workspace: Workspace
    ) -> None:
        super().__init__(rows)
        self._rows, self._state, self._drawer = rows, state, drawer
        self._workspace = workspace
        self.writing: Writing | None = None
        self.say = Texts(self, workspace.language)
        self._panels: dict[str, Any] = {}
        self._acts: dict[str, Callable[[], object]] = {
            keys.FILTER: self._open_filter,
            keys.COLUMNS: self._open_columns,
            keys.CLEAR: self._clear,
            keys.SORT_UP: partial(self._sort, descending=False),
            keys.SORT_DOWN: partial(self._sort, descending=True),
            keys.FOLD_ALL: partial(rows.folding.fold_all, folded=True),
            keys.UNFOLD_ALL: partial(rows.folding.fold_all, folded=False),
            keys.EXPORT: self._export,
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
        bar.keep_asked.connect(self.keep_view)

    @Slot()
    def keep_view(self) -> None:
        """Save what is looked at under a name."""
        panel = self.panel(keys.KEEP_VIEW, self._state, self._views, self._workspace)
        self._drawer.open(panel)

    def write_with(self, writing: Writing) -> None:
        """The list is one of records: its cells can be written."""
        self.writing = writing
        self._acts |= {
            keys.EDIT: self._edit,
            keys.FILL: self._fill,
            keys.CHANGE: self._change,
            keys.PASTE: self._paste,
            keys.STILL: self._confirm,
            keys.IMPORT: partial(
                self._workspace.go, "importing", entity=self._state.listing.entity
            ),
        }

    @Slot(str)
    def do(self, act: str) -> None:
        """Do the act of that name, if this list has it."""
        if act in self._acts:
            self._acts[act]()

    def panel(self, key: str, *given: object) -> Any:
        """The panel of that key, made the first time from what it is given."""
        if key not in self._panels:
            self._panels[key] = resolve_name(PANELS[key])(*given, self._drawer)
            if key == keys.CHANGE:
                self._panels[key].wanted.connect(self._show_change)
        return self._panels[key]

    def _open_filter(self) -> None:
        language = self._workspace.language
        panel = self.panel(keys.FILTER, self.say, self._state, language)
        if self._rows.hasFocus():
            panel.about(self._rows.current_column().key)
        self._drawer.open(panel)

    def _open_columns(self) -> None:
        language = self._workspace.language
        self._drawer.open(self.panel(keys.COLUMNS, self.say, self._state, language))

    def _export(self) -> None:
        self._drawer.open(self.panel(keys.EXPORT, self._state, self._workspace))

    def _make_documents(self) -> None:
        """Of the selected rows; of all that the list shows where one or none is selected."""
        desk, listing = self._workspace.desk, self._state.listing
        rows: Sequence[Row] = self._rows.selected()
        if len(rows) < 2:
            part = self._state.part(0, ALL, self._workspace.language.now.code)
            rows = Source(listing).rows(desk, part)
        kept = tuple(row.id for row in rows)
        self._workspace.go("documents", entity=listing.about or listing.entity, keys=kept)

    def _clear(self) -> None:
        self._state.take(self._state.layout.unfiltered())

    def _sort(self, *, descending: bool) -> None:
        self._state.sort(self._rows.current_column().key, descending=descending)

    def _edit(self) -> None:
        """From the menu, or where F2 finds a cell that cannot be written."""
        if self._rows.keyboard.can_edit:
            self._rows.edit(self._rows.currentIndex())
        elif self.writing is not None:
            self.writing.refuse_column()

    def _change(self) -> None:
        panel = self.panel(keys.CHANGE, self._workspace, self._state.listing.entity)
        self._drawer.open(panel)
        panel.about(self._rows.selected(), self._rows.current_column().key)

    @Slot()
    def _show_change(self) -> None:
        self._drawer.open(self._panels[keys.CHANGE])

    def _fill(self) -> None:
        """What the first selected row says, in all of them."""
        rows = self._rows.selected()
        if self.writing is None:
            return
        if len(rows) < 2:
            self.writing.tell(SEVERAL)
        elif not self._rows.keyboard.can_edit:
            self.writing.refuse_column()
        else:
            panel = self.panel(keys.CHANGE, self._workspace, self._state.listing.entity)
            panel.fill(rows, self._rows.current_column().key)

    def _confirm(self) -> None:
        """The contacts of the selected rows are still correct today."""
        ids = [row.id for row in self._rows.selected()]
        if not ids:
            return
        try:
            contacts.confirm_all(self._workspace.desk, self._state.listing.entity, ids)
        except DeskError as error:
            self._workspace.tell(error.msg)
            return
        told = counted("%(n)s contact checked today.", "%(n)s contacts checked today.", len(ids))
        self._workspace.saved(told)

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text.strip() and self.writing is not None:
            self.writing.tell(N_("There is nothing to paste: copy cells in a spreadsheet first."))
            return
        panel = self.panel(keys.PASTE, self._workspace, self._state.listing.entity)
        self._drawer.open(panel)
        labels = [(column.key, column.label) for column in self._state.offered]
        panel.about(text, self._rows, labels)
