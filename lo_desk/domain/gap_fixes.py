"""What would close a gap: the form to fill in, or the record to open, and what is known already."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from uuid import UUID

from lo_desk.domain import host_fixes
from lo_desk.domain.agencies import AGENCIES, JOINT, other
from lo_desk.domain.deployment import Officer, Place, Post
from lo_desk.domain.distance import kilometres
from lo_desk.domain.fix import Fix
from lo_desk.domain.gap_kinds import (
    ACKNOWLEDGEMENT,
    BRIEFING,
    COVERAGE,
    FRESHNESS,
    HANDOVER,
    INSTRUMENT,
    LANGUAGE,
    MANDATE,
    ONE_SIDED,
    OVER_PRESENCE,
    POLICY,
    ROLES,
    SHARED,
    THIN_LOAD,
    THIN_VISITS,
    TRAINING,
    TRIAL_REVIEW,
    VACANCY,
    VACANCY_SOON,
)
from lo_desk.domain.gaps.freshness import RETURN
from lo_desk.domain.gaps.gap import Gap
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY, months_after
from lo_desk.i18n.msg import in_context

__all__ = ["Fix", "fix_of", "free_officers", "nearest"]

TOUR_MONTHS = 36
"""How long a tour is planned when nobody says otherwise."""

FAR = 99_999
"""Kilometres where a position is not recorded."""


def fix_of(network: Network, gap: Gap) -> Fix | None:
    """What would close ``gap``; None where no one record would."""
    return _FIXES[gap.kind](network, gap)


def nearest(network: Network, agency: str, place: Place) -> tuple[tuple[int, Post], ...]:
    """Kilometres to the open posts of an agency that have an officer, the nearest first."""
    found = []
    for post in network.open.values():
        if post.agency == agency and any(network.day in t.period for t in network.tours[post.id]):
            profile = network.profiles[post.id]
            known = (profile.latitude, profile.longitude, place.latitude, place.longitude)
            here = _between(*known) if None not in known else FAR
            found.append((here, post))
    return tuple(sorted(found, key=lambda pair: (pair[0], pair[1].code)))


def free_officers(network: Network, agency: str, post: Post, day: date) -> Iterator[UUID]:
    """Officers without a post on ``day`` or later, who speak a language of the post first.

    Those whose last tour ended longest ago come first among equals.
    """
    wanted = {code.partition(":")[0] for code in network.profiles[post.id].languages}
    last: dict[UUID, date] = {}
    for tour in network.deployment.tours:
        last[tour.officer] = max(last.get(tour.officer, date.min), tour.period.after or date.max)
    free = [
        officer
        for officer in network.deployment.officers
        if officer.agency == agency and last.get(officer.id, date.min) <= day
    ]

    def _order(officer: Officer) -> tuple[bool, date, str]:
        spoken = {code.partition(":")[0] for code in officer.languages}
        return not (wanted & spoken), last.get(officer.id, date.min), officer.name

    return (officer.id for officer in sorted(free, key=_order))


def _between(lat: int | None, lon: int | None, lat2: int | None, lon2: int | None) -> int:
    return kilometres((lat or 0, lon or 0), (lat2 or 0, lon2 or 0))


def _tour(network: Network, gap: Gap, first: date) -> Fix | None:
    if gap.post is None:
        return None
    values: dict[str, object] = {
        "post": gap.post,
        "planned_starts": first,
        "planned_ends": months_after(first, TOUR_MONTHS) - DAY,
    }
    post = network.posts[gap.post]
    officer = next(free_officers(network, post.agency, post, first), None)
    if officer is not None:
        values["officer"] = officer
    return Fix(in_context("gap act", "Plan a tour…"), "tour", values=values)


def _vacancy(network: Network, gap: Gap) -> Fix | None:
    coming = [f for f in gap.facts if f.entity == "tour" and f.field == "starts"]
    if coming:
        return Fix(in_context("gap act", "Adjust the tour…"), "tour", coming[-1].id)
    return _tour(network, gap, network.day)


def _vacancy_soon(network: Network, gap: Gap) -> Fix | None:
    if gap.post is None or gap.due is None:
        return None
    overlap = timedelta(days=network.profiles[gap.post].handover_days)
    return _tour(network, gap, max(network.day, gap.due - overlap))


def _handover(_network: Network, gap: Gap) -> Fix | None:
    coming = [f for f in gap.facts if f.entity == "tour" and f.field == "starts"]
    return Fix(in_context("gap act", "Adjust the tour…"), "tour", coming[-1].id)


def _line(network: Network, gap: Gap) -> Fix | None:
    """A line of the nearest post of whoever wants the place most."""
    place = network.places[gap.place or ""]
    agency = _keenest(network, place) if gap.agency == JOINT else gap.agency
    posts = nearest(network, agency, place)
    country = network.places.get(place.country, place)
    areas = {code for wish in network.wanted[agency, place.key] for code in wish.areas}
    values: dict[str, object] = {
        "country": country.id,
        "basis": "covered",
        "starts": network.day,
        "mandate_areas": tuple(sorted(areas)),
    }
    if posts:
        values["post"] = posts[0][1].id
    if place.entity == "place":
        values["place"] = place.id
    return Fix(in_context("gap act", "Assign to a post…"), "area_line", values=values)


def _keenest(network: Network, place: Place) -> str:
    return min(AGENCIES, key=lambda agency: network.wanted[agency, place.key][0].rank)


def _mandate(_network: Network, gap: Gap) -> Fix | None:
    line = next((f for f in gap.facts if f.entity == "area_line"), None)
    return Fix(in_context("gap act", "Extend the line…"), "area_line", line.id) if line else None


def _load(_network: Network, gap: Gap) -> Fix | None:
    return Fix(in_context("gap act", "Open the post"), "post", gap.post)


def _visit(network: Network, gap: Gap) -> Fix | None:
    place = network.places[gap.place or ""]
    country = network.places.get(place.country, place)
    values: dict[str, object] = {"post": gap.post, "country": country.id, "starts": network.day}
    values["ends"] = network.day
    if place.entity == "place":
        values["place"] = place.id
    return Fix(in_context("gap act", "Plan a visit…"), "visit", values=values)


def _briefing(network: Network, gap: Gap) -> Fix | None:
    values: dict[str, object] = {
        "owner": other(gap.agency),
        "post": gap.post,
        "officer": gap.officer,
        "type": "counterpart_priorities",
        "due": network.day,
    }
    return Fix(in_context("gap act", "Schedule a briefing…"), "briefing", values=values)


def _record(_network: Network, gap: Gap) -> Fix | None:
    fact = gap.facts[0]
    if gap.item == RETURN:
        values = {"post": gap.post, "quarter": gap.why.facts["first"]}
        return Fix(in_context("gap act", "Record the return…"), "post_return", values=values)
    return Fix(in_context("gap act", "Complete…"), fact.entity, fact.id)


_FIXES: dict[str, Callable[[Network, Gap], Fix | None]] = {
    COVERAGE: _line,
    SHARED: _line,
    ONE_SIDED: _line,
    VACANCY: _vacancy,
    VACANCY_SOON: _vacancy_soon,
    HANDOVER: _handover,
    THIN_LOAD: _load,
    THIN_VISITS: _visit,
    MANDATE: _mandate,
    BRIEFING: _briefing,
    FRESHNESS: _record,
    ACKNOWLEDGEMENT: host_fixes.acknowledgement,
    INSTRUMENT: host_fixes.instrument,
    TRAINING: host_fixes.training,
    ROLES: host_fixes.roles,
    POLICY: host_fixes.policy,
    LANGUAGE: host_fixes.language,
    TRIAL_REVIEW: host_fixes.trial_review,
    OVER_PRESENCE: host_fixes.over_presence,
}
