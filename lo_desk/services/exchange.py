"""Records in: checked whole, then taken as one step or not at all."""

from pathlib import Path
from uuid import UUID

from lo_desk.db.queries.exchange import call_demo, is_blank
from lo_desk.db.store import Step
from lo_desk.domain.imports import REFUSED, ImportPlan, PlannedRow
from lo_desk.errors import DeskError
from lo_desk.exchange import incoming
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress
from lo_desk.services import steps, trial
from lo_desk.services.desk import Desk
from lo_desk.services.importing import Check
from lo_desk.services.trial import LABEL, in_order, tried
from lo_desk.services.writing import write


class PlanRefused(DeskError):
    """Rows of the plan are refused."""

    msg = said("Some rows are refused, so nothing was imported. Correct them, then import again.")


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
    demo = incoming.says_demo(sheets)
    rows: list[PlannedRow] = []
    with desk.store.reading() as session:
        if demo and not desk.demo and not is_blank(session):
            rows.append(incoming.refused("registry", _NOT_HERE))
        work = Check(session)
        ordered = incoming.ordered(sheets)
        for number, (entity, sheet) in enumerate(ordered):
            report(0.1 + 0.7 * number / len(ordered), said(entity.plural))
            rows += work.planned(entity, sheet)
    rows += incoming.strangers(sheets)
    plan = ImportPlan(str(path), tuple(rows), incoming.guesses(sheets), demo)
    if plan.edits and not plan.counts[REFUSED]:
        plan = tried(desk, plan, report)
    report(1.0, said("Checked"))
    return plan


def apply(desk: Desk, plan: ImportPlan, report: Progress) -> None:
    """Write a plan as one step that can be undone, or not at all.

    More than 2,000 records are written part by part under one step; a part that fails takes
    the ones before it back.

    Raises:
        PlanRefused: A row of the plan is refused.
        DeskError: Somebody changed the registry since the check, or it cannot be written.
    """
    if plan.counts[REFUSED]:
        raise PlanRefused
    edits = [edit for _, edit in in_order(list(enumerate(plan.edits)))]
    first: UUID | None = None
    for start in range(0, len(edits), trial.AT_ONCE):
        report(start / len(edits), said("Writing the records"))
        try:
            with desk.store.writing(Step(LABEL, part_of=first)) as session:
                write(session, edits[start : start + trial.AT_ONCE])
                if plan.demo and start == 0:
                    call_demo(session)
                first = first or session.info["set"]
        except DeskError:
            if start:
                steps.undo(desk)
            raise
    if plan.demo:
        desk.store.kind = "demo"
    report(1.0, said("Import done"))


_NOT_HERE = said(
    "These records come from a demo registry and are fictional: they go into a demo registry or a"
    " new one only."
)
