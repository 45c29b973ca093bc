"""Gaps as of the desk's day, in names."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models import MODELS
from lo_desk.db.queries.snapshot import EVERYTHING
from lo_desk.db.queries.snapshot import snapshot as snapshot_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Deployment, Post, Profile
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import Gap, assess
from lo_desk.services.desk import Desk

NO_NAME = Bilingual()
Guarded = Mapping[tuple[str, UUID], tuple[int, bool]]


def snapshot(desk: Desk, reader: str = EVERYTHING) -> Deployment:
    """The two networks as ``reader`` may see them, to be looked at on the desk's day."""
    with desk.store.reading() as session:
        return snapshot_of(session, desk.day, reader)


def lines(desk: Desk, reader: str = EVERYTHING) -> tuple[GapLine, ...]:
    """All gaps of the desk's day as ``reader`` may see them, worst first."""
    with desk.store.reading() as session:
        deployment = snapshot_of(session, desk.day, reader)
        return named(session, deployment, assess(deployment))


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
