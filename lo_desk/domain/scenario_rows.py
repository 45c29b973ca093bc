"""The records that a scenario would plan, change or drop: what applying it has to write."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from lo_desk.domain.deployment import Arrangement, Deployment, Line, Officer, Post, Profile, Tour
from lo_desk.domain.scenario_changes import LINE, PROFILE, TOUR

Row = Post | Officer | Profile | Line | Tour | Arrangement
POST, OFFICER, ARRANGEMENT = "post", "officer", "arrangement"


@dataclass(frozen=True, slots=True)
class RowChange:
    """One record before and after; None: not there.

    Attributes:
        entity: ``POST``, ``OFFICER``, ``PROFILE``, ``LINE``, ``TOUR`` or ``ARRANGEMENT``.
        post: The post it belongs to, if any.
        before: A dropped or changed row; of a post without its profiles.
        after: A new or changed one.
    """

    entity: str
    id: UUID
    post: UUID | None
    before: Row | None
    after: Row | None


def row_changes(before: Deployment, after: Deployment) -> tuple[RowChange, ...]:
    """Every record that differs, in the order they have to be written."""
    found: list[RowChange] = []
    for (entity, old), (_, new) in zip(_rows(before), _rows(after), strict=True):
        for key in sorted(old | new, key=lambda key: key.int):
            (post, was), (now_post, now) = old.get(key, _NOTHING), new.get(key, _NOTHING)
            if was != now:
                found.append(RowChange(entity, key, now_post or post, was, now))
    return tuple(found)


_NOTHING: tuple[None, None] = (None, None)
Rows = dict[UUID, tuple[UUID | None, Row]]


def _rows(deployment: Deployment) -> Iterator[tuple[str, Rows]]:
    posts = deployment.posts
    yield POST, {post.id: (None, replace(post, profiles=())) for post in posts}
    yield PROFILE, {p.id: (post.id, p) for post in posts for p in post.profiles}
    yield OFFICER, {officer.id: (None, officer) for officer in deployment.officers}
    yield TOUR, _of_posts(deployment.tours)
    yield LINE, _of_posts(deployment.lines)
    yield ARRANGEMENT, {held.id: (None, held) for held in deployment.arrangements}


def _of_posts(rows: Iterable[Tour | Line]) -> Rows:
    return {row.id: (row.post, row) for row in rows}
