"""The rules among records, asked of an import by writing it and taking it back."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from lo_desk.db.faults import OF_A_ROW, meaning
from lo_desk.db.scratch import scratch, taken_back
from lo_desk.db.store import AT_ONCE
from lo_desk.domain.imports import REFUSED, CellFault, ImportPlan, PlannedRow
from lo_desk.domain.rows import NEW, Edit
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import permits
from lo_desk.services.desk import Desk
from lo_desk.services.writing import write

LABEL = said("import of records")
_Numbered = tuple[int, Edit]


def tried(desk: Desk, plan: ImportPlan, report: Progress) -> ImportPlan:
    """``plan``, with the rows refused that a rule objects to."""
    edits = in_order([(n, row.edit) for n, row in enumerate(plan.rows) if row.edit is not None])
    who = permits.person(desk)
    if len(edits) <= AT_ONCE:
        objections = _objections(desk, edits, who, report)
    else:
        with scratch(desk.store) as store:
            objections = _objections(replace(desk, store=store), edits, who, report)
    rows = list(plan.rows)
    for number, error in objections.items():
        rows[number] = _refused(rows[number], error)
    return replace(plan, rows=tuple(rows))


def in_order(edits: Sequence[_Numbered]) -> list[_Numbered]:
    """What is closed comes last, children before their parents; all else as it is planned."""
    closing = [pair for pair in edits if _closes(pair[1])]
    return [*(pair for pair in edits if not _closes(pair[1])), *reversed(closing)]


def _closes(edit: Edit) -> bool:
    return edit.version != NEW and edit.changes.get("closed_on") is not None


def _objections(
    desk: Desk, edits: Sequence[_Numbered], who: permits.Person | None, report: Progress
) -> dict[int, DeskError]:
    objections: dict[int, DeskError] = {}
    with taken_back(desk.store) as session:
        permits.seat(session, who, desk.today)
        for start in range(0, len(edits), AT_ONCE):
            report(0.8 + 0.2 * start / len(edits), said("Trying the rules among records"))
            part = edits[start : start + AT_ONCE]
            whole = _objection(session, part)
            if whole is not None:
                objections |= _one_by_one(session, part) or {part[0][0]: whole}
            session.expunge_all()
    return objections


def _objection(session: Session, edits: Sequence[_Numbered]) -> DeskError | None:
    """What is wrong with writing these; if anything is, they are not written.

    Raises:
        DeskError: Nothing can be written at all: the disk is full, the registry locked or lost.
    """
    saved = session.begin_nested()  # the session's: a flush that fails ends this, not the trial
    try:
        write(session, [edit for _, edit in edits])
        saved.commit()
    except (DeskError, DBAPIError) as error:
        saved.rollback()
        session.expunge_all()
        if isinstance(error, DeskError):
            return error
        told = meaning(error)
        if told is None:
            raise
        if not isinstance(told, OF_A_ROW):  # a full disk is no fault of the row that met it
            raise told from error
        return told
    return None


def _one_by_one(session: Session, edits: Sequence[_Numbered]) -> dict[int, DeskError]:
    """Which rows are refused when each is written after those before it."""
    objections: dict[int, DeskError] = {}
    for number, edit in edits:
        error = _objection(session, [(number, edit)])
        if error is not None:
            objections[number] = error
    return objections


def _refused(row: PlannedRow, error: DeskError) -> PlannedRow:
    told = error.fields or {"": error.msg}
    faults = tuple(CellFault(key, "", rule) for key, rule in told.items())
    return replace(row, state=REFUSED, edit=None, faults=faults)
