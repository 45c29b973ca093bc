"""One country on one day, card by card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.agencies import other
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.country.briefings import BriefingsCard
from lo_desk.ui.widgets.country.cards import (
    activities_card,
    gaps_card,
    visits_card,
    withheld_note,
)
from lo_desk.ui.widgets.country.contacts import ContactsCard
from lo_desk.ui.widgets.country.cover import CoverCard
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.country.holders import Holders
from lo_desk.ui.widgets.country.priorities import PriorityLists
from lo_desk.ui.widgets.country.roles import RolesCard
from lo_desk.ui.widgets.layouts import hairline

TWO_COLUMNS = 700


class CountryView(QWidget):
    """Made anew for each country and day; its texts die with it."""

    export_asked = Signal()

    def __init__(self, facts: CountryFacts, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 12))
        column.addWidget(self._pair(facts, narrow=narrow))
        left, right = self._left(facts), [gaps_card(facts.say, facts.card, self)]
        column.addLayout(self._columns([[*left, *right]] if narrow else [left, right]))
        column.addWidget(self._contacts(facts, narrow=narrow))
        column.addWidget(CoverCard(facts.say, facts.pack.coverage, self, narrow=narrow))
        column.addStretch(1)

    def _left(self, facts: CountryFacts) -> list[Card]:
        """What there is to do, and by whom."""
        say, card = facts.say, facts.card
        found = [
            BriefingsCard(facts, self),
            activities_card(say, card, facts.workspace, self),
            RolesCard(facts, self),
            visits_card(say, card, facts.workspace, self),
        ]
        note = withheld_note(say, card, self)
        return [*found, note] if note is not None else found

    def _contacts(self, facts: CountryFacts, *, narrow: bool) -> Card:
        """Who is reached: as wide as the page, because they may be many."""
        contacts = ContactsCard(facts, self, narrow=narrow)
        contacts.export_asked.connect(self.export_asked)
        return contacts

    def _columns(self, groups: list[list[Card]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(dp(self, 12))
        for group in groups:
            column = QVBoxLayout()
            column.setSpacing(dp(self, 12))
            for card in group:
                column.addWidget(card)
            column.addStretch(1)
            row.addLayout(column, 1)
        return row

    def _pair(self, facts: CountryFacts, *, narrow: bool) -> QFrame:
        """Ours at the left, theirs at the right: who, then what each wants here."""
        made, card = QFrame(self), facts.card
        made.setProperty("panel", "card")
        column, holders = QVBoxLayout(made), QVBoxLayout() if narrow else QHBoxLayout()
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 12), margin, dp(self, 14))
        column.setSpacing(dp(self, 10))
        holders.setSpacing(dp(self, 24))
        for agency in (card.reader, other(card.reader)):
            holders.addWidget(Holders(facts, agency, made), 1)
        column.addLayout(holders)
        column.addWidget(hairline(made))
        column.addWidget(PriorityLists(facts, made, narrow=narrow))
        return made
