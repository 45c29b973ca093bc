"""The rules among records, asked of an import by writing it and taking it back."""

from dataclasses import replace

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from lo_desk.db.faults import meaning
from lo_desk.db.store import Step
from lo_desk.domain.imports import REFUSED, CellFault, ImportPlan, PlannedRow
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services.desk import Desk
from lo_desk.services.writing import write


class _TakenBackError(Exception):
    """Ends a transaction that was never meant to be kept."""


def _take_back() -> None:
    raise _TakenBackError


def tried(desk: Desk, plan: ImportPlan) -> ImportPlan:
    """``plan``, with the rows refused that a rule objects to."""
    objections: dict[int, DeskError] = {}
    try:
        with desk.store.writing(Step(said("import of records"))) as session:
            whole = _objection(session, plan.rows)
            if whole is not None:
                objections = _one_by_one(session, plan.rows) or {0: whole}
            _take_back()
    except _TakenBackError:
        pass
    rows = list(plan.rows)
    for number, error in objections.items():
        rows[number] = _refused(rows[number], error)
    return replace(plan, rows=tuple(rows))


def _objection(session: Session, rows: tuple[PlannedRow, ...]) -> DeskError | None:
    """What is wrong with writing these rows; if anything is, they are not written."""
    saved = session.connection().begin_nested()  # the connection's: no step ends here
    try:
        write(session, [row.edit for row in rows if row.edit is not None])
        saved.commit()
    except (DeskError, DBAPIError) as error:
        saved.rollback()
        session.expunge_all()
        told = error if isinstance(error, DeskError) else meaning(error)
        if told is None:
            raise
        return told
    return None


def _one_by_one(session: Session, rows: tuple[PlannedRow, ...]) -> dict[int, DeskError]:
    """Which rows are refused when each is written after those before it."""
    objections: dict[int, DeskError] = {}
    for number, row in enumerate(rows):
        error = _objection(session, (row,)) if row.edit is not None else None
        if error is not None:
            objections[number] = error
    return objections


def _refused(row: PlannedRow, error: DeskError) -> PlannedRow:
    told = error.fields or {"": error.msg}
    faults = tuple(CellFault(key, "", rule) for key, rule in told.items())
    return replace(row, state=REFUSED, edit=None, faults=faults)
