"""Two quiet posts of one agency for the same places: an opportunity, not a fault."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.deployment import Fact, Post
from lo_desk.domain.gap_kinds import OVER_PRESENCE
from lo_desk.domain.gaps.gap import Gap, Told, manager, untold
from lo_desk.domain.network import Network
from lo_desk.domain.phrases import city_of, places
from lo_desk.domain.returns import quarters_due, requests_in
from lo_desk.i18n.msg import Msg, said


class Quiet(NamedTuple):
    """A post that returned every quarter, its places and its requests."""

    post: Post
    places: frozenset[str]
    requests: int


class Pair(NamedTuple):
    """The smaller of two posts, the other, and what they share."""

    smaller: Quiet
    larger: Quiet
    shared: int


def over_presence(network: Network) -> Iterator[Gap]:
    """Pairs of staffed posts of an agency that share places and both have few requests.

    Few: under half the median of the agency's open posts that returned every quarter.
    """
    if not network.deployment.returns:
        return
    known = _known(network)
    for agency in AGENCIES:
        own = [told for told in known if told.post.agency == agency]
        median = _twice_median([told.requests for told in own])
        quiet = [t for t in own if t.places and _is_quiet(network, t, median)]
        for pair in combinations(quiet, 2):
            found = _paired(network, *pair)
            if found:
                yield _gap(network, found, median)


def _known(network: Network) -> list[Quiet]:
    quarters = quarters_due(network.day, network.rules)
    found = []
    for post in sorted(network.open.values(), key=lambda post: post.id.int):
        requests = requests_in(quarters, network.returns.get(post.id, {}))
        if requests is not None:
            named = frozenset(line.place for line in network.current[post.id])
            found.append(Quiet(post, named, requests))
    return found


def _twice_median(values: Sequence[int]) -> int:
    """Twice the median, which is whole; 0 of nothing."""
    if not values:
        return 0
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] + ordered[-half - 1]


def _is_quiet(network: Network, told: Quiet, twice: int) -> bool:
    if not network.staffed(told.post.id):
        return False
    return told.requests * 2 * network.rules.quiet_part < twice


def _paired(network: Network, one: Quiet, two: Quiet) -> Pair | None:
    smaller, larger = sorted((one, two), key=lambda told: (len(told.places), told.post.id.int))
    shared = len(smaller.places & larger.places)
    if shared * network.rules.overlap_part < len(smaller.places):
        return None
    return Pair(smaller, larger, shared)


def _gap(network: Network, pair: Pair, twice: int) -> Gap:
    post, weight = pair.smaller.post, network.weight_of(pair.smaller.post)
    extent = network.rules.quiet_extent
    return untold(
        partial(_told, network, pair, twice),
        kind=OVER_PRESENCE,
        agency=post.agency,
        post=post.id,
        item=pair.larger.post.code,
        weight=weight,
        extent=extent,
        act=manager(post.agency),
    )


def _told(network: Network, pair: Pair, twice: int) -> Told:
    lines = [
        line
        for told in pair[:2]
        for line in network.current[told.post.id]
        if line.place in pair.smaller.places & pair.larger.places
    ]
    quarters = set(quarters_due(network.day, network.rules))
    both = {told.post.id for told in pair[:2]}
    own = [r for r in network.deployment.returns if r.post in both and r.quarter in quarters]
    return _why(network, pair, twice), (
        *(Fact("area_line", line.id, "country") for line in lines),
        *(Fact("post_return", row.id, "requests_received") for row in own),
    )


def _why(network: Network, pair: Pair, twice: int) -> Msg:
    one, two = pair.smaller, pair.larger
    return said(
        "The %(city_of)s post (%(agency)s) shares %(shared)s of its %(places)s with the"
        " %(other_city_of)s post, and both are quiet: %(requests)s and %(other_requests)s requests"
        " in %(n)s quarters, where the median of the agency’s posts is %(median)s.",
        city_of=city_of(network.profiles[one.post.id].city),
        agency=AGENCIES[one.post.agency],
        shared=pair.shared,
        places=places(len(one.places)),
        other_city_of=city_of(network.profiles[two.post.id].city),
        requests=one.requests,
        other_requests=two.requests,
        n=network.rules.quiet_quarters,
        median=(twice + 1) // 2,
    )
