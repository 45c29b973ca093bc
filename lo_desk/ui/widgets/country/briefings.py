"""The briefings of the posts that cover a country: the next one with its hours, then the rest."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from lo_desk.domain.briefing_lines import HELD, OVERDUE, BriefingLine
from lo_desk.domain.country_here import local_time
from lo_desk.domain.phrases import agency_the
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services.desk import OTTAWA
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


def headline(found: BriefingLine) -> Msg:
    """When: the day, and the hour at the post and in Ottawa if one is set."""
    if found.state == HELD:
        return said("Held on %(day)s", day=found.held_on)
    if found.planned_at is not None:
        return planned(found.planned_at, found.zone)
    if found.due is None:
        return said("No date yet")
    if found.state == OVERDUE:
        return said("Was due on %(day)s", day=found.due)
    return said("Due on %(day)s", day=found.due)


def planned(at: datetime, zone: str) -> Msg:
    """*December 14, 2026, 10:00 at the post (10:00 in Ottawa)*."""
    there = local_time(at, zone) or at
    return said(
        "%(day)s, %(there)s at the post (%(here)s in Ottawa)",
        day=there.date(),
        there=there.time(),
        here=at.astimezone(OTTAWA).time(),
    )


def underline(found: BriefingLine) -> Msg:
    """Who briefs whom, about what."""
    facts = {"type": found.type, "agency_the": agency_the(found.owner), "city": found.city}
    if found.officer is None:
        return said("%(type)s, %(city)s, by %(agency_the)s", **facts)
    return said(
        "%(type)s, %(city)s, by %(agency_the)s for %(officer)s", **facts, officer=found.officer
    )
