"""Recovery: closed records, one’s own steps, drafts, differences left for later."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.recovery import KeptLine
from lo_desk.domain.rows import Row
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.page import PANE, SEARCH
from lo_desk.ui.widgets.kept_rows import KeptRows, kept_listing
from lo_desk.ui.widgets.kept_view import KeptView
from lo_desk.ui.workspace import Workspace

VIEW_WIDTH = 392


class RecoveryPage(ListPage):
    """Everything that is not lost, and the way back to it."""

    acts = frozenset({SEARCH, PANE})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._rows = KeptRows(workspace.drafts)
        super().__init__(kept_listing(self._rows), workspace, parent, width=VIEW_WIDTH)
        self._view = KeptView(workspace, self)
        self.split.put(self._view)
        self._view.left.connect(self.leave_pane)
        workspace.drafts.changed.connect(self._on_drafts)

    @override
    def show_row(self, row: Row) -> None:
        """Show what is kept of the record or draft, and how it comes back."""
        if isinstance(row, KeptLine):
            self._view.show_line(row, self._rows.draft(row))

    @override
    def reload(self) -> None:
        """List again; what came back meanwhile leaves the pane."""
        super().reload()
        row = self.list.current()
        if row is not None:
            self.show_row(row)
        elif self.split.opened:  # what was shown is not here any more
            self.leave_pane()

    @Slot()
    def _on_drafts(self) -> None:
        self._on_changed()
