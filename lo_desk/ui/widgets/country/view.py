"""One country on one day, card by card."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.agencies import other
from lo_desk.domain.packs import CountryPack
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Card
from lo_desk.ui.widgets.country.cards import (
    activities_card,
    briefings_card,
    gaps_card,
    visits_card,
    withheld_note,
)
from lo_desk.ui.widgets.country.cover import CoverCard
from lo_desk.ui.widgets.country.holders import Holders
from lo_desk.ui.widgets.country.priorities import PriorityLists
from lo_desk.ui.widgets.layouts import hairline
from lo_desk.ui.workspace import Workspace

TWO_COLUMNS = 700


class CountryView(QWidget):
    """Made anew for each country and day; its texts die with it."""

    def __init__(
        self, pack: CountryPack, workspace: Workspace, parent: QWidget, *, narrow: bool
    ) -> None:
        super().__init__(parent)
        say, card = Texts(self, workspace.language), pack.card
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 12))
        column.addWidget(self._pair(pack, workspace, say, narrow=narrow))
        column.addWidget(CoverCard(say, pack.coverage, self, narrow=narrow))
        left = [gaps_card(say, card, self), visits_card(say, card, workspace, self)]
        right = [
            briefings_card(say, card, workspace, self),
            activities_card(say, card, workspace, self),
        ]
        note = withheld_note(say, card, self)
        if note is not None:
            left.append(note)
        column.addLayout(self._columns([[*left, *right]] if narrow else [left, right]))
        column.addStretch(1)

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

    def _pair(self, pack: CountryPack, workspace: Workspace, say: Texts, *, narrow: bool) -> QFrame:
        """Ours at the left, theirs at the right: who, then what each wants here."""
        made, card = QFrame(self), pack.card
        made.setProperty("panel", "card")
        column, holders = QVBoxLayout(made), QVBoxLayout() if narrow else QHBoxLayout()
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 12), margin, dp(self, 14))
        column.setSpacing(dp(self, 10))
        holders.setSpacing(dp(self, 24))
        for agency in (card.reader, other(card.reader)):
            holders.addWidget(Holders(say, card, agency, workspace, made), 1)
        column.addLayout(holders)
        column.addWidget(hairline(made))
        column.addWidget(PriorityLists(say, card, made, narrow=narrow))
        return made
