"""A post in a few lines: what it covers, beside whom, its clock, its tours."""

from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.hours import offset
from lo_desk.domain.naming import Tongue
from lo_desk.domain.post_card import Counterpart, PostCard, told
from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.progress import Progress
from lo_desk.services import permits, post_cards
from lo_desk.services.desk import Desk
from lo_desk.ui.overview import Overview
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.key_facts import KeyFacts
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.widgets.post_unplaced import UnplacedPost
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.widgets.tour_bar import TourBar
from lo_desk.ui.workspace import Workspace

CLOCK_MS = 20_000


class PostOverview(Overview):
    """Read beside the window; what was shown of the same post stays until it is."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._facts: Facts | None = None
        self._card: PostCard | None = None
        self._inside: QWidget | None = None
        self._local: QLabel | None = None
        self._column = QVBoxLayout(self)
        margin = dp(self, 16)
        self._column.setContentsMargins(margin, dp(self, 12), margin, 0)
        self._late = Skeleton(self.say, self)
        self._late.setMinimumHeight(em(self, 150))
        self._late.came.connect(self.show)
        self._column.addWidget(self._late)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._tell_time)
        self.hide()

    @override
    def show_record(self, facts: Facts | None) -> None:
        """Read the card of the post in a task; nothing for a post not yet saved."""
        if facts is None or not self._shows(facts.id):
            self._clear()
            self.hide()
        self._facts = facts
        if facts is not None:
            if self._inside is None:
                self._late.begin()
            work = partial(_read, self.workspace.desk, facts.id)
            self.workspace.tasks.run(work, self._listen)

    def _shows(self, key: UUID) -> bool:
        return self._facts is not None and self._facts.id == key

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._late.over)

    @Slot(object)
    def _on_done(self, read: tuple[UUID, PostCard | None]) -> None:
        key, card = read
        if self._facts is None or not self._shows(key):
            return
        self._clear()
        self._card = card
        if card is None:
            self._inside = UnplacedPost(self._facts, self.workspace, self)
        else:
            self._inside = self._made(card)
        self._column.addWidget(self._inside)
        self.show()
        self._inside.show()  # a layout would show it only after the next events
        if card is not None:
            self._tell_time()
            self._clock.start()
            if card.city:
                self.named.emit(card.city, _context(card), _state(card))

    def _clear(self) -> None:
        self._late.over()
        self._clock.stop()
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside, self._local, self._card = None, None, None

    def _made(self, card: PostCard) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 8))
        self._local = QLabel(made)
        self._local.setObjectName("local_time")
        covers = tuple(covered.name for covered in card.covers)
        tongues = tuple(Tongue(*code.partition(":")[::2]) for code in card.languages)
        facts = [
            (N_("Covers"), covers),
            (N_("Counterpart"), self._beside(card, made)),
            (N_("Languages"), tongues),
            (N_("Local time"), self._local),
        ]
        column.addWidget(KeyFacts(self.workspace.language, facts, made))
        if card.row is not None:
            self._tours(card, made, column)
        column.addWidget(hairline(made))
        return made

    def _tours(self, card: PostCard, parent: QWidget, column: QVBoxLayout) -> None:
        bar = TourBar(parent)
        bar.show_card(card)
        column.addWidget(bar)
        sentences = told(card.row, card.day) if card.row else ()
        self.say(bar.setAccessibleName, N_("Tours of duty"))
        self.say(bar.setAccessibleDescription, tuple(sentences))
        for number, sentence in enumerate(sentences):
            line = label(self.say, sentence, parent, "small")
            line.setObjectName(f"tour_{number}")
            column.addWidget(line)
        self._plan(card, parent, column)

    def _plan(self, card: PostCard, parent: QWidget, column: QVBoxLayout) -> None:
        """The way to the next tour; whoever may not plan it reads why."""
        plan = button(self.say, "plan_tour", N_("Plan the next &tour…"), parent)
        plan.clicked.connect(self._on_plan)
        why = permits.why_not_at(self.workspace.desk, "tour", card.agency, card.id)
        plan.setEnabled(why is None)
        if why is not None:
            reason = label(self.say, why, parent, "small")
            reason.setObjectName("no_plan")
            column.addWidget(reason)
            self.say(plan.setAccessibleDescription, why)
        row = QHBoxLayout()
        row.addWidget(plan)
        row.addStretch(1)
        column.addLayout(row)

    def _beside(self, card: PostCard, parent: QWidget) -> object:
        if not card.counterparts:
            return N_("nobody covers this country")
        made = QWidget(parent)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for found in card.counterparts[:3]:
            link = Link(self.say, _who(found), ("post", found.post), made)
            link.opened.connect(self.workspace.open)
            column.addWidget(link)
        return made

    @Slot()
    def _on_plan(self) -> None:
        if self._card is not None:
            self.workspace.open_new("tour", post_cards.next_tour(self._card))

    @Slot()
    def _tell_time(self) -> None:
        if self._local is not None and self._card is not None:
            here = self.workspace.desk.store.now().astimezone(ZoneInfo(self._card.time_zone))
            words = said("%(time)s (%(offset)s)", time=here.time(), offset=offset(here))
            self.say(self._local.setText, words)


def _read(desk: Desk, key: UUID, _report: Progress) -> tuple[UUID, PostCard | None]:
    """Holds nothing of the window: a task may be the last to let go."""
    return key, post_cards.card(desk, key)


def _who(found: Counterpart) -> tuple[object, ...]:
    who = found.officer or in_context("post", "vacant")
    return who, AGENCIES[found.agency], found.code


def _context(card: PostCard) -> tuple[object, ...]:
    parts = (card.country, card.mission)
    return tuple(part for part in parts if part)


def _state(card: PostCard) -> Msg | None:
    if card.opens is not None:
        return said("opens on %(day)s", day=card.opens)
    return card.state
