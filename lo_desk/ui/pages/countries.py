"""Countries: who covers each for both agencies, what both want there, and its pack."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.country import CountryLine
from lo_desk.domain.gaps.gap import BANDS, band
from lo_desk.domain.naming import THE, Form
from lo_desk.domain.packs import CountryPack, PackRequest
from lo_desk.domain.rows import Row
from lo_desk.i18n.language import NOTHING
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services import gaps, network, packs
from lo_desk.ui.cells import Mark
from lo_desk.ui.page import MAIN, SEARCH, Page, PageHead
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import PRIMARY, Segments, button
from lo_desk.ui.widgets.country.view import TWO_COLUMNS, CountryView
from lo_desk.ui.widgets.documents_folder import documents_folder
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.search_field import SearchField
from lo_desk.ui.widgets.split import Split
from lo_desk.ui.workspace import Workspace

LIST_WIDTH = 330
COLUMNS = (
    Column("name", N_("Country"), Kind.BILINGUAL),
    Column("gaps", N_("Gaps"), Kind.NUMBER),
    Column("cbsa", N_("Covered by")),
)


def _covers(row: Row) -> Mark:
    if row["cbsa"] and row["rcmp"]:
        return Mark(JOINT, text=in_context("agencies", "Both"))
    agency = CBSA if row["cbsa"] else RCMP if row["rcmp"] else ""
    return Mark(agency, text=AGENCIES[agency]) if agency else Mark(tone="ph", text=NOTHING)


def _missing(row: Row) -> Mark:
    worst, count = row["worst"], row["gaps"]
    shape = band(int(str(worst)))
    return Mark(shape, text=(count, BANDS[shape])) if count else Mark(tone="ph", text=NOTHING)


class CountriesPage(Page):
    """The list of countries, and the chosen one card by card."""

    acts = frozenset({SEARCH, MAIN})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._chosen = ""
        self._pack: CountryPack | None = None
        self._wide = True
        markers = {"cbsa": _covers, "gaps": _missing}
        self.list_head = PageHead(workspace, N_("Countries"), self)
        self._search = SearchField(self.say, N_("Search countries"), self)
        self.list = RecordList(COLUMNS, workspace.language, self, markers)
        self._split = Split(self.say, N_("Countries"), self, width=LIST_WIDTH, pane_grows=True)
        self._right = QWidget(self)
        self.head = PageHead(workspace, "", self._right)
        self._reader = Segments(self.say, "reader", AGENCIES, self._right)
        self._make = button(self.say, "make_pack", N_("Make &pack"), self._right, PRIMARY)
        self._job = Job(self.say, workspace, self._right)
        self._empty = EmptyState(self.say, "globe", self._right)
        self._scroll: QScrollArea | None = None
        self._place_left()
        self._place_right()
        self._connect()

    def _place_left(self) -> None:
        self.list.setObjectName("list")
        self.say(self.list.setAccessibleName, N_("Countries"))
        self._split.add(self.list_head)
        self._split.add(self._search)
        self._split.add(self.list, edge=False, stretch=1)

    def _place_right(self) -> None:
        self.say(self._make.setToolTip, N_("Print the country pack in both languages (Ctrl+Enter)"))
        self.head.add(self._reader)
        self.head.add(self._make)
        self._reader.choose(self.workspace.desk.home)
        self._column = QVBoxLayout(self._right)
        margin = dp(self, 20)
        self._column.setContentsMargins(margin, dp(self, 14), margin, 0)
        self._column.setSpacing(dp(self, 10))
        self._column.addWidget(self.head)
        self._column.addWidget(self._job)
        self._column.addWidget(self._empty, 1)
        self._split.put(self._right)
        self._split.show_pane(shown=True)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)
        self._show_pack(None)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._ask)
        self.list.chosen.connect(self._on_chosen)
        self._reader.chosen.connect(self._on_reader)
        self._make.clicked.connect(self._on_make)
        self._split.left.connect(self._on_back)

    @override
    def reload(self) -> None:
        self._ask()
        self._load()

    @override
    def act(self, name: str) -> None:
        if name == MAIN:
            self._on_make()
        elif name == SEARCH:
            self._on_back()
            self._search.enter()

    @override
    def regions(self) -> tuple[QWidget, ...]:
        return self._search, self.list, self._right

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        self._search.clear()
        self.list.choose(key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _ask(self) -> None:
        desk, counts = self.workspace.desk, defaultdict[str, list[int]](list)
        for found in gaps.lines(desk):
            counts[found.iso2].append(found.gap.severity)
        lines = [_counted(line, counts) for line in network.countries(desk, self._search.text())]
        now = self.workspace.language.now
        lines.sort(key=lambda line: now.sort_key(now.show(line["name"])))
        self.list.show_rows(_Given(lines))

    def _load(self) -> None:
        if not self._chosen:
            self._show_pack(None)
            return
        desk = self.workspace.desk
        request = PackRequest(self._chosen, self._reader.value, desk.day)
        self._show_pack(packs.country_pack(desk, request))

    def _show_pack(self, pack: CountryPack | None) -> None:
        self._pack = pack
        where = self._scroll.verticalScrollBar().value() if self._scroll else 0
        if self._scroll is not None:
            self._scroll.deleteLater()
            self._scroll = None
        self._empty.setVisible(pack is None)
        self.head.setVisible(pack is not None)
        if pack is None:
            self._empty.show_reason(N_("Choose a country to see who covers it."), "")
            return
        country = pack.card.country
        self.head.set_title(country.name)
        self.head.tell(_context(pack))
        view = CountryView(pack, self.workspace, self._right, narrow=not self._wide)
        self._scroll = scrolled(view, self._right)
        self._scroll.setObjectName("country")
        self.say(self._scroll.setAccessibleName, country.name)
        self._column.addWidget(self._scroll, 1)
        self._scroll.verticalScrollBar().setValue(where)

    def _arrange(self) -> None:
        """Where there is room for one half: the list, until a country is chosen."""
        self._split.show_pane(shown=not self._split.narrow or bool(self._chosen))
        wide = design_width(self._right) >= TWO_COLUMNS
        if wide != self._wide:
            self._wide = wide
            self._show_pack(self._pack)

    @Slot(object)
    def _on_chosen(self, row: Row) -> None:
        self._chosen = str(row["iso2"])
        self._job.hide()
        self._load()
        self._arrange()

    @Slot()
    def _on_reader(self) -> None:
        self._load()

    @Slot()
    def _on_back(self) -> None:
        if self._split.narrow:
            self._chosen = ""
            self.list.forget()
            self._arrange()

    @Slot()
    def _on_make(self) -> None:
        if not self._chosen:
            return
        desk, reader = self.workspace.desk, self._reader.value
        request = PackRequest(self._chosen, reader, desk.day)
        name = f"country-pack-{self._chosen}-{reader}-{desk.day.isoformat()}.pdf"
        target: Path = documents_folder() / name
        self._job.start(partial(packs.print_country_pack, desk, request, target))


class _Given:
    """Rows that are all there already, a part at a time."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def __call__(self, first: int, count: int) -> Sequence[Row]:
        return self._rows[first : first + count]


def _counted(line: CountryLine, counts: dict[str, list[int]]) -> Row:
    found = counts.get(line.iso2, [])
    return replace(line, gaps=len(found), worst=max(found, default=0))  # type: ignore[return-value]


def _context(pack: CountryPack) -> Msg:
    owners = {line.owner for line in pack.card.cover}
    region = pack.card.country.region
    if len(owners) > 1:
        return said("%(region)s · both agencies cover it", region=region)
    if not owners:
        return said("%(region)s · neither agency covers it", region=region)
    the = Form("agency", owners.pop(), THE)
    return said("%(region)s · covered by %(agency_the)s alone", region=region, agency_the=the)
