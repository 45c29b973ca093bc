"""Looks through a list: search, filters, rows, and what to do where there are none."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.grid.acts import ListActs
from lo_desk.ui.grid.awaited import Awaited
from lo_desk.ui.grid.bar import EDGE, ListBar
from lo_desk.ui.grid.chips import Chips
from lo_desk.ui.grid.drawer import Drawer
from lo_desk.ui.grid.editing import EditingCells
from lo_desk.ui.grid.narrowing import Narrowing
from lo_desk.ui.grid.offered import editable
from lo_desk.ui.grid.source import Source
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.tally import Tally
from lo_desk.ui.grid.views_bar import ViewsBar
from lo_desk.ui.grid.wording import nothing_found
from lo_desk.ui.grid.writing import Writing
from lo_desk.ui.icons import icon
from lo_desk.ui.listing import Listing
from lo_desk.ui.page import PageHead
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, button
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.widgets.split import Split
from lo_desk.ui.workspace import Workspace


class _Body(QStackedWidget):
    """Rows, or why there are none; says when it has another width."""

    resized = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Browser(QWidget):
    """Fills the list side of a split; order and filter are the query's."""

    add_asked = Signal()

    def __init__(self, say: Say, listing: Listing, workspace: Workspace, split: Split) -> None:
        super().__init__(split)
        self.listing = listing
        self.state = ListState(listing, self)
        self.source = Source(listing)
        self._say, self._workspace = say, workspace
        self.head = PageHead(workspace, listing.title, split)
        self._narrowing = Narrowing(say, self.state, split)
        self.search = self._narrowing.search
        self.list = self._made_list(split)
        self._empty, self._late = EmptyState(say, listing.picture, split), Skeleton(say, split)
        self._foot = Tally(self.list, self.state, self.source, workspace, split)
        self.drawer = Drawer(split)
        self._chips = Chips(self.state, workspace.language, split)
        self.bar = ListBar(self.state, workspace, split)
        self.views = ViewsBar(self.state, self.source, workspace, split)
        self.acts = ListActs(self.list, self.state, self.drawer, workspace)
        self.acts.keep_views_with(self.views)
        self._place(split)
        self._connect()

    def _made_list(self, split: Split) -> RecordList:
        listing, workspace = self.listing, self._workspace
        rows = RecordList(listing, workspace.language, split)
        if listing.entity:
            rows.table.editable = editable(listing)
            rows.table.words.is_news = self._is_news
        return rows

    def _connect(self) -> None:
        self.state.changed.connect(self.reload)
        self.list.heads.asked.connect(self._on_order)
        self.list.folding.changed.connect(self.reload)
        Awaited(self.list, self._workspace.language).due.connect(self.reload)
        self._workspace.looked.moved.connect(self.list.table.repaint_rows)
        self.list.fitted.connect(self._on_fitted)
        self._foot.counted.connect(self._on_counted)
        self._empty.asked.connect(self._on_empty_act)
        self._late.came.connect(self._on_late)
        self._late.setContentsMargins(dp(self, EDGE), 0, dp(self, EDGE), 0)
        self._chips.clear_asked.connect(self.clear)
        self.bar.asked.connect(self.acts.do)

    def _place(self, split: Split) -> None:
        tools, listing = QHBoxLayout(), self.listing
        for control in self._narrowing.controls:
            tools.addWidget(control, control is self.search)
        if not listing.search:
            tools.addStretch(1)  # or filters alone would stand far apart
        self._body = _Body(split)
        self._body.resized.connect(self._on_fitted)
        for shown in (self.list, self._empty, self._late):
            self._body.addWidget(shown)
        self.list.setObjectName("list")
        self._say(self.list.setAccessibleName, listing.title)
        split.add(self.head)
        split.add(self.views)
        split.add(tools)
        split.add(self._chips)
        split.add(self.drawer)
        split.add(self._body, edge=False, stretch=1)
        if listing.entity:
            cells = EditingCells(listing.entity, self._workspace, self.list)
            self.list.setItemDelegate(cells)
            self.acts.write_with(Writing(self.list, cells, self._workspace, split))
        if self.acts.writing is not None:
            split.add(self.acts.writing.notice)
        split.add(self._foot)
        for made in (*self.bar.tools, self.bar.more):
            self.head.add(made)
        if listing.new:
            new = button(self._say, "new", listing.new, split)
            new.setIcon(icon("plus", "text"))
            new.clicked.connect(self.add_asked)
            self.head.add(new)

    def wait(self, words: str | Msg) -> None:
        """Say this, not that there is nothing, while rows are not known; empty: they are."""
        self._empty.wait(words)

    @property
    def filtered(self) -> bool:
        """Whether something narrows the list down."""
        return self.state.layout.narrows

    def chosen(self, key: str) -> str:
        """What the filter of that key is set to."""
        return self._narrowing.chosen(key)

    def expect(self) -> None:
        """The rows are worked out beside the window: ``reload`` shows them."""
        self._late.begin()

    @Slot()
    def _on_late(self) -> None:
        self._body.setCurrentWidget(self._late)

    @Slot()
    def reload(self) -> None:
        """Ask the registry again; the list keeps its place."""
        self._late.over()
        state, desk = self.state, self._workspace.desk
        groups = self.source.groups(desk, self._part(0, 0)) if state.group else None
        self.list.widths.all_shown = bool(state.layout.columns)
        self.list.show_rows(self._ask, state.columns, state.group, groups)
        self.list.heads.show_order(state.layout.order, descending=state.layout.descending)
        shown = bool(self.list.row_count() or groups)
        self._body.setCurrentWidget(self.list if shown else self._empty)
        self._foot.setVisible(shown)
        self._foot.count()
        if not shown:
            self._say_nothing()

    def _say_nothing(self) -> None:
        """Why there is nothing, and what to do."""
        if not self.filtered:
            first = N_("&Add the first one") if self.listing.new else ""
            self._empty.show_reason(self.listing.nothing, first)
            return
        words = nothing_found(self.state, self._foot.whole)
        self._empty.show_reason(words, N_("&Clear the filters"))

    @Slot(int)
    def _on_counted(self, found: int) -> None:
        if not found and self.filtered:
            self._say_nothing()

    @Slot()
    def _on_fitted(self) -> None:
        self.bar.fit(self.head, self._body.width() - dp(self, 2 * EDGE))

    @Slot()
    def clear(self) -> None:
        """Show everything."""
        self.state.take(self.state.layout.unfiltered())

    def _part(self, first: int, count: int) -> Part:
        return self.state.part(first, count, self._workspace.language.now.code)

    def _ask(self, first: int, count: int) -> Sequence[Row]:
        desk = self._workspace.desk
        return self.source.rows(desk, self._part(first, count), wide=self.state.is_wide)

    @Slot(str, bool)
    def _on_order(self, key: str, descending: object) -> None:
        self.state.sort(key, descending=bool(descending))

    def _is_news(self, key: UUID) -> bool:
        return key in self._workspace.looked.changed(self.listing.entity)

    @Slot()
    def _on_empty_act(self) -> None:
        if self.filtered:
            self.clear()
        else:
            self.add_asked.emit()
