"""Gaps: what is missing on a day, derived from dated facts and never typed."""

from collections.abc import Callable, Collection, Iterable, Iterator
from uuid import UUID

from lo_desk.domain.deployment import Deployment, Fact, Place, Post
from lo_desk.domain.gap_kinds import (
    BRIEFING,
    COVERAGE,
    FRESHNESS,
    GAP_KINDS,
    HANDOVER,
    LANGUAGE,
    MANDATE,
    ONE_SIDED,
    SHARED,
    THIN_LOAD,
    THIN_VISITS,
    TRAINING,
    TRIAL_REVIEW,
    VACANCY,
    VACANCY_SOON,
)
from lo_desk.domain.gaps.briefings import briefing
from lo_desk.domain.gaps.covering import covering
from lo_desk.domain.gaps.freshness import RETURN, SECURITY, freshness, returns_and_missions, unknown
from lo_desk.domain.gaps.gap import BANDS, OPPORTUNITY, Gap, band, band_of
from lo_desk.domain.gaps.instruments import instrument
from lo_desk.domain.gaps.languages import language
from lo_desk.domain.gaps.mandates import mandate
from lo_desk.domain.gaps.overlaps import over_presence
from lo_desk.domain.gaps.parts import roles
from lo_desk.domain.gaps.policies import policy
from lo_desk.domain.gaps.receipts import acknowledgement
from lo_desk.domain.gaps.staffing import handovers, vacancy, vacancy_soon
from lo_desk.domain.gaps.thin import thin_load, thin_visits
from lo_desk.domain.gaps.training import training
from lo_desk.domain.gaps.trials import assessment_review, trial_review
from lo_desk.domain.network import Network

__all__ = [
    "BANDS",
    "GAP_KINDS",
    "OPPORTUNITY",
    "Fact",
    "Gap",
    "assess",
    "assessed",
    "assessed_again",
    "band",
    "band_of",
    "unknown",
]

OF_PLACES: tuple[Callable[[Network, Iterable[Place]], Iterable[Gap]], ...] = (covering, mandate)
"""What is looked for at places: made from the lines and arrangements that reach the place, or a
place in it, and from the posts of these lines."""
OF_POSTS: tuple[Callable[[Network, Iterable[Post]], Iterable[Gap]], ...] = (
    vacancy,
    vacancy_soon,
    handovers,
    thin_load,
    thin_visits,
    briefing,
    training,
    language,
    freshness,
    trial_review,
)
"""What is looked for at open posts: made from the post's own profiles, lines and tours."""
OF_ALL: tuple[Callable[[Network], Iterable[Gap]], ...] = (
    acknowledgement,
    instrument,
    roles,
    policy,
    returns_and_missions,
    assessment_review,
    over_presence,
)
"""What can only be found by looking at everything."""
AT_PLACES = frozenset({COVERAGE, SHARED, ONE_SIDED, MANDATE})
AT_POSTS = frozenset(
    {
        VACANCY,
        VACANCY_SOON,
        HANDOVER,
        THIN_LOAD,
        THIN_VISITS,
        BRIEFING,
        TRAINING,
        LANGUAGE,
        FRESHNESS,
        TRIAL_REVIEW,
    }
)


def assess(deployment: Deployment) -> tuple[Gap, ...]:
    """All gaps of the deployment's day, worst first; equally bad ones by kind, agency, place."""
    return assessed(Network(deployment))


def assessed(network: Network) -> tuple[Gap, ...]:
    """``assess`` for who needs the network for coverage too."""
    found = _found(network, network.deployment.places, network.open.values())
    return tuple(sorted(found, key=_worst_first))


def assessed_again(
    network: Network, known: Iterable[Gap], places: Collection[str], posts: Collection[UUID]
) -> tuple[Gap, ...]:
    """``assessed`` of a network that differs from another one at some places and posts only.

    Args:
        network: On the same ground as the other one, with the same officers in the same tours.
        known: All gaps of the other one.
        places: Keys of places that anything different reaches, and of the countries they are in.
        posts: Posts whose profiles, lines or tours are different.
    """
    there = (place for place in network.deployment.places if place.key in places)
    open_ones = (post for key, post in network.open.items() if key in posts)
    kept = (gap for gap in known if _stays(gap, places, posts))
    return tuple(sorted((*kept, *_found(network, there, open_ones)), key=_worst_first))


def _found(network: Network, places: Iterable[Place], posts: Iterable[Post]) -> Iterator[Gap]:
    there, open_ones = tuple(places), tuple(posts)
    for at_places in OF_PLACES:
        yield from at_places(network, there)
    for at_posts in OF_POSTS:
        yield from at_posts(network, open_ones)
    for anywhere in OF_ALL:
        yield from anywhere(network)


def _stays(gap: Gap, places: Collection[str], posts: Collection[UUID]) -> bool:
    """Whether it is of a place or a post where nothing is different, and of nothing else."""
    if gap.kind in AT_PLACES:
        return gap.place not in places
    return (
        gap.kind in AT_POSTS
        and gap.post is not None
        and gap.item not in {RETURN, SECURITY}
        and gap.post not in posts
    )


def _worst_first(gap: Gap) -> tuple[int, str, str, str, int, int, str]:
    post = gap.post.int if gap.post else -1
    officer = gap.officer.int if gap.officer else -1
    return -gap.severity, gap.kind, gap.agency, gap.place or "", post, officer, gap.item
