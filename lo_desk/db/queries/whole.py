"""All records and all steps, part by part: what they take of memory does not grow with them."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_
from sqlalchemy.orm import Session

from lo_desk.db.base import Record
from lo_desk.db.entities import MODELS
from lo_desk.db.queries.records import UNDONE
from lo_desk.db.tables import Change, ChangeSet

AT_ONCE = 500


def count_of(session: Session, entity: str, *, closed: bool) -> int:
    """How many records ``parts_of`` gives in all."""
    query = select(func.count()).select_from(MODELS[entity])
    return session.scalar(_kept(query, entity, closed=closed)) or 0


def parts_of(session: Session, entity: str, *, closed: bool) -> Iterator[Sequence[Record]]:
    """Records of one kind by id, some at a time; the session forgets each part with the next.

    Args:
        session: It is told to forget what it read.
        entity: The kind.
        closed: Whether closed ones come too; those whose making was undone never do.
    """
    model = MODELS[entity]
    query = _kept(select(model), entity, closed=closed).order_by(model.id).limit(AT_ONCE)
    last: UUID | None = None
    while True:
        found = session.scalars(query if last is None else query.where(model.id > last)).all()
        if not found:
            return
        last = found[-1].id
        yield found
        session.expunge_all()


def steps(session: Session) -> Iterator[tuple[ChangeSet, Sequence[Change]]]:
    """Every step with its changes, by site, the oldest first; steps are forgotten one by one."""
    place = tuple_(ChangeSet.site, ChangeSet.seq)
    query = select(ChangeSet).order_by(ChangeSet.site, ChangeSet.seq).limit(AT_ONCE)
    last: tuple[UUID, int] | None = None
    while found := session.scalars(query if last is None else query.where(place > last)).all():
        last = found[-1].site, found[-1].seq
        for step in found:
            yield step, _changes(session, step.id)
            session.expunge_all()


def newest(session: Session, site: UUID) -> ChangeSet | None:
    """The last step of the site."""
    query = select(ChangeSet).where(ChangeSet.site == site).order_by(ChangeSet.seq.desc())
    return session.scalars(query.limit(1)).first()


def count_of_steps(session: Session) -> int:
    """How many steps there are."""
    return session.scalar(select(func.count()).select_from(ChangeSet)) or 0


def seen(session: Session, changes: Sequence[Change]) -> set[UUID]:
    """Ids of the changed records that may be seen: what is blind to the reader is not found."""
    found: set[UUID] = set()
    for entity in {change.entity for change in changes}:
        model, ids = MODELS[entity], [c.record_id for c in changes if c.entity == entity]
        for start in range(0, len(ids), AT_ONCE):
            among = model.id.in_(ids[start : start + AT_ONCE])
            found.update(session.scalars(select(model.id).where(among)))
    return found


def _changes(session: Session, step: UUID) -> Sequence[Change]:
    return session.scalars(select(Change).where(Change.set_id == step).order_by(Change.n)).all()


def _kept(query: Select[Any], entity: str, *, closed: bool) -> Select[Any]:
    model = MODELS[entity]
    if closed:
        return query.where(or_(model.closed_why.is_(None), model.closed_why != UNDONE))
    return query.where(model.closed_on.is_(None))
