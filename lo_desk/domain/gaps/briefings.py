"""Gaps in what officers have heard of the counterpart's priorities."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.deployment import Fact, Post, PriorityVersion
from lo_desk.domain.gap_kinds import BRIEFING
from lo_desk.domain.gaps.gap import Gap, desk, severity
from lo_desk.domain.network import Network
from lo_desk.domain.phrases import city_of, days
from lo_desk.domain.presence import Presence, presences
from lo_desk.i18n.msg import Msg, in_context, said


@dataclass(frozen=True, slots=True)
class Heard:
    """What officers have been briefed on by the day.

    Attributes:
        newest: Newest version heard, by the numbers of the officer's and the priority's id.
        anything: Officers, by the same, and agencies: who was ever briefed on whose priorities.
    """

    newest: dict[tuple[int, int], PriorityVersion]
    anything: frozenset[tuple[int, str]]


def briefing(network: Network) -> Iterator[Gap]:
    """Every officer at a post who has not heard of a version in force on the post's places."""
    heard = _heard(network)
    for post in network.open.values():
        told = _to_tell(network, post)
        if not told:
            continue
        for presence in presences(network.tours[post.id]):
            if network.day in presence.period:
                unheard = [v for v in told if not _knows(heard, presence.officer, v)]
                if unheard:
                    yield _gap(network, post, presence, heard, unheard)


def _heard(network: Network) -> Heard:
    by_id = {version.id.int: version for version in network.deployment.priorities}
    newest: dict[tuple[int, int], PriorityVersion] = {}
    anything = set()
    for held in network.deployment.briefings:
        if held.held_on is None or held.held_on > network.day:
            continue
        officer = held.officer.int
        for version in (by_id[key.int] for key in held.versions if key.int in by_id):
            anything.add((officer, version.agency))
            before = newest.get((officer, version.priority.int))
            if before is None or before.number < version.number:
                newest[officer, version.priority.int] = version
    return Heard(newest, frozenset(anything))


def _to_tell(network: Network, post: Post) -> list[PriorityVersion]:
    """Released versions of the counterpart, in force on a place of the post's lines."""
    theirs = other(post.agency)
    found = {
        version.id: version
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
    before = heard.newest.get((there.officer.int, oldest.priority.int))
    return Gap(
        kind=BRIEFING,
        agency=post.agency,
        post=post.id,
        officer=there.officer,
        since=since,
        weight=weight,
        extent=extent,
        severity=severity(weight, extent),
        why=_why(
            before if ever else oldest,
            oldest,
            {
                "city_of": city_of(network.profiles[post.id].city),
                "agency": AGENCIES[post.agency],
                "officer": network.officers[there.officer].name,
                "other": AGENCIES[oldest.agency],
                "since": since,
                "days": days((network.day - since).days),
            },
        ),
        act=desk(oldest.agency),
        facts=(
            *(Fact("priority_version", v.id, "starts") for v in unheard),
            Fact("tour", there.tours[0].id, "starts"),
        ),
    )


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
