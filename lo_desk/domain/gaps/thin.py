"""Gaps of thin coverage: too many places for an officer, no visit for too long."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import partial

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_factors import visits_done
from lo_desk.domain.deployment import ACCREDITED, RESIDENT, Fact, Line, Post, Visit
from lo_desk.domain.gap_kinds import THIN_LOAD, THIN_VISITS
from lo_desk.domain.gaps.gap import Gap, Told, manager, officer_at, untold
from lo_desk.domain.network import Network
from lo_desk.domain.period import edges, held_since, merged, months_before, whole_months
from lo_desk.domain.phrases import city_of, months, place_the, places
from lo_desk.domain.presence import FULL, staffed
from lo_desk.i18n.msg import Msg, counted, said


def thin_load(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every post whose officers have too many places each; an empty one is a vacancy."""
    for post in posts:
        named = len({line.place for line in network.current[post.id]})
        load = _load(named, network.staffed(post.id))
        if load > network.rules.load_limit:
            yield _thin_load(network, post, load)


def thin_visits(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every line of the day that should be visited and has not been for too long."""
    back = months_before(network.day, network.rules.visits_months)
    for post in posts:
        for line in one_each(network.current[post.id]):
            if line.basis != RESIDENT and (line.planned_visits or line.basis == ACCREDITED):
                made = network.visited(line)
                if [visit for visit in made if visit.starts >= back]:
                    continue
                started = _started(network, line)
                if started < back:
                    own = [visit for visit in made if visit.starts >= started]
                    last = max(own, key=_start_and_id, default=None)
                    yield _thin_visits(network, post, line, last, last.starts if last else started)


def one_each(lines: Iterable[Line]) -> Collection[Line]:
    """One line for each place; two of one post on one place are a fault of a merge."""
    return {line.place: line for line in lines}.values()


def load_on(network: Network, post: Post, day: date) -> int:
    """Places per officer on ``day``, rounded up; 0 if nobody is there."""
    named = {line.place for line in network.lines[post.id] if day in line.period}
    return _load(len(named), staffed(network.tours[post.id], day))


def _load(places_named: int, fte: int) -> int:
    return -(-FULL * places_named // fte) if fte else 0


def _thin_load(network: Network, post: Post, load: int) -> Gap:
    rules, limit = network.rules, network.rules.load_limit
    extent = min(rules.load_most, rules.load_base + rules.load_span * (load - limit) // limit)
    weight = network.weight_of(post)
    return untold(
        partial(_told_load, network, post, load),
        kind=THIN_LOAD,
        agency=post.agency,
        post=post.id,
        since=_loaded_since(network, post),
        weight=weight,
        extent=extent,
        act=manager(post.agency),
    )


def _told_load(network: Network, post: Post, load: int) -> Told:
    lines, tours = network.current[post.id], network.tours[post.id]
    why = counted(
        "The %(city_of)s post (%(agency)s) has %(n)s place for each officer, more than"
        " %(limit)s: its lines name %(places)s and it is staffed at %(percent)s%%.",
        "The %(city_of)s post (%(agency)s) has %(n)s places for each officer, more than"
        " %(limit)s: its lines name %(places)s and it is staffed at %(percent)s%%.",
        load,
        city_of=city_of(network.profiles[post.id].city),
        agency=AGENCIES[post.agency],
        limit=network.rules.load_limit,
        places=places(len({line.place for line in lines})),
        percent=staffed(tours, network.day),
    )
    return why, (
        *(Fact("area_line", line.id, "country") for line in lines),
        *(Fact("tour", tour.id, "fte") for tour in tours if network.day in tour.period),
    )


def _loaded_since(network: Network, post: Post) -> date:
    lines, tours = network.lines[post.id], network.tours[post.id]
    periods = [*(line.period for line in lines), *(tour.period for tour in tours)]
    changes = edges([*periods, *network.opened(post.id)])

    def holds(day: date) -> bool:
        is_open = any(day in period for period in network.opened(post.id))
        return is_open and load_on(network, post, day) > network.rules.load_limit

    return held_since(holds, changes, network.day)


def _started(network: Network, line: Line) -> date:
    """First day of the line and those that run into it: adjacent lines are one."""
    own = [other for other in network.lines[line.post] if other.place == line.place]
    if len(own) == 1:
        return line.period.first
    periods = merged(other.period for other in own)
    return next(period.first for period in periods if network.day in period)


def _thin_visits(network: Network, post: Post, line: Line, last: Visit | None, since: date) -> Gap:
    """``last`` is the line's own last visit: one before its start was not one of this line."""
    rules = network.rules
    late = whole_months(since, network.day) - rules.visits_months
    extent = min(rules.visits_most, rules.visits_base + rules.visits_step * late)
    weight = network.weight(post.agency, line.place)
    return untold(
        partial(_told_unvisited, network, post, line, last),
        kind=THIN_VISITS,
        agency=post.agency,
        place=line.place,
        post=post.id,
        since=since,
        weight=weight,
        extent=extent,
        act=officer_at(post.agency),
    )


def _told_unvisited(network: Network, post: Post, line: Line, last: Visit | None) -> Told:
    return _why_unvisited(network, post, line, last), (
        Fact("area_line", line.id, "planned_visits"),
        Fact("visit", last.id, "starts") if last else Fact("area_line", line.id, "starts"),
    )


def _why_unvisited(network: Network, post: Post, line: Line, last: Visit | None) -> Msg:
    since = last.starts if last else _started(network, line)
    facts: dict[str, object] = {
        "city_of": city_of(network.profiles[post.id].city),
        "agency": AGENCIES[post.agency],
        "place_the": place_the(network.places[line.place]),
        "since": since,
        "months": months(whole_months(since, network.day)),
        "done": visits_done(network, line),
        "planned": line.planned_visits,
    }
    match last, line.planned_visits:
        case None, None | 0:
            return said(
                "The %(city_of)s post (%(agency)s) has never visited %(place_the)s, which it has"
                " covered since %(since)s (%(months)s); no planned visits are recorded.",
                **facts,
            )
        case None, _:
            return said(
                "The %(city_of)s post (%(agency)s) has never visited %(place_the)s, which it has"
                " covered since %(since)s (%(months)s); visits made of those planned for a year:"
                " %(done)s of %(planned)s.",
                **facts,
            )
        case _, None | 0:
            return said(
                "The %(city_of)s post (%(agency)s) has not visited %(place_the)s since %(since)s"
                " (%(months)s); no planned visits are recorded.",
                **facts,
            )
    return said(
        "The %(city_of)s post (%(agency)s) has not visited %(place_the)s since %(since)s"
        " (%(months)s); visits made of those planned for a year: %(done)s of %(planned)s.",
        **facts,
    )


def _start_and_id(visit: Visit) -> tuple[date, int]:
    return visit.starts, visit.id.int
