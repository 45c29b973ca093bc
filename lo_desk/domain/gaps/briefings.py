"""Gaps in what officers have heard of the counterpart's priorities."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.deployment import Fact, Post, PriorityVersion
from lo_desk.domain.gap_kinds import BRIEFING
from lo_desk.domain.gaps.gap import Gap, Told, desk, untold
from lo_desk.domain.heard import Heard
from lo_desk.domain.network import Network
from lo_desk.domain.phrases import city_of, days
from lo_desk.domain.presence import Presence
from lo_desk.i18n.msg import Msg, in_context, said


def briefing(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every officer at a post who has not heard of a version in force on the post's places."""
    heard = network.ground.heard
    for post in posts:
        told = _to_tell(network, post)
        if not told:
            continue
        for presence in network.stays(post.id):
            if network.day in presence.period:
                unheard = [v for v in told if not _knows(heard, presence.officer, v)]
                if unheard:
                    yield _gap(network, post, presence, heard, unheard)


def _to_tell(network: Network, post: Post) -> list[PriorityVersion]:
    """Released versions of the counterpart, in force on a place of the post's lines."""
    theirs = other(post.agency)
    found = {
        version.id.int: version
        for line in network.current[post.id]
        for version in network.wanted[theirs, line.place]
        if version.released
    }
    return list(found.values())


def _knows(heard: Heard, officer: UUID, version: PriorityVersion) -> bool:
    newest = heard.newest.get((officer.int, version.priority.int))
    return newest is not None and newest.number >= version.number


def _gap(
    network: Network, post: Post, there: Presence, heard: Heard, unheard: list[PriorityVersion]
) -> Gap:
    rules, weight = network.rules, network.weight_of(post)
    oldest = min(
        unheard,
        key=lambda v: (network.began[v.priority, v.number], v.code, v.priority.int, v.id.int),
    )
    ever = (there.officer.int, oldest.agency) in heard.anything
    since = network.began[oldest.priority, oldest.number] if ever else there.period.first
    late = (network.day - since).days // rules.briefing_step
    extent = rules.briefing_base + min(rules.briefing_most, late)
    before = heard.newest.get((there.officer.int, oldest.priority.int)) if ever else oldest
    return untold(
        partial(_told, network, there, (before, oldest), unheard, since),
        kind=BRIEFING,
        agency=post.agency,
        post=post.id,
        officer=there.officer,
        since=since,
        weight=weight,
        extent=extent,
        act=desk(oldest.agency),
    )


def _told(
    network: Network,
    there: Presence,
    versions: tuple[PriorityVersion | None, PriorityVersion],
    unheard: list[PriorityVersion],
    since: date,
) -> Told:
    tour, now = there.tours[0], versions[1]
    facts: dict[str, object] = {
        "city_of": city_of(network.profiles[tour.post].city),
        "agency": AGENCIES[network.posts[tour.post].agency],
        "officer": network.officers[there.officer].name,
        "other": AGENCIES[now.agency],
        "since": since,
        "days": days((network.day - since).days),
    }
    told = (Fact("priority_version", version.id, "starts") for version in unheard)
    return _why(*versions, facts), (*told, Fact("tour", tour.id, "starts"))


def _why(before: PriorityVersion | None, now: PriorityVersion, facts: dict[str, object]) -> Msg:
    """``before`` is what was heard of the priority; ``now`` itself: nothing of any priority."""
    if before is now:
        return said(
            "At the %(city_of)s post (%(agency)s), %(officer)s has had no briefing on the"
            " counterpart’s priorities (%(other)s) since arriving on %(since)s (%(days)s).",
            **facts,
        )
    if before is None:
        return said(
            "At the %(city_of)s post (%(agency)s), %(officer)s has not been briefed on priority"
            " %(code)s (%(other)s); its version %(number)s has been in force since %(since)s"
            " (%(days)s).",
            **facts,
            code=now.code,
            number=now.number,
        )
    return said(
        "At the %(city_of)s post (%(agency)s), %(officer)s was last briefed on version %(heard)s"
        " of priority %(code)s (%(other)s); version %(number)s has been in force since %(since)s"
        " (%(days)s). What changed: %(changes)s.",
        **facts,
        code=now.code,
        heard=before.number,
        number=now.number,
        changes=_changes(before, now),
    )


def _changes(before: PriorityVersion, now: PriorityVersion) -> tuple[Msg, ...]:
    old, new = before.statement, now.statement
    changed = (
        (in_context("change", "statement"), (old.en, old.fr) != (new.en, new.fr)),
        (in_context("change", "rank"), before.rank != now.rank),
        (in_context("change", "countries and places"), before.places != now.places),
        (in_context("change", "mandate areas"), before.areas != now.areas),
    )
    found = tuple(word for word, differs in changed if differs)
    return found or (in_context("change", "rationale"),)
