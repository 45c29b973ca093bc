"""The journal as people use it: undo, redo, a record's history, the proof of the chain."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from lo_desk.db.audit import plain
from lo_desk.db.base import Record
from lo_desk.db.columns import typed_value
from lo_desk.db.labels import read
from lo_desk.db.models import MODELS
from lo_desk.db.queries.journal import changes_in, is_final, sets_by, sets_of_step
from lo_desk.db.queries.records import UNDONE, label_named
from lo_desk.db.store import Step
from lo_desk.db.tables import Change, ChangeSet
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import CannotUndo, NothingToUndo
from lo_desk.i18n.msg import Msg, said
from lo_desk.services.desk import Desk
from lo_desk.services.rules import keep_apart, obey


def next_undo(desk: Desk) -> Msg | None:
    """What ``undo`` would take back, in names; None if there is nothing."""
    with desk.store.reading() as session:
        step = _undoable(session, desk.actor)
        return label_named(session, read(step.label)) if step else None


def next_redo(desk: Desk) -> Msg | None:
    """What ``redo`` would do again, in names; None if there is nothing."""
    with desk.store.reading() as session:
        step = _redoable(session, desk.actor)
        undone = step and session.get(ChangeSet, step.undoes)
        return label_named(session, read(undone.label)) if undone else None


def undo(desk: Desk) -> Msg:
    """Take the actor's last step back, as a step of its own. Gives what was undone.

    Raises:
        NothingToUndo: Every step of the actor was undone.
        CannotUndo: A newer step changed the same facts.
    """
    with desk.store.reading() as session:
        step = _undoable(session, desk.actor)
    if step is None:
        raise NothingToUndo
    return _write_back(desk, step, said("Undo: %(step)s", step=read(step.label)), read(step.label))


def redo(desk: Desk) -> Msg:
    """Do the last undone step again. Gives what was redone.

    Raises:
        NothingToUndo: Nothing was undone, or something new was done since.
        CannotUndo: A newer step changed the same facts.
    """
    with desk.store.reading() as session:
        step = _redoable(session, desk.actor)
        undone = step and session.get(ChangeSet, step.undoes)
    if step is None or undone is None:
        raise NothingToUndo
    label = read(undone.label)
    return _write_back(desk, step, said("Redo: %(step)s", step=label), label)


def take_back(desk: Desk, first: UUID, label: Msg) -> None:
    """Take one step back, whatever was saved after it; nothing if it never was saved.

    Args:
        desk: The registry.
        first: The step, or the first part of a long import.
        label: What the step is called.

    Raises:
        CannotUndo: A newer step changed the same facts.
    """
    with desk.store.reading() as session:
        step = session.get(ChangeSet, first)
    if step is not None:
        _write_back(desk, step, said("Undo: %(step)s", step=label), label)


def undone(sets: Sequence[ChangeSet]) -> set[UUID]:
    """Ids of sets that a set in force writes back; ``sets`` newest first."""
    gone: set[UUID] = set()
    for step in sets:
        if step.undoes is not None and step.id not in gone:
            gone.add(step.undoes)
    return gone


def _undoable(session: Session, who: str) -> ChangeSet | None:
    sets = sets_by(session, who)
    gone = undone(sets)
    steps = (s for s in sets if s.undoes is None and s.step in {None, s.id} and s.id not in gone)
    return next((step for step in steps if not is_final(session, step.id)), None)


def _redoable(session: Session, who: str) -> ChangeSet | None:
    sets = sets_by(session, who)
    gone, by_id = undone(sets), {step.id: step for step in sets}
    for step in sets:
        if step.undoes is None:
            return None  # something new was done since
        earlier = by_id.get(step.undoes)
        is_undo = earlier is not None and earlier.undoes is None
        if is_undo and step.id not in gone:
            return step
    return None


def _write_back(desk: Desk, step: ChangeSet, label: Msg, what: Msg) -> Msg:
    with desk.store.reading() as session:
        parts = sets_of_step(session, step.id)
        what = label_named(session, what)
    with desk.store.writing(Step(label, undoes=step.id)) as session:
        session.info["exact"] = True
        records = [
            _restored(desk, session, c) for part in parts for c in changes_in(session, part.id)
        ]
        keep_apart(session, records)
        session.flush()
        for record in records:
            obey(session, record)
    return what


def _restored(desk: Desk, session: Session, change: Change) -> Record:
    model = MODELS[change.entity]
    record = session.get_one(model, change.record_id, with_for_update={"key_share": True})
    now = {name: plain(getattr(record, name)) for name in change.new if name != "version"}
    if any(now[name] != change.new[name] for name in now):
        raise CannotUndo
    if change.kind == "create":
        record.closed_on, record.closed_why = desk.today, UNDONE
        return record
    old = {name: typed_value(model, name, value) for name, value in change.old.items()}
    for pair in inspect(model).composites:
        if any(name.startswith(f"{pair.key}_") and name in old for name in old):
            current: Bilingual = getattr(record, pair.key)
            sides = ("en", "fr", "newer", "state", "match")
            values = [old.pop(f"{pair.key}_{s}", getattr(current, s)) for s in sides]
            setattr(record, pair.key, Bilingual(*values))
    for name, value in old.items():
        setattr(record, name, value)
    return record
