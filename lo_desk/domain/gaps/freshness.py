"""Gaps in the record itself: facts that are old, facts that are missing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_factors import core_share
from lo_desk.domain.deployment import RESIDENT, Fact, Line, Officer, Post
from lo_desk.domain.gap_kinds import (
    FRESHNESS,
    LANGUAGE,
    ONE_SIDED,
    OVER_PRESENCE,
    THIN_VISITS,
    TRAINING,
)
from lo_desk.domain.gaps.gap import Gap, Told, keeper, untold
from lo_desk.domain.gaps.thin import one_each
from lo_desk.domain.gaps.training import concerns
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY, months_after, months_before, whole_months
from lo_desk.domain.phrases import city_of, months, place_the
from lo_desk.domain.returns import owed, quarters_due
from lo_desk.i18n.msg import counted, said

RETURN, SECURITY = "post_return.quarter", "mission.security"
MUTE, STALE = "officer.languages", "officer.verified_on"
UNPLANNED, CORE_TIME = "area_line.planned_visits", "post_profile.core_time"
"""Items of freshness gaps: the entity and the field that is missing or old."""
HIDES = {
    MUTE: ONE_SIDED,
    CORE_TIME: ONE_SIDED,
    UNPLANNED: THIN_VISITS,
    SECURITY: TRAINING,
    RETURN: OVER_PRESENCE,
}
"""Which kind of gap a missing fact, the item of a freshness gap, may hide or blur."""

ASKED = "languages"
"""Of a profile: the post asks for languages, so that an officer's may be a gap."""


class About(NamedTuple):
    """What a fact is about besides the post, and how long it has been stale."""

    officer: UUID | None = None
    place: str | None = None
    since: date | None = None
    late: int = 0


POST_ALONE = About()


def returns_and_missions(network: Network) -> Iterator[Gap]:
    """Quarters that open posts have not returned, missions whose security is not recorded."""
    yield from _insecure(network)
    owing = _owing(network)
    for post in network.open.values():
        if owing.get(post.id):
            yield _not_returned(network, post, owing[post.id])


