"""Gaps as of the desk's day, in names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.db.models import MODELS
from lo_desk.db.queries.snapshot import EVERYTHING
from lo_desk.db.queries.waivers import waivers_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Deployment, Post, Profile
from lo_desk.domain.gap_counts import GapCounts, gap_counts
from lo_desk.domain.gap_fixes import fix_of
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gap_titles import title
from lo_desk.domain.gaps import Gap, unknown
from lo_desk.domain.inbox import Inbox, InboxLine, Waiver, waived
from lo_desk.domain.rows import NEW, Edit
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records, snapshots
from lo_desk.services.desk import Desk

NO_NAME = Bilingual()
TAKEN_UP = "The gap counts again. / La lacune compte de nouveau."
Guarded = Mapping[tuple[str, UUID], tuple[int, bool]]


def snapshot(desk: Desk, reader: str = EVERYTHING) -> Deployment:
    """The two networks as ``reader`` may see them, to be looked at on the desk's day."""
    with desk.store.reading() as session:
        return snapshots.deployment(session, desk, reader)


def lines(desk: Desk, reader: str = EVERYTHING) -> tuple[GapLine, ...]:
    """All gaps of the desk's day as ``reader`` may see them, worst first."""
    with desk.store.reading() as session:
        deployment = snapshots.deployment(session, desk, reader)
        return named(session, deployment, snapshots.gaps(session, desk, reader))


def inbox(desk: Desk) -> Inbox:
    """The gaps of the desk's day with what would close each; those put aside apart.

    Raises:
        DeskError: The registry cannot be read.
    """
    with desk.store.reading() as session:
        return inbox_of(session, desk)


def open_gaps(desk: Desk) -> tuple[InboxLine, ...]:
    """The gaps that count on the desk's day."""
    return inbox(desk).open


def counts(desk: Desk, since: date) -> GapCounts:
    """The gaps that count on the desk's day, beside those that would have counted on ``since``.

    Both are made from the facts the registry holds now, each looked at on its day.

    Raises:
        DeskError: The registry cannot be read.
    """
    with desk.store.reading() as session:
        now = inbox_of(session, desk).open
        then = inbox_of(session, replace(desk, day=since)).open
    missing = dict(unknown(line.gap for line in now))
    return gap_counts((desk.day, since), now, then, missing)


def inbox_of(session: Session, desk: Desk) -> Inbox:
    """The same for who reads already; made once until somebody writes."""
    return desk.store.remembered(session, ("inbox", desk.day), lambda: _inbox(session, desk))


def _inbox(session: Session, desk: Desk) -> Inbox:
    network, gaps = snapshots.network(session, desk), snapshots.gaps(session, desk)
    waivers, day = tuple(waivers_of(session)), desk.day
    by_key = {gap.key: waiver for gap, waiver in waived(gaps, waivers, day)[1]}
    regions = snapshots.regions(session, desk)
    lines = [
        InboxLine(
            line=line,
            title=title(line, day),
            fix=fix_of(network, line.gap),
            waiver=by_key.get(line.gap.key) if by_key else None,
            region=regions.get(line.iso2, ""),
        )
        for line in named(session, network.deployment, gaps)
    ]
    return Inbox(
        day,
        tuple(line for line in lines if line.waiver is None),
        tuple(line for line in lines if line.waiver is not None),
    )


def put_aside(desk: Desk, line: InboxLine, reason: str, last: date) -> None:
    """Waive a gap up to and with the day ``last``: it leaves the inbox and its counts till then.

    Raises:
        InvalidFields: There is no reason, or the last day is before the desk's day.
    """
    gap, key = line.gap, new_id()
    changes: dict[str, object] = {
        "owner": gap.agency,
        "kind": gap.kind,
        "gap_agency": gap.agency,
        "place": gap.place,
        "post": Choice(gap.post, "") if gap.post else None,
        "officer": Choice(gap.officer, "") if gap.officer else None,
        "item": gap.item or None,
        "reason": reason,
        "starts": desk.day,
        "ends": last,
    }
    label = said("waiving of a gap: %(gap)s", gap=GAP_KINDS[gap.kind])
    records.save(desk, [Edit("gap_waiver", key, NEW, changes)], label, reason)


def take_up(desk: Desk, waiver: Waiver) -> None:
    """Waive a gap no longer: from now on it counts again.

    Raises:
        Outdated: Somebody else changed the waiver.
    """
    changes = {"closed_on": desk.today, "closed_why": TAKEN_UP}
    label = said("end of waiving of a gap: %(gap)s", gap=GAP_KINDS[waiver.key[0]])
    records.save(desk, [Edit("gap_waiver", waiver.id, waiver.version, changes)], label)


def named(session: Session, deployment: Deployment, gaps: Sequence[Gap]) -> tuple[GapLine, ...]:
    """Gaps with the names of their places, posts and officers."""
    places = {place.key: place for place in deployment.places}
    posts = {post.id: post for post in deployment.posts}
    officers = {officer.id: officer for officer in deployment.officers}
    guarded = _guarded(session, gaps)
    found = []
    for gap in gaps:
        place, post = places.get(gap.place or ""), posts.get(gap.post) if gap.post else None
        profile = _profile(deployment, post)
        officer = officers.get(gap.officer) if gap.officer else None
        marks = [
            guarded[fact.entity, fact.id] for fact in gap.facts if (fact.entity, fact.id) in guarded
        ]
        found.append(
            GapLine(
                gap=gap,
                iso2=place.country if place else (profile.country if profile else ""),
                place=place.name if place else NO_NAME,
                city=profile.city if profile else NO_NAME,
                code=post.code if post else "",
                officer=officer.name if officer else "",
                released=all(released for _, released in marks),
                marking=max((marking for marking, _ in marks), default=0),
            )
        )
    return tuple(found)


def _profile(deployment: Deployment, post: Post | None) -> Profile | None:
    if post is None or not post.profiles:
        return None
    now = [profile for profile in post.profiles if deployment.day in profile.period]
    return now[0] if now else max(post.profiles, key=lambda profile: profile.period.first)


def _guarded(session: Session, gaps: Sequence[Gap]) -> Guarded:
    """Marking and release of every record a gap rests on."""
    wanted: dict[str, set[UUID]] = {}
    for gap in gaps:
        for fact in gap.facts:
            wanted.setdefault(fact.entity, set()).add(fact.id)
    found: dict[tuple[str, UUID], tuple[int, bool]] = {}
    for entity, keys in wanted.items():
        model = MODELS[entity]
        rows = session.execute(select(model.id, model.marking, model.released))
        found |= {(entity, key): (mark, free) for key, mark, free in rows if key in keys}
    return found
