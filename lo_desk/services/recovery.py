"""Closed records and one’s own steps, to look at and to get back."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.labels import read
from lo_desk.db.models import MODELS
from lo_desk.db.queries.journal import is_final, sets_by
from lo_desk.db.queries.records import UNDONE, choices_of, label_named
from lo_desk.db.tables import Change, ChangeSet
from lo_desk.domain.recovery import CLOSED, STEP, KeptLine
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Progress, unheard
from lo_desk.services import steps
from lo_desk.services.desk import Desk
from lo_desk.services.steps import undone

MOST = 200
"""Closed records of one kind, and steps: the newest ones are named."""


def closed(desk: Desk) -> Sequence[KeptLine]:
    """Closed records of every kind, who closed each, when and why; the newest first."""
    with desk.store.reading() as session:
        lines = [line for entity in ENTITIES for line in _closed(session, entity)]
    return sorted(lines, key=_moment, reverse=True)


def taken(desk: Desk) -> Sequence[KeptLine]:
    """The newest steps of whoever works here, those taken back too; the newest first."""
    with desk.store.reading() as session:
        sets = sets_by(session, desk.actor)
        gone = undone(sets)
        first = [s for s in sets if s.undoes is None]
        return [_step(session, step, gone=step.id in gone) for step in first[:MOST]]


def may_be_taken_back(desk: Desk, step: UUID) -> bool:
    """Whether nothing of a step was published or acknowledged: that is never taken back."""
    with desk.store.reading() as session:
        return not is_final(session, step)


def _moment(line: KeptLine) -> float:
    return line.at.timestamp() if line.at else 0.0


def _closed(session: Session, entity: str) -> Iterator[KeptLine]:
    model, kind = MODELS[entity], ENTITIES[entity]
    kept = (model.closed_on.is_not(None), model.closed_why != UNDONE)
    query = select(model).where(*kept).order_by(model.closed_on.desc(), model.id.desc())
    found = session.scalars(query.limit(MOST)).all()
    if not found:  # as of most kinds: their names and closings need not be asked for
        return
    keys = [record.id for record in found]
    names, acts = choices_of(session, entity, keys), _closings(session, keys)
    for record in found:
        at, who = acts.get(record.id, (None, ""))
        yield KeptLine(
            id=record.id,
            version=record.version,
            what=CLOSED,
            about=names[record.id].label,
            kind=said(kind.title),
            entity=entity,
            at=at,
            who=who,
            why=record.closed_why or "",
        )


def _closings(session: Session, keys: Sequence[UUID]) -> dict[UUID, tuple[datetime, str]]:
    """When and by whom each record was changed last: a closed one only ever by closing it."""
    query = (
        select(Change.record_id, ChangeSet.at, ChangeSet.who)
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(Change.record_id.in_(keys))
        .order_by(Change.version)
    )
    rows: Any = session.execute(query)
    return {record: (at, who) for record, at, who in rows}


def _step(session: Session, step: ChangeSet, *, gone: bool) -> KeptLine:
    return KeptLine(
        id=step.id,
        version=0,
        what=STEP,
        about=label_named(session, read(step.label)),
        kind=said("taken back") if gone else said("in force"),
        entity="",
        at=step.at,
        who=step.who,
        why=step.why,
        gone=gone,
    )


def take_back(desk: Desk, step: UUID, report: Progress = unheard) -> Msg:
    """Take one step back, whatever was saved after it. Gives its name.

    Raises:
        CannotUndo: A newer step changed the same facts.
        PartRemains: It is large and could neither be ended nor taken back.
    """
    with desk.store.reading() as session:
        label = read(session.get_one(ChangeSet, step).label)
        name = label_named(session, label)
    steps.take_back(desk, step, label, report)
    return name
