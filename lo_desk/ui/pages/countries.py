"""Countries: who covers each for both agencies, what both want there, and its pack."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.rows import Row
from lo_desk.errors import DeskError
from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.page import MAIN, SEARCH
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.country.rows import (
    COVERED,
    MINE,
    SHOW,
    Counted,
    CountryRows,
    counted,
    countries,
)
from lo_desk.ui.widgets.country.sheet import CountrySheet
from lo_desk.ui.workspace import Workspace

LIST_WIDTH = 330


def _counted(desk: Desk, _report: Progress) -> Counted:
    return counted(desk)


class CountriesPage(ListPage):
    """The list of countries, and the chosen one card by card."""

    acts = frozenset({SEARCH, MAIN})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._rows = CountryRows()
        listing = countries(self._rows)
        super().__init__(listing, workspace, parent, width=LIST_WIDTH, pane_grows=True)
        self._sheet = CountrySheet(workspace, self)
        self.split.put(self._sheet)
        self._sheet.marked.connect(self.mark)
        self.split.show_pane(shown=True)
        shown = MINE if self._rows.mine(workspace.desk) else COVERED
        self.browser.state.change(narrowed=((SHOW, shown),))

    @override
    def show_row(self, row: Row) -> None:
        """Show the card of the country, and remember that it was visited."""
        self.workspace.visited.emit("country", row.id)
        self._sheet.show_country(str(row["iso2"]))

    @override
    def reload(self) -> None:
        """Ask for the list and the card again; the first country is shown where there is room."""
        """The list is counted again beside the window; the first time one waits for it."""
        if self._rows.known:
            self._sheet.reload()
            self.workspace.tasks.run(partial(_counted, self.workspace.desk), self._listen)
        else:
            self._fill()
            self._sheet.reload()

    def _fill(self) -> None:
        super().reload()
        if self.list.current() is None and not self.split.narrow:
            self._begin()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_counted)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_counted(self, found: Counted) -> None:
        if found.desk == self.workspace.desk:  # else another answer is on its way
            self._rows.take(found)
            self._fill()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._stale = True
        self.workspace.tell(error.msg)

    def _begin(self) -> None:
        """A country is shown before anybody chose one."""
        first = self._rows.first(self.workspace.desk)
        if first is not None:
            self.list.choose(first)

    @override
    def act(self, name: str) -> None:
        """The main act is the card's."""
        if name == MAIN:
            self._sheet.act()
        else:
            super().act(name)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Choose the country in the whole list."""
        self.browser.clear()
        self.list.choose(key)

    @override
    @Slot()
    def leave_pane(self) -> None:
        """Back to the list; where both find room the card stays."""
        self.list.forget()
        self.split.show_pane(shown=not self.split.narrow)
        self.list.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room for one half: the list, until a country is chosen."""
        super().resizeEvent(event)
        self.split.show_pane(shown=not self.split.narrow or self.list.current() is not None)
