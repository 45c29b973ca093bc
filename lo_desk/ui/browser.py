"""Looks through a list: search, filters, rows, and what to do where there are none."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.ui.icons import icon
from lo_desk.ui.listing import EVERY, Listing
from lo_desk.ui.page import PageHead
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.buttons import Say, button
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.filters import narrowing
from lo_desk.ui.widgets.search_field import SearchField
from lo_desk.ui.widgets.split import Split
from lo_desk.ui.workspace import Workspace


class Browser(QWidget):
    """Fills the list side of a split; order and filter are the query's."""

    add_asked = Signal()

    def __init__(self, say: Say, listing: Listing, workspace: Workspace, split: Split) -> None:
        super().__init__(split)
        self.listing = listing
        self._say, self._workspace = say, workspace
        self._order, self._descending = "", False
        self._left_out = 0
        self.head = PageHead(workspace, listing.title, split)
        self.search = SearchField(say, listing.search, split)
        self._filters = {f.key: narrowing(say, f, split) for f in listing.filters}
        self.list = RecordList(listing, workspace.language, split)
        self._empty = EmptyState(say, listing.picture, split)
        self._foot = QLabel(split)
        self._place(split)
        self.search.textChanged.connect(self.reload)
        for control in self._filters.values():
            control.chosen.connect(self.reload)
        self.list.order_asked.connect(self._on_order)
        workspace.language.changed.connect(self.reload)  # names sort as they are read
        self.list.fitted.connect(self._on_fitted)
        self._empty.asked.connect(self._on_empty_act)

    def _place(self, split: Split) -> None:
        tools, listing = QHBoxLayout(), self.listing
        tools.addWidget(self.search, 1)
        self.search.setVisible(bool(listing.search))
        for control in self._filters.values():
            tools.addWidget(control)
        self._body = QStackedWidget(split)
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        self.list.setObjectName("list")
        self._say(self.list.setAccessibleName, listing.title)
        self._foot.setObjectName("foot")
        self._foot.setProperty("kind", "small")
        split.add(self.head)
        split.add(tools)
        split.add(self._body, edge=False, stretch=1)
        split.add(self._foot)
        if listing.new:
            new = button(self._say, "new", listing.new, split)
            new.setIcon(icon("plus", "text"))
            new.clicked.connect(self.add_asked)
            self.head.add(new)

    @property
    def filtered(self) -> bool:
        """Whether something narrows the list down."""
        chosen = any(control.value != EVERY for control in self._filters.values())
        return chosen or bool(self.search.text().strip())

    def chosen(self, key: str) -> str:
        """What the filter of that key is set to."""
        return self._filters[key].value

    @Slot()
    def reload(self) -> None:
        """Ask the registry again; the list keeps its place."""
        self.list.show_rows(self._ask)
        count = self.list.row_count()
        self._body.setCurrentWidget(self.list if count else self._empty)
        if not count and self.filtered:
            self._empty.show_reason(N_("Nothing matches this search."), N_("&Clear the filters"))
        elif not count:
            first = N_("&Add the first one") if self.listing.new else ""
            self._empty.show_reason(self.listing.nothing, first)
        self._foot.setVisible(count > 0)
        self._say_foot()

    def _say_foot(self) -> None:
        shown = self.list.row_count()
        told = counted("%(n)s row shown", "%(n)s rows shown", shown)
        if self._left_out:
            hidden = counted("%(n)s column hidden", "%(n)s columns hidden", self._left_out)
            told = said("%(rows)s · %(columns)s", rows=told, columns=hidden)
        self._say(self._foot.setText, told)

    @Slot(int)
    def _on_fitted(self, left_out: int) -> None:
        if left_out != self._left_out:
            self._left_out = left_out
            self._say_foot()

    @Slot()
    def clear(self) -> None:
        """Show everything."""
        for control in self._filters.values():
            control.choose(EVERY)
        self.search.clear()
        self.reload()

    def _ask(self, first: int, count: int) -> Sequence[Row]:
        set_to = ((key, control.value) for key, control in self._filters.items())
        where = tuple((key, value) for key, value in set_to if value != EVERY)
        spoken = self._workspace.language.now.code
        part = Part(self.search.text(), self._order, first, count, self._descending, where, spoken)
        return self.listing.rows(self._workspace.desk, part)

    @Slot(str, bool)
    def _on_order(self, key: str, descending: object) -> None:
        self._order, self._descending = key, bool(descending)
        self.reload()

    @Slot()
    def _on_empty_act(self) -> None:
        if self.filtered:
            self.clear()
        else:
            self.add_asked.emit()
