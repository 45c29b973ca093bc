"""Files that go with imports: the rows that were refused, and blank templates to send out."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Field, Kind
from lo_desk.db.faults import unwritten
from lo_desk.domain.imports import REFUSED, ImportPlan, PlannedRow
from lo_desk.domain.mapping import Corrections, SheetMap
from lo_desk.exchange import csv_folder, template, workbook
from lo_desk.exchange.cells import Cell, cells_of
from lo_desk.exchange.headers import REMARK, is_remark, title_of
from lo_desk.exchange.sheets import Line
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.import_work import Source


def write_refused(
    target: Path,
    source: Source,
    maps: Sequence[SheetMap],
    put_right: Corrections,
    plan: ImportPlan,
    language: Language,
) -> Path:
    """Write the refused rows as they stand in the file, each with its reason.

    The columns are called as before, so the file can be imported again; one sheet as .csv is a
    CSV file, anything else a workbook, which is called .xlsx whatever ``target`` is called.

    Returns:
        The file that was written.

    Raises:
        CannotWrite: There is no room, or it may not be written.
    """
    sheets = dict(_refused(source, maps, put_right, plan, language))
    if target.suffix.lower() == ".csv" and len(sheets) == 1:
        return _made(target, lambda part: csv_folder.write(part, next(iter(sheets.values()))))
    return _made(_as_workbook(target), lambda part: workbook.write(part, sheets))


def _as_workbook(target: Path) -> Path:
    """The name of a workbook in the place of ``target``; nothing else is written over."""
    if target.suffix.lower() == ".xlsx":
        return target
    names = (target.with_name(f"{target.stem}{more}.xlsx") for more in ("", *_NUMBERS))
    return next((name for name in names if not name.exists()), target.with_suffix(".xlsx"))


_NUMBERS = tuple(f"-{number}" for number in range(2, 100))


def _refused(
    source: Source,
    maps: Sequence[SheetMap],
    put_right: Corrections,
    plan: ImportPlan,
    language: Language,
) -> Iterator[tuple[str, list[list[str]]]]:
    for asked in maps:
        rows = {r.number: r for r in plan.rows if r.sheet == asked.sheet and r.state == REFUSED}
        sheet = source.sheet(asked.sheet)
        kept = [n for n, header in enumerate(sheet.header) if not is_remark(header)]
        table = [[*(sheet.header[n] for n in kept), language.text(REMARK)]]
        for line in sheet.lines:
            row = rows.get(line.number) or rows.get(0)
            if row is not None:
                texts = [_text(asked, put_right, line, n) for n in kept]
                table.append([*texts, _why(row, language)])
        if rows:
            yield asked.sheet, table


def _text(asked: SheetMap, put_right: Corrections, line: Line, column: int) -> str:
    """What the file says, or what it was put right to."""
    text = line.texts[column] if column < len(line.texts) else ""
    cell = asked.columns[column].cell
    text = put_right.cells.get((asked.sheet, line.number, cell), text)
    return put_right.values.get((asked.entity, cell, text.strip()), text)


def _why(row: PlannedRow, language: Language) -> str:
    kind = ENTITIES.get(row.entity)
    told = []
    for fault in row.faults:
        if kind and fault.column:
            label = title_of(kind, fault.column, language)
            told.append(language.text(said("%(label)s: %(rule)s", label=label, rule=fault.rule)))
        else:
            told.append(language.text(fault.rule))
    return " ".join(told)


def write_template(target: Path, entity: str, language: Language) -> Path:
    """Write a blank workbook for records of ``entity``, its columns called as forms call them.

    Raises:
        CannotWrite: There is no room, or it may not be written.
    """
    kind = ENTITIES[entity]
    own = [cell for cell in cells_of(kind) if _is_asked(entity, cell)]
    titles = Counter(title_of(kind, cell.name, language) for cell in own)
    headings = []
    for cell in own:
        title = title_of(kind, cell.name, language)
        title = title if titles[title] == 1 else cell.name
        if cell.field is not None:
            headings.append(_heading(title, cell.field, language))
    return _made(target, lambda part: template.write(part, kind.key[:31], headings))


def _is_asked(entity: str, cell: Cell) -> bool:
    kind = ENTITIES[entity]
    if cell.field is None or cell.part in {"newer", "match"}:
        return False
    if cell.field.key in {"closed_on", "closed_why"}:
        return False
    return cell.field.key != "owner" or not (kind.joint or kind.parent)


def _heading(title: str, field: Field, language: Language) -> template.Heading:
    words = tuple(language.show(choice.label) for choice in field.choices)
    if field.kind is Kind.YES_NO:
        words = tuple(language.show(answer) for answer in (True, False))
    notes: list[str | Msg] = [_HOW.get(field.kind, "")]
    if field.required:
        notes.insert(0, N_("Required."))
    if words:
        notes.append(said("One of: %(choices)s.", choices=words))
    note = " ".join(language.text(one) for one in notes if one)
    single = words if field.kind in {Kind.CHOICE, Kind.YES_NO} else ()
    return template.Heading(title, note, single, field.required)


_HOW = {
    Kind.TEXT: N_("Text, one line."),
    Kind.LONG: N_("Text."),
    Kind.BILINGUAL: N_("Text in this language."),
    Kind.DATE: N_("A day as year-month-day."),
    Kind.LAST_DAY: N_("The last day, as year-month-day."),
    Kind.NUMBER: N_("A whole number."),
    Kind.DEGREES: N_("Degrees, such as 51.507222."),
    Kind.INSTANT: N_("A moment in UTC, such as 2027-03-31T14:30Z."),
    Kind.CODES: N_("Codes, separated by semicolons."),
    Kind.REFERENCE: N_("The code of a record that is in the registry."),
}


def _made(target: Path, put: Callable[[Path], None]) -> Path:
    """Write beside the target, then give it its name: half a file is never there."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".lo-desk-", dir=target.parent) as folder:
            part = Path(folder) / target.name
            put(part)
            part.replace(target)
    except OSError as error:
        raise unwritten(error, str(target)) from error
    return target
