"""One country on one day, card by card."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.ui.language import Texts
from lo_desk.ui.stops import tab_through
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.country.briefings import BriefingsCard
from lo_desk.ui.widgets.country.cards import (
    activities_card,
    gaps_card,
    visits_card,
    withheld_note,
)
from lo_desk.ui.widgets.country.contacts import ContactsCard, contacts_shown
from lo_desk.ui.widgets.country.cover import CoverCard
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.country.holders import BothHolders, holders_shown
from lo_desk.ui.widgets.country.need import NeedCard
from lo_desk.ui.widgets.country.priorities import PriorityLists, priorities_shown
from lo_desk.ui.widgets.country.roles import RolesCard
from lo_desk.ui.widgets.kept import Kept
from lo_desk.ui.widgets.layouts import hairline
from lo_desk.ui.workspace import Workspace

TWO_COLUMNS = 700
Shown = Callable[[CountryFacts], object]
Make = Callable[[CountryFacts, QWidget], QWidget | None]


class CountryView(QWidget):
    """Made once for a country; on another day only those of its cards that say something else."""

    export_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(parent)
        self.setObjectName("cards")
        self._workspace, self._narrow = workspace, narrow
        self._parts: list[_Part] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 12))
        column.addWidget(self._pair())
        column.addLayout(self._columns())
        column.addWidget(self._part(contacts_shown, self._contacts))
        column.addWidget(self._part(lambda facts: facts.pack.coverage, self._cover))
        column.addWidget(self._part(lambda facts: facts.need, self._need))
        column.addStretch(1)

    def show_facts(self, facts: CountryFacts) -> None:
        """Show the country of these facts; a card that says the same stays as it is."""
        another = [part.show_facts(facts) for part in self._parts]
        if any(another):
            tab_through(*self._parts)

    def _part(self, shown: Shown, make: Make, parent: QWidget | None = None) -> "_Part":
        made = _Part(self._workspace, parent or self, shown, make)
        self._parts.append(made)
        return made

    def _pair(self) -> QFrame:
        """Ours at the left, theirs at the right: who, then what each wants here."""
        made = QFrame(self)
        made.setProperty("panel", "card")
        column = QVBoxLayout(made)
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 12), margin, dp(self, 14))
        column.setSpacing(dp(self, 10))
        column.addWidget(self._part(holders_shown, self._holders, made))
        column.addWidget(hairline(made))
        column.addWidget(self._part(priorities_shown, self._priorities, made))
        return made

    def _columns(self) -> QBoxLayout:
        """What there is to do, and by whom; beside it, or below, what is missing."""
        left = (
            self._part(lambda facts: facts.briefings, BriefingsCard),
            self._part(lambda facts: facts.card.activities, activities_card),
            self._part(lambda facts: facts.here.roles, RolesCard),
            self._part(lambda facts: facts.card.visits, visits_card),
            self._part(lambda facts: facts.card.withheld, withheld_note),
        )
        gaps = self._part(lambda facts: facts.card.gaps, gaps_card)
        row = QHBoxLayout()
        row.setSpacing(dp(self, 12))
        for group in ((*left, gaps),) if self._narrow else (left, (gaps,)):
            column = QVBoxLayout()
            column.setSpacing(dp(self, 12))
            for part in group:
                column.addWidget(part)
            column.addStretch(1)
            row.addLayout(column, 1)
        return row

    def _holders(self, facts: CountryFacts, parent: QWidget) -> QWidget:
        return BothHolders(facts, parent, narrow=self._narrow)

    def _priorities(self, facts: CountryFacts, parent: QWidget) -> QWidget:
        return PriorityLists(facts, parent, narrow=self._narrow)

    def _contacts(self, facts: CountryFacts, parent: QWidget) -> QWidget:
        """Who is reached: as wide as the page, because they may be many."""
        contacts = ContactsCard(facts, parent, narrow=self._narrow)
        contacts.export_asked.connect(self.export_asked)
        return contacts

    def _cover(self, facts: CountryFacts, parent: QWidget) -> QWidget:
        return CoverCard(facts.say, facts.pack.coverage, parent, narrow=self._narrow)

    def _need(self, facts: CountryFacts, parent: QWidget) -> QWidget:
        return NeedCard(facts.say, facts.need, parent, narrow=self._narrow)


class _Part(Kept):
    """One card in its place, and the facts that it is made from."""

    def __init__(self, workspace: Workspace, parent: QWidget, shown: Shown, make: Make) -> None:
        super().__init__(workspace.language, parent)
        self._shown_of, self._make = shown, make
        self._facts: CountryFacts | None = None

    def show_facts(self, facts: CountryFacts) -> bool:
        """Have the card made, unless it says the same; whether it was."""
        self._facts = facts
        return self.take(self._shown_of(facts), self._made_with)

    def _made_with(self, say: Texts) -> QWidget | None:
        return self._make(replace(self._facts, say=say), self) if self._facts else None
