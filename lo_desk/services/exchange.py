"""Records in: checked whole, then taken as one step or not at all."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.db.queries.exchange import call_demo, is_blank
from lo_desk.db.store import Step
from lo_desk.domain.imports import REFUSED, CellFault, ImportPlan, PlannedRow
from lo_desk.errors import DeskError
from lo_desk.exchange import csv_folder, workbook_in
from lo_desk.exchange.faults import NothingToImport
from lo_desk.exchange.headers import REGISTRY_SHEET, entity_called, folded
from lo_desk.exchange.lines import places_of
from lo_desk.exchange.sheets import Sheet
from lo_desk.i18n.msg import Msg, said
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
    sheets = _read(path)
    demo = any(_says_demo(sheet) for sheet in sheets)
    notes = tuple(_guessed(sheet) for sheet in sheets if sheet.encoding)
    rows: list[PlannedRow] = []
    with desk.store.reading() as session:
        if demo and not desk.demo and not is_blank(session):
            rows.append(_refused(REGISTRY_SHEET, _NOT_HERE))
        work = Check(session)
        ordered = _ordered(sheets)
        for number, (entity, sheet) in enumerate(ordered):
            report(0.1 + 0.7 * number / len(ordered), said(entity.plural))
            rows += _planned(work, entity, sheet)
    rows += [_unknown(sheet) for sheet in sheets if _is_unknown(sheet)]
    plan = ImportPlan(str(path), tuple(rows), notes, demo)
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


def _read(path: Path) -> tuple[Sheet, ...]:
    if path.suffix.lower() == ".xlsx" and path.is_file():
        return workbook_in.read(path)
    if path.is_dir() or (path.suffix.lower() in {".csv", ".txt"} and path.is_file()):
        return csv_folder.read(path)
    raise NothingToImport(str(path))


def _ordered(sheets: Sequence[Sheet]) -> list[tuple[Entity, Sheet]]:
    """Sheets in the catalogue’s order, so that rows come after what they refer to."""
    order = {key: number for number, key in enumerate(ENTITIES)}
    known = [(entity, s) for s in sheets if s.header and (entity := entity_called(s.name))]
    return sorted(known, key=lambda pair: order[pair[0].key])


def _planned(work: Check, entity: Entity, sheet: Sheet) -> Iterator[PlannedRow]:
    places, fault = places_of(entity, sheet)
    if fault is None:
        yield from work.rows(entity, sheet, places)
    else:
        yield _refused(sheet.name, fault)


def _is_unknown(sheet: Sheet) -> bool:
    named = entity_called(sheet.name) or folded(sheet.name) == REGISTRY_SHEET
    return bool(sheet.header) and not named


def _unknown(sheet: Sheet) -> PlannedRow:
    known = ", ".join(ENTITIES)
    return _refused(
        sheet.name, said("No kind of record is called so. The kinds are: %(known)s.", known=known)
    )


def _refused(sheet: str, rule: Msg) -> PlannedRow:
    return PlannedRow(sheet, 0, "", "", REFUSED, faults=(CellFault("", "", rule),))


_NOT_HERE = said(
    "These records come from a demo registry and are fictional: they go into a demo registry or a"
    " new one only."
)


def _says_demo(sheet: Sheet) -> bool:
    if folded(sheet.name) != REGISTRY_SHEET or "kind" not in sheet.header:
        return False
    column = sheet.header.index("kind")
    return any(line.texts[column : column + 1] == ("demo",) for line in sheet.lines)


def _guessed(sheet: Sheet) -> Msg:
    return said(
        "The text of %(sheet)s is not UTF-8; it was read as %(encoding)s. Check its accents.",
        sheet=sheet.name,
        encoding=sheet.encoding,
    )
