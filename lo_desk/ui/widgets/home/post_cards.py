"""What an officer's Home says beside the reading: counterpart, briefing, tour, gaps of the post."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.briefing_lines import BriefingLine
from lo_desk.domain.hours import offset
from lo_desk.domain.officer_home import Counterpart, MyTour, OfficerHome
from lo_desk.domain.phrases import agency_the, days, weekday
from lo_desk.i18n.msg import N_, said
from lo_desk.services import calendars
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.cards import Card, Link, line
from lo_desk.ui.widgets.home.rows import end_row
from lo_desk.ui.widgets.key_facts import KeyFacts
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

MINUTE_MS = 20_000
MOST = 4


class Clock(QLabel):
    """The hour somewhere, kept right while it is seen."""

    def __init__(self, workspace: Workspace, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._zone = workspace, ZoneInfo(zone)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE_MS)
        self._timer.timeout.connect(self._tell)
        workspace.language.changed.connect(self._tell)
        self._timer.start()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        now: datetime = self._workspace.desk.store.now().astimezone(self._zone)
        self.setText(f"{self._workspace.language.now.time(now)} ({offset(now)})")


class CounterpartCard(Card):
    """Who it is, what time it is there, how to reach them."""

    def __init__(self, workspace: Workspace, found: Counterpart | None, parent: QWidget) -> None:
        say = Texts(parent, workspace.language)
        super().__init__(say, N_("Your counterpart"), parent)
        self.setObjectName("counterpart_card")
        if found is None:
            words = N_("The other agency has nobody in this country.")
            self.add(label(say, words, self, "quiet"))
            return
        name = Link(say, (found.name,), ("officer", found.officer), self)
        name.opened.connect(workspace.open)
        under = said("%(agency)s, %(city)s", agency=AGENCIES[found.agency], city=found.city)
        self.add(line(found.agency, name, label(say, under, self, "small"), self))
        facts = (
            (N_("Local time"), Clock(workspace, found.zone, self)),
            (N_("Telephone"), (found.phone or "",)),
            (N_("Email"), (found.email or "",)),
            (N_("Contact verified on"), found.verified_on),
        )
        self.add(KeyFacts(workspace.language, facts, self))
        self.body.addStretch(1)


class BriefingCard(Card):
    """The next one, here and in Ottawa."""

    opened = Signal()

    def __init__(self, workspace: Workspace, found: BriefingLine | None, parent: QWidget) -> None:
        say = Texts(parent, workspace.language)
        super().__init__(say, N_("Next briefing"), parent)
        self.setObjectName("briefing_card")
        if found is None:
            self.add(label(say, N_("No briefing is due."), self, "quiet"))
            return
        self._line, self._language = found, workspace.language
        self.add(label(say, weekday(found.day), self, "label"))
        self._hour = label(say, "", self)
        self.add(self._hour)
        self._tell()
        workspace.language.changed.connect(self._tell)
        agenda = button(say, "agenda", N_("A&genda and calendar…"), self)
        agenda.clicked.connect(self.opened)
        end_row(self.body, label(say, _state(found), self, "small"), agenda)

    @Slot()
    def _tell(self) -> None:
        words = calendars.spoken_hour(self._language.now, self._line)
        self._hour.setText(words)
        self._hour.setVisible(bool(words))


class TourCard(Card):
    """How the stay at the post ends, who follows, and what is missing there."""

    gap_asked = Signal(object)  # InboxLine

    def __init__(self, language: CurrentLanguage, home: OfficerHome, parent: QWidget) -> None:
        say = Texts(parent, language)
        super().__init__(say, N_("My tour of duty"), parent)
        self.setObjectName("tour_card")
        if home.tour is not None:
            self.add(KeyFacts(language, _of_tour(home.tour), self))
        self._gaps = home.gaps[:MOST]
        if not self._gaps:
            self.add(label(say, N_("No gap is known at my post."), self, "quiet"))
        for number, gap in enumerate(self._gaps):
            made: QPushButton = button(say, f"my_gap_{number}", gap.title, self, "row")
            made.clicked.connect(self._on_gap)
            self.add(line(gap.band, made, None, self))
        self.body.addStretch(1)

    @Slot()
    def _on_gap(self) -> None:
        name = (self.sender() or self).objectName()
        self.gap_asked.emit(self._gaps[int(name.removeprefix("my_gap_"))])


def _of_tour(tour: MyTour) -> tuple[tuple[str, object], ...]:
    last = tour.gone - DAY if tour.gone else None
    if tour.arrives is None:
        return ((N_("Last day"), last), (N_("Successor"), None))
    both = days(abs(tour.overlap))
    told = (
        said("overlap of %(days)s", days=both)
        if tour.overlap > 0
        else said("%(days)s with nobody", days=both)
    )
    arriving = said(
        "%(name)s, %(day)s (%(told)s)",
        name=tour.successor,
        day=tour.arrives.isoformat(),
        told=told,
    )
    return ((N_("Last day"), last), (N_("Successor"), arriving))


def _state(found: BriefingLine) -> object:
    return said("briefed by %(agency_the)s", agency_the=agency_the(found.owner))
