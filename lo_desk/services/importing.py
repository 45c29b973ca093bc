"""An import against one moment of the registry: what each row would do; nothing is written."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Kind, empty
from lo_desk.db.base import Record
from lo_desk.db.queries.exchange import comparable, with_ids
from lo_desk.db.queries.records import UNDONE
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME, PlannedRow
from lo_desk.domain.rows import NEW as FIRST
from lo_desk.domain.rows import Edit
from lo_desk.exchange.cells import Named, write
from lo_desk.exchange.lines import Place, Typed, explained, finished, typed, typed_key
from lo_desk.exchange.sheets import Line, Sheet
from lo_desk.i18n.msg import Msg, said
from lo_desk.ids import new_id
from lo_desk.services.lookups import Lookups

Facts = Mapping[str, object]


class Check:
    """Plans the rows of one import, sheet after sheet in the catalogue's order."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known = Lookups(session)
        self._met: dict[UUID, int] = {}
        self._new: dict[tuple[object, ...], UUID] = {}

    def rows(self, entity: Entity, sheet: Sheet, places: Sequence[Place]) -> Iterator[PlannedRow]:
        """What becomes of each row of a sheet."""
        rows = [(line, self._read(entity, places, line)) for line in sheet.lines]
        found = [(line, row, self._meant(entity, row)) for line, row in rows]
        ids = {key for _, _, key in found if key is not None}
        records = {record.id: record for record in with_ids(self._session, entity.key, ids)}
        for line, row, key in found:
            record = records.get(key) if key is not None else None
            plan = self._planned(entity, row, key, record, line.number)
            yield PlannedRow(
                sheet=sheet.name,
                number=line.number,
                entity=entity.key,
                key=_key_text(entity, row),
                state=REFUSED if row.faults else plan[0],
                edit=None if row.faults else plan[1],
                faults=explained(row, places, line),
                changed=() if row.faults or plan[1] is None else tuple(plan[1].changes),
            )

    def _read(self, entity: Entity, places: Sequence[Place], line: Line) -> Typed:
        row = typed(places, line)
        for key, value in row.values.items():
            if isinstance(value, Named):
                found = self._known.choice(entity.field(key), value.text, row.owner)
                row.values[key] = None if isinstance(found, Msg) else found
                if isinstance(found, Msg):
                    row.faults[key] = found
        return row

    def _meant(self, entity: Entity, row: Typed) -> UUID | None:
        """The record a row is about: its id decides, else its key."""
        if row.id is not None or row.faults:
            return row.id
        found = self._known.by_key(entity, _natural(entity, row), row.owner)
        if isinstance(found, Msg):
            row.faults[entity.natural[0]] = found
            return None
        return found

    def _planned(
        self, entity: Entity, row: Typed, key: UUID | None, record: Record | None, number: int
    ) -> tuple[str, Edit | None]:
        before = _facts(entity, record)
        gone = record is not None and record.closed_why == UNDONE
        fresh = record is None or gone
        values = finished(row, {} if fresh else before)
        changes = _first(entity, values) if record is None else _changed(entity, values, before)
        if gone:
            changes |= {k: changes.get(k) for k in ("closed_on", "closed_why")}
        key = self._same_key(entity, row, key) or new_id()
        self._once(row, key, number)
        stored = {k: entity.field(k).stored(v) for k, v in changes.items()}
        self._judge(entity, row, changes, before | stored)
        if not row.faults:
            whole = before | stored
            code = whole.get(entity.code) if entity.code else None
            live = whole.get("closed_on") is None
            self._known.add(entity, key, code, str(whole.get("owner") or ""), live=live)
        if not fresh and not changes:
            return SAME, None
        edit = Edit(entity.key, key, record.version if record else FIRST, changes)
        return NEW if fresh else CHANGED, edit

    def _same_key(self, entity: Entity, row: Typed, key: UUID | None) -> UUID | None:
        """The id that an earlier new row of the same key was given, else ``key``."""
        natural = _natural(entity, row)
        if key is not None or row.faults or not entity.natural or natural == (None,):
            return key
        return self._new.setdefault((entity.key, row.owner, *natural), new_id())

    def _once(self, row: Typed, key: UUID, number: int) -> None:
        before = self._met.setdefault(key, number)
        if before != number:
            row.faults[""] = said("The same record is in row %(row)s already.", row=before)

    def _judge(self, entity: Entity, row: Typed, changes: Facts, whole: Facts) -> None:
        """What the catalogue’s rules object to, the owner and unknown codes among it."""
        if row.faults:
            return
        if entity.joint or entity.parent:
            whole = {"owner": JOINT, **{k: v for k, v in whole.items() if k != "owner" or v}}
        row.faults.update(entity.faults(changes, whole))
        for key, value in changes.items():
            field = entity.field(key)
            if field.kind is Kind.CODES and field.target and isinstance(value, tuple):
                strange = self._known.strange(field, value)
                if strange:
                    row.faults[key] = said("There is no %(code)s in the list.", code=strange)


def _facts(entity: Entity, record: Record | None) -> dict[str, object]:
    """All that is recorded, as it is stored; of a new record, what it has by itself."""
    if record is not None:
        return {field.key: getattr(record, field.column) for field in entity.exchanged}
    return {field.key: field.default for field in entity.exchanged}


def _first(entity: Entity, values: Facts) -> dict[str, object]:
    """What a new record is given: a blank cell leaves what such a record has by itself."""
    own = {"owner", "released", "marking", "closed_on", "closed_why"}
    kept = {}
    for key, value in values.items():
        field = entity.field(key)
        by_itself = key in own or (field.required and field.default is not None)
        if not (empty(value) and by_itself):
            kept[key] = value
    return kept


def _changed(entity: Entity, values: Facts, before: Facts) -> dict[str, object]:
    """The values that differ from what is recorded."""
    changes = {}
    for key, value in values.items():
        if key == "owner" and empty(value):
            continue  # it never changes, so it need not be said
        if _comparable(entity.field(key).stored(value)) != _comparable(before[key]):
            changes[key] = value
    return changes


def _comparable(stored: object) -> object:
    """A stored value without what is computed; nothing is nothing, however it is kept."""
    if isinstance(stored, Bilingual):
        stored = (stored.en, stored.fr, stored.newer, stored.match)
        return stored if any(stored) else None
    return None if stored in {"", ()} else stored


def _natural(entity: Entity, row: Typed) -> tuple[object, ...]:
    return tuple(comparable(typed_key(entity.field(key), row)) for key in entity.natural)


def _key_text(entity: Entity, row: Typed) -> str:
    texts = [write(row.values.get(key)) for key in entity.natural]
    return " · ".join(text for text in texts if text) or str(row.id or "")
