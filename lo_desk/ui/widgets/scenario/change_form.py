"""One more change of a scenario: what, which and from which day."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.deployment import COVERED, RESIDENT
from lo_desk.domain.period import DAY, Period
from lo_desk.domain.scenario_changes import (
    TOUR,
    Arrange,
    Change,
    ChangeDates,
    Close,
    ReassignArea,
)
from lo_desk.domain.scenario_facts import HeldLine, Offers, PostOffer, TourOffer
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.options import Options
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, button
from lo_desk.ui.widgets.choices import OneOf, Setting
from lo_desk.ui.widgets.fields import DateField
from lo_desk.ui.widgets.layouts import label

CLOSE, GIVE, ARRANGE, DATES = "close", "give", "arrange", "dates"
KINDS: Options = {
    CLOSE: N_("Close a post"),
    GIVE: N_("Give a place to another post"),
    ARRANGE: N_("Arrange cover in writing"),
    DATES: N_("Change the last day of a tour"),
}
NO_DAY = N_("Enter a day as year-month-day: 2027-03-31.")
NOT_OFFERED = N_("There is nothing in the registry on this day that could change so.")
BEFORE_IT_STARTS = N_("The tour would end before it starts: enter a later day.")


class ChangeForm(QFrame):
    """Asks only what the kind of change needs."""

    added = Signal(object)  # Change

    def __init__(self, offers: Offers, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._offers = Texts(self, language), offers
        self.setObjectName("change_form")
        self.setProperty("panel", "card")
        self._kind = OneOf(self._say, "kind_of_change", KINDS, self)
        self._day = DateField(self)
        self._day.setObjectName("change_day")
        self._day.setText(offers.day.isoformat())
        self._say(self._day.name_calendar, N_("Choose a day from a calendar (Alt+Down)"))
        self._fault = label(self._say, "", self, "fault")
        self._fault.setObjectName("change_fault")
        self._fault.hide()
        self._which = _whiches(self._say, offers, self)
        self._taker = OneOf(self._say, "taker", {}, self)
        self._settings = {
            CLOSE: Setting(self._say, N_("Post"), self._which[CLOSE], self),
            GIVE: Setting(self._say, N_("Place and its post"), self._which[GIVE], self),
            ARRANGE: Setting(self._say, N_("Place"), self._which[ARRANGE], self),
            DATES: Setting(self._say, N_("Tour"), self._which[DATES], self),
        }
        self._to = Setting(self._say, N_("To post"), self._taker, self)
        self._place()
        self._kind.chosen.connect(self._on_kind)
        self._which[GIVE].chosen.connect(self._on_held)
        self._day.returnPressed.connect(self.add)
        self._on_kind(CLOSE)

    def _place(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        margin = dp(self, 12)
        column.setContentsMargins(margin, dp(self, 10), margin, margin)
        column.setSpacing(dp(self, 2))
        column.addWidget(label(self._say, N_("Add a change"), self, "card"))
        column.addWidget(Setting(self._say, N_("What changes"), self._kind, self))
        for setting in (*self._settings.values(), self._to):
            column.addWidget(setting)
        column.addWidget(Setting(self._say, N_("Day of the change"), self._day, self))
        column.addWidget(self._fault)
        add = button(self._say, "add_change", N_("&Add the change"), self, OUTLINE)
        add.clicked.connect(self.add)
        row.addWidget(add)
        row.addStretch(1)
        column.addLayout(row)

    @Slot(object)
    def _on_kind(self, kind: str) -> None:
        for key, setting in self._settings.items():
            setting.setVisible(key == kind)
        self._to.setVisible(kind == GIVE)
        if kind == GIVE:
            self._on_held(self._which[GIVE].value)

    @Slot(object)
    def _on_held(self, held: object) -> None:
        """Offer the posts of the same agency that do not cover the place."""
        if not isinstance(held, HeldLine):
            return
        agencies = {post.id: post.agency for post in self._offers.posts}
        there = {each.post for each in self._offers.held if each.place == held.place}
        self._taker.offer(
            {
                post.id: _post(post)
                for post in self._offers.posts
                if post.agency == agencies.get(held.post) and post.id not in there
            }
        )

    @Slot()
    def add(self) -> None:
        """Tell of the change as it is typed, or say what is missing."""
        try:
            day = date.fromisoformat(self._day.text().strip())
        except ValueError:
            self._complain(NO_DAY)
            return
        kind = str(self._kind.value)
        which = self._which[kind].value if self._which[kind].count() else None
        if which is None or (kind == GIVE and not self._taker.count()):
            self._complain(NOT_OFFERED)
        elif isinstance(which, TourOffer) and day < which.period.first:
            self._complain(BEFORE_IT_STARTS)
        else:
            self._fault.hide()
            self.added.emit(self._change(which, day))

    def _change(self, which: Any, day: date) -> Change:
        match which:
            case HeldLine():
                basis = COVERED if which.basis == RESIDENT else which.basis
                taker: Any = self._taker.value
                return ReassignArea(which.place, which.post, taker, basis, day)
            case TourOffer():
                return ChangeDates(TOUR, which.id, Period(which.period.first, day + DAY))
            case str():
                return Arrange(which, self._offers.areas, day)
        return Close(which, day)

    def _complain(self, words: str) -> None:
        self._say(self._fault.setText, words)
        self._fault.show()


def _post(post: PostOffer) -> Msg:
    return said("%(place)s (%(post)s)", place=post.city, post=post.code)


def _whiches(say: Texts, offers: Offers, parent: QWidget) -> dict[str, OneOf]:
    options: dict[str, Options] = {
        CLOSE: {post.id: _post(post) for post in offers.posts},
        GIVE: {
            each: said("%(place)s (%(post)s)", place=each.name, post=each.code)
            for each in offers.held
        },
        ARRANGE: dict(offers.places),
        DATES: {
            each: said("%(officer)s, post %(post)s", officer=each.officer, post=each.code)
            for each in offers.tours
        },
    }
    return {key: OneOf(say, f"which_{key}", options[key], parent) for key in options}
