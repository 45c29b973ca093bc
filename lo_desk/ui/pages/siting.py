"""Where to post: a question of candidates and limits, and the best answer to it."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.siting import SitingFound, SitingOffers, SitingQuestion
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.progress import Progress
from lo_desk.services import siting
from lo_desk.services.desk import Desk
from lo_desk.ui.page import MAIN, Page, PageHead
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, Segments, button
from lo_desk.ui.widgets.layouts import hairline, label, scrolled
from lo_desk.ui.widgets.sheet_parts import tried
from lo_desk.ui.widgets.siting.answer_view import AnswerView
from lo_desk.ui.widgets.siting.question_form import QuestionForm
from lo_desk.ui.widgets.working import Working
from lo_desk.ui.workspace import Workspace

QUESTION, ANSWER = "question", "answer"
CONTEXT = N_("Which posts to open next, within limits: the best answer, and how sure it is")
NO_ANSWER = N_("Nothing was searched for yet: ask in the question, then press Search.")


class SitingPage(Page):
    """The question and the answer, one at a time; a search runs beside the window."""

    acts = frozenset({MAIN})
    main = N_("Search where to po&st")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._head = PageHead(workspace, N_("Where to post"), self)
        self._head.tell(CONTEXT)
        sides = {QUESTION: N_("Question"), ANSWER: N_("Answer")}
        self._sides = Segments(self.say, "siting_side", sides, self)
        self.say(self._sides.setAccessibleName, N_("What to show"))
        self._search = button(self.say, "search_sites", N_("Sear&ch"), self, PRIMARY)
        self.working = Working(self.say, workspace, self)
        self._form = QuestionForm(workspace.language, self)
        self._day: date | None = None
        self._answer: AnswerView | None = None
        self._stack = QStackedWidget(self)
        self._held = QVBoxLayout()
        self._nothing = label(self.say, NO_ANSWER, self, "quiet")
        self._place()
        self._connect()

    def _place(self) -> None:
        margin = dp(self, 20)
        tools = QHBoxLayout()
        tools.addWidget(self._sides)
        tools.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(margin, dp(self, 14), margin, dp(self, 8))
        top.setSpacing(dp(self, 8))
        self._head.add(self._search)
        top.addWidget(self._head)
        top.addLayout(tools)
        top.addWidget(self.working)
        inside = QWidget(self)
        self._held = QVBoxLayout(inside)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._nothing.setContentsMargins(margin, margin, margin, margin)
        self._nothing.setObjectName("no_answer")
        self._held.addWidget(self._nothing)
        self._held.addStretch(1)
        self._stack.addWidget(scrolled(self._form, self._stack))
        self._stack.addWidget(scrolled(inside, self._stack))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline(self))
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._sides.chosen.connect(self._on_side)
        self._search.clicked.connect(self.search)
        self._form.day_typed.connect(self._on_day)
        self.working.done.connect(self._on_found)
        self.working.failed.connect(self._on_failed)
        self.working.stopped.connect(self._on_stopped)

    @override
    def reload(self) -> None:
        """Ask what may be asked, beside the window; what is typed stays."""
        desk = self.workspace.desk
        self.workspace.tasks.run(partial(_offers, desk.on(self._day or desk.day)), self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_offers)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_offers(self, offers: SitingOffers) -> None:
        self._form.offer(offers)

    @Slot(object)
    def _on_day(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self.reload()

    @Slot(str)
    def _on_side(self, side: str) -> None:
        self._stack.setCurrentIndex(int(side == ANSWER))

    def _show(self, side: str) -> None:
        self._sides.choose(side)
        self._stack.setCurrentIndex(int(side == ANSWER))

    @override
    def act(self, name: str) -> None:
        """Search."""
        if name == MAIN:
            self.search()

    @Slot()
    def search(self) -> None:
        """Search for an answer to what is typed."""
        question = self._form.asked()
        if question is None:
            self._show(QUESTION)
        else:
            work = partial(siting.search, self.workspace.desk, question)
            self.working.start(work, N_("Looking for the best answer"))

    @Slot(object)
    def _on_found(self, found: SitingFound) -> None:
        self._clear()
        self._answer = AnswerView(found, self.workspace.language, self)
        self._answer.kept.connect(self._on_keep)
        self._answer.relieved.connect(self._on_relieved)
        self._held.insertWidget(0, self._answer)
        self._nothing.hide()
        self._show(ANSWER)

    def _clear(self) -> None:
        if self._answer is not None:
            self._answer.hide()
            self._answer.setObjectName("")
            self._answer.deleteLater()
            self._answer = None

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._object(error.msg)

    @Slot()
    def _on_stopped(self) -> None:
        self._object(N_("Stopped before anything was found. What is typed is kept."))

    def _object(self, words: str | Msg) -> None:
        self._form.object_to(words)
        self._show(QUESTION)

    @Slot(object)
    def _on_keep(self, name: Bilingual) -> None:
        if self._answer is None:
            return
        keep = partial(siting.keep, self.workspace.desk, self._answer.found, name)
        key, error = tried(self.workspace, keep, N_("The what-if is saved."))
        if error is not None:
            self.workspace.tell(error.msg)
        elif isinstance(key, UUID):
            self.workspace.open("scenario", key)

    @Slot(object)
    def _on_relieved(self, question: SitingQuestion) -> None:
        self._form.take(question)
        self._show(QUESTION)
        self.workspace.tell(said("The question is changed: search again."))

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """The head and what is shown."""
        return (self._sides, self._stack)


def _offers(desk: Desk, _report: Progress) -> SitingOffers:
    return siting.offers(desk)
