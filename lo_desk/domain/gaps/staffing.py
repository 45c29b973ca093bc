"""Gaps in who holds a post: vacant, vacant soon, handed over in a hurry."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.deployment import Fact, Post, Tour
from lo_desk.domain.gap_kinds import HANDOVER, VACANCY, VACANCY_SOON
from lo_desk.domain.gaps.gap import Gap, Told, manager, untold
from lo_desk.domain.network import Network
from lo_desk.domain.period import left, merged
from lo_desk.domain.phrases import city_of, days
from lo_desk.domain.presence import Handover, handover
from lo_desk.i18n.msg import Msg, said


def vacancy(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every one of these open posts without anybody."""
    for post in posts:
        if network.staffed(post.id) == 0:
            yield _vacancy(network, post, network.tours[post.id])


def vacancy_soon(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every staffed post that will be empty soon, nobody being known to come later."""
    for post in posts:
        if network.staffed(post.id):
            tours = network.tours[post.id]
            empty = _first_empty(network, post, tours)
            if empty and (empty - network.day).days < network.rules.soon_days:
                yield _vacancy_soon(network, post, tours, empty)


def handovers(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Everybody at a post whose known successor overlaps too little."""
    for post in posts:
        if len(network.tours[post.id]) > 1:
            there = network.stays(post.id)
            for leaving in there:
                found = handover(leaving, there) if network.day in leaving.period else None
                if found and found.overlap < network.profiles[post.id].handover_days:
                    yield _handover(network, post, found)


def _vacancy(network: Network, post: Post, tours: list[Tour]) -> Gap:
    ended = [tour for tour in tours if tour.period.after and tour.period.after <= network.day]
    last = max(ended, key=_end_and_id, default=None)
    since = last.period.after if last and last.period.after else network.opened(post.id)[0].first
    rules, length = network.rules, (network.day - since).days
    extent = rules.vacancy_base + (
        rules.vacancy_span * min(length, rules.vacancy_days) // rules.vacancy_days
    )
    weight = network.weight_of(post)
    return untold(
        partial(_told_vacant, network, post, since, last),
        kind=VACANCY,
        agency=post.agency,
        post=post.id,
        since=since,
        weight=weight,
        extent=extent,
        act=manager(post.agency),
    )


def _told_vacant(network: Network, post: Post, since: date, last: Tour | None) -> Told:
    coming = [tour for tour in network.tours[post.id] if tour.period.first > network.day]
    following = min(coming, key=_start_and_id, default=None)
    return _why_vacant(network, post, since, last, following), (
        Fact("post_profile", network.profiles[post.id].id, "state"),
        *([Fact("tour", last.id, "ends")] if last else []),
        *([Fact("tour", following.id, "starts")] if following else []),
    )


def _why_vacant(
    network: Network, post: Post, since: date, last: Tour | None, following: Tour | None
) -> Msg:
    facts: dict[str, object] = {
        "city_of": city_of(network.profiles[post.id].city),
        "agency": AGENCIES[post.agency],
        "since": since,
        "days": days((network.day - since).days),
    }
    if last:
        facts["officer"] = network.officers[last.officer].name
    if following:
        facts["arriving"] = network.officers[following.officer].name
        facts["starts"] = following.period.first
    match last, following:
        case None, None:
            return said(
                "The %(city_of)s post (%(agency)s) has no recorded officer since it opened on"
                " %(since)s (%(days)s), and nobody is due to arrive.",
                **facts,
            )
        case None, _:
            return said(
                "The %(city_of)s post (%(agency)s) has no recorded officer since it opened on"
                " %(since)s (%(days)s); %(arriving)s arrives on %(starts)s.",
                **facts,
            )
        case _, None:
            return said(
                "The %(city_of)s post (%(agency)s) has been vacant since %(since)s (%(days)s):"
                " %(officer)s has left and nobody is due to arrive.",
                **facts,
            )
    return said(
        "The %(city_of)s post (%(agency)s) has been vacant since %(since)s (%(days)s):"
        " %(officer)s has left and %(arriving)s arrives on %(starts)s.",
        **facts,
    )


def _first_empty(network: Network, post: Post, tours: list[Tour]) -> date | None:
    """First day after today on which the post is open and empty, if no tour starts later."""
    empty = left(network.opened(post.id), merged(tour.period for tour in tours))
    first = min((period.first for period in empty if period.first > network.day), default=None)
    if first is None or any(tour.period.first > first for tour in tours):
        return None
    return first


def _vacancy_soon(network: Network, post: Post, tours: list[Tour], empty: date) -> Gap:
    ending = [tour for tour in tours if tour.period.after and tour.period.after <= empty]
    last = max(ending, key=_end_and_id)
    rules, away = network.rules, (empty - network.day).days
    extent = rules.soon_base + rules.soon_span * (rules.soon_days - away) // rules.soon_days
    weight = network.weight_of(post)
    return untold(
        partial(_told_soon, network, post, last, empty),
        kind=VACANCY_SOON,
        agency=post.agency,
        post=post.id,
        officer=last.officer,
        due=empty,
        weight=weight,
        extent=extent,
        act=manager(post.agency),
    )


def _told_soon(network: Network, post: Post, last: Tour, empty: date) -> Told:
    why = said(
        "The %(city_of)s post (%(agency)s) will be vacant from %(due)s, in %(days)s:"
        " %(officer)s leaves and no later tour is known. Staffing should have started by"
        " %(start_by)s.",
        city_of=city_of(network.profiles[post.id].city),
        agency=AGENCIES[post.agency],
        due=empty,
        days=days((empty - network.day).days),
        officer=network.officers[last.officer].name,
        start_by=empty - timedelta(network.rules.soon_days),
    )
    return why, (Fact("tour", last.id, "ends"),)


def _handover(network: Network, post: Post, found: Handover) -> Gap:
    required = network.profiles[post.id].handover_days
    rules = network.rules
    extent = min(rules.handover_most, rules.handover_base + required - found.overlap)
    weight = network.weight_of(post)
    return untold(
        partial(_told_hurried, network, post, found, required),
        kind=HANDOVER,
        agency=post.agency,
        post=post.id,
        officer=found.leaving.officer,
        due=found.due,
        weight=weight,
        extent=extent,
        act=manager(post.agency),
    )


def _told_hurried(network: Network, post: Post, found: Handover, required: int) -> Told:
    return _why_hurried(network, post, found, required), (
        Fact("tour", found.leaving.tours[-1].id, "ends"),
        Fact("tour", found.arriving.tours[0].id, "starts"),
        Fact("post_profile", network.profiles[post.id].id, "handover_days"),
    )


def _why_hurried(network: Network, post: Post, found: Handover, required: int) -> Msg:
    facts: dict[str, object] = {
        "city_of": city_of(network.profiles[post.id].city),
        "agency": AGENCIES[post.agency],
        "leaving": network.officers[found.leaving.officer].name,
        "arriving": network.officers[found.arriving.officer].name,
        "due": found.due,
        "days": days(abs(found.overlap)),
        "required": days(required),
    }
    if found.overlap > 0:
        return said(
            "At the %(city_of)s post (%(agency)s), %(leaving)s and %(arriving)s overlap for only"
            " %(days)s from %(due)s; the post asks for %(required)s.",
            **facts,
        )
    if found.overlap == 0:
        return said(
            "At the %(city_of)s post (%(agency)s), %(arriving)s arrives on %(due)s, the first day"
            " without %(leaving)s: there is no overlap; the post asks for %(required)s.",
            **facts,
        )
    return said(
        "The %(city_of)s post (%(agency)s) stays empty for %(days)s from %(due)s, between"
        " %(leaving)s and %(arriving)s; the post asks for an overlap of %(required)s.",
        **facts,
    )


def _end_and_id(tour: Tour) -> tuple[date, int, int]:
    return tour.period.after or date.max, tour.officer.int, tour.id.int


def _start_and_id(tour: Tour) -> tuple[date, int, int]:
    return tour.period.first, tour.officer.int, tour.id.int
