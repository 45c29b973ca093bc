"""Coverage: one question seen as a map, as a table and over two years."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.cover_picture import CountryCover, Question
from lo_desk.domain.coverage_request import BOTH, MAP, TABLE, TIMELINE, CoverageRequest
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import coverage
from lo_desk.services.desk import Desk
from lo_desk.ui.page import MAIN, SEARCH, Page, PageHead
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.coverage.dock import CountryDock
from lo_desk.ui.widgets.coverage.geography import MapView, TableView
from lo_desk.ui.widgets.coverage.outputs import PDF, PNG, OutputButton, picture_work, work_of
from lo_desk.ui.widgets.coverage.question import QuestionBar
from lo_desk.ui.widgets.coverage.rows import CoverRows
from lo_desk.ui.widgets.coverage.timeline import TimelineView
from lo_desk.ui.widgets.coverage.views import View, ViewTabs
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.layouts import hairline, scrolled
from lo_desk.ui.workspace import Workspace

VIEWS: dict[str, Callable[[CoverRows, Workspace, QWidget], View]] = {
    MAP: MapView,
    TABLE: TableView,
    TIMELINE: TimelineView,
}


class CoveragePage(Page):
    """Three views; what is asked and what is chosen is the same in all of them."""

    acts = frozenset({SEARCH, MAIN})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._rows = CoverRows()
        self._here = ""
        self._inside = QWidget(self)
        self._head = PageHead(workspace, N_("Coverage"), self._inside)
        self._tabs = ViewTabs(workspace.language, self._inside)
        self._question = QuestionBar(workspace, self._inside)
        self._dock = CountryDock(workspace, self._inside)
        self._outputs = OutputButton(self.say, self._inside)
        self._job = Job(self.say, workspace, self._inside)
        self._stack = QStackedWidget(self._inside)
        self._views: dict[str, View] = {}
        self._place()
        self._tabs.chosen.connect(self.reload)
        self._question.asked.connect(self._on_asked)
        self._dock.asked.connect(self._on_open)
        self._outputs.asked.connect(self._on_output)

    def _place(self) -> None:
        margin = dp(self, 20)
        tools = Flow(gap=dp(self, 12))
        tools.addWidget(self._tabs)
        tools.addWidget(self._question)
        top = QVBoxLayout()
        top.setContentsMargins(margin, dp(self, 14), margin, 0)
        top.setSpacing(dp(self, 8))
        top.addWidget(self._head)
        top.addLayout(tools)
        top.addWidget(self._job)
        self._head.add(self._outputs)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(dp(self, 8))
        column.addWidget(hairline(self._inside))
        column.addWidget(self._stack, 1)
        self._rule = hairline(self._inside)
        column.addWidget(self._rule)
        column.addWidget(self._dock)
        self._inside.setProperty("ground", "surface")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(self._inside, self))

    @Slot()
    @override
    def reload(self) -> None:
        """Ask the view that is shown again, and offer the mandate areas of now."""
        self._rows.forget()
        self._question.offer(coverage.areas(self.workspace.desk))
        view = self._view
        self._stack.setCurrentWidget(view)
        view.reload()
        lanes = isinstance(view, TimelineView)
        self._question.ask_agency_alone(alone=lanes)
        self._dock.setHidden(lanes)
        self._rule.setHidden(lanes)
        self._head.tell(view.headline())
        self._show_choice()

    @property
    def _view(self) -> View:
        """The one that is shown, made the first time."""
        key = self._tabs.view
        if key not in self._views:
            made = VIEWS[key](self._rows, self.workspace, self._inside)
            made.chosen.connect(self._on_chosen)
            made.opened.connect(self._on_opened)
            self._views[key] = made
            self._stack.addWidget(made)
        return self._views[key]

    @override
    def act(self, name: str) -> None:
        """Search in the table; plan a tour on the timeline, open the country elsewhere."""
        if name == SEARCH:
            self._tabs.show_view(TABLE)
            self._view.search()
        elif name == MAIN and isinstance(self._view, TimelineView):
            self._view.plan()
        elif name == MAIN:
            self._on_open()

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """The tabs, the view and the country beside it."""
        return (self._tabs, self._stack, self._dock)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Choose the country with this key, if it is among those shown."""
        found = (c for c in self._rows.picture(self.workspace.desk).countries if c.id == key)
        for country in found:
            self._on_chosen(country.iso2)

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``view`` (map, table, timeline), ``owner``, ``basis``, ``area``, ``country`` or none."""
        if view.get("view") in VIEWS:
            self._tabs.show_view(str(view["view"]))
        asked = Question(*(str(view.get(key, "")) for key in ("owner", "basis", "area")))
        if view and asked != self._question.question:
            self._question.ask(asked)
            self._on_asked()
        if view.get("country"):
            self._on_chosen(str(view["country"]))

    def choose(self, code: str) -> None:
        """Choose a country by its ISO code or, in the timeline, a post by its code."""
        view = self._view
        if isinstance(view, TimelineView):
            view.choose_post(code)
        else:
            self._on_chosen(code)

    def _country(self) -> CountryCover | None:
        countries = self._rows.picture(self.workspace.desk).countries
        return next((each for each in countries if each.iso2 == self._here), None)

    def _show_choice(self) -> None:
        country = self._country()
        self._view.choose(country)
        if country is None:
            self._dock.show_nothing()
        else:
            why = coverage.reasons(self.workspace.desk, country.iso2)
            self._dock.show_country(country, why)

    @Slot()
    def _on_asked(self) -> None:
        self._rows.ask(self._question.question)
        self.reload()

    @Slot(str)
    def _on_output(self, kind: str) -> None:
        """Write it for the agency that is shown, else what both may see."""
        desk, question = self.workspace.desk, self._question.question
        spoken = BOTH if kind == PDF else (self.workspace.language.now.code,)
        reader = question.agency or None
        request = CoverageRequest(self._tabs.view, desk.day, reader, question, spoken)
        if kind == PNG:
            told = self.workspace.language.now.text(_true_for(desk))
            self._job.start(picture_work(self._view.picture(told), request))
        else:
            self._job.start(work_of(desk, kind, request))

    @Slot(str)
    def _on_chosen(self, iso2: str) -> None:
        if iso2 != self._here:
            self._here = iso2
            self._show_choice()

    @Slot(str)
    def _on_opened(self, iso2: str) -> None:
        self._on_chosen(iso2)
        self._on_open()

    @Slot()
    def _on_open(self) -> None:
        country = self._country()
        if country is not None:
            self.workspace.open("country", country.id)


def _true_for(desk: Desk) -> Msg:
    """What a picture says under itself."""
    if desk.demo:
        return said("Coverage as of %(day)s. DEMO: fictional people and facts.", day=desk.day)
    return said("Coverage as of %(day)s.", day=desk.day)
