"""The journal as people use it: undo, redo, a record's history, the proof of the chain."""

from collections.abc import Sequence
from dataclasses import dataclass
from pkgutil import resolve_name
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.labels import read
from lo_desk.db.queries.journal import changes_in, is_final, sets_by, size_of
from lo_desk.db.queries.records import label_named
from lo_desk.db.store import AT_ONCE
from lo_desk.db.tables import ChangeSet
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Progress, unheard
from lo_desk.services.desk import Desk

WRITE_BACK = "lo_desk.services.writing_back:write_back"  # all rules: read when somebody goes back


class NothingToUndo(DeskError):
    """No step of this person is left to undo or redo."""

    msg = said("There is nothing to undo or redo.")


class EvidenceStays(NothingToUndo):
    """The newest step of this person acknowledges something."""

    msg = said(
        "An acknowledgement is evidence: it stays and cannot be undone. Nothing was changed, and"
        " you have nothing else to undo."
    )


@dataclass(frozen=True)
class Words:
    """How a step that writes another back is called.

    Attributes:
        label: In the journal.
        back: The same for the step that takes its parts back, if it cannot be ended.
        shown: In names, while it is being written.
    """

    label: Msg
    back: Msg
    shown: Msg


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


def stands(desk: Desk, step: UUID) -> bool:
    """Whether a step of this person was not undone, or was done again."""
    with desk.store.reading() as session:
        return step not in undone(sets_by(session, desk.actor))


def is_large(desk: Desk, step: UUID) -> bool:
    """Whether writing a step back takes longer than anybody should wait for."""
    with desk.store.reading() as session:
        return size_of(session, step) > AT_ONCE


def undo_is_large(desk: Desk) -> bool:
    """Whether ``undo`` would write back a large step."""
    with desk.store.reading() as session:
        step = _undoable(session, desk.actor)
        return step is not None and size_of(session, step.id) > AT_ONCE


def redo_is_large(desk: Desk) -> bool:
    """Whether ``redo`` would do a large step again."""
    with desk.store.reading() as session:
        step = _redoable(session, desk.actor)
        return step is not None and size_of(session, step.id) > AT_ONCE


def undo(desk: Desk, report: Progress = unheard) -> Msg:
    """Take the actor's last step back, as a step of its own. Gives what was undone.

    Raises:
        NothingToUndo: Every step of the actor was undone.
        EvidenceStays: The newest one, which acknowledges, is all there is.
        CannotUndo: A newer step changed the same facts.
        PartRemains: It is large and could neither be ended nor taken back.
    """
    with desk.store.reading() as session:
        step = _undoable(session, desk.actor)
        stays = step is None and _acknowledged(session, desk.actor)
    if step is None:
        raise EvidenceStays if stays else NothingToUndo
    return _undo(desk, step.id, read(step.label), report)


def redo(desk: Desk, report: Progress = unheard) -> Msg:
    """Do the last undone step again. Gives what was redone.

    Raises:
        NothingToUndo: Nothing was undone, or something new was done since.
        CannotUndo: A newer step changed the same facts.
        PartRemains: It is large and could neither be ended nor taken back.
    """
    with desk.store.reading() as session:
        step = _redoable(session, desk.actor)
        undone = step and session.get(ChangeSet, step.undoes)
    if step is None or undone is None:
        raise NothingToUndo
    label = read(undone.label)
    what = _named(desk, label)
    words = Words(_redoing(label), _undoing(label), _redoing(what))
    _write_back(desk, step.id, words, report)
    return what


def take_back(desk: Desk, first: UUID, label: Msg, report: Progress = unheard) -> None:
    """Take one step back, whatever was saved after it; nothing if it never was saved.

    Args:
        desk: The registry.
        first: The step, or the first part of a long import.
        label: What the step is called.
        report: Hears how far it is.

    Raises:
        CannotUndo: A newer step changed the same facts.
        PartRemains: It is large and could neither be ended nor taken back.
    """
    with desk.store.reading() as session:
        step = session.get(ChangeSet, first)
    if step is not None:
        _undo(desk, first, label, report)


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
    steps = (s for s in sets if s.undoes is None and s.id not in gone)
    return next((step for step in steps if not is_final(session, step.id)), None)


def _acknowledged(session: Session, who: str) -> bool:
    """Whether the newest step acknowledges something."""
    newest = next((step for step in sets_by(session, who) if step.undoes is None), None)
    changes = changes_in(session, newest.id) if newest else ()
    return any(change.entity in {"acknowledgement", "copy_receipt"} for change in changes)


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


def _write_back(desk: Desk, step: UUID, words: Words, report: Progress) -> None:
    resolve_name(WRITE_BACK)(desk, step, words, report)


def _undo(desk: Desk, step: UUID, label: Msg, report: Progress) -> Msg:
    what = _named(desk, label)
    _write_back(desk, step, Words(_undoing(label), _redoing(label), _undoing(what)), report)
    return what


def _named(desk: Desk, label: Msg) -> Msg:
    with desk.store.reading() as session:
        return label_named(session, label)


def _undoing(label: Msg) -> Msg:
    return said("Undo: %(step)s", step=label)


def _redoing(label: Msg) -> Msg:
    return said("Redo: %(step)s", step=label)
