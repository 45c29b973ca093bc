"""An officer's Home, made anew for each day and each change; and the question who one is."""

from collections.abc import Collection, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lo_desk.domain.inbox import InboxLine
from lo_desk.domain.officer_home import OfficerHome
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.home.post_cards import BriefingCard, CounterpartCard, TourCard
from lo_desk.ui.widgets.home.reading_card import ReadingCard
from lo_desk.ui.widgets.home.rows import Columns
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.quick_activity import QuickActivityForm
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

WIDEST = 360  # design pixels of a list of names


class PostView(QWidget):
    """The reading and an activity at the left; counterpart, briefing and tour at the right."""

    ticked = Signal(object)  # id of a version
    acknowledged = Signal()

    def __init__(
        self,
        home: OfficerHome,
        read: Collection[UUID],
        quick: QuickActivityForm,
        workspace: Workspace,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._home = workspace, home
        reading = ReadingCard(workspace.language, home, read, self)
        counterpart = CounterpartCard(workspace, home.counterpart, self)
        briefing = BriefingCard(workspace, home.briefing, self)
        tour = TourCard(workspace.language, home, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 12))
        column.addWidget(
            Columns((reading, self._framed(quick)), (counterpart, briefing, tour), self)
        )
        column.addStretch(1)
        quick.show()
        if reading.act is not None:
            writes(reading.say, workspace, reading.act)
        reading.ticked.connect(self.ticked)
        reading.acknowledged.connect(self.acknowledged)
        briefing.opened.connect(self._on_briefing)
        tour.gap_asked.connect(self._on_gap)

    def _framed(self, quick: QuickActivityForm) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("panel", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(quick)
        return frame

    @Slot()
    def _on_briefing(self) -> None:
        found = self._home.briefing
        if found is not None:
            self._workspace.open("briefing" if found.recorded else "schedule", found.id)

    @Slot(object)
    def _on_gap(self, gap: InboxLine) -> None:
        self._workspace.go("gaps", gap=gap.gap.key)


class WhoAreYou(Card):
    """Which of the agency's officers works here."""

    chosen = Signal(str)  # service number

    def __init__(self, workspace: Workspace, own: Mapping[str, str], parent: QWidget) -> None:
        say = Texts(parent, workspace.language)
        super().__init__(say, N_("Who are you?"), parent)
        self.setObjectName("who_card")
        words = N_("Choose your name: Home then shows your post and what waits for you.")
        self.add(label(say, words, self, "quiet"))
        self._picker = Picker(self)
        self._picker.setObjectName("who")
        say(self._picker.setAccessibleName, N_("Your name"))
        for number, (service_no, name) in enumerate(own.items()):
            self._picker.addItem("", service_no)
            say(partial(self._picker.setItemText, number), (name,))
        self._picker.setMaximumWidth(em(self, WIDEST))
        self.add(self._picker)
        go = button(say, "that_is_me", N_("&That is me"), self, PRIMARY)
        go.clicked.connect(self._on_go)
        self.beside(go)
        self.body.addStretch(1)

    @Slot()
    def _on_go(self) -> None:
        if self._picker.currentData():
            self.chosen.emit(str(self._picker.currentData()))
