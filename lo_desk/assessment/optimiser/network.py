"""A network as a problem of the optimiser, and an answer as lines of the network again.

A post may serve every place of its agency's needs: on the line that it has there, or on one it
could have: resident where it is, else covered from a distance, for all areas that are wanted.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from lo_desk.assessment.need import Need
from lo_desk.assessment.optimiser.model import Limits, Problem, Site, lent, servings
from lo_desk.assessment.optimiser.plans import Plan
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_factors import range_of
from lo_desk.domain.cover_together import covers as effective_covers
from lo_desk.domain.cover_together import standing_in
from lo_desk.domain.deployment import COVERED, RESIDENT, Deployment, Line, Place, Post
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.period import Period
from lo_desk.domain.worth import remaining
from lo_desk.ids import stable_id

JOINTLY, LEAST, MOST = "jointly", "least", "most"
Costs = Mapping[UUID, tuple[int, ...]]
"""Cents of each year by post."""


def problem_of(
    network: Network,
    needs: Mapping[Spot, int],
    free: Collection[UUID],
    costs: Costs,
    limits: Limits,
    rules: AssessmentRules | None = None,
) -> Problem:
    """Which of the free posts to open, and who serves what.

    Args:
        network: With the free posts opened in it: see ``scenario.Open``.
        needs: Thousandths by agency and place; leave out what nobody needs.
        free: Posts that may be there or not; all other open ones are kept.
        costs: A post that is not there costs nothing.
        limits: What an answer must keep to.
        rules: How many posts are looked at for a need.
    """
    found = post_covers(network, needs)
    own = servings(needs, found, rules)
    worth = {spot: standing_in(network, *spot) for spot in needs}
    sites = tuple(
        Site(
            post.code,
            post.agency,
            costs.get(post.id, ()),
            network.rules.load_limit,
            post.id not in free,
        )
        for post in network.open.values()
    )
    return Problem(sites, (*own, *lent(own, needs, found, worth)), limits)


def weighings(needs: Iterable[Need]) -> dict[str, dict[Spot, int]]:
    """Ways to weigh the same needs for a robust answer, over the same pairs.

    Both agencies together, each alone, every need at its least, every need at its most.
    """
    held = [need for need in needs if need.high]
    found = {
        JOINTLY: {(need.agency, need.place): need.planned for need in held},
        LEAST: {(need.agency, need.place): need.low for need in held},
        MOST: {(need.agency, need.place): need.high for need in held},
    }
    for agency in AGENCIES:
        found[agency] = {
            spot: need if spot[0] == agency else 0 for spot, need in found[JOINTLY].items()
        }
    return found


def post_covers(
    network: Network, needs: Iterable[Spot], free: Collection[UUID] | None = None
) -> dict[tuple[Spot, str], int]:
    """Coverage that each open post could give for each need of its agency, at the least.

    Args:
        network: Of the day.
        needs: Agencies and places.
        free: With it, all other posts serve only where they have a line.
    """
    found: dict[tuple[Spot, str], int] = {}
    posts = sorted(network.open.values(), key=lambda post: post.code)
    for agency, key in needs:
        place = network.places[key]
        held = {line.post for line in network.covering[agency, key]}
        for post in posts:
            may = free is None or post.id in free or post.id in held
            if post.agency == agency and may:
                line = line_for(network, post, place)
                worths = range_of(network, line, place)
                found[(agency, key), post.code] = remaining(low for low, _ in worths)
    return found


def line_for(network: Network, post: Post, place: Place) -> Line:
    """The line that the post has on the place or its country, or the best it could have there."""
    held = [line for line in network.covering[post.agency, place.key] if line.post == post.id]
    if held:
        return held[0]
    profile = network.profiles[post.id]
    here = (profile.latitude, profile.longitude) == (place.latitude, place.longitude)
    resident = profile.country == place.country and (here or place.entity == "country")
    areas = frozenset(
        area for wish in network.wanted[post.agency, place.key] for area in wish.areas
    )
    return Line(
        id=stable_id("could", str(post.id), place.key),
        post=post.id,
        place=place.key,
        basis=RESIDENT if resident else COVERED,
        period=Period(network.day),
        areas=areas,
    )


def with_plan(network: Network, plan: Plan, free: Collection[UUID]) -> Deployment:
    """The deployment with only the posts of the plan, and a line wherever it serves a need."""
    opened = {post.id for post in network.open.values() if post.code in plan.opened}
    gone = set(free) - opened
    by_code = {post.code: post for post in network.open.values()}
    lines = {line.id: line for line in network.deployment.lines if line.post not in gone}
    for serving in plan.served:
        line = line_for(network, by_code[serving.post], network.places[serving.place])
        lines.setdefault(line.id, line)
    return replace(
        network.deployment,
        posts=tuple(post for post in network.deployment.posts if post.id not in gone),
        lines=tuple(lines.values()),
    )


def revalued(
    network: Network, plan: Plan, free: Collection[UUID], needs: Mapping[Spot, int]
) -> int:
    """Covered need of the plan with all its lines together, in the unit of ``Plan.value``.

    The plan counts the best post of a need alone, so this is never less by more than rounding.
    """
    found = effective_covers(Network(with_plan(network, plan, free), network))
    return sum((need * found[spot].total[0] + 500) // 1000 for spot, need in needs.items())
