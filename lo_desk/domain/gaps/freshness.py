"""Gaps in the record itself: facts that are old, facts that are missing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.deployment import RESIDENT, Fact, Line, Officer, Post
from lo_desk.domain.gap_kinds import FRESHNESS, ONE_SIDED, THIN_VISITS
from lo_desk.domain.gaps.gap import Gap, keeper, severity
from lo_desk.domain.gaps.thin import one_each
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY, months_after, months_before, whole_months
from lo_desk.domain.phrases import city_of, months, place_the
from lo_desk.i18n.msg import Msg, said

HIDES = {
    "officer.languages": ONE_SIDED,
    "post_profile.core_time": ONE_SIDED,
    "area_line.planned_visits": THIN_VISITS,
}
"""Which kind of gap a missing fact, the item of a freshness gap, may hide or blur."""


class About(NamedTuple):
    """What a fact is about besides the post, and how long it has been stale."""

    officer: UUID | None = None
    place: str | None = None
    since: date | None = None
    late: int = 0


def freshness(network: Network) -> Iterator[Gap]:
    """Facts of open posts, their officers and their lines of the day that need a look."""
    for post in network.open.values():
        if network.profiles[post.id].core_time is None:
            yield _no_core_time(network, post)
        there = {tour.officer for tour in network.tours[post.id] if network.day in tour.period}
        for officer in (network.officers[key] for key in there):
            if not officer.languages:
                yield _no_languages(network, post, officer)
            back = months_before(network.day, network.rules.fresh_months)
            if officer.verified_on and officer.verified_on < back:
                yield _stale(network, post, officer, officer.verified_on)
        for line in one_each(network.current[post.id]):
            if line.planned_visits is None and line.basis != RESIDENT:
                yield _unplanned(network, post, line)


def unknown(gaps: Iterable[Gap]) -> tuple[tuple[str, int], ...]:
    """How many missing facts stand beside the count of each kind of gap that they may hide."""
    hidden = (HIDES.get(gap.item) for gap in gaps if gap.kind == FRESHNESS)
    return tuple(sorted(Counter(kind for kind in hidden if kind).items()))


def stale_from(verified: date, months: int) -> date:
    """First day on which looking back ``months`` passes ``verified``."""
    day = months_after(verified, months)
    while months_before(day, months) <= verified:
        day += DAY
    return day


def _gap(network: Network, post: Post, fact: Fact, why: Msg, about: About) -> Gap:
    rules, place = network.rules, about.place
    weight = network.weight(post.agency, place) if place else network.weight_of(post)
    extent = rules.fresh_base + min(rules.fresh_most, about.late)
    return Gap(
        kind=FRESHNESS,
        agency=post.agency,
        place=about.place,
        post=post.id,
        officer=about.officer,
        item=f"{fact.entity}.{fact.field}",
        since=about.since,
        weight=weight,
        extent=extent,
        severity=severity(weight, extent),
        why=why,
        act=keeper(post.agency),
        facts=(fact,),
    )


def _where(network: Network, post: Post) -> dict[str, object]:
    return {
        "city_of": city_of(network.profiles[post.id].city),
        "agency": AGENCIES[post.agency],
    }


def _no_core_time(network: Network, post: Post) -> Gap:
    why = said(
        "The agreed share of core work at the %(city_of)s post (%(agency)s) is not recorded.",
        **_where(network, post),
    )
    fact = Fact("post_profile", network.profiles[post.id].id, "core_time")
    return _gap(network, post, fact, why, About())


def _no_languages(network: Network, post: Post, officer: Officer) -> Gap:
    why = said(
        "At the %(city_of)s post (%(agency)s), the languages that %(officer)s speaks are not"
        " recorded.",
        **_where(network, post),
        officer=officer.name,
    )
    return _gap(network, post, Fact("officer", officer.id, "languages"), why, About(officer.id))


def _stale(network: Network, post: Post, officer: Officer, verified: date) -> Gap:
    limit, age = network.rules.fresh_months, whole_months(verified, network.day)
    why = said(
        "At the %(city_of)s post (%(agency)s), the work contact for %(officer)s was last verified"
        " on %(verified)s (%(months)s).",
        **_where(network, post),
        officer=officer.name,
        verified=verified,
        months=months(age),
    )
    about = About(officer.id, since=stale_from(verified, limit), late=age - limit)
    return _gap(network, post, Fact("officer", officer.id, "verified_on"), why, about)


def _unplanned(network: Network, post: Post, line: Line) -> Gap:
    why = said(
        "No planned visits are recorded for %(place_the)s, which the %(city_of)s post"
        " (%(agency)s) covers.",
        **_where(network, post),
        place_the=place_the(network.places[line.place]),
    )
    fact = Fact("area_line", line.id, "planned_visits")
    return _gap(network, post, fact, why, About(place=line.place))
