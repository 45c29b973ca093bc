"""Briefings that are due: the most overdue first, each leads to its record or begins it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from lo_desk.domain.dues import Due
from lo_desk.domain.homes import ManagerHome
from lo_desk.domain.phrases import agency_the
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.cards import Card, Shape
from lo_desk.ui.widgets.home.rows import Rows
from lo_desk.ui.widgets.layouts import label

MOST = 5


class BriefingsCard(Card):
    """What is due within a month, and what is late."""

    asked = Signal(object)  # Due

    def __init__(self, say: Say, home: ManagerHome, parent: QWidget, *, folded: bool) -> None:
        super().__init__(say, N_("Briefings due"), parent)
        self.setObjectName("briefings_card")
        self._dues = home.dues[:MOST]
        self._grid = Rows(self, folded=folded)
        self.body.addLayout(self._grid)
        for number, due in enumerate(self._dues):
            self._line(number, due)
        rest = len(home.dues) - len(self._dues)
        if not self._dues:
            self.add(label(say, N_("No briefing is due within 30 days."), self, "quiet"))
        elif rest:
            self.add(label(say, counted("and %(n)s more", "and %(n)s more", rest), self, "quiet"))
        self.body.addStretch(1)

    def _line(self, number: int, due: Due) -> None:
        words, day = label(self.say, who(due), self), QLabel(self)
        day.setProperty("kind", "warn" if due.overdue else "quiet")
        self.say(day.setText, when(due))
        text = in_context("command", "Open") if due.id else in_context("command", "Plan…")
        act = button(self.say, f"due_{number}", text, self, QUIET)
        spoken = said("%(act)s %(who)s", act=text, who=who(due))
        self.say(act.setAccessibleName, spoken)
        act.clicked.connect(self._on_act)
        self._grid.add((Shape(due.owner, self), words, day, act))

    @Slot()
    def _on_act(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.asked.emit(self._dues[int(sender.objectName().removeprefix("due_"))])


def who(due: Due) -> Msg:
    """Whom it is for and who briefs."""
    if not due.name:
        return said(
            "%(city)s (briefed by %(agency_the)s)",
            city=due.city,
            agency_the=agency_the(due.owner),
        )
    return said(
        "%(city)s: %(officer)s (briefed by %(agency_the)s)",
        city=due.city,
        officer=due.name,
        agency_the=agency_the(due.owner),
    )


def when(due: Due) -> Msg:
    """Its day, and whether that is past."""
    day = due.day.isoformat()
    return said("late: %(day)s", day=day) if due.overdue else said("%(day)s", day=day)


def values_of(due: Due) -> dict[str, object]:
    """What is known of a briefing that no record tells of yet."""
    return {
        "owner": due.owner,
        "post": due.post,
        "officer": due.officer,
        "schedule": due.schedule,
        "type": "counterpart_priorities",
        "due": due.day,
    }
