"""One more change of a scenario: what, which and from which day."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lo_desk.domain.scenario_facts import HeldLine, Offers, PostOffer
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.options import Options
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, button
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.scenario.area_panels import (
    ArrangeCover,
    GivePlace,
    line_days,
    post_days,
    tour_days,
)
from lo_desk.ui.widgets.scenario.change_panel import ChangePanel, Missing, day_field, day_in
from lo_desk.ui.widgets.scenario.post_panels import Choices, ClosePost, MovePost, OpenPost

OPEN, MOVE, CLOSE, GIVE, ARRANGE = "open", "move", "close", "give", "arrange"
TOUR_DAYS, LINE_DAYS, POST_DAYS = "dates", "line_dates", "post_dates"
KINDS: Options = {
    OPEN: N_("Open a post"),
    MOVE: N_("Move a post"),
    CLOSE: N_("Close a post"),
    GIVE: N_("Give a place to another post"),
    ARRANGE: N_("Arrange cover in writing"),
    TOUR_DAYS: N_("Change the days of a tour"),
    LINE_DAYS: N_("Change the days a place is covered"),
    POST_DAYS: N_("Change the days a post is open"),
}


class ChangeForm(QFrame):
    """Asks only what the kind of change needs."""

    added = Signal(object)  # Change, or Wish of a post

    def __init__(
        self, offers: Offers, language: CurrentLanguage, choices: Choices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._say, self._offers = Texts(self, language), offers
        self.setObjectName("change_form")
        self.setProperty("panel", "card")
        self._kind = OneOf(self._say, "kind_of_change", KINDS, self)
        self._day = day_field(self._say, "change_day", self)
        self._day.setText(offers.day.isoformat())
        self._when = Setting(self._say, N_("Day of the change"), self._day, self)
        self._fault = label(self._say, "", self, "fault")
        self._fault.setObjectName("change_fault")
        self._fault.hide()
        self._panels = self._panels_of(offers, language, choices)
        self._place()
        self._kind.chosen.connect(self._on_kind)
        self._day.returnPressed.connect(self.add)
        self._on_kind(OPEN)

    def _panels_of(
        self, offers: Offers, language: CurrentLanguage, choices: Choices
    ) -> Mapping[str, ChangePanel]:
        say = self._say
        return {
            OPEN: OpenPost(say, offers, language, choices, self),
            MOVE: MovePost(say, offers, language, self),
            CLOSE: ClosePost(say, offers, self),
            GIVE: GivePlace(say, offers, self),
            ARRANGE: ArrangeCover(say, offers, self),
            TOUR_DAYS: tour_days(say, offers, self),
            LINE_DAYS: line_days(say, offers, self),
            POST_DAYS: post_days(say, offers, self),
        }

    def _place(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        margin = dp(self, 12)
        column.setContentsMargins(margin, dp(self, 10), margin, margin)
        column.setSpacing(dp(self, 2))
        column.addWidget(label(self._say, N_("Add a change"), self, "card"))
        column.addWidget(Setting(self._say, N_("What changes"), self._kind, self))
        for panel in self._panels.values():
            column.addWidget(panel)
        column.addWidget(self._when)
        column.addWidget(self._fault)
        self._add = button(self._say, "add_change", N_("&Add the change"), self, OUTLINE)
        self._add.clicked.connect(self.add)
        row.addWidget(self._add)
        row.addStretch(1)
        column.addLayout(row)

    @Slot(object)
    def _on_kind(self, kind: str) -> None:
        self._calm()
        for key, panel in self._panels.items():
            panel.setVisible(key == kind)
        self._when.setVisible(self._panels[kind].needs_day)

    def begin(self, values: Mapping[str, object]) -> None:
        """Begin with what is known: the kind, and what its fields can take over."""
        kind = str(values.get("kind") or OPEN)
        self._kind.choose(kind)
        self._on_kind(kind)
        self._panels[kind].fill(values)
        day = values.get("day")
        if isinstance(day, date):
            self._day.setText(day.isoformat())
        self._enter(kind)

    def _enter(self, kind: str) -> None:
        """The cursor goes where something is still to be typed; nothing: to what adds it."""
        fields = (self._panels[kind].findChildren(QLineEdit), [self._day])
        empty = (field for field in chain(*fields) if not field.text() and field.isEnabled())
        first = next(empty, None) or self._add
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def know(self, posts: Sequence[PostOffer], held: Sequence[HeldLine]) -> None:
        """Offer what there is after the changes made so far: posts they open, too."""
        for panel in self._panels.values():
            panel.know(posts, held)

    @property
    def day(self) -> date:
        """The day that is typed, else the day one looks at."""
        try:
            return day_in(self._day)
        except Missing:
            return self._offers.day

    @property
    def offers(self) -> Offers:
        """What may be changed."""
        return self._offers

    @Slot()
    def add(self) -> None:
        """Tell of the change as it is typed, or say what is missing."""
        panel = self._panels[str(self._kind.value)]
        try:
            day = day_in(self._day) if panel.needs_day else self._offers.day
            change = panel.made(day)
        except Missing as missing:
            self._say(self._fault.setText, missing.words)
            self._fault.show()
            return
        self._calm()
        self.added.emit(change)

    def _calm(self) -> None:
        self._say(self._fault.setText, "")
        self._fault.hide()
