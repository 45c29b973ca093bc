"""A list of records with a search and the chosen one beside it: most places are one of these."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from lo_desk.catalogue.entity import OWNER, Entity
from lo_desk.catalogue.field import Column
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import N_, counted, in_context
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Marker
from lo_desk.ui.icons import icon
from lo_desk.ui.page import NEW, PANE, SAVE, SEARCH, Page, PageHead
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.record_pane import RecordPane
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Segments, button
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.search_field import SearchField
from lo_desk.ui.widgets.split import Split
from lo_desk.ui.workspace import Workspace

PANE_WIDTH = 392


@dataclass(frozen=True)
class Listing:
    """What a page lists.

    Attributes:
        entity: The kind of record a row stands for.
        columns: By rank: the last ones fall where there is no room.
        rows: Gives a part of the list as of the desk's day.
        search: What the search box says it looks for.
        new: What the button says that starts a record; empty: records are made elsewhere.
        nothing: Why the list is empty when nothing filters it.
        picture: Icon of an empty list.
        markers: What cells show beside their fact, by column key.
        wide_first: Whether the first column holds sentences and takes what room there is.
    """

    entity: Entity
    columns: Sequence[Column]
    rows: Callable[[Desk, Part], Sequence[Row]]
    search: str
    new: str
    nothing: str
    picture: str
    markers: Mapping[str, Marker] = field(default_factory=dict)
    wide_first: bool = False


class RecordPage(Page):
    """The list at the left, the record at the right, or instead of it where room is short."""

    acts = frozenset({SEARCH, NEW, SAVE, PANE})

    def __init__(self, listing: Listing, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.listing = listing
        self._order, self._descending = "", False
        self._left_out = 0
        self.head = PageHead(workspace, listing.entity.plural, self)
        self._search = SearchField(self.say, listing.search, self)
        options = {"": in_context("agencies", "All"), **AGENCIES}
        self._agency = Segments(self.say, "agency_filter", options, self)
        self.list = RecordList(
            listing.columns,
            workspace.language,
            self,
            listing.markers,
            wide_first=listing.wide_first,
        )
        self._empty = EmptyState(self.say, listing.picture, self)
        self._foot = QLabel(self)
        plural = listing.entity.plural
        self._split = Split(self.say, plural, self, width=PANE_WIDTH)
        self._pane: RecordPane | None = None
        self._name()
        self._place()
        self._connect()

    def _place(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(dp(self, 8))
        tools.addWidget(self._search, 1)
        tools.addWidget(self._agency)
        self._agency.setVisible(not self.listing.entity.joint)
        self._body = QStackedWidget(self)
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        self._split.add(self.head)
        self._split.add(tools)
        self._split.add(self._body, edge=False, stretch=1)
        self._split.add(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _name(self) -> None:
        listing = self.listing
        self.list.setObjectName("list")
        self.say(self.list.setAccessibleName, listing.entity.plural)
        self._foot.setObjectName("foot")
        self._foot.setProperty("kind", "small")
        if listing.new:
            new = button(self.say, "new", listing.new, self)
            new.setIcon(icon("plus", "text"))
            new.clicked.connect(self._on_new)
            self.head.add(new)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.reload)
        self._agency.chosen.connect(self.reload)
        self.list.order_asked.connect(self._on_order)
        self.list.chosen.connect(self._on_chosen)
        self.list.fitted.connect(self._on_fitted)
        self._empty.asked.connect(self._on_empty_act)
        self._split.left.connect(self._on_left)

    @override
    @Slot()
    def reload(self) -> None:
        """Ask the registry again; the list keeps its place."""
        self.list.show_rows(self._ask)
        found = self.list.row_count() > 0
        self._body.setCurrentWidget(self.list if found else self._empty)
        if not found and self._filtered:
            self._empty.show_reason(N_("Nothing matches this search."), N_("&Clear the filters"))
        elif not found:
            self._empty.show_reason(self.listing.nothing, N_("&Add the first one"))
        self._say_foot()
        if self._pane is not None and self._pane.isVisible():
            self._pane.refresh()

    @override
    def act(self, name: str) -> None:
        match name:
            case "search":
                if self._split.narrow and self._shown:
                    self._on_left()
                self._search.enter()
            case "new":
                self._on_new()
            case "save":
                if self._shown:
                    self.pane.save()
            case "pane":
                self._toggle_pane()

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        self.list.choose(key)
        self._open(key)

    @override
    def regions(self) -> tuple[QWidget, ...]:
        return (self._search, self.list, *((self._pane,) if self._pane else ()))

    @property
    def pane(self) -> RecordPane:
        """The chosen record's pane, made when it is first needed."""
        if self._pane is None:
            self._pane = RecordPane(self.listing.entity, self.workspace, self)
            self._pane.left.connect(self._on_left)
            self._split.put(self._pane)
        return self._pane

    @property
    def _shown(self) -> bool:
        return self._split.opened

    @property
    def _filtered(self) -> bool:
        return bool(self._search.text().strip() or self._agency.value)

    def _ask(self, first: int, count: int) -> Sequence[Row]:
        agency = self._agency.value
        where = ((OWNER.key, agency),) if agency else ()
        text, order = self._search.text(), self._order
        part = Part(text, order, first, count, self._descending, where)
        return self.listing.rows(self.workspace.desk, part)

    def _open(self, key: UUID) -> None:
        self.pane.load(key)
        self._split.show_pane(shown=True)

    def _say_foot(self) -> None:
        count = self.list.row_count()
        told = counted("%(n)s row shown", "%(n)s rows shown", count)
        self.say(self._foot.setText, told)
        self._foot.setVisible(count > 0)

    def _toggle_pane(self) -> None:
        row = self.list.current()
        if self._shown:
            self._on_left()
        elif row is not None:
            self._open(row.id)

    @Slot(str, bool)
    def _on_order(self, key: str, descending: object) -> None:
        self._order, self._descending = key, bool(descending)
        self.reload()

    @Slot(object)
    def _on_chosen(self, row: Row) -> None:
        self._open(row.id)

    @Slot(int)
    def _on_fitted(self, left_out: int) -> None:
        self._left_out = left_out

    @Slot()
    def _on_new(self) -> None:
        self.list.forget()
        self.pane.start()
        self._split.show_pane(shown=True)

    @Slot()
    def _on_left(self) -> None:
        self._split.show_pane(shown=False)
        self.list.setFocus()

    @Slot()
    def _on_empty_act(self) -> None:
        if self._filtered:
            self._agency.choose("")
            self._search.clear()
            self.reload()
        else:
            self._on_new()
