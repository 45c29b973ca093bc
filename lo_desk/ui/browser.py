"""Looks through a list: search, filters, rows, and what to do where there are none."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lo_desk.domain.rows import Part, Row
from lo_desk.ui.grid.acts import ListActs
from lo_desk.ui.grid.awaited import Awaited
from lo_desk.ui.grid.bar import EDGE, ListBar
from lo_desk.ui.grid.body import Body
from lo_desk.ui.grid.chips import Chips
from lo_desk.ui.grid.drawer import Drawer
from lo_desk.ui.grid.editing import EditingCells
from lo_desk.ui.grid.narrowing import Narrowing
from lo_desk.ui.grid.offered import editable
from lo_desk.ui.grid.offering import Offering
from lo_desk.ui.grid.record_acts import RecordActs
from lo_desk.ui.grid.source import Source
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.tally import Tally
from lo_desk.ui.grid.views_bar import ViewsBar
from lo_desk.ui.grid.writing import Writing
from lo_desk.ui.icons import icon
from lo_desk.ui.listing import Listing
from lo_desk.ui.page import PageHead
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, button
from lo_desk.ui.widgets.split import WIDEST, Side, Split
from lo_desk.ui.workspace import Workspace


class Browser(QWidget):
    """Fills a side of a split; order and filter are the query's."""

    add_asked = Signal()

    def __init__(
        self, say: Say, listing: Listing, workspace: Workspace, split: Split | Side
    ) -> None:
        super().__init__(split)
        self.listing = listing
        self.state = ListState(listing, self)
        self.source = Source(listing)
        self._say, self._workspace = say, workspace
        self._new: QPushButton | None = None
        self.head = PageHead(workspace, listing.title, split)
        self._narrowing = Narrowing(say, self.state, split)
        self.search = self._narrowing.search
        self.list = self._made_list(split)
        self.body = Body(say, listing, self.list, split)
        self._foot = Tally(self.list, self.state, self.source, workspace, split)
        self.drawer = Drawer(split)
        self._chips = Chips(self.state, workspace.language, split)
        self.bar = ListBar(self.state, workspace, split)
        self.views = ViewsBar(self.state, self.source, workspace, split)
        self.acts = ListActs(self.list, self.state, self.drawer, workspace)
        self.acts.keep_views_with(self.views)
        self.bar.keep_views_with(self.views)
        self._place(split)
        self._connect()

    def _made_list(self, split: QWidget) -> RecordList:
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
        self.body.add_asked.connect(self.add_asked)
        self.body.clear_asked.connect(self.clear)
        self.body.resized.connect(self._on_fitted)
        self._chips.clear_asked.connect(self.clear)
        self.bar.asked.connect(self.acts.do)

    def _place(self, split: Split | Side) -> None:
        tools, listing = QHBoxLayout(), self.listing
        for control in self._narrowing.controls:
            tools.addWidget(control, control is self.search)
        if not listing.search:
            tools.addStretch(1)  # or filters alone would stand far apart
        split.add(self.head)
        split.add(self.views)
        split.add(tools)
        split.add(self._chips)
        split.add(self.drawer)
        split.add(self.body, edge=False, stretch=1)
        if listing.entity:
            cells = EditingCells(listing.entity, self._workspace, self.list)
            self.list.setItemDelegate(cells)
            writing = Writing(self.list, cells, self._workspace, split)
            acts = RecordActs(self.list, self.state, self.acts.panels, writing, self._workspace)
            self.acts.add(acts.answers)
            split.add(writing.notice)
        split.add(self._foot)
        for made in (*self.bar.tools, self.bar.more):
            self.head.add(made)
        if listing.new:
            self._new = new = button(self._say, "new", listing.new, split)
            new.setIcon(icon("plus", "text"))
            new.clicked.connect(self.add_asked)
            self.head.add(new)
        if listing.entity:
            self.offer(listing.entity)

    def offer(self, entity: str) -> None:
        """New records of that kind are offered to whom they may be of use; others are told why."""
        Offering(entity, self._new, self._foot, self._say, self._workspace)

    def give_way(self, *, away: bool) -> None:
        """Leave the room to what stands above the list, or take it back."""
        for part in (*self._narrowing.controls, self.body):
            part.setHidden(away)
        by_themselves: tuple[QWidget, ...] = (self._chips, self._foot)  # they come and go
        for made in by_themselves:
            made.setMaximumHeight(0 if away else WIDEST)
            made.setEnabled(not away)

    @property
    def filtered(self) -> bool:
        """Whether something narrows the list down."""
        return self.state.layout.narrows

    def chosen(self, key: str) -> str:
        """What the filter of that key is set to."""
        return self._narrowing.chosen(key)

    def refresh(self) -> None:
        """The registry or the day changed: ask again which views there are, and for the rows."""
        self.views.reload()
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Ask the registry again; the list keeps its place."""
        state, desk = self.state, self._workspace.desk
        groups = self.source.groups(desk, self._part(0, 0)) if state.group else None
        self.list.widths.all_shown = bool(state.layout.columns)
        self.list.show_rows(self._ask, state.columns, state.group, groups)
        self.list.heads.show_order(state.layout.order, descending=state.layout.descending)
        shown = bool(self.list.row_count() or groups)
        self.body.show_rows(shown=shown)
        self._foot.setVisible(shown)
        self._foot.count()
        if not shown:
            self.body.say_nothing(self.state, self._foot.whole)

    @Slot(int)
    def _on_counted(self, found: int) -> None:
        if not found and self.filtered:
            self.body.say_nothing(self.state, self._foot.whole)

    @Slot()
    def _on_fitted(self) -> None:
        self.bar.fit(self.head, self.body.width() - dp(self, 2 * EDGE))

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
