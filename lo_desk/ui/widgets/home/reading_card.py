"""The counterpart's changed priorities: read, tick, acknowledge."""

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.officer_home import OfficerHome
from lo_desk.domain.reading import Waiting
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.ui.icons import icon
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.home.rows import end_row
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.widgets.word_diff import WordDiff


class ReadingCard(Card):
    """Each priority with its rank, what became of it, its words, and whether it was read.

    Attributes:
        act: Acknowledges what was read; None if nothing waits.
    """

    ticked = Signal(object)  # id of a version: read, or not any more
    acknowledged = Signal()
    opened = Signal(str, object)  # entity, id

    def __init__(
        self, language: CurrentLanguage, home: OfficerHome, read: Collection[UUID], parent: QWidget
    ) -> None:
        say = Texts(parent, language)
        super().__init__(say, heading(home), parent)
        self.setObjectName("reading_card")
        self._language, self._waiting = language, home.waiting
        self.act: QPushButton | None = None
        if not home.waiting:
            self.add(label(say, N_("You have read everything in force."), self, "quiet"))
            return
        for number, one in enumerate(home.waiting):
            self.body.addWidget(hairline(self))
            self._line(number, one, read=one.id in read)
        self.body.addWidget(hairline(self))
        done = sum(one.id in read for one in home.waiting)
        told = counted("%(n)s read of %(all)s", "%(n)s read of %(all)s", done, all=_all(home))
        words = N_("&Acknowledge what I read (Ctrl+Enter)")
        self.act = button(say, "acknowledge", words, self, PRIMARY)
        self.act.clicked.connect(self.acknowledged)
        end_row(self.body, label(say, told, self, "quiet"), self.act)

    def _line(self, number: int, one: Waiting, *, read: bool) -> None:
        row, words = QHBoxLayout(), QVBoxLayout()
        self.body.addLayout(row)
        row.setSpacing(dp(self, 12))
        rank = label(self.say, one.rank, self, "pane")
        rank.setFixedWidth(em(self, 24))
        self.say(rank.setAccessibleName, said("Rank %(rank)s", rank=one.rank))
        row.addWidget(rank)
        row.addLayout(words, 1)
        head = QHBoxLayout()
        words.addLayout(head)
        head.addWidget(label(self.say, one.statement, self, "label"), 1)
        badge = QLabel(self)
        badge.setProperty("badge", "blue")
        self.say(badge.setText, N_("Changed") if one.before else N_("New"))
        head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(label(self.say, _version(one), self, "small"))
        if one.before is not None:
            change = WordDiff(self._language, self)
            change.show_change(one.before, one.statement)
            words.addWidget(change)
        row.addWidget(self._tick(number, one, read=read))

    def _tick(self, number: int, one: Waiting, *, read: bool) -> QPushButton:
        made = button(self.say, f"read_{number}", N_("Mark as read"), self)
        made.setIcon(icon("circle-check" if read else "check", "green" if read else "text"))
        made.setMinimumWidth(made.sizeHint().width())  # ticked, it moves nothing under the mouse
        self.say(made.setText, in_context("priority", "Read") if read else N_("Mark as read"))
        made.setCheckable(True)
        made.setChecked(read)
        words = (
            said("%(code)s: read", code=one.code)
            if read
            else said("%(code)s: mark as read", code=one.code)
        )
        self.say(made.setAccessibleName, words)
        made.toggled.connect(self._on_tick)  # a reader toggles without a click
        return made

    @Slot()
    def _on_tick(self) -> None:
        name = (self.sender() or self).objectName()
        self.ticked.emit(self._waiting[int(name.removeprefix("read_"))].id)


def _all(home: OfficerHome) -> str:
    return str(len(home.waiting))


def heading(home: OfficerHome) -> Msg:
    """How many wait; since when they changed, where none of them waited already then."""
    count = len(home.waiting)
    if not count:
        return said("Your counterpart’s priorities")
    agency = AGENCIES[home.waiting[0].owner]
    since = home.read_last.date() if home.read_last else None
    if since is None or any(one.starts < since for one in home.waiting):  # some was left unread
        return counted(
            "%(n)s priority to read (%(agency)s)",
            "%(n)s priorities to read (%(agency)s)",
            count,
            agency=agency,
        )
    return counted(
        "%(n)s priority changed since %(day)s (%(agency)s)",
        "%(n)s priorities changed since %(day)s (%(agency)s)",
        count,
        day=since,
        agency=agency,
    )


def _version(one: Waiting) -> Msg:
    return said(
        "%(code)s · version %(number)s · in force since %(day)s",
        code=one.code,
        number=str(one.number),
        day=one.starts,
    )
