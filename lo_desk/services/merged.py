"""Which closed records were merged into one: the step that closed each of them tells."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES, REFERRERS
from lo_desk.db.entities import MODELS
from lo_desk.db.labels import read
from lo_desk.db.tables import Change, ChangeSet
from lo_desk.domain.rows import Ref
from lo_desk.i18n.msg import N_, Msg

LABEL = N_("merging of %(other)s into %(record)s")


def merged_into(session: Session, entity: str, key: UUID) -> list[UUID]:
    """Closed records merged into one, directly or one after the other, which evidence names still.

    What never changes names them for good: only of these somebody asks.
    """
    named = set(_closed_but_named(session, entity))
    return sorted(one for one in named if key in _ends(session, entity, one))


def _closed_but_named(session: Session, entity: str) -> Iterator[UUID]:
    kind: Any = MODELS[entity]
    for other, column in REFERRERS[entity]:
        if ENTITIES[other].append_only:
            held = getattr(MODELS[other], column)
            query = select(held).distinct().join(kind, kind.id == held)
            yield from session.scalars(query.where(kind.closed_on.is_not(None)))


def _ends(session: Session, entity: str, key: UUID) -> list[UUID]:
    """The records that one went into, the next of each after it."""
    passed: list[UUID] = []
    into = _into(session, entity, key)
    while into is not None and into not in passed:
        passed.append(into)
        into = _into(session, entity, into)
    return passed


def _into(session: Session, entity: str, key: UUID) -> UUID | None:
    """The record that a closed one was merged into; None: it was closed otherwise, or is not."""
    record = session.get(MODELS[entity], key)
    if record is None or record.closed_on is None:
        return None
    label = session.scalar(
        select(ChangeSet.label)
        .join(Change, Change.set_id == ChangeSet.id)
        .where(Change.record_id == key)
        .order_by(Change.version.desc())
        .limit(1)
    )
    found = _merging(read(label)) if label else None
    other, into = (found.facts["other"], found.facts["record"]) if found else (None, None)
    return into.id if other == Ref(entity, key) and isinstance(into, Ref) else None


def _merging(label: Msg) -> Msg | None:
    """The merge that a step is, or did again."""
    if label.msgid == LABEL:
        return label
    inner = (fact for fact in label.facts.values() if isinstance(fact, Msg))
    return next((found for one in inner if (found := _merging(one))), None)
