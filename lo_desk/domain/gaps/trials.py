"""Gaps in what is decided of posts on trial."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.deployment import TRIAL, Fact, Post, Profile, Review
from lo_desk.domain.gap_kinds import TRIAL_REVIEW
from lo_desk.domain.gaps.gap import Gap, Told, untold, working_group
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY
from lo_desk.domain.phrases import city_of, days
from lo_desk.i18n.msg import Msg, said


def trial_review(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every post on trial whose trial is over or ends soon, and what follows is not recorded."""
    for post in posts:
        profile = network.profiles[post.id]
        ends = profile.trial_end if profile.state == TRIAL else None
        if ends is None or _decided(post, profile):
            continue
        if (ends - network.day).days < network.rules.trial_days:
            yield _gap(network, post, profile, ends)


def assessment_review(network: Network) -> Iterator[Gap]:
    """Every joint assessment whose day of review has passed while it is not said to be followed.

    Its weight is the most there is: it is a promise of both agencies.
    """
    for review in network.deployment.reviews:
        if review.due < network.day:
            yield _of_review(network, review)


def _of_review(network: Network, review: Review) -> Gap:
    return untold(
        partial(_told_review, review, (network.day - review.due).days),
        kind=TRIAL_REVIEW,
        agency=JOINT,
        item=review.code,
        since=review.due + DAY,
        weight=network.rules.rank_weights[0][1],
        extent=network.rules.trial_passed,
        act=working_group(),
    )


def _told_review(review: Review, late: int) -> Told:
    why = said(
        "The trial decided on in %(code)s, %(assessment)s, was to be reviewed on %(due)s"
        " (%(days)s ago), and no review is recorded.",
        code=review.code,
        assessment=review.title,
        due=review.due,
        days=days(late),
    )
    return why, (Fact("assessment", review.id, "trial_review_on"),)


def _decided(post: Post, now: Profile) -> bool:
    """Whether the post has a later profile that is no trial: what becomes of it is settled."""
    return any(
        later.state != TRIAL and later.period.first > now.period.first for later in post.profiles
    )


def _gap(network: Network, post: Post, profile: Profile, ends: date) -> Gap:
    passed = ends <= network.day
    rules = network.rules
    return untold(
        partial(_told, network, post, profile, ends),
        kind=TRIAL_REVIEW,
        agency=post.agency,
        post=post.id,
        since=ends if passed else None,
        due=None if passed else ends,
        weight=network.weight_of(post),
        extent=rules.trial_passed if passed else rules.trial_soon,
        act=working_group(),
    )


def _told(network: Network, post: Post, profile: Profile, ends: date) -> Told:
    return _why(network, post, profile, ends), (Fact("post_profile", profile.id, "trial_end"),)


def _why(network: Network, post: Post, profile: Profile, ends: date) -> Msg:
    facts: dict[str, object] = {
        "city_of": city_of(profile.city),
        "agency": AGENCIES[post.agency],
        "ends": ends,
        "days": days(abs((ends - network.day).days)),
    }
    if ends <= network.day:
        return said(
            "The trial of the %(city_of)s post (%(agency)s) has been over since %(ends)s (%(days)s),"
            " and nothing is decided on what follows.",
            **facts,
        )
    return said(
        "The trial of the %(city_of)s post (%(agency)s) ends in %(days)s, on %(ends)s, and"
        " nothing is decided on what follows.",
        **facts,
    )
