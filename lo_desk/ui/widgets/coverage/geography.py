"""The map and the table of one answer, and the country chosen in both."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue import coverage as words
from lo_desk.domain.cover_picture import CountryCover
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import Msg
from lo_desk.ui.browser import Browser
from lo_desk.ui.language import Texts
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.record_table import ROOT
from lo_desk.ui.theme import design_width, em
from lo_desk.ui.widgets.coverage.answers import Answer, Asked, CoverAnswer, CoverAsked
from lo_desk.ui.widgets.coverage.rows import CoverRows, table, twin
from lo_desk.ui.widgets.coverage.stage import MapStage
from lo_desk.ui.widgets.coverage.views import View, captioned
from lo_desk.ui.widgets.split import Split
from lo_desk.ui.workspace import Workspace

_TWIN, _BESIDE = 410, 860  # design pixels: of the twin, of a page that has room for it


class CoverView(View):
    """Shows who covers which country; both such views show one answer."""

    def __init__(self, rows: CoverRows, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._rows = workspace, rows
        self._headline = Msg("")

    @property
    @override
    def asked(self) -> Asked:
        return CoverAsked(self._rows.question)

    @override
    def take(self, answer: Answer) -> None:
        """Show the countries of the answer."""
        if isinstance(answer, CoverAnswer):
            self._rows.countries = answer.picture.countries
            self._headline = words.headline(answer.picture)

    @override
    def headline(self) -> Msg:
        """What the answer tells, in one sentence."""
        return self._headline


class MapView(CoverView):
    """The map, its sentence under it, its table twin beside it where there is room."""

    def __init__(self, rows: CoverRows, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(rows, workspace, parent)
        self._order = ("", False)
        say = Texts(self, workspace.language)
        self.stage = MapStage(workspace, self)
        self.map = self.stage.map
        listing = twin(rows)
        self.twin = RecordList(listing, workspace.language, self)
        self.twin.setObjectName("twin")
        say(self.twin.setAccessibleName, listing.title)
        self._rule = QFrame(self)
        self._rule.setProperty("rule", True)
        self._rule.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stage, 1)
        row.addWidget(self._rule)
        row.addWidget(self.twin)
        self.map.chosen.connect(self.chosen)
        self.map.opened.connect(self.opened)
        self.twin.chosen.connect(self._on_row)
        self.twin.heads.asked.connect(self._on_order)

    @override
    def take(self, answer: Answer) -> None:
        """Draw the coverage, on the map and in its table."""
        super().take(answer)
        if isinstance(answer, CoverAnswer):
            self.stage.map.show_facts(answer.facts)
            self.twin.show_rows(self._ask)

    @override
    def choose(self, country: CountryCover | None) -> None:
        """Mark the country, or none, on the map and in its table."""
        self.map.choose(country.iso2 if country else "")
        _choose(self.twin, country)

    @override
    def picture(self, told: str) -> QImage:
        """The map as it is shown, under what is told of it."""
        return self.stage.picture(told)

    def _ask(self, first: int, count: int) -> list[CountryCover]:
        order, descending = self._order
        spoken = self._workspace.language.now.code
        part = Part("", order, first, count, descending, (), spoken)
        return list(self._rows(self._workspace.desk, part))

    @Slot(object)
    def _on_row(self, row: Row) -> None:
        if isinstance(row, CountryCover):
            self.chosen.emit(row.iso2)

    @Slot(str, bool)
    def _on_order(self, key: str, descending: object) -> None:
        self._order = key, bool(descending)
        self.twin.show_rows(self._ask)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table stands beside the map where there is room."""
        super().resizeEvent(event)
        beside = design_width(self) >= _BESIDE
        self.twin.setVisible(beside)
        self._rule.setVisible(beside)
        self.twin.setFixedWidth(em(self, _TWIN))


class TableView(CoverView):
    """The same answer as a list: searched, sorted, written out."""

    def __init__(self, rows: CoverRows, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(rows, workspace, parent)
        listing = table(rows)
        say = Texts(self, workspace.language)
        split = Split(say, listing.title, self, width=_TWIN)
        self.browser = Browser(say, listing, workspace, split)
        self.browser.head.hide()  # the page has one
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.browser.list.chosen.connect(self._on_row)

    @override
    def take(self, answer: Answer) -> None:
        """Ask for the rows again."""
        super().take(answer)
        self.browser.refresh()

    @override
    def choose(self, country: CountryCover | None) -> None:
        """Choose the country's row, or none."""
        _choose(self.browser.list, country)

    @override
    def picture(self, told: str) -> QImage:
        """The table as it is shown, under what is told of it."""
        return captioned(self.browser.list, told)

    @override
    def search(self) -> None:
        """Give the focus to the search."""
        self.browser.search.enter()

    @Slot(object)
    def _on_row(self, row: Row) -> None:
        if isinstance(row, CountryCover):
            self.chosen.emit(row.iso2)


def _choose(shown: RecordList, country: CountryCover | None) -> None:
    """Choose the country's row, however far down it is."""
    if country is None:
        shown.forget()
        return
    now, model = shown.current(), shown.model()
    if now is not None and now.id == country.id:
        return
    while not shown.choose(country.id):
        if not model.canFetchMore(ROOT):
            shown.forget()
            return
        model.fetchMore(ROOT)
