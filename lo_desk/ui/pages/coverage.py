"""Coverage: one question seen as a map, as a table and over two years."""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.cover_picture import Question
from lo_desk.domain.coverage_request import BOTH, TABLE, CoverageRequest
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.coverage import Timeline
from lo_desk.services.desk import Desk
from lo_desk.ui.page import MAIN, SEARCH, Page, PageHead
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.coverage.answers import Answer, Answers, Asked, CoverAnswer
from lo_desk.ui.widgets.coverage.body import VIEWS, CoverBody
from lo_desk.ui.widgets.coverage.choice import CountryChoice
from lo_desk.ui.widgets.coverage.outputs import PDF, PNG, OutputButton, picture_work, work_of
from lo_desk.ui.widgets.coverage.question import QuestionBar
from lo_desk.ui.widgets.coverage.rows import CoverRows
from lo_desk.ui.widgets.coverage.timeline import TimelineView
from lo_desk.ui.widgets.coverage.views import View, ViewTabs
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.workspace import Workspace


class CoveragePage(Page):
    """Three views; what is asked and what is chosen is the same in all of them."""

    acts = frozenset({SEARCH, MAIN})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._rows = CoverRows()
        self._inside = QWidget(self)
        self._head = PageHead(workspace, N_("Coverage"), self._inside)
        self._tabs = ViewTabs(workspace.language, self._inside)
        self._question = QuestionBar(workspace, self._inside)
        self._outputs = OutputButton(self.say, self._inside)
        self._job = Job(self.say, workspace, self._inside)
        self._body = CoverBody(self.say, self._rows, workspace, self._inside)
        self._choice = CountryChoice(self._rows, self._body, workspace, self)
        self._answers = Answers(workspace, self)
        self._shown: tuple[Desk, str, Asked] | None = None  # of what day, in which view
        self._then: list[Callable[[], None]] = []  # done once the answer is shown
        self._place()
        self._tabs.chosen.connect(self._ask)
        self._answers.came.connect(self._on_came)
        self._answers.failed.connect(self._on_failed)
        self._question.asked.connect(self._ask)
        self._body.renewed.connect(self._ask)
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
        column.addWidget(self._body, 1)
        self._inside.setProperty("ground", "surface")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(self._inside, self))

    @Slot()
    @override
    def reload(self) -> None:
        """Ask the view that is shown again, beside the window."""
        self._answers.forget()
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """The answer that is there stays for a moment, then grey bars stand for the new one."""
        self._rows.question = self._question.question
        desk, _, asked = now = self._now
        if now != self._shown and not self._answers.knows(asked):
            self._body.stack.expect()
            if self._shown is None or desk != self._shown[0]:
                self._head.tell(N_("Loading…"))
        self._answers.ask(asked)

    @property
    def _now(self) -> tuple[Desk, str, Asked]:
        """What is to be shown."""
        return self.workspace.desk, self._tabs.view, self._view.asked

    @Slot(object)
    def _on_came(self, answer: Answer) -> None:
        view, lanes = self._view, isinstance(answer, Timeline)
        self._shown = self._now
        self._question.offer(self._answers.areas)
        self._question.ask_agency_alone(alone=lanes)
        if isinstance(answer, CoverAnswer):
            self._choice.reasons = answer.reasons
        view.take(answer)
        self._body.show_view(view)
        self._head.tell(view.headline())
        self._choice.show(view)
        while self._then:
            self._then.pop(0)()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._stale = True  # the next change asks again
        self._then.clear()
        if self._shown == self._now:
            self._body.show_view(self._view)
        else:  # what was shown is of another day, or answers something else
            self._shown = None
            self._body.show_nothing()
        self.workspace.tell(error.msg)

    def _when_shown(self, act: Callable[[], None]) -> None:
        """Do it now, or when what is asked is shown."""
        if self._shown == self._now:
            act()
        else:
            self._then.append(act)

    @property
    def _view(self) -> View:
        """The one that is asked for."""
        return self._body.view(self._tabs.view)

    @override
    def act(self, name: str) -> None:
        """Search in the table; plan a tour on the timeline, open the country elsewhere."""
        if name == SEARCH:
            self._tabs.show_view(TABLE)
            self._when_shown(self._view.search)
        elif name == MAIN and isinstance(self._view, TimelineView):
            self._view.plan()
        elif name == MAIN:
            self._choice.open()

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """The tabs, the view and the country beside it."""
        return (self._tabs, self._body.stack, self._body.dock)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Choose the country with this key, if it is among those shown."""
        self._when_shown(partial(self._choice.choose_key, key))

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``view`` (map, table, timeline), ``owner``, ``basis``, ``area``, ``country`` or none."""
        if view.get("view") in VIEWS:
            self._tabs.show_view(str(view["view"]))
        asked = Question(*(str(view.get(key, "")) for key in ("owner", "basis", "area")))
        if view and asked != self._question.question:
            self._question.ask(asked)
            self._ask()
        if view.get("country"):
            self._choice.choose(str(view["country"]))

    def choose(self, code: str) -> None:
        """Choose a country by its ISO code or, in the timeline, a post by its code."""
        view = self._view
        if isinstance(view, TimelineView):
            self._when_shown(partial(view.choose_post, code))
        else:
            self._choice.choose(code)

    @Slot(str)
    def _on_output(self, kind: str) -> None:
        """Write it for the agency that is shown, else what both may see."""
        desk, question = self.workspace.desk, self._question.question
        spoken = BOTH if kind == PDF else (self.workspace.language.now.code,)
        reader = question.agency or None
        request = CoverageRequest(self._tabs.view, desk.day, reader, question, spoken)
        if kind == PNG:
            of = self._shown[0] if self._shown else desk  # a picture is of what is shown
            told = self.workspace.language.now.text(_true_for(of))
            self._job.start(picture_work(self._view.picture(told), request))
        else:
            self._job.start(work_of(desk, kind, request))


def _true_for(desk: Desk) -> Msg:
    """What a picture says under itself."""
    if desk.demo:
        return said("Coverage as of %(day)s. DEMO: fictional people and facts.", day=desk.day)
    return said("Coverage as of %(day)s.", day=desk.day)
