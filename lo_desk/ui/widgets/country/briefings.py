"""The briefings of the posts that cover a country: the next one with its hours, then the rest."""

from PySide6.QtWidgets import QWidget

from lo_desk.domain.briefing_lines import HELD, OVERDUE
from lo_desk.i18n.msg import N_, counted
from lo_desk.ui.widgets.briefing_words import headline, underline
from lo_desk.ui.widgets.cards import Card, Link, line
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.layouts import label

MOST = 5


class BriefingsCard(Card):
    """What is due first, then what was held; each leads to the place where it is worked on."""

    def __init__(self, facts: CountryFacts, parent: QWidget) -> None:
        super().__init__(facts.say, N_("Briefings"), parent)
        self.setObjectName("briefings_here")
        found = facts.briefings
        for one in found[:MOST]:
            entity = "briefing" if one.recorded else "schedule"
            link = Link(facts.say, headline(one), (entity, one.id), self)
            link.opened.connect(facts.workspace.open)
            kind = "warn" if one.state == OVERDUE else "small"
            under = label(facts.say, underline(one), self, kind)
            shape = "circle-check" if one.state == HELD else "clock"
            self.add(line(shape, link, under, self), ruled=True)
        if not found:
            nothing = N_("No briefing is planned or held here.")
            self.add(label(facts.say, nothing, self, "quiet"))
        elif len(found) > MOST:
            rest = counted("and %(n)s more", "and %(n)s more", len(found) - MOST)
            self.add(label(facts.say, rest, self, "small"))
