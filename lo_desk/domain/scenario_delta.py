"""What a scenario does: gaps that close, open or change, and coverage before and after.

One *point of need* is a thousandth of need times a ten-thousandth of coverage: all whole numbers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_together import Effective, covers, together
from lo_desk.domain.deployment import Deployment
from lo_desk.domain.gaps import Gap, assessed, assessed_again
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import Change, Scenario
from lo_desk.domain.scenario_opening import newcomers
from lo_desk.errors import DeskError

SAME_ORDER = 10
"""Shares that move by more than one part in so many of the total depend on the order."""
PERSONAL = frozenset({"training", "language", "briefing", "acknowledgement", "freshness"})
"""Gaps of an officer that say what was not done yet."""
Needs = Mapping[Spot, int]
"""Thousandths of need, by agency and place; a pair that is not there needs nothing."""


@dataclass(frozen=True, slots=True)
class View:
    """A deployment with all that follows from it: one side of a comparison."""

    network: Network
    gaps: tuple[Gap, ...]
    covers: Mapping[Spot, Effective]


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """Coverage of a place for an agency before and after.

    Attributes:
        need: In thousandths.
        gain: Points of need: need times the change of the low end.
    """

    agency: str
    place: str
    before: Effective
    after: Effective
    need: int
    gain: int


@dataclass(frozen=True, slots=True)
class Delta:
    """What differs between two views.

    Attributes:
        closed: Gaps that are gone.
        opened: Gaps that are new.
        changed: Gaps of the same key, as they were and as they would be.
        places: Where coverage changes, by agency and place.
        total: Sum of all gains, in points of need.
    """

    closed: tuple[Gap, ...]
    opened: tuple[Gap, ...]
    changed: tuple[tuple[Gap, Gap], ...]
    places: tuple[PlaceChange, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Shares:
    """What each change adds, in listed order; they sum to the total.

    Attributes:
        order_matters: Another order moves a share by over a tenth of the total, or cannot be.
    """

    parts: tuple[int, ...]
    total: int
    order_matters: bool


def view(deployment: Deployment) -> View:
    """All that follows from a deployment; takes some 0.1 s of 200 posts and 250 places."""
    network = Network(deployment)
    return View(network, assessed(network), covers(network))


def after(before: View, scenario: Scenario) -> View:
    """``view`` of the scenario; only what it can reach is computed again.

    Raises:
        DeskError: A change is impossible.
    """
    network = Network(applied(before.network.deployment, scenario), before.network)
    gaps = _gaps(before, network)
    new = {officer.id for change in scenario for officer in newcomers(change)}
    if new:  # what nobody can know of an officer to be named is unknown, not missing
        gaps = tuple(gap for gap in gaps if gap.kind not in PERSONAL or gap.officer not in new)
    return View(network, gaps, _covers(before.network, network, before.covers))


def delta(before: View, then: View, needs: Needs) -> Delta:
    """What differs between two views of the same places."""
    old, new = _by_key(before.gaps), _by_key(then.gaps)
    both = [(old[key], gap) for key, gap in new.items() if key in old]
    places = tuple(_place_changes(before.covers, then.covers, needs))
    return Delta(
        closed=tuple(gap for key, gap in old.items() if key not in new),
        opened=tuple(gap for key, gap in new.items() if key not in old),
        changed=tuple((was, now) for was, now in both if _figures(was) != _figures(now)),
        places=places,
        total=sum(change.gain for change in places),
    )


def shares(before: View, scenario: Scenario, needs: Needs) -> Shares:
    """What each change adds to the total.

    Raises:
        DeskError: A change is impossible.
    """
    parts = _parts(before, scenario, needs)
    total = sum(parts)
    try:
        turned = _parts(before, scenario[::-1], needs)[::-1]
    except DeskError:
        return Shares(parts, total, order_matters=True)
    moved = max((abs(a - b) for a, b in zip(parts, turned, strict=True)), default=0)
    return Shares(parts, total, order_matters=moved * SAME_ORDER > abs(total))


def _parts(before: View, scenario: Sequence[Change], needs: Needs) -> tuple[int, ...]:
    network, found, parts = before.network, before.covers, []
    for change in scenario:
        following = Network(applied(network.deployment, (change,)), network)
        then = _covers(network, following, found)
        parts.append(sum(each.gain for each in _place_changes(found, then, needs)))
        network, found = following, then
    return tuple(parts)


def _gaps(before: View, now: Network) -> tuple[Gap, ...]:
    """``assessed``; gaps of places and posts where nothing differs are those known before."""
    was = before.network
    same = all(now.officers.get(key) is officer for key, officer in was.officers.items())
    if now.ground is not was.ground or not same:
        return assessed(now)
    reached = set(_reached(was, now))
    reached |= {now.places[key].country for key in reached}
    return assessed_again(now, before.gaps, reached, frozenset(_differing(was, now)))


def _covers(
    before: Network, now: Network, known: Mapping[Spot, Effective]
) -> Mapping[Spot, Effective]:
    found = dict(known)
    for place in _reached(before, now):
        for agency, cover in together(now, place).items():
            found[agency, place] = cover
    return found


def _reached(before: Network, now: Network) -> Iterable[str]:
    """Places whose coverage may differ: no change of a scenario touches any other fact."""
    posts = _differing(before, now)
    named = {line.place for side in (before, now) for post in posts for line in side.lines[post]}
    one, two = (set(side.deployment.arrangements) for side in (before, now))
    named |= {arranged.place for arranged in one ^ two}
    return {key for place in named for key in now.reached_by(place)}


def _differing(before: Network, now: Network) -> Iterable[UUID]:
    return [
        post
        for post in before.posts | now.posts
        if before.posts.get(post) != now.posts.get(post)
        or before.lines[post] != now.lines[post]
        or before.tours[post] != now.tours[post]
    ]


def _place_changes(
    old: Mapping[Spot, Effective], new: Mapping[Spot, Effective], needs: Needs
) -> Iterable[PlaceChange]:
    for agency in AGENCIES:
        for place in sorted(key for owner, key in new if owner == agency):
            was, now = old[agency, place], new[agency, place]
            if was is not now and was != now:
                need = needs.get((agency, place), 0)
                gain = need * (now.total[0] - was.total[0])
                yield PlaceChange(agency, place, was, now, need, gain)


def _by_key(gaps: Iterable[Gap]) -> dict[tuple[object, ...], Gap]:
    """By ``Gap.key``; the numbers of ids are quicker to look up than the ids."""
    return {
        (
            gap.kind,
            gap.agency,
            gap.place,
            gap.post and gap.post.int,
            gap.officer and gap.officer.int,
            gap.item,
        ): gap
        for gap in gaps
    }


def _figures(gap: Gap) -> tuple[object, ...]:
    return gap.since, gap.due, gap.weight, gap.extent