def freshness(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Facts of open posts, their officers and their lines of the day that need a look."""
    back = months_before(network.day, network.rules.fresh_months)
    for post in posts:
        if core_share(network, post.id) is None:
            yield _no_core_time(network, post)
        yield from _of_officers(network, post, back)
        for line in one_each(network.current[post.id]):
            if line.planned_visits is None and line.basis != RESIDENT:
                yield _unplanned(network, post, line)


def _of_officers(network: Network, post: Post, back: date) -> Iterator[Gap]:
    there = {tour.officer for tour in network.there.get(post.id, ())}
    for officer in (network.officers[key] for key in there):
        if not officer.languages:
            yield _no_languages(network, post, officer)
        if officer.verified_on and officer.verified_on < back:
            yield _stale(network, post, officer, officer.verified_on)


def unknown(gaps: Iterable[Gap]) -> tuple[tuple[str, int], ...]:
    """How many missing facts stand beside the count of each kind of gap that they may hide."""
    found: Counter[str] = Counter()
    for gap in gaps:
        kind = _hides(gap) if gap.kind == FRESHNESS else None
        if kind:
            found[kind] += len(gap.facts) if gap.item == SECURITY else 1
    return tuple(sorted(found.items()))


def _hides(gap: Gap) -> str | None:
    if any(fact.entity == "post_profile" and fact.field == ASKED for fact in gap.facts):
        return LANGUAGE
    return HIDES.get(gap.item)


def stale_from(verified: date, months: int) -> date:
    """First day on which looking back ``months`` passes ``verified``."""
    day = months_after(verified, months)
    while months_before(day, months) <= verified:
        day += DAY
    return day


def _gap(network: Network, post: Post, item: str, about: About, tell: Callable[[], Told]) -> Gap:
    rules, place = network.rules, about.place
    weight = network.weight(post.agency, place) if place else network.weight_of(post)
    extent = rules.fresh_base + min(rules.fresh_most, about.late)
    return untold(
        tell,
        kind=FRESHNESS,
        agency=post.agency,
        place=about.place,
        post=post.id,
        officer=about.officer,
        item=item,
        since=about.since,
        weight=weight,
        extent=extent,
        act=keeper(post.agency),
    )


def _where(network: Network, post: Post) -> dict[str, object]:
    return {
        "city_of": city_of(network.profiles[post.id].city),
        "agency": AGENCIES[post.agency],
    }


def _no_core_time(network: Network, post: Post) -> Gap:
    return _gap(network, post, CORE_TIME, POST_ALONE, partial(_told_no_core_time, network, post))


def _told_no_core_time(network: Network, post: Post) -> Told:
    why = said(
        "The agreed share of core work at the %(city_of)s post (%(agency)s) is not recorded.",
        **_where(network, post),
    )
    return why, (Fact("post_profile", network.profiles[post.id].id, "core_time"),)


def _insecure(network: Network) -> Iterator[Gap]:
    """One gap for each agency: the missions whose security level some training depends on."""
    for agency in AGENCIES:
        unknown_at = [
            post
            for post in network.open.values()
            if post.agency == agency
            and network.profiles[post.id].mission
            and not network.profiles[post.id].security
            and any(
                item.threat and concerns(item, post) for item in network.deployment.training_items
            )
        ]
        if unknown_at:
            yield _of_missions(network, agency, unknown_at)


def _of_missions(network: Network, agency: str, posts: list[Post]) -> Gap:
    profiles = [network.profiles[post.id] for post in posts]
    known = {profile.mission for profile in profiles if profile.mission}
    missions = sorted(known, key=lambda key: key.int)
    weight = max(network.weight_of(post) for post in posts)
    extent = network.rules.fresh_base
    return untold(
        partial(_told_missions, agency, missions),
        kind=FRESHNESS,
        agency=agency,
        item=SECURITY,
        weight=weight,
        extent=extent,
        act=keeper(agency),
    )


def _told_missions(agency: str, missions: list[UUID]) -> Told:
    why = counted(
        "The security level of %(n)s mission (%(agency)s) is not recorded: some"
        " training may be mandatory there.",
        "The security level of %(n)s missions (%(agency)s) is not recorded: some"
        " training may be mandatory there.",
        len(missions),
        agency=AGENCIES[agency],
    )
    return why, tuple(Fact("mission", key, "security") for key in missions)


def _owing(network: Network) -> dict[UUID, list[date]]:
    """Quarters that posts have not returned, since the first one anybody of the agency did."""
    if not network.deployment.returns:
        return {}
    rows = network.returns
    begun: dict[str, date] = {}
    for key, own in rows.items():
        if key in network.posts:
            agency = network.posts[key].agency
            begun[agency] = min(begun.get(agency, date.max), *own)
    due = quarters_due(network.day, network.rules)
    return {
        post.id: owed(
            due, network.opened(post.id), rows.get(post.id, {}), begun.get(post.agency, date.max)
        )
        for post in network.open.values()
    }


def _not_returned(network: Network, post: Post, owing: list[date]) -> Gap:
    return _gap(network, post, RETURN, POST_ALONE, partial(_told_owing, network, post, owing))


def _told_owing(network: Network, post: Post, owing: list[date]) -> Told:
    why = counted(
        "The %(city_of)s post (%(agency)s) has not returned its workload of %(n)s quarter: the one"
        " that began on %(first)s.",
        "The %(city_of)s post (%(agency)s) has not returned its workload of %(n)s quarters: the"
        " latest began on %(first)s.",
        len(owing),
        **_where(network, post),
        first=owing[0],
    )
    return why, (Fact("post", post.id, "code"),)


def _no_languages(network: Network, post: Post, officer: Officer) -> Gap:
    tell = partial(_told_mute, network, post, officer)
    return _gap(network, post, MUTE, About(officer.id), tell)


def _told_mute(network: Network, post: Post, officer: Officer) -> Told:
    profile = network.profiles[post.id]
    asked = (Fact("post_profile", profile.id, ASKED),) if profile.languages else ()
    why = said(
        "At the %(city_of)s post (%(agency)s), the languages that %(officer)s speaks are not"
        " recorded.",
        **_where(network, post),
        officer=officer.name,
    )
    return why, (Fact("officer", officer.id, "languages"), *asked)


def _stale(network: Network, post: Post, officer: Officer, verified: date) -> Gap:
    limit, age = network.rules.fresh_months, whole_months(verified, network.day)
    about = About(officer.id, since=stale_from(verified, limit), late=age - limit)
    return _gap(network, post, STALE, about, partial(_told_stale, network, post, officer, age))


def _told_stale(network: Network, post: Post, officer: Officer, age: int) -> Told:
    why = said(
        "At the %(city_of)s post (%(agency)s), the work contact for %(officer)s was last verified"
        " on %(verified)s (%(months)s).",
        **_where(network, post),
        officer=officer.name,
        verified=officer.verified_on,
        months=months(age),
    )
    return why, (Fact("officer", officer.id, "verified_on"),)


def _unplanned(network: Network, post: Post, line: Line) -> Gap:
    tell = partial(_told_unplanned, network, post, line)
    return _gap(network, post, UNPLANNED, About(place=line.place), tell)


def _told_unplanned(network: Network, post: Post, line: Line) -> Told:
    why = said(
        "No planned visits are recorded for %(place_the)s, which the %(city_of)s post"
        " (%(agency)s) covers.",
        **_where(network, post),
        place_the=place_the(network.places[line.place]),
    )
    return why, (Fact("area_line", line.id, "planned_visits"),)
