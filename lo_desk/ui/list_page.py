"""A list, and what is chosen of it beside it: most places are one of these."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.rows import Row
from lo_desk.ui.browser import Browser
from lo_desk.ui.grid.keys import LIST_ACTS
from lo_desk.ui.listing import Listing
from lo_desk.ui.page import PANE, SEARCH, Page
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.split import Split
from lo_desk.ui.workspace import Workspace


class ListPage(Page):
    """The list at one side, the pane at the other, or instead of it where room is short."""

    list_acts = LIST_ACTS

    def __init__(
        self,
        listing: Listing,
        workspace: Workspace,
        parent: QWidget,
        *,
        width: int,
        pane_grows: bool = False,
    ) -> None:
        super().__init__(workspace, parent)
        self.split = Split(self.say, listing.title, self, width=width, pane_grows=pane_grows)
        self.browser = Browser(self.say, listing, workspace, self.split)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self.whole.addWidget(self.split, 1)
        self.list.chosen.connect(self._on_chosen)
        self.split.left.connect(self.leave_pane)

    @property
    def list(self) -> RecordList:
        """The rows."""
        return self.browser.list

    def show_row(self, row: Row) -> None:
        """Fill the pane with what that row stands for."""

    @override
    def reload(self) -> None:
        """Ask the registry for the list again."""
        self.browser.refresh()

    @override
    def act(self, name: str) -> None:
        """Search, or show and hide the pane."""
        if name == SEARCH:
            if self.split.narrow:
                self.leave_pane()
            self.browser.search.enter()
        elif name == PANE:
            self._toggle()
        elif name in self.list_acts:
            self.browser.acts.do(name)

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``saved``: the list as that saved view says."""
        if "saved" in view:
            self.browser.views.open(str(view["saved"]))

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """The search, the list and the pane, in the order of F6."""
        panes = (self.split.pane,) if self.split.pane else ()
        return (self.browser.search, self.list, *panes)

    @Slot()
    def leave_pane(self) -> None:
        """Back to the list alone."""
        self.mark(0)
        self.split.show_pane(shown=False)
        self.list.setFocus()

    def _toggle(self) -> None:
        row = self.list.current()
        if self.split.opened:
            self.leave_pane()
        elif row is not None:
            self._on_chosen(row)

    @Slot(object)
    def _on_chosen(self, row: Row) -> None:
        self.show_row(row)
        self.split.show_pane(shown=True)
