"""Lines under a record that is merged: which the kept one has already, which may not meet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Kind, empty
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post
from lo_desk.db.queries.records import choices_of
from lo_desk.domain.merging import Obstacle
from lo_desk.domain.naming import Name
from lo_desk.domain.tours import Stay, overlap
from lo_desk.i18n.msg import Msg, said
from lo_desk.services.rules import APART

Key = tuple[str, tuple[object, ...]]


@dataclass
class Line:
    """A record that names another, and the columns that will name the kept one."""

    entity: str
    record: Any
    columns: dict[str, UUID] = field(default_factory=dict)


def key_of(entity: str, record: Any, columns: Mapping[str, UUID] | None = None) -> Key:
    """What tells a line from all others of its kind; without such a key, its id."""
    kind = ENTITIES[entity]
    if not kind.natural:
        return entity, (record.id,)
    held = columns or {}
    names = [kind.field(key).column for key in kind.natural]
    return entity, (record.owner, *(held.get(name, getattr(record, name)) for name in names))


def is_twin(line: Line, twin: Line) -> bool:
    """Whether a line says nothing that the other does not say: what differs is empty in it."""
    kind = ENTITIES[line.entity]
    return all(_says_no_more(kind, key.key, line, twin) for key in kind.fields)


def _says_no_more(kind: Entity, key: str, line: Line, twin: Line) -> bool:
    column = kind.field(key).column
    mine = line.columns.get(column, getattr(line.record, column))
    theirs = getattr(twin.record, column)
    if kind.field(key).kind is Kind.BILINGUAL:
        return all(mine.in_(s) in {"", theirs.in_(s)} for s in ("en", "fr"))
    return mine == theirs or empty(mine)


def clashes(session: Session, line: Line, there: Sequence[Line]) -> Iterator[Obstacle]:
    """Lines of the kept record that a moved one would meet though they may not, by name."""
    key = key_of(line.entity, line.record, line.columns)
    for other in there:
        if other.entity != line.entity:
            continue
        day = _meeting(line, other)
        if day is not None:
            yield Obstacle(_overlap(session, line, other, day), line.entity, line.record.id)
        elif key == key_of(other.entity, other.record) and ENTITIES[line.entity].natural:
            yield Obstacle(_differ(session, other), line.entity, line.record.id)


def _meeting(line: Line, other: Line) -> object:
    """The first day on which two periods meet that may not; None: there is none."""
    same = APART.get(type(line.record))
    if same is None:
        return None
    for column in same:
        mine = line.columns.get(column, getattr(line.record, column))
        if mine != getattr(other.record, column):
            return None
    one, two = (Stay(r.id, "", "", r.starts, r.ends) for r in (line.record, other.record))
    return max(one.starts, two.starts) if overlap(one, [two]) else None


def _overlap(session: Session, line: Line, other: Line, day: object) -> Msg:
    one, two = _named(session, line), _named(session, other)
    return said(
        "From %(day)s on these would overlap: %(one)s; %(two)s. Change or close one of them first.",
        day=day,
        one=one,
        two=two,
    )


def _differ(session: Session, other: Line) -> Msg:
    return said(
        "Both records have this, and not the same: %(one)s. Make them agree, or close one of them"
        " first.",
        one=_named(session, other),
    )


def _named(session: Session, line: Line) -> object:
    record = line.record
    if isinstance(record, Tour):
        officer = session.get_one(Officer, record.officer_id)
        post = session.get_one(Post, record.post_id)
        return said(
            "%(officer)s at %(post)s from %(starts)s",
            officer=officer.name,
            post=post.code,
            starts=record.starts,
        )
    name = choices_of(session, line.entity, [record.id])[record.id].label
    return Name((Msg(ENTITIES[line.entity].title), *(name if isinstance(name, Name) else (name,))))
