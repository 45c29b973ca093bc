"""When a briefing is and who briefs whom, in words."""

from datetime import datetime

from lo_desk.domain.briefing_lines import HELD, OVERDUE, BriefingLine
from lo_desk.domain.country_here import local_time
from lo_desk.domain.phrases import agency_the
from lo_desk.i18n.msg import Msg, said
from lo_desk.services.desk import OTTAWA


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
