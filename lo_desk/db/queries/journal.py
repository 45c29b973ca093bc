"""Questions to the journal."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from lo_desk.db.audit import DIGESTED, digest, link_hash
from lo_desk.db.tables import Change, ChangeSet

STEPS_BACK = 1000
"""Sets looked at for undo: 200 steps, each undone and redone, fit well inside."""


def sets_by(session: Session, who: str) -> Sequence[ChangeSet]:
    """The newest sets of one person, newest first."""
    query = select(ChangeSet).where(ChangeSet.who == who).order_by(ChangeSet.seq.desc())
    return session.scalars(query.limit(STEPS_BACK)).all()


def sets_of_step(session: Session, first: UUID) -> Sequence[ChangeSet]:
    """A set and those of the same long import, newest first."""
    query = select(ChangeSet).where(or_(ChangeSet.id == first, ChangeSet.step == first))
    return session.scalars(query.order_by(ChangeSet.seq.desc())).all()


def changes_in(session: Session, key: UUID) -> Sequence[Change]:
    """The changes of one set, last first."""
    query = select(Change).where(Change.set_id == key).order_by(Change.n.desc())
    return session.scalars(query).all()


def is_final(session: Session, key: UUID) -> bool:
    """Whether a set can never be written back: it published a version or acknowledged one."""
    told = select(Change.entity, Change.kind, Change.new).where(
        Change.set_id == key, Change.entity.in_(("acknowledgement", "priority_version"))
    )
    return any(
        entity == "acknowledgement" or (kind == "change" and new.get("state") == "published")
        for entity, kind, new in session.execute(told)
    )


def history_of(session: Session, record: UUID) -> Sequence[tuple[Change, ChangeSet]]:
    """Every change of one record with its step, newest first."""
    query = (
        select(Change, ChangeSet)
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(Change.record_id == record)
        .order_by(Change.version.desc())
    )
    return [(change, step) for change, step in session.execute(query)]


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
