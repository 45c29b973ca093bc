"""The tours of the post a tour is of: what its days mean, above its form."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice
from lo_desk.domain.post_card import PostCard, told
from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.services import post_cards
from lo_desk.services.desk import Desk
from lo_desk.ui.overview import Overview
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.widgets.tour_bar import TourBar
from lo_desk.ui.workspace import Workspace


class TourOverview(Overview):
    """The post by name, its bar around the day, and the same in sentences."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._post: UUID | None = None
        self._inside: QWidget | None = None
        column = QVBoxLayout(self)
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 12), margin, 0)

    @override
    def show_record(self, facts: Facts | None) -> None:
        """Read the tours of its post in a task; nothing for a tour not yet saved."""
        chosen = facts["post"] if facts else None
        post = chosen.key if isinstance(chosen, Choice) else None
        if post != self._post:
            self._show_card(None)
        self._post = post if isinstance(post, UUID) else None
        if self._post is not None:
            work = partial(_read, self.workspace.desk, self._post)
            self.workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, card: PostCard | None) -> None:
        if card is not None and card.id == self._post:
            self._show_card(card)

    def _show_card(self, card: PostCard | None) -> None:
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        known = card is not None and card.row is not None
        self.setVisible(known)
        if card is not None and known:
            self._inside = self._made(card)
            column = self.layout()
            if column is not None:
                column.addWidget(self._inside)
            self._inside.show()

    def _made(self, card: PostCard) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 6))
        link = Link(self.say, (card.city, card.country), ("post", card.id), made)
        link.opened.connect(self.workspace.open)
        column.addWidget(link)
        bar = TourBar(made)
        bar.show_card(card)
        column.addWidget(bar)
        sentences = told(card.row, card.day) if card.row else ()
        self.say(bar.setAccessibleName, N_("Tours of duty"))
        self.say(bar.setAccessibleDescription, tuple(sentences))
        for number, sentence in enumerate(sentences):
            line: QLabel = label(self.say, sentence, made, "small")
            line.setObjectName(f"tour_{number}")
            column.addWidget(line)
        column.addWidget(hairline(made))
        return made


def _read(desk: Desk, key: UUID, _report: Progress) -> PostCard | None:
    """Holds nothing of the window: a task may be the last to let go."""
    return post_cards.card(desk, key)
