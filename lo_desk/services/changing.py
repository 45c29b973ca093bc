"""Many cells at once: tried first, shown, then written as one step."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import OWNER, Entity
from lo_desk.catalogue.field import Choice, Field
from lo_desk.db.queries.records import choices_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changes import CellChange, ChangePlan, Wish
from lo_desk.domain.imports import CHANGED, ImportPlan, PlannedRow
from lo_desk.domain.rows import NEW, Edit, Facts
from lo_desk.i18n.msg import Msg, counted
from lo_desk.progress import Progress
from lo_desk.services import lists, records
from lo_desk.services.desk import Desk
from lo_desk.services.trial import tried


def planned(desk: Desk, entity: str, wishes: Sequence[Wish], report: Progress) -> ChangePlan:
    """What writing ``wishes`` would change, cell by cell; every rule is asked, nothing written."""
    known = lists.facts(desk, entity, [wish.id for wish in wishes if not wish.new])
    with desk.store.reading() as session:
        names = choices_of(session, entity, list(known))
    kind = ENTITIES[entity]
    changes = {wish.id: _changes(desk, kind, wish, known.get(wish.id)) for wish in wishes}
    readable = [wish for wish in wishes if changes[wish.id] and not wish.faults]
    edits = [_edit(entity, wish, changes[wish.id], known.get(wish.id)) for wish in readable]
    objections = _objections(desk, entity, edits, report)
    cells: list[CellChange] = []
    for wish in wishes:
        faults = {**wish.faults, **objections.get(wish.id, {})}
        name = names[wish.id].label if wish.id in names else None
        cells += _cells(kind, wish, changes[wish.id], known.get(wish.id), (name, faults))
    refused = {cell.id for cell in cells if cell.fault is not None}
    kept = tuple(edit for edit in edits if edit.id not in refused)
    return ChangePlan(tuple(cells), kept, len(refused))


def write(desk: Desk, plan: ChangePlan, _report: Progress) -> ChangePlan:
    """Write what a plan found no fault with, as one step; gives the plan.

    Raises:
        DeskError: The registry changed since it was planned, and now a rule objects.
    """
    count = len(plan.edits)
    label = (
        counted("addition of %(n)s row", "addition of %(n)s rows", count)
        if plan.new == count
        else counted("change to %(n)s row", "change to %(n)s rows", count)
    )
    records.save(desk, plan.edits, label)
    return plan


def _changes(desk: Desk, kind: Entity, wish: Wish, now: Facts | None) -> dict[str, object]:
    """The values that differ from what is recorded; a new record has an owner."""
    given = {key: value for key, value in wish.values.items() if key not in wish.faults}
    if wish.new:
        owned = not kind.joint and not kind.parent and OWNER.key not in given
        return {**({OWNER.key: desk.home} if owned else {}), **given}
    if now is None:
        return {}
    return {key: v for key, v in given.items() if _differs(kind.field(key), v, now[key])}


def _differs(field: Field, typed: object, now: object) -> bool:
    stored = field.stored(typed)
    if isinstance(stored, Bilingual) and isinstance(now, Bilingual):
        return (stored.en, stored.fr, stored.match) != (now.en, now.fr, now.match)
    held = now.key if isinstance(now, Choice) else now
    return (stored or None) != (held or None) or (isinstance(stored, bool | int) and stored != held)


def _edit(entity: str, wish: Wish, changes: Mapping[str, object], now: Facts | None) -> Edit:
    return Edit(entity, wish.id, now.version if now else NEW, changes)


def _objections(
    desk: Desk, entity: str, edits: Sequence[Edit], report: Progress
) -> dict[UUID, dict[str, Msg]]:
    """What the rules say to each record, by field key; the empty key is the record itself."""
    rows = tuple(
        PlannedRow("", number, entity, "", CHANGED, edit) for number, edit in enumerate(edits)
    )
    judged = tried(desk, ImportPlan("", rows), report).rows if rows else ()
    return {
        edit.id: {fault.column: fault.rule for fault in row.faults}
        for edit, row in zip(edits, judged, strict=True)
        if row.faults
    }


def _cells(
    kind: Entity,
    wish: Wish,
    changes: Mapping[str, object],
    now: Facts | None,
    told: tuple[object, Mapping[str, Msg]],
) -> list[CellChange]:
    name, faults = told
    cells = [
        CellChange(wish.id, name, key, _now(kind, key, now), value, faults.get(key))
        for key, value in wish.values.items()
        if key in changes or key in faults
    ]
    others = [key for key in faults if key not in wish.values]
    return [
        *cells,
        *(
            CellChange(wish.id, name, key if kind.has(key) else "", None, None, faults[key])
            for key in others
        ),
    ]


def _now(kind: Entity, key: str, now: Facts | None) -> object:
    return kind.field(key).shown(now) if now is not None and kind.has(key) else None
