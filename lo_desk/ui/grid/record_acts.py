"""What one does with a list of records besides: its cells are written, its rows taken in."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, counted
from lo_desk.services import contacts
from lo_desk.ui.grid import keys
from lo_desk.ui.grid.panels import Panels
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.writing import Writing
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.workspace import Workspace

SEVERAL = N_("Select several rows first: Shift and Ctrl extend the selection.")


class RecordActs(QObject):
    """Acts that change what is recorded."""

    def __init__(
        self,
        rows: RecordList,
        state: ListState,
        panels: Panels,
        writing: Writing,
        workspace: Workspace,
    ) -> None:
        super().__init__(rows)
        self._rows, self._state, self._panels = rows, state, panels
        self._writing, self._workspace = writing, workspace
        self._entity = state.listing.entity
        self._bulk: Any = None

    @property
    def answers(self) -> dict[str, Callable[[], object]]:
        """What does each act, by key."""
        return {
            keys.EDIT: self._edit,
            keys.FILL: self._fill,
            keys.CHANGE: self._change,
            keys.PASTE: self._paste,
            keys.STILL: self._confirm,
            keys.MERGE: self._merge,
            keys.IMPORT: partial(self._workspace.go, "importing", entity=self._entity),
        }

    def _edit(self) -> None:
        """From the menu, or where F2 finds a cell that cannot be written."""
        if self._rows.keyboard.can_edit:
            self._rows.edit(self._rows.currentIndex())
        else:
            self._writing.refuse_column()

    @property
    def _changing(self) -> Any:
        """The panel that changes several rows, made the first time."""
        if self._bulk is None:
            self._bulk = self._panels(keys.CHANGE, self._workspace, self._entity)
            self._bulk.wanted.connect(self._show_change)
        return self._bulk

    def _change(self) -> None:
        panel = self._changing
        self._show_change()
        panel.about(self._rows.selected(), self._rows.current_column().key)

    @Slot()
    def _show_change(self) -> None:
        self._panels.open(keys.CHANGE)

    def _fill(self) -> None:
        """What the first selected row says, in all of them."""
        rows = self._rows.selected()
        if len(rows) < 2:
            self._writing.tell(SEVERAL)
        elif not self._rows.keyboard.can_edit:
            self._writing.refuse_column()
        else:
            self._changing.fill(rows, self._rows.current_column().key)

    def _confirm(self) -> None:
        """The contacts of the selected rows are still correct today."""
        ids = [row.id for row in self._rows.selected()]
        if not ids:
            return
        try:
            contacts.confirm_all(self._workspace.desk, self._entity, ids)
        except DeskError as error:
            self._workspace.tell(error.msg)
            return
        told = counted("%(n)s contact checked today.", "%(n)s contacts checked today.", len(ids))
        self._workspace.saved(told)

    def _merge(self) -> None:
        """The two selected rows are one thing: the first stays."""
        ids = [row.id for row in self._rows.selected()]
        if len(ids) == 2:
            self._workspace.merge(self._entity, *ids)
        else:
            self._writing.tell(N_("Select the two rows that are one and the same first."))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._writing.tell(N_("There is nothing to paste: copy cells in a spreadsheet first."))
            return
        panel = self._panels.open(keys.PASTE, self._workspace, self._entity)
        labels = [(column.key, column.label) for column in self._state.offered]
        panel.about(text, self._rows, labels)
