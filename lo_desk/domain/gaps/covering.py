"""Gaps where an agency has a priority and no line: coverage, shared, one-sided."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from lo_desk.domain.agencies import AGENCIES, JOINT, other
from lo_desk.domain.arrangement import Arrangement
from lo_desk.domain.cover_together import arranged
from lo_desk.domain.coverage import ranked
from lo_desk.domain.deployment import (
    OPEN_STATES,
    SUSPENDED,
    Fact,
    Line,
    Place,
    PriorityVersion,
    Profile,
)
from lo_desk.domain.gap_kinds import COVERAGE, ONE_SIDED, SHARED
from lo_desk.domain.gaps.gap import Gap, Told, both_managers, manager, untold, working_group
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY
from lo_desk.domain.phrases import agency_the, city_of, place_the
from lo_desk.domain.presence import profile_on
from lo_desk.domain.worth import CENT, FULL, joined
from lo_desk.i18n.msg import Msg, said


@dataclass(frozen=True, slots=True)
class Last:
    """The line that reached a place last, and the first day it did no more."""

    line: Line
    after: date

    def profiles(self, network: Network) -> tuple[Profile, Profile | None]:
        """What the post was when the line still counted, and what it was the day after."""
        profiles = network.posts[self.line.post].profiles
        was = next(profile for profile in profiles if self.after - DAY in profile.period)
        return was, profile_on(network.posts[self.line.post], self.after)


def covering(network: Network, places: Iterable[Place]) -> Iterator[Gap]:
    """Every place where an agency wants an officer and none of its lines reaches."""
    for place in places:
        wanting = [agency for agency in AGENCIES if network.wanted[agency, place.key]]
        lacking = [agency for agency in wanting if not network.covering[agency, place.key]]
        if len(lacking) == len(AGENCIES):
            yield _shared(network, place)
            continue
        for agency in lacking:
            covered = network.covering[other(agency), place.key]
            yield (_one_sided if covered else _coverage)(network, agency, place)


def _coverage(network: Network, agency: str, place: Place) -> Gap:
    last = _last(network, place, AGENCIES)
    best = network.wanted[agency, place.key][0]
    weight, extent = network.weight(agency, place.key), network.rules.coverage_extent
    return untold(
        partial(_told_uncovered, network, best, place, last),
        kind=COVERAGE,
        agency=agency,
        place=place.key,
        since=_since(network, (agency,), place, last),
        weight=weight,
        extent=extent,
        act=manager(agency),
    )


def _told_uncovered(
    network: Network, best: PriorityVersion, place: Place, last: Last | None
) -> Told:
    why = _why_uncovered(network, best, place, last)
    return why, (*_of_priority(best), *_of_last(network, last))


def _shared(network: Network, place: Place) -> Gap:
    last = _last(network, place, AGENCIES)
    weight = max(network.weight(agency, place.key) for agency in AGENCIES)
    extent = network.rules.shared_extent
    return untold(
        partial(_told_shared, network, place, last),
        kind=SHARED,
        agency=JOINT,
        place=place.key,
        since=_since(network, AGENCIES, place, last),
        weight=weight,
        extent=extent,
        act=working_group(),
    )


def _told_shared(network: Network, place: Place, last: Last | None) -> Told:
    one, two = (network.wanted[agency, place.key][0] for agency in AGENCIES)
    why = said(
        "Neither agency has a liaison officer covering %(place_the)s, although both have a"
        " priority there: %(code)s (%(agency)s, rank %(rank)s) and %(other_code)s"
        " (%(other)s, rank %(other_rank)s).",
        place_the=place_the(place),
        code=one.code,
        agency=AGENCIES[one.agency],
        rank=one.rank,
        other_code=two.code,
        other=AGENCIES[two.agency],
        other_rank=two.rank,
    )
    return why, (*_of_priority(one), *_of_priority(two), *_of_last(network, last))


def _one_sided(network: Network, agency: str, place: Place) -> Gap:
    last = _last(network, place, (agency,))
    best = network.wanted[agency, place.key][0]
    lines = ranked(network, other(agency), place.key)
    low, _ = joined([line.low for line in lines])
    rules, weight = network.rules, network.weight(agency, place.key)
    extent = rules.one_sided_extent - (low * rules.one_sided_relief + FULL // 2) // FULL
    return untold(
        partial(_told_one_sided, network, place, best, lines[0].line, low, last),
        kind=ONE_SIDED,
        agency=agency,
        place=place.key,
        since=_since(network, (agency,), place, last),
        weight=weight,
        extent=extent,
        act=both_managers(),
    )


def _told_one_sided(
    network: Network, place: Place, best: PriorityVersion, theirs: Line, low: int, last: Last | None
) -> Told:
    agency = best.agency
    written = [held for held in arranged(network, agency, place.key) if not held.partner]
    why = _why_one_sided(
        written,
        agency_the=agency_the(agency),
        place_the=place_the(place),
        code=best.code,
        rank=best.rank,
        other_the=agency_the(other(agency)),
        percent=(low + CENT // 2) // CENT,
        city_of=city_of(network.profiles[theirs.post].city),
    )
    return why, (
        *_of_priority(best),
        Fact("area_line", theirs.id, "basis"),
        *(Fact("arrangement", held.id, "written_on") for held in written),
        *_of_last(network, last),
    )


def _why_one_sided(written: Sequence[Arrangement], **facts: object) -> Msg:
    """With the arrangement under which the other agency covers the place, if there is one."""
    if not written:
        return said(
            "%(agency_the)s has no liaison officer covering %(place_the)s, despite its priority"
            " %(code)s (rank %(rank)s): only %(other_the)s covers it, at %(percent)s%%, from its"
            " %(city_of)s post, and no arrangement between the two is recorded.",
            **facts,
        )
    return said(
        "%(agency_the)s has no liaison officer covering %(place_the)s, despite its priority"
        " %(code)s (rank %(rank)s): only %(other_the)s covers it, at %(percent)s%%, from its"
        " %(city_of)s post, under an arrangement in writing since %(since)s.",
        **facts,
        since=min(held.period.first for held in written),
    )


def _last(network: Network, place: Place, agencies: Collection[str]) -> Last | None:
    """The line that counted last before the day; none counts on the day itself."""
    found = [
        Last(line, counted.after)
        for line in network.reaching(place)
        if network.posts[line.post].agency in agencies
        for opened in network.opened(line.post)
        if (counted := line.period.common(opened))
        and counted.after is not None
        and counted.after <= network.day
    ]
    return max(
        found, key=lambda last: (last.after, last.line.post.int, last.line.id.int), default=None
    )


def _since(network: Network, agencies: Collection[str], place: Place, last: Last | None) -> date:
    starts = [
        min(network.started[wish.priority] for wish in network.wanted[agency, place.key])
        for agency in agencies
    ]
    return max([*starts, last.after] if last else starts)


def _why_uncovered(network: Network, best: PriorityVersion, place: Place, last: Last | None) -> Msg:
    facts: dict[str, object] = {
        "agency_the": agency_the(best.agency),
        "place_the": place_the(place),
        "code": best.code,
        "rank": best.rank,
        "started": network.started[best.priority],
    }
    parts = [p for p in network.parts.get(place.key, ()) if network.covering[best.agency, p]]
    if parts:
        return said(
            "%(agency_the)s has no liaison officer covering all of %(place_the)s, despite its"
            " priority %(code)s (rank %(rank)s, since %(started)s): only a part of it is covered"
            " (%(parts)s).",
            **facts,
            parts=tuple(network.places[key].name for key in parts),
        )
    if last is None:
        return said(
            "%(agency_the)s has no liaison officer covering %(place_the)s, despite its priority"
            " %(code)s (rank %(rank)s, since %(started)s): no post has ever covered it.",
            **facts,
        )
    return _why_ended(network, last, facts)


def _why_ended(network: Network, last: Last, facts: dict[str, object]) -> Msg:
    post = network.posts[last.line.post]
    before, then = last.profiles(network)
    facts |= {
        "city_of": city_of(before.city),
        "agency": AGENCIES[post.agency],
        "ended": last.after,
    }
    if then is not None and then.state in OPEN_STATES:
        return said(
            "%(agency_the)s has no liaison officer covering %(place_the)s, despite its priority"
            " %(code)s (rank %(rank)s, since %(started)s): the %(city_of)s post (%(agency)s)"
            " stopped covering it on %(ended)s.",
            **facts,
        )
    if then is not None and then.state == SUSPENDED:
        return said(
            "%(agency_the)s has no liaison officer covering %(place_the)s, despite its priority"
            " %(code)s (rank %(rank)s, since %(started)s): the %(city_of)s post (%(agency)s),"
            " which covered it, was suspended on %(ended)s.",
            **facts,
        )
    return said(
        "%(agency_the)s has no liaison officer covering %(place_the)s, despite its priority"
        " %(code)s (rank %(rank)s, since %(started)s): the %(city_of)s post (%(agency)s), which"
        " covered it, has not been open since %(ended)s.",
        **facts,
    )


def _of_priority(version: PriorityVersion) -> tuple[Fact, ...]:
    return (
        Fact("priority_version", version.id, "rank"),
        Fact("priority_version", version.id, "starts"),
    )


def _of_last(network: Network, last: Last | None) -> tuple[Fact, ...]:
    if last is None:
        return ()
    if last.line.period.after == last.after:
        return (Fact("area_line", last.line.id, "ends"),)
    before, then = last.profiles(network)
    return (Fact("post_profile", (then or before).id, "state"),)
