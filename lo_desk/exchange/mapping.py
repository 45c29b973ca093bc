"""Which column of a strange file means which field: by name, else by likeness, else left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from rapidfuzz import fuzz

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Kind
from lo_desk.domain.mapping import EXACT, NEAR, YMD, ColumnMap, Corrections, SheetMap
from lo_desk.exchange.cells import Cell, cells_of
from lo_desk.exchange.headers import cell_called, cell_names, entity_called, is_remark, names_of
from lo_desk.exchange.sheets import Line, Sheet
from lo_desk.exchange.typed_days import as_iso, order_of
from lo_desk.exchange.words import folded

ENOUGH, TITLE_ENOUGH = 80, 80
_DAYS = frozenset({Kind.DATE, Kind.LAST_DAY})
_USUAL = {
    "debut": ("starts", "planned_starts"),
    "from": ("starts", "planned_starts"),
    "du": ("starts", "planned_starts"),
    "start": ("starts", "planned_starts"),
    "fin": ("ends", "planned_ends"),
    "end": ("ends", "planned_ends"),
    "to": ("ends", "planned_ends"),
    "au": ("ends", "planned_ends"),
    "nom": ("name", "name_en"),
    "full name": ("name",),
    "courriel": ("email",),
    "e-mail": ("email",),
    "mail": ("email",),
    "tel": ("phone",),
    "no": ("code", "service_no"),
    "agent": ("officer",),
    "agente": ("officer",),
    "organisme": ("owner",),
    "agence": ("owner",),
}
"""What people call a column in a hurry, in either language."""


def signature(sheet: Sheet) -> str:
    """What two deliveries of one source have in common: the names of their columns, in order."""
    names = [folded(header) for header in sheet.header if not is_remark(header)]
    return sha256("\n".join(names).encode()).hexdigest()[:16]


def proposed(sheet: Sheet, wanted: str = "") -> SheetMap:
    """How a sheet is read if nobody says otherwise.

    Args:
        sheet: The sheet.
        wanted: Key of the entity whose list asked for the import; empty: any.
    """
    entity, how = _entity_of(sheet, wanted)
    if entity is None:
        return SheetMap(sheet.name, columns=tuple(ColumnMap(header) for header in sheet.header))
    return SheetMap(sheet.name, entity.key, columns_for(entity, sheet), how)


def columns_for(entity: Entity, sheet: Sheet) -> tuple[ColumnMap, ...]:
    """How the columns of ``sheet`` are read if its rows are of ``entity``."""
    found: dict[int, tuple[Cell, str]] = {}
    for number, header in enumerate(sheet.header):
        cell = cell_called(entity, header)
        if cell is not None and cell.name not in {taken.name for taken, _ in found.values()}:
            found[number] = (cell, EXACT)
    for number, cell in _alike(entity, sheet, {n: cell for n, (cell, _) in found.items()}):
        found[number] = (cell, NEAR)
    return tuple(
        _column(sheet, number, header, found.get(number))
        for number, header in enumerate(sheet.header)
    )


def read_as(entity: Entity, sheet: Sheet, number: int, cell: str, how: str) -> ColumnMap:
    """One column of ``sheet``, read as the cell of that name."""
    found = next((one for one in cells_of(entity) if one.name == cell), None)
    return _column(sheet, number, sheet.header[number], (found, how) if found else None)


def is_day(entity: Entity, cell: str) -> bool:
    """Whether the cell of that name holds a day."""
    found = next((one for one in cells_of(entity) if one.name == cell), None)
    return found is not None and found.field is not None and found.field.kind in _DAYS


def applied(sheet: Sheet, asked: SheetMap, put_right: Corrections) -> Sheet:
    """The sheet as the entity's own: columns called by their keys, corrections made."""
    kept = [(n, column) for n, column in enumerate(asked.columns) if column.cell]
    lines = tuple(
        replace(line, texts=tuple(_text(sheet, asked, line, n, put_right) for n, _ in kept))
        for line in sheet.lines
    )
    return replace(sheet, header=tuple(column.cell for _, column in kept), lines=lines)


def _text(sheet: Sheet, asked: SheetMap, line: Line, number: int, put_right: Corrections) -> str:
    column = asked.columns[number]
    typed = put_right.cells.get((sheet.name, line.number, column.cell))
    text = line.texts[number] if number < len(line.texts) else ""
    text = text if typed is None else typed
    if is_day(ENTITIES[asked.entity], column.cell):
        text = as_iso(text, column.days)
    return put_right.values.get((asked.entity, column.cell, text.strip()), text)


def _column(sheet: Sheet, number: int, header: str, found: tuple[Cell, str] | None) -> ColumnMap:
    if found is None:
        return ColumnMap(header)
    cell, how = found
    days = YMD
    if cell.field is not None and cell.field.kind in _DAYS:
        days = order_of(line.texts[number] for line in sheet.lines if number < len(line.texts))
    return ColumnMap(header, cell.name, how, days)


def _entity_of(sheet: Sheet, wanted: str) -> tuple[Entity | None, str]:
    named = entity_called(sheet.name)
    if named is not None:
        return named, EXACT
    if wanted:
        return ENTITIES[wanted], NEAR
    scores = {key: _likeness(entity, sheet) for key, entity in ENTITIES.items()}
    best = max(scores, key=scores.__getitem__)
    return (ENTITIES[best], NEAR) if scores[best] > 0 else (None, "")


def _likeness(entity: Entity, sheet: Sheet) -> float:
    """How much of a sheet's header is the entity's, its name telling between equals."""
    header = [name for name in sheet.header if name.strip()]
    exact = sum(cell_called(entity, name) is not None for name in header)
    title = max(fuzz.ratio(folded(sheet.name), name) for name in names_of(entity.key))
    if exact < 2 and title < TITLE_ENOUGH:
        return 0
    return exact / max(1, len(header)) + title / 200


def _alike(entity: Entity, sheet: Sheet, taken: Mapping[int, Cell]) -> Iterator[tuple[int, Cell]]:
    """Columns and cells that are nearly called the same, the nearest first, each once."""
    names = {cell.name for cell in taken.values()}
    free = [cell for cell in cells_of(entity) if cell.name not in names]
    wanted = [(n, h) for n, h in enumerate(sheet.header) if n not in taken and not is_remark(h)]
    pairs = [
        (score, -number, cell)
        for number, header in wanted
        for cell in free
        if (score := _score(entity, cell, folded(header))) >= ENOUGH
    ]
    met: set[object] = set()
    for _, number, cell in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if -number not in met and cell.name not in met:
            met |= {-number, cell.name}
            yield -number, cell


def _score(entity: Entity, cell: Cell, header: str) -> float:
    usual = _USUAL.get(header, ())
    if cell.name in usual:
        return 90 - usual.index(cell.name)
    if not header or cell.part in {"newer", "match"}:
        return 0
    return max(_near(header, name) for name in cell_names(entity.key)[cell.name])


def _near(header: str, name: str) -> float:
    """Spelling decides; words in another order count a little less, more words much less."""
    return max(
        fuzz.ratio(header, name),
        0.97 * fuzz.token_sort_ratio(header, name),
        0.84 * fuzz.token_set_ratio(header, name),
    )


def samples(sheet: Sheet, number: int, count: int = 3) -> Sequence[str]:
    """The first different texts of a column, for a reader to know it by."""
    texts = (line.texts[number].strip() for line in sheet.lines if number < len(line.texts))
    seen: dict[str, None] = {}
    for text in texts:
        if text:
            seen.setdefault(text)
        if len(seen) == count:
            break
    return tuple(seen)
