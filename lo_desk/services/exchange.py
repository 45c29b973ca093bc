"""Records in: checked whole, then taken as one step or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from lo_desk.catalogue.entity import Entity
from lo_desk.db.queries.exchange import call_demo, is_blank
from lo_desk.db.store import AT_ONCE, Step
from lo_desk.domain.imports import REFUSED, ImportPlan, PlannedRow
from lo_desk.errors import DeskError
from lo_desk.exchange import incoming
from lo_desk.exchange.sheets import Sheet
from lo_desk.i18n.msg import counted, said
from lo_desk.progress import Progress
from lo_desk.services import backups, permits, steps
from lo_desk.services.desk import Desk
from lo_desk.services.importing import Check
from lo_desk.services.trial import LABEL, in_order, tried
from lo_desk.services.writing import write


class PlanRefused(DeskError):
    """Rows of the plan are refused."""

    msg = said("Some rows are refused, so nothing was imported. Correct them, then import again.")


class ImportRemains(DeskError):
    """An import that neither ended nor could be taken back."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.msg = counted(
            "The import stopped before its end, and taking it back failed. %(n)s row of it is in"
            " the registry: undo the import, or import the same files again to go on.",
            "The import stopped before its end, and taking it back failed. %(n)s rows of it are in"
            " the registry: undo the import, or import the same files again to go on.",
            count,
        )


def check(desk: Desk, path: Path, report: Progress) -> ImportPlan:
    """What an import of ``path`` would do, row by row; the registry stays as it is.

    Args:
        desk: The registry.
        path: A folder of CSV files, one CSV file, or a workbook.
        report: Hears how far it is.

    Raises:
        DeskError: The files cannot be read, or are too large.
    """
    report(0.0, said("Reading the files"))
    sheets = incoming.sheets_at(path)
    known = incoming.ordered(sheets)
    plan = judged(desk, known, ImportPlan(str(path), demo=incoming.says_demo(sheets)), report)
    rows = (*plan.rows, *incoming.strangers(sheets))
    plan = replace(plan, rows=rows, notes=incoming.guesses(sheets))
    return plan if plan.counts[REFUSED] else proved(desk, plan, report)


def judged(
    desk: Desk, sheets: Sequence[tuple[Entity, Sheet]], plan: ImportPlan, report: Progress
) -> ImportPlan:
    """``plan`` with what becomes of each row of ``sheets``, each row taken by itself.

    Args:
        desk: The registry.
        sheets: In the catalogue's order, so that rows come after what they refer to.
        plan: Where the rows come from; it has none yet.
        report: Hears how far it is.
    """
    rows: list[PlannedRow] = []
    with desk.store.reading() as session:
        if plan.demo and not desk.demo and not is_blank(session):
            rows.append(incoming.refused("registry", _NOT_HERE))
        work = Check(session)
        for number, (entity, sheet) in enumerate(sheets):
            report(0.1 + 0.7 * number / len(sheets), said(entity.plural))
            rows += work.planned(entity, sheet)
    return replace(plan, rows=tuple(rows))


def proved(desk: Desk, plan: ImportPlan, report: Progress) -> ImportPlan:
    """``plan``, its rows asked the rules among records too."""
    if plan.edits:
        plan = tried(desk, plan, report)
    report(1.0, said("Checked"))
    return plan


def apply(desk: Desk, plan: ImportPlan, report: Progress) -> UUID | None:
    """Write a plan as one step that can be undone, or not at all; gives the step, if there is one.

    More than 2,000 records are written part by part under one step; a part that fails, or is
    stopped, takes the ones before it back.

    Raises:
        PlanRefused: A row of the plan is refused.
        ImportRemains: It failed, and so did taking back what was written before.
        DeskError: Somebody changed the registry since the check, or it cannot be written.
    """
    if plan.counts[REFUSED]:
        raise PlanRefused
    if plan.edits:
        backups.before(desk, backups.IMPORT)
    so_far = _SoFar()
    try:
        _write_parts(desk, plan, report, so_far)
    except BaseException:  # Ctrl+C and Cancelled too
        _take_back(desk, so_far)
        raise
    if plan.demo:
        desk.store.kind = "demo"
    return so_far.first


@dataclass
class _SoFar:
    """The first part's set, once it was tried, and the rows that are surely saved."""

    first: UUID | None = None
    rows: int = 0


def _write_parts(desk: Desk, plan: ImportPlan, report: Progress, so_far: _SoFar) -> None:
    edits = [edit for _, edit in in_order(list(enumerate(plan.edits)))]
    who = permits.person(desk)
    for start in range(0, len(edits), AT_ONCE):
        report(start / len(edits), said("Writing the records"))
        part = edits[start : start + AT_ONCE]
        with desk.store.writing(Step(LABEL, part_of=so_far.first)) as session:
            so_far.first = so_far.first or session.info["set"]
            permits.seat(session, who, desk.today)
            write(session, part)
            if plan.demo and start == 0:
                call_demo(session)
        so_far.rows += len(part)
    report(1.0, said("Import done"))


def _take_back(desk: Desk, so_far: _SoFar) -> None:
    """Take this import's own parts back, whatever else was saved meanwhile.

    Raises:
        ImportRemains: That failed too, so the parts are still there.
    """
    if so_far.first is None:
        return
    try:
        steps.take_back(desk, so_far.first, LABEL)
    except BaseException as error:
        if so_far.rows:
            raise ImportRemains(so_far.rows) from error


_NOT_HERE = said(
    "These records come from a demo registry and are fictional: they go into a demo registry or a"
    " new one only."
)
