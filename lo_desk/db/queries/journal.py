"""Questions to the journal."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, false, func, or_, select
from sqlalchemy.orm import Session

from lo_desk.db.audit import DIGESTED, digest, link_hash
from lo_desk.db.tables import Change, ChangeSet, Registry

STEPS_BACK = 1000
"""Sets looked at for undo: 200 steps, each undone and redone, fit well inside."""


def sets_by(session: Session, who: str) -> Sequence[ChangeSet]:
    """The newest sets of one person, newest first; of a step in parts the first one alone."""
    ours = ChangeSet.site == select(Registry.site).scalar_subquery()
    first = or_(ChangeSet.step.is_(None), ChangeSet.step == ChangeSet.id)
    query = select(ChangeSet).where(ChangeSet.who == who, first)  # a backup's site: all are older
    return session.scalars(
        query.order_by(ours.desc(), ChangeSet.seq.desc()).limit(STEPS_BACK)
    ).all()


def sets_of_step(session: Session, first: UUID) -> Sequence[ChangeSet]:
    """A set and those of the same long import, newest first."""
    query = select(ChangeSet).where(or_(ChangeSet.id == first, ChangeSet.step == first))
    return session.scalars(query.order_by(ChangeSet.seq.desc())).all()


def size_of(session: Session, first: UUID) -> int:
    """How many changes a step holds in all its parts."""
    query = select(func.count()).select_from(Change).join(ChangeSet, ChangeSet.id == Change.set_id)
    return session.scalar(query.where(or_(ChangeSet.id == first, ChangeSet.step == first))) or 0


def changes_in(session: Session, key: UUID) -> Sequence[Change]:
    """The changes of one set, last first."""
    query = select(Change).where(Change.set_id == key).order_by(Change.n.desc())
    return session.scalars(query).all()


_NEVER_UNDONE = (
    "acknowledgement",
    "issued_document",
    "issued_copy",
    "copy_receipt",
    "score_seal",
)


_REACHED = {"priority_version": "published", "assessment": "open"}
"""States that are seen by others from the moment they are reached."""


def is_final(session: Session, key: UUID) -> bool:
    """Whether a set can never be written back: it published, acknowledged, issued or opened."""
    told = select(Change.entity, Change.kind, Change.old, Change.new).where(
        Change.set_id == key, Change.entity.in_((*_NEVER_UNDONE, *_REACHED))
    )
    return any(
        entity in _NEVER_UNDONE or (kind == "change" and _reached(entity, old, new))
        for entity, kind, old, new in session.execute(told)
    )


def _reached(entity: str, old: Mapping[str, object], new: Mapping[str, object]) -> bool:
    """Whether others saw it then; an assessment that is decided anew was open before."""
    return new.get("state") == _REACHED[entity] and old.get("state") != "decided"


def history_of(session: Session, record: UUID) -> Sequence[tuple[Change, ChangeSet]]:
    """Every change of one record with its step, newest first."""
    query = (
        select(Change, ChangeSet)
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(Change.record_id == record)
        .order_by(Change.version.desc())
    )
    return [(change, step) for change, step in session.execute(query)]


def edits_since(
    session: Session, first: datetime, last: datetime, records: Collection[UUID]
) -> Iterator[tuple[Change, datetime]]:
    """What was written of ``records`` from ``first`` to before ``last``, the last change first.

    What came by a long import, such as the demonstration’s facts, is left out.
    """
    query = (
        select(Change, ChangeSet.at)
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(ChangeSet.at >= first, ChangeSet.at < last, ChangeSet.step.is_(None))
        .order_by(ChangeSet.at.desc(), ChangeSet.seq.desc(), Change.n.desc())
    )
    for change, at in session.execute(query):
        if change.record_id in records:
            yield change, at


def newest(session: Session) -> dict[UUID, int]:
    """The number of the newest step of each site."""
    last = func.max(ChangeSet.seq).label("last")
    rows = session.execute(select(ChangeSet.site, last).group_by(ChangeSet.site))
    return {row.site: row.last for row in rows}


def by_others(
    session: Session, who: str, seen: Mapping[UUID, int], most: int
) -> Iterator[tuple[Change, str, datetime]]:
    """Changes that others than ``who`` made after the steps ``seen``, the newest ``most`` of them.

    Args:
        session: The registry.
        who: Whose own changes are left out.
        seen: The number of the last step seen of each site; a site without one is all new.
        most: How many changes at most.
    """
    query = (
        select(Change, ChangeSet.who, ChangeSet.at)
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(ChangeSet.who != who, _later(seen))
        .order_by(ChangeSet.at.desc(), ChangeSet.seq.desc(), Change.n.desc())
        .limit(most)
    )
    return ((change, by, at) for change, by, at in session.execute(query))


def after(session: Session, seen: Mapping[UUID, int], most: int) -> Sequence[ChangeSet]:
    """Steps after ``seen``, the newest ``most`` of them, newest first.

    Args:
        session: The registry.
        seen: The number of the last step seen of each site; a site without one is all new.
        most: How many at most.
    """
    query = select(ChangeSet).where(_later(seen))
    order = (ChangeSet.at.desc(), ChangeSet.seq.desc())
    return session.scalars(query.order_by(*order).limit(most)).all()


def count_after(session: Session, seen: Mapping[UUID, int]) -> int:
    """How many steps there are after ``seen``."""
    query = select(func.count()).select_from(ChangeSet).where(_later(seen))
    return session.scalar(query) or 0


def changes_after(
    session: Session, seen: Mapping[UUID, int], but: Sequence[str], most: int
) -> Iterator[tuple[UUID, int, str, UUID, Any, Any]]:
    """Changes of the steps after ``seen``: site and number of the step, entity, record, old, new.

    Args:
        session: The registry.
        seen: The number of the last step seen of each site; a site without one is all new.
        but: Entities that are left out.
        most: How many changes at most.
    """
    query = (
        select(
            ChangeSet.site, ChangeSet.seq, Change.entity, Change.record_id, Change.old, Change.new
        )
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(_later(seen), Change.entity.notin_(but))
        .limit(most)
    )
    return ((*row,) for row in session.execute(query))


def step_that_made(session: Session, entity: str, record: UUID) -> UUID | None:
    """The set that made a record; None if the journal does not know it."""
    return session.scalar(
        select(Change.set_id).where(
            Change.entity == entity, Change.record_id == record, Change.kind == "create"
        )
    )


def entities_of(session: Session, records: Collection[UUID]) -> Iterator[tuple[UUID, str]]:
    """Each of these records with its entity."""
    wanted = list(records)
    for start in range(0, len(wanted), 500):
        among = Change.record_id.in_(wanted[start : start + 500])
        query = select(Change.record_id, Change.entity).where(among, Change.kind == "create")
        yield from ((key, entity) for key, entity in session.execute(query))


def births(session: Session, entity: str) -> dict[UUID, tuple[UUID, int]]:
    """Site and number of the step that made each record of an entity."""
    query = (
        select(Change.record_id, ChangeSet.site, ChangeSet.seq)
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(Change.entity == entity, Change.kind == "create")
    )
    return {key: (site, number) for key, site, number in session.execute(query)}


def _later(seen: Mapping[UUID, int]) -> Any:
    later: Any = [and_(ChangeSet.site == site, ChangeSet.seq > seq) for site, seq in seen.items()]
    return or_(ChangeSet.site.notin_(list(seen)), *later)


def moment_of(session: Session, seen: Mapping[UUID, int]) -> datetime | None:
    """When the newest of these steps was made; None if none of them is there."""
    known = [and_(ChangeSet.site == site, ChangeSet.seq == seq) for site, seq in seen.items()]
    return session.scalar(select(func.max(ChangeSet.at)).where(or_(false(), *known)))


def broken_at(session: Session) -> int | None:
    """The number of the first step whose link in the chain does not verify; None if all do."""
    columns = [getattr(Change, name) for name in DIGESTED]
    rows = session.execute(select(Change.set_id, *columns).order_by(Change.set_id, Change.n))
    digests: dict[UUID, list[str]] = {}
    for change in rows.mappings():
        facts = {name: change[name] for name in DIGESTED}
        digests.setdefault(change["set_id"], []).append(digest(facts))
    last: dict[UUID, tuple[int, bytes]] = {}
    for step in session.scalars(select(ChangeSet).order_by(ChangeSet.site, ChangeSet.seq)):
        number, before = last.get(step.site, (0, b""))
        head = {column.key: getattr(step, column.key) for column in ChangeSet.__table__.columns}
        whole = link_hash(head, digests.pop(step.id, []))
        if step.seq != number + 1 or step.prev != before or step.hash != whole:
            return step.seq
        last[step.site] = (step.seq, step.hash)
    return 0 if digests else None  # changes that no step holds
