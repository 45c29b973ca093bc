"""What the cards of a country are made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from lo_desk.domain.briefing_lines import BriefingLine
from lo_desk.domain.country import CountryCard
from lo_desk.domain.country_here import CountryHere
from lo_desk.domain.packs import CountryPack
from lo_desk.services.country_need import CountryNeed
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.workspace import Workspace


@dataclass(frozen=True)
class CountryFacts:
    """One country on one day, and how its words are said."""

    pack: CountryPack
    here: CountryHere
    briefings: Sequence[BriefingLine]
    need: CountryNeed
    workspace: Workspace
    say: Say

    @property
    def card(self) -> CountryCard:
        """What the pack prints."""
        return self.pack.card
