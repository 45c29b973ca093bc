"""lo-desk import: take records from a folder of CSV files, one CSV file or a workbook."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from lo_desk.commands.opening import desk_for
from lo_desk.commands.shapes import as_table
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME, ImportPlan, PlannedRow
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.services import exchange

STATES = {
    NEW: in_context("row", "new"),
    CHANGED: in_context("row", "changed"),
    SAME: in_context("row", "same"),
    REFUSED: in_context("row", "refused"),
}


def arguments(parser: Parser) -> None:
    """What ``lo-desk import`` takes."""
    why = N_("a folder of CSV files, one CSV file, or an .xlsx or .ods workbook")
    parser.take("path", N_("PATH"), why, type=Path)
    dry_run = parser.text(N_("only show what would happen, row by row"))
    parser.add_argument("--dry-run", action="store_true", help=dry_run)


def run(given: Namespace, terminal: Terminal) -> int:
    """Check everything; then take all rows as one step, or none if one is refused."""
    with desk_for(given, terminal) as desk:
        plan = exchange.check(desk, given.path, terminal.report)
        for note in plan.notes:
            terminal.warn(note)
        terminal.write(_shown(plan, terminal.language, whole=given.dry_run))
        terminal.say(_summary(plan))
        refused = plan.counts[REFUSED]
        if refused:
            terminal.warn(_nothing(refused))
            return 1
        if given.dry_run:
            terminal.say(said("This was a dry run: nothing was changed."))
            return 0
        if not plan.edits:
            terminal.say(said("Nothing differs from the registry: nothing was changed."))
            return 0
        exchange.apply(desk, plan, terminal.report)
        terminal.say(said("Import done, as one step that can be undone."))
    return 0


def _nothing(refused: int) -> Msg:
    return counted(
        "%(n)s row is refused, so nothing was imported. Correct it, then import again.",
        "%(n)s rows are refused, so nothing was imported. Correct them, then import again.",
        refused,
    )


def _summary(plan: ImportPlan) -> Msg:
    return said(
        "New: %(new)s. Changed: %(changed)s. Same: %(same)s. Refused: %(refused)s.",
        **{state: plan.counts[state] for state in STATES},
    )


def _shown(plan: ImportPlan, language: Language, *, whole: bool) -> str:
    """The rows as a table: every one in a dry run, else the refused."""
    rows = [row for row in plan.rows if whole or row.state == REFUSED]
    header = (N_("Sheet"), N_("Row"), N_("State"), N_("Key"), N_("Column"), N_("Value"), N_("Rule"))
    lines = [line for row in rows for line in _lines(row, language)]
    table = [[language.text(title) for title in header], *lines]
    return as_table(table, right=(1,), free=(6,))


def _lines(row: PlannedRow, language: Language) -> Iterator[list[str]]:
    head = [row.sheet, str(row.number or ""), language.text(STATES[row.state]), row.key]
    for fault in row.faults:
        yield [*head, fault.column, fault.value, language.text(fault.rule)]
    if not row.faults:
        yield [*head, ", ".join(row.changed), "", ""]
